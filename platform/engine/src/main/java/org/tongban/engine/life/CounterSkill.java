// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.matter.Matter;

/** What somebody at a counter may receive: everything (综合窗口), or the matters of some departments (一科窗口). */
public final class CounterSkill {
    private final List<Post> posts;

    private CounterSkill(List<Post> posts) {
        this.posts = posts;
    }

    /**
     * The skill of a member of staff at a hall.
     *
     * @param staff who receives
     * @param hall where
     * @param today posts that have ended count no more
     * @return never null; without a post it takes nothing
     */
    public static CounterSkill of(Caller.Staff staff, ScopePath hall, LocalDate today) {
        return new CounterSkill(Stream.of(Duty.WINDOW, Duty.HELPER)
                .flatMap(duty -> staff.posts().stream().filter(post -> post.duty() == duty))
                .filter(post -> post.scope().covers(hall) && post.entitles(today))
                .toList());
    }

    /**
     * The post under which a matter is received: a window's before a helper's.
     *
     * @param matter the matter
     * @return empty when none of the posts takes it
     */
    public Optional<Post> post(Matter matter) {
        return posts.stream()
                .filter(post ->
                        post.department().isEmpty() || post.department().get().equals(matter.department()))
                .findFirst();
    }

    /**
     * Why a matter is not received, and who can receive it.
     *
     * @param matter the matter
     * @return a sentence for the clerk; empty when it is received
     */
    public Optional<String> obstacle(Matter matter) {
        if (posts.isEmpty()) {
            return Optional.of("您没有在这个大厅收件的岗位。");
        }
        if (post(matter).isPresent()) {
            return Optional.empty();
        }
        String offices = posts.stream().map(Post::office).distinct().collect(Collectors.joining("、"));
        return Optional.of(
                "您的岗位（" + offices + "）只收本部门的事项。“" + matter.name() + "”请换到综合窗口，或者“" + matter.function() + "”的窗口收件。");
    }
}
