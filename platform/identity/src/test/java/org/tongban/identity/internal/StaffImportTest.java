// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.form.FieldError;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.identity.StaffService.ImportedAccount;
import org.tongban.identity.StaffService.StaffImport;
import org.tongban.identity.StaffService.StaffMember;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("identity-0.1")
class StaffImportTest {
    private static final String UNTIL = "work_number,name,duty,division,department,office,window,until\n";

    @TempDir
    private Path folder;

    private Node node;

    @BeforeEach
    void start(TestDatabase database) {
        node = new Node(database.jpa(), TestClock.at("2026-11-24T09:30:00"), folder);
    }

    @DatabaseTest
    void importsPostsWithTheirPlaces(TestDatabase database) {
        StaffImport done = node.load("""
                c0402-01,吴示例,审查,320402,civil-affairs,天宁区民政局（示例）,
                C0402-01,吴示例,ACCEPTANCE,320402004000,civil-affairs,天宁区民政局（示例）,A05
                J0001,许示例,决定,jingkai,,经开区（示例）,

                """);
        assertThat(done.errors()).isEmpty();
        assertThat(done.accounts()).extracting(ImportedAccount::workNumber).containsExactly("C0402-01", "J0001");
        assertThat(node.staff.find("c0402-01 ").orElseThrow())
                .isEqualTo(new StaffMember(
                        "C0402-01",
                        "吴示例",
                        List.of(
                                post(Duty.EXAMINATION, "/3204/320402", Optional.empty()),
                                post(Duty.ACCEPTANCE, "/3204/320402/320402004", Optional.of("A05"))),
                        true));
        assertThat(node.staff.find("J0001").orElseThrow().posts())
                .extracting(Post::scope)
                .containsExactly(new ScopePath("/3204/jingkai"));
    }

    @DatabaseTest
    void importsTheLastDayOfAPost(TestDatabase database) {
        StaffImport done = node.staff.importCsv(new Caller.LocalOperator(), UNTIL + """
                T0402-07,周示例,综合窗口,320402004,,红梅街道（示例）,07,
                T0402-07,周示例,决定,320402,civil-affairs,天宁区民政局（示例）,,2027-12-31
                T0402-08,郑示例,综合窗口,320402004,human-resources,红梅街道（示例）,08,
                """);
        assertThat(done.errors()).isEmpty();
        assertThat(node.staff.find("T0402-07").orElseThrow().posts())
                .extracting(Post::until)
                .containsExactly(Optional.empty(), Optional.of(LocalDate.of(2027, 12, 31)));
        assertThat(node.staff.find("T0402-08").orElseThrow().posts())
                .extracting(Post::department)
                .containsExactly(Optional.of("human-resources"));
    }

    @DatabaseTest
    void saysWhichLastDayIsNone(TestDatabase database) {
        StaffImport refused = node.staff.importCsv(new Caller.LocalOperator(), UNTIL + """
                T0402-07,周示例,决定,320402,civil-affairs,天宁区民政局（示例）,,2027-02-29
                T0402-08,郑示例,决定,320402,civil-affairs,天宁区民政局（示例）,
                """);
        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactly("line 2, until", "line 3, work_number");
        assertThat(refused.errors())
                .extracting(FieldError::message)
                .contains("没有“2027-02-29”这一天。岗位最后一天写成 2027-12-31 这样；长期有效就留空。", "这一行有 7 列，应为 8 列。缺少的列请留空，但逗号要写全。");
    }

    @DatabaseTest
    void readsWhatASpreadsheetSaves(TestDatabase database) {
        String csv = "\uFEFF" + Node.HEADER.strip()
                + "\r\n\"T0402-07\", \"周\"\"小\"\"示例\",\"WINDOW\",\"320402004\",,\"红梅街道,\n示例\",07\r\n,,,,,,\r\n";
        assertThat(node.staff.importCsv(new Caller.LocalOperator(), csv).errors())
                .isEmpty();
        StaffMember member = node.staff.find("T0402-07").orElseThrow();
        assertThat(member.name()).isEqualTo("周\"小\"示例");
        assertThat(member.posts()).extracting(Post::office).containsExactly("红梅街道,\n示例");
    }

    @DatabaseTest
    void listsEveryErrorWithItsLineAndImportsNothing(TestDatabase database) {
        StaffImport refused = node.load(Node.CLERK + """
                T0402-08,,审批,320402,,红梅街道,
                T0402-09,陈示例,受理,999999,civil-affairs,红梅街道,
                T0402-10,陈示例,受理,3204,民政局,红梅街道,
                T0402-11,陈示例,帮办代办,320402,civil-affairs,,
                T0402-07,周示例,综合窗口,320402004,,红梅街道便民服务中心（示例）,08
                T0402-07,别的人,受理,320402004,,红梅街道便民服务中心（示例）,
                工号,陈示例,受理,320402
                """);
        assertThat(refused.accounts()).isEmpty();
        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactly(
                        "line 3, name",
                        "line 3, duty",
                        "line 4, division",
                        "line 5, division",
                        "line 5, department",
                        "line 6, office",
                        "line 6, department",
                        "line 7, work_number",
                        "line 8, name",
                        "line 9, work_number");
        assertThat(refused.errors())
                .extracting(FieldError::message)
                .contains("没有“审批”这个职责。可以填：综合窗口、帮办代办、受理、审查、决定、事项管理、事项发布审批、督办员、系统管理员、安全管理员、审计管理员。", "这一行和第 2 行重复，请删去一行。");
        assertThat(node.staff.find("T0402-07")).isEmpty();
    }

