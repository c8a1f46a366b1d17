// SPDX-License-Identifier: Apache-2.0
package org.tongban.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.identity.Caller;
import org.tongban.identity.Post;
import org.tongban.identity.StaffService;
import org.tongban.identity.StaffService.StaffImport;
import org.tongban.identity.StaffService.StaffMember;

/** Imports the demo staff, and notes the first administrators beside them; accounts that exist are left alone. */
final class DemoStaff {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStaff.class);
    private static final String TABLE = "staff.csv";
    private static final int PASSWORD = 2;

    private final StaffService staff;
    private final AccountFile file;

    DemoStaff(StaffService staff, AccountFile file) {
        this.staff = staff;
        this.file = file;
    }

    void register() {
        String missing = Resource.rows(TABLE).stream()
                .filter(row -> staff.find(Resource.cells(row).get(0)).isEmpty())
                .collect(Collectors.joining("\n"));
        if (missing.isEmpty()) {
            return;
        }
        StaffImport done = staff.importCsv(new Caller.LocalOperator(), Resource.header(TABLE) + "\n" + missing);
        if (!done.errors().isEmpty()) {
            LOG.error("the demo staff are not imported: {}", done.errors());
        }
        done.accounts()
                .forEach(
                        account -> account.firstPassword().ifPresent(password -> note(account.workNumber(), password)));
    }

    /**
     * Notes the administrators that the platform made at its first start.
     *
     * @param firstPasswords the file with role, account and password
     */
    void administrators(Path firstPasswords) {
        for (String line : AccountFile.lines(firstPasswords)) {
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.size() > PASSWORD) {
                note(cells.get(1), cells.get(PASSWORD));
            }
        }
    }

    private void note(String workNumber, String password) {
        staff.find(workNumber)
                .ifPresent(member -> file.put(new Account(role(member), workNumber, password, description(member))));
    }

    private static String role(StaffMember member) {
        return joined(lasting(member), post -> post.duty().label());
    }

    private static String description(StaffMember member) {
        String offices = joined(lasting(member), Post::office);
        String own = role(member).equals(member.name()) ? offices : member.name() + "，" + offices;
        List<Post> authorised =
                member.posts().stream().filter(post -> post.until().isPresent()).toList();
        return authorised.isEmpty()
                ? own
                : own + "；窗口授权：" + joined(authorised, Post::office) + "的即办件，"
                        + joined(authorised, post -> post.duty().label()) + "，到 " + joined(authorised, DemoStaff::end);
    }

    private static List<Post> lasting(StaffMember member) {
        return member.posts().stream().filter(post -> post.until().isEmpty()).toList();
    }

    private static String end(Post post) {
        return post.until().map(LocalDate::toString).orElse("");
    }

    private static String joined(List<Post> posts, Function<Post, String> word) {
        return posts.stream().map(word).distinct().collect(Collectors.joining("、"));
    }
}
