// SPDX-License-Identifier: Apache-2.0
package org.tongban.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.identity.StaffService;

/** Accounts that get the password {@code first-<work number>}. */
final class Roster implements StaffService {
    final Map<String, StaffMember> members = new TreeMap<>();
    int imports;

    @Override
    public StaffImport importCsv(Caller caller, String csv) {
        imports++;
        Map<String, StaffMember> read = new TreeMap<>();
        csv.lines()
                .skip(1)
                .map(Resource::cells)
                .forEach(cells -> read.merge(cells.get(0), member(cells), Roster::both));
        List<ImportedAccount> accounts = read.keySet().stream()
                .map(number -> new ImportedAccount(
                        number, members.containsKey(number) ? Optional.empty() : Optional.of("first-" + number)))
                .toList();
        members.putAll(read);
        return new StaffImport(accounts, List.of());
    }

    /** As the platform makes its first administrator. */
    void administrator(String workNumber, Duty duty) {
        members.put(workNumber, new StaffMember(workNumber, duty.label(), List.of(post(duty, "平台管理", "")), true));
    }

    private static StaffMember member(List<String> cells) {
        Duty duty = Arrays.stream(Duty.values())
                .filter(known -> known.label().equals(cells.get(2)))
                .findFirst()
                .orElseThrow();
        return new StaffMember(cells.get(0), cells.get(1), List.of(post(duty, cells.get(5), cells.get(7))), true);
    }

    private static StaffMember both(StaffMember one, StaffMember other) {
        List<Post> posts = new ArrayList<>(one.posts());
        posts.addAll(other.posts());
        return new StaffMember(one.workNumber(), one.name(), posts, true);
    }

    private static Post post(Duty duty, String office, String until) {
        return new Post(
                duty,
                new ScopePath("/3204"),
                Optional.empty(),
                office,
                Optional.empty(),
                Optional.of(until).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                Optional.empty());
    }

    @Override
    public List<StaffMember> list(Caller caller, String after, int limit) {
        return List.copyOf(members.values());
    }

    @Override
    public Optional<StaffMember> find(String workNumber) {
        return Optional.ofNullable(members.get(workNumber));
    }
}
