// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.cases.CaseNumber;
import org.tongban.identity.Caller;
import org.tongban.identity.PersonRef;

/** The notices of the platform: an inbox for everybody, and outside channels beside it. */
@ProviderType
public interface NoticeService {
    /**
     * Sends a short text to a person's phone at once, outside any case, for example a code. It is kept nowhere.
     *
     * @param person to whom
     * @param text at most 70 characters
     * @return the masked phone that it went to, or empty when the person has none or no channel took it
     */
    Optional<String> text(PersonRef person, String text);

    /**
     * The caller's notices, newest first.
     *
     * @param caller a citizen; others get nothing
     * @param after id of the last notice of the page before, empty for the first
     * @return at most fifty
     */
    List<Notice> mine(Caller caller, String after);

    /**
     * How many the caller has not opened.
     *
     * @param caller a citizen
     * @return zero for others
     */
    long unread(Caller caller);

    /**
     * Notes that the caller has opened notices.
     *
     * @param caller their reader
     * @param ids of the notices; others' are left alone
     */
    void opened(Caller caller, List<String> ids);

    /**
     * What was sent about a case, for staff who have to answer the question 我怎么没收到.
     *
     * @param number of the case; the caller of this method has checked who may see it
     * @return oldest first
     */
    List<Delivery> deliveries(CaseNumber number);

    /**
     * A notice.
     *
     * @param id of the notice
     * @param number of the case
     * @param title in a few words
     * @param text one or two sentences: what happened, what to do by when
     * @param at when it was written
     * @param opened true when the person has seen it
     */
    record Notice(String id, CaseNumber number, String title, String text, Instant at, boolean opened) {
        @Override
        public String toString() {
            return "Notice[" + id + "]";
        }
    }

    /**
     * One message on its way.
     *
     * @param title of the notice
     * @param channel in a word: 站内, 短信, 邮件
     * @param address masked
     * @param state in words: 已送出, 等待重发, 送不到
     * @param tries how often it was tried
     * @param at of the last try
     */
    record Delivery(String title, String channel, String address, String state, int tries, Instant at) {}
}
