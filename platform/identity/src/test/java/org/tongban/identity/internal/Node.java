// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.tongban.identity.AbsenceService;
import org.tongban.identity.Caller;
import org.tongban.identity.NewPerson;
import org.tongban.identity.SignInOutcome;
import org.tongban.identity.StaffService;
import org.tongban.identity.internal.store.JpaAbsences;
import org.tongban.identity.internal.store.JpaAccounts;
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
    static final int REMOTE_REGISTRATIONS = 10;

    final StoredPersonService persons;
    final StoredStaffService staff;
    final StoredSignInService signIn;
    final StoredAbsenceService absences;
    final StoredAccountService accounts;
    final IdentityJobs jobs;

    private final JpaStaff staffStore;
    private final Passwords passwords = new Passwords();
    private final Settings settings;

    Node(JpaTemplate jpa, Clock clock, Path folder) {
        Vault vault = new TestVault();
        this.settings = new Settings(30, 20, 12, REMOTE_FAILURES, REMOTE_REGISTRATIONS, folder);
        JpaPersons personStore = new JpaPersons(jpa, vault);
        this.staffStore = new JpaStaff(jpa, vault);
        JpaSessions sessionStore = new JpaSessions(jpa);
        JpaAbsences absenceStore = new JpaAbsences(jpa);
        JpaAttempts attempts = new JpaAttempts(jpa, vault);
        PresentPosts posts = new PresentPosts(staffStore, absenceStore, clock);
        Accounts known = new Accounts(personStore, staffStore, posts, new JpaCredentials(jpa), passwords);
        Sessions sessions = new Sessions(sessionStore, known, settings, clock);
        this.persons = new StoredPersonService(personStore, passwords, settings, clock);
        this.staff = new StoredStaffService(staffStore, passwords, new Places(), clock);
        this.signIn = new StoredSignInService(known, attempts, sessions, settings, clock);
        this.absences = new StoredAbsenceService(staffStore, absenceStore, sessions, clock);
        this.accounts = new StoredAccountService(known, new JpaAccounts(jpa), attempts, passwords, sessions, clock);
        this.jobs = new IdentityJobs(sessionStore, attempts, settings, clock);
    }

    static NewPerson person(String code) {
        return new NewPerson(code, NAME, PHONE, PASSWORD, Optional.empty(), Optional.empty());
    }

    /** What happens when the platform starts. */
    FirstAdministrators start() {
        return new FirstAdministrators(staffStore, passwords, new Places(), settings);
    }

    /** The caller with today's posts, as a page gets it. */
    Caller.Staff caller(String token) {
        if (signIn.caller(token) instanceof Caller.Staff staff) {
            return staff;
        }
        throw new AssertionError("nobody of the staff");
    }

    /** Notes an absence, as the operator. */
    AbsenceService.AbsenceOutcome away(String absent, String from, String until, String deputy) {
        return absences.away(
                new Caller.LocalOperator(),
                new AbsenceService.Absence(absent, LocalDate.parse(from), LocalDate.parse(until), deputy));
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
