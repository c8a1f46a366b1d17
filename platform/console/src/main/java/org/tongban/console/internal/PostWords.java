// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.time.LocalDate;
import java.util.List;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.identity.StaffService.StaffMember;

/** The posts of somebody in words. */
final class PostWords {
    private final List<Post> posts;
    private final LocalDate today;

    private PostWords(List<Post> posts, LocalDate today) {
        this.posts = posts;
        this.today = today;
    }

    /** One text for each post. */
    static List<String> of(StaffMember member, LocalDate today) {
        PostWords words = new PostWords(member.posts(), today);
        return member.posts().stream().map(words::of).toList();
    }

    private String of(Post post) {
        String window = post.window().map(number -> " " + number + "号窗口").orElse("");
        String subject = post.duty() == Duty.WINDOW && post.department().isPresent() ? "（只收一个部门）" : "";
        return (authorisation(post) ? "授权 · " : "") + post.duty().label() + subject + " · " + post.office() + window
                + end(post);
    }

    private String end(Post post) {
        return post.until()
                .map(day -> post.entitles(today) ? " · 至 " + Days.words(day) : " · 已于 " + Days.words(day) + " 到期")
                .orElse("");
    }

    /** What an officer's post until a day is in the hands of a counter (窗口授权). */
    private boolean authorisation(Post post) {
        boolean officers =
                post.duty() == Duty.ACCEPTANCE || post.duty() == Duty.EXAMINATION || post.duty() == Duty.DECISION;
        return officers
                && post.until().isPresent()
                && post.department().isPresent()
                && posts.stream().anyMatch(held -> held.duty() == Duty.WINDOW || held.duty() == Duty.HELPER);
    }
}
