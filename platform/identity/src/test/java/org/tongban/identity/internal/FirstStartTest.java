// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("identity-0.1")
class FirstStartTest {
    @TempDir
    private Path folder;

    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");

    @DatabaseTest
    void leavesThreeAdministratorsInAFileThatOnlyTheOwnerReads(TestDatabase database) throws IOException {
        Node node = new Node(database.jpa(), clock, folder.resolve("data"));
        assertThat(node.start()).isNotNull();

        Path file = folder.resolve("data/first-passwords.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        List<List<String>> lines = Files.readAllLines(file).stream()
                .map(line -> List.of(line.split("\t")))
                .toList();
        assertThat(lines).extracting(line -> line.get(0)).containsExactly("系统管理员", "安全管理员", "审计管理员");
        assertThat(lines).extracting(line -> line.get(1)).containsExactly("ADMIN-01", "ADMIN-02", "ADMIN-03");
        for (List<String> line : lines) {
            node.token(line.get(1), line.get(2));
        }
    }

    @DatabaseTest
    void makesNobodyWhenThereIsAnAdministrator(TestDatabase database) throws IOException {
        Path file = folder.resolve("first-passwords.txt");
        new Node(database.jpa(), clock, folder).start();
        Files.delete(file);
        new Node(database.otherNode(), clock, folder).start();
        assertThat(file).doesNotExist();
    }

    @DatabaseTest
    void twoNodesThatStartAtOnceMakeOneSet(TestDatabase database) throws IOException {
        List<Node> nodes = List.of(
                new Node(database.jpa(), clock, folder.resolve("0")),
                new Node(database.otherNode(), clock, folder.resolve("1")));
        Together.run(2, i -> nodes.get(i).start());

        List<Path> files = nodes.stream()
                .map(node -> folder.resolve(nodes.indexOf(node) + "/first-passwords.txt"))
                .filter(Files::exists)
                .toList();
        assertThat(files).hasSize(1);
        for (String line : Files.readAllLines(files.get(0))) {
            List<String> cells = List.of(line.split("\t", -1));
            nodes.get(0).token(cells.get(1), cells.get(2));
        }
    }
}