    @DatabaseTest
    void keepsTheThreeAdministratorsApartFromEachOtherAndFromBusiness(TestDatabase database) {
        StaffImport refused = node.load("""
                A1,陈示例,系统管理员,320400,,平台管理,
                A1,陈示例,审计管理员,320400,,平台管理,
                A2,何示例,决定,320402,,天宁区,
                A2,何示例,安全管理员,320400,,平台管理,
                """);
        assertThat(refused.errors())
                .containsExactly(
                        new FieldError("line 3, duty", "一个人不能同时担任系统管理员和审计管理员。系统、安全、审计三个管理员要分开，也不办业务。"),
                        new FieldError("line 5, duty", "一个人不能同时担任决定和安全管理员。系统、安全、审计三个管理员要分开，也不办业务。"));
    }

    @DatabaseTest
    void saysWhatTheFirstLineMustBe(TestDatabase database) {
        Caller operator = new Caller.LocalOperator();
        for (String csv : List.of("", "工号,姓名\n", Node.CLERK)) {
            assertThat(node.staff.importCsv(operator, csv).errors())
                    .containsExactly(new FieldError(
                            "line 1, work_number", "第一行应为表头：" + Node.HEADER.strip() + "，最后可以加一列 until。"));
        }
        assertThat(node.load("").errors()).hasSize(1);
    }

    @DatabaseTest
    void importingAgainChangesPostsAndKeepsThePassword(TestDatabase database) {
        String password = node.clerk();
        StaffImport again = node.load(Node.CLERK.replace("周示例", "周更名") + "T0402-07,周更名,受理,320402004,,红梅街道,\n");
        assertThat(again.accounts()).containsExactly(new ImportedAccount("T0402-07", Optional.empty()));
        assertThat(node.staff.find("T0402-07").orElseThrow().name()).isEqualTo("周更名");
        assertThat(node.staff.find("T0402-07").orElseThrow().posts())
                .extracting(Post::duty)
                .containsExactly(Duty.WINDOW, Duty.ACCEPTANCE);
        node.token("T0402-07", password);
        node.load(Node.CLERK);
        assertThat(node.staff.find("T0402-07").orElseThrow().posts()).hasSize(1);
    }

    @DatabaseTest
    void twoImportsAtOnceGiveOnePassword(TestDatabase database) {
        Node other = new Node(database.otherNode(), TestClock.at("2026-11-24T09:30:00"), folder);
        List<StaffImport> imports = Together.run(4, i -> (i % 2 == 0 ? node : other).load(Node.CLERK));
        List<String> passwords = imports.stream()
                .flatMap(done -> done.accounts().get(0).firstPassword().stream())
                .toList();
        assertThat(passwords).hasSize(1);
        node.token("T0402-07", passwords.get(0));
    }

    @DatabaseTest
    void onlyAnAdministratorImportsAndListsAndNobodyChangesHisOwnPosts(TestDatabase database) {
        node.load(Node.CLERK + "A1,陈示例,SYSTEM_ADMIN,320400,,平台管理,\n");
        Caller clerk = caller("T0402-07");
        Caller admin = caller("A1");

        assertThat(node.staff.importCsv(clerk, Node.HEADER + Node.CLERK).errors())
                .hasSize(1);
        assertThat(node.staff
                        .importCsv(Caller.ANONYMOUS, Node.HEADER + Node.CLERK)
                        .errors())
                .hasSize(1);
        assertThat(node.staff.importCsv(admin, Node.HEADER + Node.CLERK).errors())
                .isEmpty();
        assertThat(node.staff
                        .importCsv(admin, Node.HEADER + "a1,陈示例,决定,320400,,平台管理,\n")
                        .errors())
                .extracting(FieldError::message)
                .containsExactly("文件里有您自己的工号 A1。自己的岗位要由另一位系统管理员修改。");
        assertThat(node.staff.list(clerk, "", 10)).isEmpty();
        assertThat(node.staff.list(admin, "", 10))
                .extracting(StaffMember::workNumber)
                .containsExactly("A1", "T0402-07");
        assertThat(node.staff.list(admin, "", 1)).hasSize(1);
        assertThat(node.staff.list(admin, "a1", 10)).hasSize(1);
    }

    private Caller caller(String workNumber) {
        StaffMember member = node.staff.find(workNumber).orElseThrow();
        return new Caller.Staff(workNumber, member.name(), member.posts());
    }

    private static Post post(Duty duty, String scope, Optional<String> window) {
        return new Post(duty, new ScopePath(scope), Optional.of("civil-affairs"), "天宁区民政局（示例）", window);
    }
}
