// SPDX-License-Identifier: Apache-2.0
package org.tongban.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.identity.Duty;

class DemoTest {
    private static final String CITIZEN = "320499194303120242";

    @TempDir
    private Path folder;

    private final Register register = new Register();
    private final Roster roster = new Roster();

    @Test
    void leavesTheAccountsInAFileThatOnlyTheOwnerReads() throws IOException {
        start();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(lines()).allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(4));
        assertThat(lines())
                .contains(
                        "综合窗口、受理\tT0402-07\tfirst-T0402-07\t周敏，红梅街道便民服务中心、天宁区政务服务中心（网上收件）；窗口授权：天宁区民政局（示例）、天宁区人力资源和社会保障局（示例）的即办件，受理、审查、决定，到 2027-12-31",
                        "督办员\tS0402-01\tfirst-S0402-01\t袁立新，天宁区政务服务督办（示例）",
                        "事项发布审批\tP0402-01\tfirst-P0402-01\t唐洁，天宁区政务服务管理办公室（示例）",
                        "帮办代办\tV0402-01\tfirst-V0402-01\t吴桂芳，青竹苑社区便民服务站")
                .anySatisfy(line ->
                        assertThat(line).startsWith("居民\t" + CITIZEN + "\t" + register.password(CITIZEN) + "\t王秀英"));
    }

    @Test
    void namesTheAdministratorsThatThePlatformMade() throws IOException {
        roster.administrator("ADMIN-01", Duty.SYSTEM_ADMIN);
        Files.writeString(folder.resolve("first-passwords.txt"), "系统管理员\tADMIN-01\tnot-a-real-one\n");
        start();
        assertThat(lines()).contains("系统管理员\tADMIN-01\tnot-a-real-one\t平台管理");
        Files.delete(folder.resolve("first-passwords.txt"));
        start();
        assertThat(lines()).contains("系统管理员\tADMIN-01\tnot-a-real-one\t平台管理");
    }

    @Test
    void changesNothingAtTheNextStart() throws IOException {
        start();
        List<String> before = lines();
        start();
        assertThat(lines()).isEqualTo(before);
        assertThat(roster.imports).isEqualTo(1);
    }

    @Test
    void namesNobodyWhosePasswordItDoesNotKnow() throws IOException {
        start();
        Files.delete(file());
        start();
        assertThat(Files.readString(file())).isBlank();
    }

    @Test
    void importsWhoeverIsMissing() throws IOException {
        start();
        roster.members.remove("C0402-09");
        start();
        assertThat(roster.imports).isEqualTo(2);
        assertThat(roster.members).containsKey("C0402-09");
    }

    private void start() {
        assertThat(new Demo(folder, register, roster)).isNotNull();
    }

    private Path file() {
        return folder.resolve("demo-accounts.txt");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file());
    }
}
