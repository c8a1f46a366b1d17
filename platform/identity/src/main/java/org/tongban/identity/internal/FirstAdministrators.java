// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.hall.HallService;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.identity.StaffService.StaffMember;
import org.tongban.identity.internal.store.JpaStaff;

/**
 * Makes the three separate administrators (DOMAIN 6.6, S9) when the platform has nobody to run it. There is no default
 * password: the first ones are random and lie in a file for the operator.
 */
@Component(service = FirstAdministrators.class, immediate = true)
public final class FirstAdministrators {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrators.class);
    private static final String FILE = "first-passwords.txt";
    private static final Map<String, Duty> ACCOUNTS = accounts();

    private final JpaStaff store;
    private final GeneratedPasswords generated = new GeneratedPasswords();

    /**
     * Looks whether there is an administrator, and makes the first ones if not.
     *
     * @param store keeps accounts
     * @param passwords hashes
     * @param halls know the root of the tree
     * @param settings know where the file goes
     */
    @Activate
    public FirstAdministrators(
            @Reference JpaStaff store,
            @Reference Passwords passwords,
            @Reference HallService halls,
            @Reference Settings settings) {
        this.store = store;
        if (!store.anybodyHas(Duty.SYSTEM_ADMIN)) {
            create(
                    passwords,
                    halls.city().scope(),
                    new PrivateFile(settings.folder().resolve(FILE)));
        }
    }

    private static Map<String, Duty> accounts() {
        Map<String, Duty> accounts = new LinkedHashMap<>();
        accounts.put("ADMIN-01", Duty.SYSTEM_ADMIN);
        accounts.put("ADMIN-02", Duty.SECURITY_ADMIN);
        accounts.put("ADMIN-03", Duty.AUDITOR);
        return accounts;
    }

    private void create(Passwords passwords, ScopePath city, PrivateFile file) {
        Set<String> known = store.known(ACCOUNTS.keySet());
        Map<String, String> hashes = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        ACCOUNTS.forEach((number, duty) -> {
            if (!known.contains(number)) {
                String password = generated.next();
                hashes.put(number, passwords.hash(password));
                text.append(String.join("\t", duty.label(), number, password)).append('\n');
            }
        });
        List<StaffMember> members =
                hashes.keySet().stream().map(number -> member(number, city)).toList();
        if (members.isEmpty()) {
            LOG.warn("nobody is system administrator; import one at the command line: tongban staff import");
            return;
        }
        // The file first: an account whose password nobody knows would lock everybody out.
        file.write(text.toString());
        if (store.write(members, hashes, Clock.systemUTC().instant()).isEmpty()) {
            file.delete(); // another node was faster: its passwords hold
            return;
        }
        LOG.info("Made the first administrators. Their passwords are in {}: hand them over, then delete it.", file);
    }

    private static StaffMember member(String number, ScopePath city) {
        Duty duty = ACCOUNTS.getOrDefault(number, Duty.AUDITOR);
        Post post = new Post(duty, city, Optional.empty(), "平台管理", Optional.empty());
        return new StaffMember(number, duty.label(), List.of(post), true);
    }
}
