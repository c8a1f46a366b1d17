// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.tongban.identity.Caller;
import org.tongban.identity.NewPerson;
import org.tongban.identity.SignInOutcome;
import org.tongban.identity.StaffService;
import org.tongban.identity.internal.store.JpaAttempts;
import org.tongban.identity.internal.store.JpaCredentials;
import org.tongban.identity.internal.store.JpaPersons;
import org.tongban.identity.internal.store.JpaSessions;
import org.tongban.identity.internal.store.JpaStaff;
import org.tongban.testkit.TestVault;
import org.tongban.vault.Vault;

/** One instance of the platform, as far as identity goes, over a database. */
final class Node {
    static final String ID = "320499199001010024";
    static final String NAME = "林示例";
    static final String PHONE = "13800000024";
    static final String PASSWORD = "Example#2026";
    static final String HEADER = "work_number,name,duty,division,department,office,window\n";
    static final String CLERK = "T0402-07,周示例,综合窗口,320402004,,红梅街道便民服务中心（示例）,07\n";

    static final int REMOTE_FAILURES = 15;

    final StoredPersonService persons;
    final StoredStaffService staff;
    final StoredSignInService signIn;
    final IdentityJobs jobs;

    private final JpaStaff staffStore;
    private final Passwords passwords = new Passwords();
    private final Settings settings;

    Node(JpaTemplate jpa, Clock clock, Path folder) {
        Vault vault = new TestVault();
        this.settings = new Settings(30, 20, 12, REMOTE_FAILURES, folder);
        JpaPersons personStore = new JpaPersons(jpa, vault);
        this.staffStore = new JpaStaff(jpa, vault);
        JpaSessions sessions = new JpaSessions(jpa);
        JpaAttempts attempts = new JpaAttempts(jpa, vault);
        Accounts accounts = new Accounts(personStore, staffStore, new JpaCredentials(jpa), passwords);
        this.persons = new StoredPersonService(personStore, passwords, clock);
        this.staff = new StoredStaffService(staffStore, passwords, new Places(), clock);
        this.signIn = new StoredSignInService(accounts, attempts, sessions, settings, clock);
        this.jobs = new IdentityJobs(sessions, attempts, settings, clock);
    }

    static NewPerson person(String code) {
        return new NewPerson(code, NAME, PHONE, PASSWORD, Optional.empty(), Optional.empty());
    }

    /** What happens when the platform starts. */
    FirstAdministrators start() {
        return new FirstAdministrators(staffStore, passwords, new Places(), settings);
    }

    StaffService.StaffImport load(String lines) {
        return staff.importCsv(new Caller.LocalOperator(), HEADER + lines);
    }

    /** Imports the clerk; gives the first password. */
    String clerk() {
        return load(CLERK).accounts().get(0).firstPassword().orElseThrow();
    }

    SignInOutcome signIn(String account, String password) {
        return signIn.signIn(account, password, "192.0.2.1");
    }

    /** Signs in; the test fails when it cannot. */
    String token(String account, String password) {
        SignInOutcome outcome = signIn(account, password);
        if (outcome instanceof SignInOutcome.SignedIn signedIn) {
            return signedIn.token();
        }
        throw new AssertionError(outcome.toString());
    }
}
