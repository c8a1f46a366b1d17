// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tongban.form.FieldError;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.identity.StaffService;
import org.tongban.page.PageResult;
import org.tongban.testkit.TestClock;

class StaffPageTest {
    private static final Caller ADMIN = SampleRequest.staff(Duty.SYSTEM_ADMIN);
    private static final String CSV =
            "work_number,name,duty,division,department,office,window\nT1,张示例,综合窗口,320402,,窗口,7";

    private final Accounts accounts = new Accounts();
    private final StaffPage page = new StaffPage(accounts, TestClock.at("2026-12-01T09:00:00"));

    /** Accounts in memory. */
    private static final class Accounts implements StaffService {
        private final List<String> imported = new ArrayList<>();
        private List<FieldError> errors = List.of();
        private final Map<String, StaffMember> known = new TreeMap<>();
        private int members;

        @Override
        public StaffImport importCsv(Caller caller, String csv) {
            imported.add(csv);
            return errors.isEmpty()
                    ? new StaffImport(
                            List.of(
                                    new ImportedAccount("T0402-07", Optional.of("blue-<river>-42")),
                                    new ImportedAccount("T0402-08", Optional.empty())),
                            List.of())
                    : new StaffImport(List.of(), errors);
        }

        @Override
        public List<StaffMember> list(Caller caller, String after, int limit) {
            List<StaffMember> found = new ArrayList<>(known.values());
            for (int i = 1; i <= members && found.size() < limit; i++) {
                String number = String.format("T%03d", i);
                if (number.compareTo(after) > 0) {
                    Post post =
                            new Post(Duty.WINDOW, new ScopePath("/3204"), Optional.empty(), "红梅街道", Optional.of("7"));
                    found.add(new StaffMember(number, "<i>张示例</i>", List.of(post), i % 2 == 1));
                }
            }
            return found;
        }

        @Override
        public Optional<StaffMember> find(String workNumber) {
            return Optional.ofNullable(known.get(workNumber));
        }
    }

    @Test
    void listsStaffPageByPage() {
        accounts.members = 60;

        String first = SampleRequest.body(page.render(SampleRequest.get(ADMIN)));
        String second = SampleRequest.body(page.render(SampleRequest.get(ADMIN).with("after", "T050")));

        assertThat(first)
                .contains("T001", "综合窗口 · 红梅街道 7号窗口", "在岗", "已离岗", "/admin/staff?after=T050", "&lt;i&gt;张示例")
                .doesNotContain("T051");
        assertThat(second).contains("T051", "T060").doesNotContain("下一页");
    }

    @Test
    void showsWindowAuthorisationsWithTheirEnd() {
        accounts.known.put(
                "T0402-07",
                new StaffService.StaffMember(
                        "T0402-07",
                        "张示例",
                        List.of(
                                post(Duty.WINDOW, "red", ""),
                                post(Duty.DECISION, "civil-affairs", "2027-12-31"),
                                post(Duty.EXAMINATION, "civil-affairs", "2026-11-30")),
                        true));
        assertThat(SampleRequest.body(page.render(SampleRequest.get(ADMIN))))
                .contains(
                        "综合窗口（只收一个部门） · 示例",
                        "授权 · 决定 · 示例 · 至 2027年12月31日",
                        "授权 · 审查 · 示例 · 已于 2026年11月30日 到期",
                        "/admin/staff/T0402-07/leave",
                        "/desk/away?for=T0402-07");
    }

    @Test
    void saysWhoHasLeftOnlyWhenItIsSo() {
        accounts.known.put("T1", new StaffService.StaffMember("T1", "张示例", List.of(), false));
        accounts.known.put("T2", new StaffService.StaffMember("T2", "李示例", List.of(), true));
        assertThat(SampleRequest.body(page.render(SampleRequest.get(ADMIN).with("left", "T1"))))
                .contains("张示例（T1）已离岗，账号停用了。");
        assertThat(SampleRequest.body(page.render(SampleRequest.get(ADMIN).with("left", "T2"))))
                .doesNotContain("账号停用了");
    }

    private static Post post(Duty duty, String department, String until) {
        return new Post(
                duty,
                new ScopePath("/3204"),
                Optional.of(department),
                "示例",
                Optional.empty(),
                Optional.of(until).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                Optional.empty());
    }

    @Test
    void saysWhatToDoWhileNobodyIsThere() {
        assertThat(SampleRequest.body(page.render(SampleRequest.get(ADMIN)))).contains("还没有人员", "导入");
    }

    @Test
    void showsFirstPasswordsOnceAndDoesNotRepeatTheTable() {
        PageResult result = page.render(SampleRequest.post(ADMIN).with("csv", CSV));

        assertThat(accounts.imported).containsExactly(CSV);
        assertThat(SampleRequest.body(result))
                .contains("blue-&lt;river&gt;-42", "首次密码只显示这一次", "T0402-08")
                .doesNotContain("张示例");
        assertThat(SampleRequest.body(page.render(SampleRequest.get(ADMIN)))).doesNotContain("blue-");
    }

    @Test
    void readsTablesAsSpreadsheetsSaveThemHere() {
        byte[] chinese = CSV.getBytes(Charset.forName("GB18030"));
        byte[] marked = ("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8);

        page.render(SampleRequest.post(ADMIN).file("file", "a.csv", chinese));
        page.render(SampleRequest.post(ADMIN).file("file", "a.csv", marked));

        assertThat(accounts.imported).containsExactly(CSV, CSV);
    }

    @Test
    void namesTheLinesThatAreWrongAndKeepsTheTable() {
        accounts.errors = List.of(new FieldError("line 2, duty", "没有“站岗”这个岗位。"));

        PageResult result = page.render(SampleRequest.post(ADMIN).with("csv", CSV));

        assertThat(((PageResult.Page) result).status()).isEqualTo(422);
        assertThat(SampleRequest.body(result)).contains("一个都没有导入", "第 2 行 duty", "没有“站岗”这个岗位。", "T1,张示例");
    }

    @Test
    void asksForATableWhenThereIsNone() {
        assertThat(SampleRequest.body(page.render(SampleRequest.post(ADMIN)))).contains("请选一个表格文件");
        assertThat(accounts.imported).isEmpty();
    }

    @Test
    void letsOtherAdministratorsLookOnly() {
        Caller auditor = SampleRequest.staff(Duty.AUDITOR);

        assertThat(SampleRequest.body(page.render(SampleRequest.get(auditor)))).doesNotContain("name=\"csv\"");
        assertThat(page.render(SampleRequest.post(auditor).with("csv", CSV))).isInstanceOf(PageResult.Message.class);
        assertThat(accounts.imported).isEmpty();
    }
}
