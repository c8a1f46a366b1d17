// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.form.FieldError;
import org.tongban.hall.HallService;
import org.tongban.identity.Caller;
import org.tongban.identity.StaffService;
import org.tongban.identity.internal.store.JpaStaff;

/** Staff accounts over the store. */
@Component(service = StaffService.class)
public final class StoredStaffService implements StaffService {
    private static final Logger LOG = LoggerFactory.getLogger(StoredStaffService.class);
    private static final int LONGEST_PAGE = 500;

    private final JpaStaff store;
    private final Passwords passwords;
    private final HallService halls;
    private final Clock clock;
    private final GeneratedPasswords generated = new GeneratedPasswords();

    /**
     * Over the store.
     *
     * @param first has made administrators, when there were none
     * @param store keeps accounts
     * @param passwords hashes
     * @param halls know divisions
     */
    @Activate
    public StoredStaffService(
            @Reference FirstAdministrators first,
            @Reference JpaStaff store,
            @Reference Passwords passwords,
            @Reference HallService halls) {
        this(store, passwords, halls, Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    StoredStaffService(JpaStaff store, Passwords passwords, HallService halls, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.halls = halls;
        this.clock = clock;
    }

    @Override
    public StaffImport importCsv(Caller caller, String csv) {
        if (!Rights.runsAccounts(caller)) {
            return refused(List.of(new FieldError("caller", "只有系统管理员可以导入人员。请联系系统管理员。")));
        }
        StaffFile.Read file = StaffFile.read(csv, halls);
        if (!file.errors().isEmpty()) {
            return refused(file.errors());
        }
        if (caller instanceof Caller.Staff member
                && file.members().stream().anyMatch(read -> read.workNumber().equals(member.workNumber()))) {
            return refused(List.of(
                    new FieldError("work_number", "文件里有您自己的工号 " + member.workNumber() + "。自己的岗位要由另一位系统管理员修改。")));
        }
        Map<String, String> firstPasswords = write(file.members());
        LOG.info("{} accounts imported, {} of them new", file.members().size(), firstPasswords.size());
        return new StaffImport(
                file.members().stream()
                        .map(member -> new ImportedAccount(
                                member.workNumber(), Optional.ofNullable(firstPasswords.get(member.workNumber()))))
                        .toList(),
                List.of());
    }

    /** Hashes before the transaction: it is slow on purpose. */
    private Map<String, String> write(List<StaffMember> members) {
        List<String> numbers = members.stream().map(StaffMember::workNumber).toList();
        Set<String> known = store.known(numbers);
        Map<String, String> plain = numbers.stream()
                .filter(number -> !known.contains(number))
                .collect(Collectors.toMap(Function.identity(), number -> generated.next()));
        // Those of a whole staff take all processors.
        Map<String, String> hashes = plain.entrySet().parallelStream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> passwords.hash(one.getValue())));
        Set<String> created = store.write(members, hashes, clock.instant());
        plain.keySet().retainAll(created);
        return plain;
    }

    @Override
    public List<StaffMember> list(Caller caller, String after, int limit) {
        return Rights.readsAccounts(caller)
                ? store.list(after.strip().toUpperCase(Locale.ROOT), Math.max(1, Math.min(limit, LONGEST_PAGE)))
                : List.of();
    }

    @Override
    public Optional<StaffMember> find(String workNumber) {
        return store.find(workNumber.strip().toUpperCase(Locale.ROOT));
    }

    private static StaffImport refused(List<FieldError> errors) {
        return new StaffImport(List.of(), errors);
    }
}
