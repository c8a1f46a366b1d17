// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where to sign in, and come back from. */
final class SignInAddress {
    private static final String PAGE = "/sign-in";

    private SignInAddress() {}

    static String of(Visit visit) {
        if (visit.path().equals(PAGE)) {
            return PAGE;
        }
        String back = visit.raw().getMethod().equals("POST") ? visit.path() : visit.address();
        return PAGE + "?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
