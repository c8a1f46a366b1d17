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
     * Sends a short text to a person's phone at once, outside any case, for example a confirmation code. It is stored and
     * logged nowhere, and tried once.
     *
     * @param person to whom
     * @param text 1 to 300 characters
     * @return the masked phone that it went to; empty when the person has none or the channel did not take it
     * @throws IllegalArgumentException for a text that is empty or too long
     */
    Optional<String> text(PersonRef person, String text);

    /**
     * The caller's notices, newest first.
     *
     * @param caller a citizen; others get nothing
     * @param after id of the last notice of the page before, empty for the first; an unknown id gives the first page
     * @return at most {@value #PAGE}
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
     * Notes that the caller has opened one notice.
     *
     * @param caller its reader
     * @param id of the notice
     * @return the notice; empty when the caller has none with this id
     */
    Optional<Notice> open(Caller caller, String id);

    /**
     * Notes that the caller has opened all notices up to now.
     *
     * @param caller their reader
     */
    void openAll(Caller caller);

    /**
     * What was sent about a case, for staff who have to answer the question 我怎么没收到.
     *
     * @param number of the case; who calls this has checked who may see it
     * @return newest first, at most {@value #PAGE}
     */
    List<Delivery> deliveries(CaseNumber number);

    /** Notices on a page. */
    int PAGE = 50;

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
     * @param kind of the channel
     * @param state where it is
     * @param tries how often it was tried
     * @param at of the last try, or when it was written
     */
    record Delivery(String title, MessageChannel.Kind kind, State state, int tries, Instant at) {
        /** Where a message is. The name is stored. */
        public enum State {
            /** It is tried, or tried again. */
            WAITING("等待重发"),
            /** The channel has taken it. */
            TAKEN("已送达"),
            /** Nobody tries any more. */
            GIVEN_UP("未送达，请电话联系");

            private final String label;

            State(String label) {
                this.label = label;
            }

            /**
             * The state in words for staff.
             *
             * @return short Chinese text
             */
            public String label() {
                return label;
            }
        }
    }
}
