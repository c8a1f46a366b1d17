// SPDX-License-Identifier: Apache-2.0
package org.tongban.demo;

import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.identity.PersonService;
import org.tongban.identity.StaffService;

/** Fills a new platform with synthetic people and staff, and leaves their passwords in a file for the operator. */
@Component(service = Demo.class, immediate = true)
public final class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    /**
     * Registers whoever is missing.
     *
     * @param context knows where the installation lies
     * @param persons the register
     * @param staff accounts and posts
     */
    @Activate
    public Demo(BundleContext context, @Reference PersonService persons, @Reference StaffService staff) {
        this(data(context), persons, staff);
    }

    Demo(Path folder, PersonService persons, StaffService staff) {
        AccountFile file = new AccountFile(folder.resolve("demo-accounts.txt"));
        new DemoPeople(persons, file).register();
        DemoStaff members = new DemoStaff(staff, file);
        members.register();
        members.administrators(folder.resolve("first-passwords.txt"));
        file.write();
        LOG.info("The demo accounts are in {}", file);
    }

    private static Path data(BundleContext context) {
        String base = context.getProperty("karaf.base");
        return Path.of(base == null ? "." : base, "data");
    }
}
