// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongban.cases.CaseNumber;
import org.tongban.identity.Caller;
import org.tongban.identity.PersonRef;
import org.tongban.notice.NoticeService;

/** A phone that can be looked at, and switched off. */
final class SampleNotices implements NoticeService {
    private static final Pattern CODE = Pattern.compile("确认码 ([0-9]{6}) ");

    final List<String> texts = new ArrayList<>();
    boolean off;

    /** The code of the last text. */
    String code() {
        Matcher found = CODE.matcher(texts.get(texts.size() - 1));
        if (!found.find()) {
            throw new AssertionError("no code in the last text");
        }
        return found.group(1);
    }

    @Override
    public Optional<String> text(PersonRef person, String text) {
        if (off) {
            return Optional.empty();
        }
        texts.add(text);
        return Optional.of("138****0000");
    }

    @Override
    public List<Notice> mine(Caller caller, String after) {
        return List.of();
    }

    @Override
    public long unread(Caller caller) {
        return 0;
    }

    @Override
    public Optional<Notice> open(Caller caller, String id) {
        return Optional.empty();
    }

    @Override
    public void openAll(Caller caller) {}

    @Override
    public List<Delivery> deliveries(CaseNumber number) {
        return List.of();
    }
}
