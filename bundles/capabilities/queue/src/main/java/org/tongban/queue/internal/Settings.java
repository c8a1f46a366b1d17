// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator decides about queues, in {@code etc/org.tongban.queue.cfg}. */
@Component(service = Settings.class, configurationPid = "org.tongban.queue")
@Designate(ocd = Settings.Configuration.class)
public final class Settings {
    private final int seats;
    private final OnSite onSite;

    /** What can be configured. */
    @ObjectClassDefinition(name = "Tongban queue")
    @interface Configuration {
        @AttributeDefinition(name = "People who can book one half hour of a hall", min = "1", max = "99")
        int slot_capacity() default 4;

        @AttributeDefinition(
                name = "Addresses of kiosks",
                description = "IPv4 addresses or networks such as 192.168.0.0/16, separated by commas."
                        + " Empty: this machine and private networks")
        String kiosk_networks() default "";
    }

    /**
     * With the configuration.
     *
     * @param configuration values of the PID
     */
    @Activate
    public Settings(Configuration configuration) {
        this(configuration.slot_capacity(), configuration.kiosk_networks());
    }

    Settings(int seats, String networks) {
        this.seats = Math.min(99, Math.max(1, seats));
        this.onSite = OnSite.of(networks);
    }

    int seats() {
        return seats;
    }

    /**
     * Tells whether somebody stands at a kiosk in a hall.
     *
     * @param remote network address of the browser
     * @return false for the rest of the world
     */
    public boolean onSite(String remote) {
        return onSite.includes(remote);
    }
}
