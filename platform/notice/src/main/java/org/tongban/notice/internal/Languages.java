// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import java.util.List;

/** The languages in which notices are written. */
final class Languages {
    /** Chinese leads. */
    static final List<String> ALL = List.of(Contact.UNSAID.language(), Wording.ENGLISH);

    private Languages() {}

    /** The language of somebody's notices; one that is not written any more is read in Chinese. */
    static String of(Contact contact) {
        return ALL.contains(contact.language()) ? contact.language() : ALL.get(0);
    }

    /** What tells a reminder in a language from the same one in Chinese. */
    static String mark(String language) {
        return language.equals(ALL.get(0)) ? "" : "-" + language;
    }
}
