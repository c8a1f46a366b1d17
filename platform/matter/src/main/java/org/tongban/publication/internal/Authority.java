// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.form.FieldError;
import org.tongban.hall.ServiceArea;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.matter.Matter;

/** Who may see, ask and decide. The standard matter is the same everywhere, so whoever publishes it answers for all areas. */
final class Authority {
    private final Installed installed;

    Authority(Installed installed) {
        this.installed = installed;
    }

    boolean sees(Caller caller, Matter matter) {
        return posts(caller, Duty.MATTER_EDITOR, matter).findAny().isPresent()
                || posts(caller, Duty.PUBLISHER, matter).findAny().isPresent();
    }

    /** Why the caller may not, or empty. */
    Optional<FieldError> obstacle(Caller caller, Duty duty, Matter matter, Optional<String> area) {
        List<Post> posts = posts(caller, duty, matter).toList();
        if (posts.isEmpty()) {
            return Optional.of(new FieldError("", "这一步要由“" + duty.label() + "”岗位的人办，您没有管这个部门事项的这个岗位。"));
        }
        if (area.isPresent()) {
            return inArea(posts, area.get());
        }
        List<String> beyond = installed.served().stream()
                .filter(served -> !reaches(posts, served))
                .map(ServiceArea::name)
                .toList();
        return beyond.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new FieldError("", "这会影响" + String.join("、", beyond) + "，您的岗位不管那里。请由管各区的岗位来办；只停自己的区，请选一个区。"));
    }

    private Optional<FieldError> inArea(List<Post> posts, String code) {
        Optional<ServiceArea> area = installed.area(code);
        if (area.isEmpty()) {
            return Optional.of(new FieldError("area", "没有这个区，请从列表里选。"));
        }
        return reaches(posts, area.get())
                ? Optional.empty()
                : Optional.of(new FieldError("area", "您的岗位不管" + area.get().name() + "。"));
    }

    private static boolean reaches(List<Post> posts, ServiceArea area) {
        return posts.stream().anyMatch(post -> post.scope().covers(area.scope()));
    }

    private static Stream<Post> posts(Caller caller, Duty duty, Matter matter) {
        return caller instanceof Caller.Staff staff
                ? staff.posts().stream()
                        .filter(post -> post.duty() == duty
                                && post.department()
                                        .filter(other -> !other.equals(matter.department()))
                                        .isEmpty())
                : Stream.empty();
    }
}
