// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.form.FieldError;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.HallService;
import org.tongban.hall.ScopePath;
import org.tongban.hall.ServiceArea;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;

/** One line of the file of staff: a post of somebody. What is wrong is collected, cell by cell. */
final class StaffLine {
    /** The header, in this order. */
    static final List<String> COLUMNS =
            List.of("work_number", "name", "duty", "division", "department", "office", "window");

    /** The headers that are read: the last day of a post may be added. */
    static final List<List<String>> HEADERS =
            List.of(COLUMNS, Stream.concat(COLUMNS.stream(), Stream.of("until")).toList());

    private static final Pattern WORK_NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,15}");
    private static final Pattern DEPARTMENT = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<Duty> OF_DEPARTMENTS =
            Set.of(Duty.WINDOW, Duty.ACCEPTANCE, Duty.EXAMINATION, Duty.DECISION, Duty.MATTER_EDITOR);
    private static final Map<String, Integer> LONGEST =
            Map.of("name", 50, "department", 60, "office", 100, "window", 20);

    private final Csv.Row row;
    private final List<String> header;
    private final HallService halls;
    private final List<FieldError> errors = new ArrayList<>();

    StaffLine(Csv.Row row, List<String> header, HallService halls) {
        this.row = row;
        this.header = header;
        this.halls = halls;
    }

    int line() {
        return row.line();
    }

    List<FieldError> errors() {
        return errors;
    }

    String workNumber() {
        return cell("work_number").toUpperCase(Locale.ROOT);
    }

    String name() {
        return cell("name");
    }

    /** The post, when nothing is wrong with the line. */
    Optional<Post> read() {
        if (row.cells().size() != header.size()) {
            wrong("work_number", "这一行有 " + row.cells().size() + " 列，应为 " + header.size() + " 列。缺少的列请留空，但逗号要写全。");
            return Optional.empty();
        }
        if (!WORK_NUMBER.matcher(workNumber()).matches()) {
            wrong("work_number", "工号是 2 到 16 位字母、数字或连字符，例如 T0402-07。");
        }
        required("name", "请填写姓名。");
        required("office", "请填写办事机构，居民看到的就是这个名称，例如 天宁区民政局。");
        LONGEST.forEach((column, most) -> {
            if (cell(column).length() > most) {
                wrong(column, "最长 " + most + " 个字。");
            }
        });
        Optional<Duty> duty = duty();
        Optional<ScopePath> scope = scope();
        duty.ifPresent(this::checkDepartment);
        Optional<LocalDate> until = until();
        return errors.isEmpty() && duty.isPresent() && scope.isPresent()
                ? Optional.of(new Post(
                        duty.get(),
                        scope.get(),
                        present("department"),
                        cell("office"),
                        present("window"),
                        until,
                        Optional.empty()))
                : Optional.empty();
    }

    private Optional<Duty> duty() {
        String typed = cell("duty");
        Optional<Duty> duty = Arrays.stream(Duty.values())
                .filter(known -> known.name().equals(typed) || known.label().equals(typed))
                .findFirst();
        if (duty.isEmpty()) {
            String known = Arrays.stream(Duty.values()).map(Duty::label).collect(Collectors.joining("、"));
            wrong("duty", "没有“" + typed + "”这个职责。可以填：" + known + "。");
        }
        return duty;
    }

    private Optional<ScopePath> scope() {
        String typed = cell("division");
        Optional<ScopePath> scope = halls.area(typed)
                .map(ServiceArea::scope)
                .or(() -> division(typed).flatMap(halls::find).map(Hall::scope));
        if (scope.isEmpty()) {
            wrong("division", "没有找到区划“" + typed + "”。请填 6、9 或 12 位区划代码，经开区填 jingkai。");
        }
        return scope;
    }

    private static Optional<DivisionCode> division(String typed) {
        try {
            return Optional.of(DivisionCode.of(typed));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> until() {
        try {
            return present("until").map(LocalDate::parse);
        } catch (DateTimeParseException malformed) {
            wrong("until", "没有“" + cell("until") + "”这一天。岗位最后一天写成 2027-12-31 这样；长期有效就留空。");
            return Optional.empty();
        }
    }

    private void checkDepartment(Duty duty) {
        String key = cell("department");
        if (key.isEmpty()) {
            return;
        }
        if (!OF_DEPARTMENTS.contains(duty)) {
            wrong("department", duty.label() + "不分部门，这一列请留空。");
        } else if (!DEPARTMENT.matcher(key).matches()) {
            wrong("department", "部门代号是小写字母和连字符，例如 civil-affairs；所有部门都办就留空。");
        }
    }

    private void required(String column, String message) {
        if (cell(column).isEmpty()) {
            wrong(column, message);
        }
    }

    void wrong(String column, String message) {
        errors.add(new FieldError("line " + row.line() + ", " + column, message));
    }

    private Optional<String> present(String column) {
        return Optional.of(cell(column)).filter(text -> !text.isEmpty());
    }

    private String cell(String column) {
        int place = header.indexOf(column);
        return place >= 0 && place < row.cells().size() ? row.cells().get(place) : "";
    }
}
