// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.util.Locale;
import java.util.Optional;
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
    private final JpaCredentials credentials;
    private final Passwords passwords;

    /**
     * Over the store.
     *
     * @param persons natural and legal
     * @param staff with posts
     * @param credentials their passwords
     * @param passwords compares
     */
    @Activate
    public Accounts(
            @Reference JpaPersons persons,
            @Reference JpaStaff staff,
            @Reference JpaCredentials credentials,
            @Reference Passwords passwords) {
        this.persons = persons;
        this.staff = staff;
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
                    .<Caller>map(found -> new Caller.Staff(found.workNumber(), found.name(), found.posts()))
                    .orElse(Caller.ANONYMOUS);
        }
        return persons.find(((Holder.OfPerson) holder).ref())
                .<Caller>map(found -> new Caller.Citizen(found.ref(), found.name(), found.kind()))
                .orElse(Caller.ANONYMOUS);
    }
}
