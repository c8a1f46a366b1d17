// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Caller;
import org.tongban.identity.StaffService.StaffMember;
import org.tongban.identity.internal.store.Holder;
import org.tongban.identity.internal.store.JpaCredentials;
import org.tongban.identity.internal.store.JpaPersons;
import org.tongban.identity.internal.store.JpaStaff;

/** Who can sign in, staff and persons alike. */
@Component(service = Accounts.class)
public final class Accounts {
    private final JpaPersons persons;
    private final JpaStaff staff;
    private final PresentPosts posts;
    private final JpaCredentials credentials;
    private final Passwords passwords;

    /**
     * Over the store.
     *
     * @param persons natural and legal
     * @param staff accounts
     * @param posts what staff may do today
     * @param credentials their passwords
     * @param passwords compares
     */
    @Activate
    public Accounts(
            @Reference JpaPersons persons,
            @Reference JpaStaff staff,
            @Reference PresentPosts posts,
            @Reference JpaCredentials credentials,
            @Reference Passwords passwords) {
        this.persons = persons;
        this.staff = staff;
        this.posts = posts;
        this.credentials = credentials;
        this.passwords = passwords;
    }

    /** The form in which accounts are counted and looked up. */
    static String normal(String account) {
        return account.strip().toUpperCase(Locale.ROOT);
    }

    /** Who has this account and this password. Takes the same work whether or not there is such an account. */
    Optional<Holder> authenticate(String account, String password) {
        Optional<Holder> holder = staff.find(account)
                .filter(StaffMember::active)
                .<Holder>map(member -> new Holder.OfStaff(member.workNumber()))
                .or(() -> persons.findByCode(account).map(person -> new Holder.OfPerson(person.ref())));
        Optional<String> hash = holder.flatMap(credentials::find);
        if (hash.isEmpty()) {
            passwords.workInVain(password);
            return Optional.empty();
        }
        return passwords.matches(password, hash.get()) ? holder : Optional.empty();
    }

    /** The caller as it is now: with present posts, anonymous once the account has gone. */
    Caller caller(Holder holder) {
        if (holder instanceof Holder.OfStaff member) {
            return staff.find(member.workNumber())
                    .filter(StaffMember::active)
                    .<Caller>map(found -> new Caller.Staff(found.workNumber(), found.name(), posts.of(found)))
                    .orElse(Caller.ANONYMOUS);
        }
        return persons.find(((Holder.OfPerson) holder).ref())
                .<Caller>map(found -> new Caller.Citizen(found.ref(), found.name(), found.kind()))
                .orElse(Caller.ANONYMOUS);
    }

    /** A member of staff, also one who has left. */
    Optional<StaffMember> staff(String workNumber) {
        return staff.find(workNumber);
    }

    /** The caller's own account; empty for somebody who has none. */
    Optional<Own> own(Caller caller) {
        if (caller instanceof Caller.Staff member) {
            String number = member.workNumber();
            return Optional.of(
                    own(new Holder.OfStaff(number), number, chosen -> PasswordRules.ofStaff(chosen, number)));
        }
        return caller instanceof Caller.Citizen citizen
                ? persons.find(citizen.person())
                        .map(person -> own(
                                new Holder.OfPerson(person.ref()),
                                person.code(),
                                chosen -> PasswordRules.fault(chosen, person.code(), person.phone())))
                : Optional.empty();
    }

    private Own own(Holder holder, String account, Function<String, Optional<String>> rules) {
        return new Own(holder, account, credentials.find(holder), rules);
    }

    /**
     * An account in the eyes of its owner.
     *
     * @param holder whose
     * @param account the name under which attempts are counted
     * @param hash of the present password, empty when there is none
     * @param rules give the first one that a new password breaks
     */
    record Own(Holder holder, String account, Optional<String> hash, Function<String, Optional<String>> rules) {
        Optional<String> fault(String chosen) {
            return rules.apply(chosen);
        }

        @Override
        public String toString() {
            return "Own[" + holder + "]";
        }
    }
}
