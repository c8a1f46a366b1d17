// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.nio.file.Path;
import java.time.Duration;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator decides about sessions, in {@code etc/org.tongban.identity.cfg}. */
@Component(service = Settings.class, configurationPid = "org.tongban.identity")
@Designate(ocd = Settings.Configuration.class)
public final class Settings {
    private final Duration staffIdle;
    private final Duration citizenIdle;
    private final Duration longest;
    private final int remoteFailures;
    private final int remoteRegistrations;
    private final Path folder;

    /** What can be configured. */
    @ObjectClassDefinition(name = "Tongban identity")
    @interface Configuration {
        @AttributeDefinition(name = "Minutes after which an idle session of staff ends", min = "2")
        int staff_idle_minutes() default 30;

        @AttributeDefinition(name = "Minutes after which an idle session of a citizen ends", min = "2")
        int citizen_idle_minutes() default 30;

        @AttributeDefinition(name = "Hours after which any session ends", min = "1")
        int session_hours() default 12;

        @AttributeDefinition(
                name = "Failed attempts to sign in from one address in a minute",
                description = "A hall with many public computers behind one address may need more",
                min = "5")
        int remote_failures() default 30;

        @AttributeDefinition(
                name = "People who register from one address in an hour",
                description = "A hall with many public computers behind one address may need more",
                min = "1")
        int remote_registrations() default 10;
    }

    /**
     * With the configuration.
     *
     * @param context knows where the installation lies
     * @param configuration values of the PID
     */
    @Activate
    public Settings(BundleContext context, Configuration configuration) {
        this(
                configuration.staff_idle_minutes(),
                configuration.citizen_idle_minutes(),
                configuration.session_hours(),
                configuration.remote_failures(),
                configuration.remote_registrations(),
                data(context));
    }

    Settings(
            int staffMinutes, int citizenMinutes, int hours, int remoteFailures, int remoteRegistrations, Path folder) {
        this.staffIdle = Duration.ofMinutes(Math.max(2, staffMinutes));
        this.citizenIdle = Duration.ofMinutes(Math.max(2, citizenMinutes));
        this.longest = Duration.ofHours(Math.max(1, hours));
        this.remoteFailures = Math.max(5, remoteFailures);
        this.remoteRegistrations = Math.max(1, remoteRegistrations);
        this.folder = folder;
    }

    private static Path data(BundleContext context) {
        String base = context.getProperty("karaf.base");
        return Path.of(base == null ? "." : base, "data");
    }

    Duration staffIdle() {
        return staffIdle;
    }

    Duration citizenIdle() {
        return citizenIdle;
    }

    /** However much a session is used. */
    Duration longest() {
        return longest;
    }

    int remoteFailures() {
        return remoteFailures;
    }

    /** How many register alone from one address in an hour. */
    int remoteRegistrations() {
        return remoteRegistrations;
    }

    /** Where files for the operator go. */
    Path folder() {
        return folder;
    }
}
