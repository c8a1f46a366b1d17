// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where to sign in, and come back from. */
final class SignInAddress {
    private SignInAddress() {}

    static String of(Visit visit) {
        String back = visit.raw().getMethod().equals("POST") ? visit.path() : visit.address();
        return "/sign-in?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
