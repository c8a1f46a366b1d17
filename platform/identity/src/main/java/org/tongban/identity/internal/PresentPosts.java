// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Post;
import org.tongban.identity.StaffService.StaffMember;
import org.tongban.identity.internal.store.JpaAbsences;
import org.tongban.identity.internal.store.JpaStaff;

/** What a member of staff may do today: the own posts that have not ended, then those of colleagues who are away. */
@Component(service = PresentPosts.class)
public final class PresentPosts {
    private final JpaStaff staff;
    private final JpaAbsences absences;
    private final Clock clock;

    /**
     * Over the store.
     *
     * @param staff whose posts
     * @param absences who stands in for whom
     */
    @Activate
    public PresentPosts(@Reference JpaStaff staff, @Reference JpaAbsences absences) {
        this(staff, absences, Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    PresentPosts(JpaStaff staff, JpaAbsences absences, Clock clock) {
        this.staff = staff;
        this.absences = absences;
        this.clock = clock;
    }

    List<Post> of(StaffMember member) {
        LocalDate today = LocalDate.now(clock);
        List<Post> posts = new ArrayList<>(
                member.posts().stream().filter(post -> post.entitles(today)).toList());
        if (posts.stream().noneMatch(post -> post.duty().administration())) {
            absences.absentFor(member.workNumber(), today).stream()
                    .flatMap(absent -> ofAbsent(absent, today))
                    .forEach(post -> add(posts, post));
        }
        return List.copyOf(posts);
    }

    /** From the posts that were granted, never from those held as a deputy: it goes no further. */
    private Stream<Post> ofAbsent(String workNumber, LocalDate today) {
        return staff.find(workNumber).filter(StaffMember::active).map(StaffMember::posts).stream()
                .flatMap(List::stream)
                .filter(post -> post.duty().business() && post.entitles(today))
                .map(post -> post.heldFor(workNumber));
    }

    private static void add(List<Post> posts, Post taken) {
        if (posts.stream().noneMatch(post -> covers(post, taken))) {
            posts.add(taken);
        }
    }

    private static boolean covers(Post held, Post taken) {
        return held.duty() == taken.duty()
                && held.scope().equals(taken.scope())
                && held.department().equals(taken.department());
    }
}
