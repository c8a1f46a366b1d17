// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tongban.form.FieldError;
import org.tongban.hall.HallService;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.identity.StaffService.StaffMember;

/** A file of staff, checked as a whole. */
final class StaffFile {
    private static final int LONGEST = 2_000_000;

    private final HallService halls;
    private final Map<String, StaffMember> members = new TreeMap<>();
    private final Map<String, Integer> postLines = new HashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    private StaffFile(HallService halls) {
        this.halls = halls;
    }

    /**
     * What a file says.
     *
     * @param members in the order of work numbers; to be used only when there are no errors
     * @param errors in the order of lines
     */
    record Read(List<StaffMember> members, List<FieldError> errors) {}

    static Read read(String csv, HallService halls) {
        StaffFile file = new StaffFile(halls);
        file.readAll(csv);
        return new Read(List.copyOf(file.members.values()), List.copyOf(file.errors));
    }

    private void readAll(String csv) {
        if (csv.length() > LONGEST) {
            errors.add(new FieldError("line 1", "文件太大。请分成几个文件导入。"));
            return;
        }
        List<Csv.Row> rows = Csv.read(csv);
        if (rows.isEmpty() || !StaffLine.HEADERS.contains(rows.get(0).cells())) {
            String header = String.join(",", StaffLine.COLUMNS);
            errors.add(new FieldError("line 1, work_number", "第一行应为表头：" + header + "，最后可以加一列 until。"));
            return;
        }
        List<Csv.Row> lines = rows.stream().skip(1).filter(row -> !row.blank()).toList();
        if (lines.isEmpty()) {
            errors.add(new FieldError("line 2, work_number", "表头下面没有人员。"));
        }
        lines.forEach(row -> readLine(row, rows.get(0).cells()));
    }

    private void readLine(Csv.Row row, List<String> header) {
        StaffLine line = new StaffLine(row, header, halls);
        Optional<Post> post = line.read();
        post.ifPresent(read -> add(line, read));
        errors.addAll(line.errors());
    }

    private void add(StaffLine line, Post post) {
        String number = line.workNumber();
        StaffMember before = members.getOrDefault(number, new StaffMember(number, line.name(), List.of(), true));
        if (!before.name().equals(line.name())) {
            line.wrong("name", "工号 " + number + " 在前面的行里是另一个姓名。一个工号只能是一个人。");
        }
        String same = String.join(
                "|",
                number,
                post.duty().name(),
                post.scope().value(),
                post.department().orElse(""));
        Integer first = postLines.putIfAbsent(same, line.line());
        if (first != null) {
            line.wrong("work_number", "这一行和第 " + first + " 行重复，请删去一行。");
        }
        before.posts().stream()
                .filter(other -> conflict(other.duty(), post.duty()))
                .findFirst()
                .ifPresent(other -> line.wrong(
                        "duty",
                        "一个人不能同时担任" + other.duty().label() + "和" + post.duty().label() + "。系统、安全、审计三个管理员要分开，也不办业务。"));
        List<Post> posts = new ArrayList<>(before.posts());
        posts.add(post);
        members.put(number, new StaffMember(number, before.name(), List.copyOf(posts), true));
    }

    private static boolean conflict(Duty one, Duty other) {
        return one != other && (one.administration() || other.administration());
    }
}
