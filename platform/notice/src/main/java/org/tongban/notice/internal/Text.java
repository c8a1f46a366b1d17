// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import java.util.Optional;

/**
 * What somebody is told.
 *
 * @param title in a few words
 * @param text one or two sentences for the inbox
 * @param sms what goes to the phone; empty for nothing
 */
public record Text(String title, String text, Optional<String> sms) {
    @Override
    public String toString() {
        return "Text";
    }
}
