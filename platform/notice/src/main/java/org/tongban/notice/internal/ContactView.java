// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import java.util.Optional;

/**
 * How somebody is told.
 *
 * @param csrf hidden field, markup
 * @param contact what the person has said
 * @param mails whether mail can be sent here at all
 * @param done what was done just now: sent, saved or removed
 * @param typed address that was typed and is wrong
 * @param error what is wrong with it
 */
public record ContactView(
        String csrf, Contact contact, boolean mails, String done, String typed, Optional<String> error) {
    @Override
    public String toString() {
        return "ContactView";
    }

    /**
     * What was done, in words.
     *
     * @return empty when nothing was done
     */
    public String said() {
        return switch (done) {
            case "sent" -> "确认邮件已经发出。请打开收件箱，点邮件里的链接；24 小时内有效。确认以前不会往这个邮箱发通知。";
            case "removed" -> "邮箱已经删除，以后的通知发短信。";
            case "confirmed" -> "邮箱已经确认。以后的通知短信和邮件都发，您可以在下面改。";
            case "saved" -> "已保存，从下一条通知起照这样办。";
            default -> "";
        };
    }
}
