// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.nio.file.Path;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration of the cases. */
@Component(service = Settings.class, configurationPid = "org.tongban.cases")
@Designate(ocd = Settings.Configuration.class)
public final class Settings {
    private final Path blobs;
    private final String node;
    private final int draftDays;
    private final int checkpointMinutes;

    /** What can be configured. */
    @ObjectClassDefinition(name = "Tongban cases")
    @interface Configuration {
        @AttributeDefinition(name = "Name of this node", description = "Empty: a random one at each start")
        String node() default "";

        @AttributeDefinition(name = "Days after which an untouched draft is deleted")
        int draft_days() default 90;

        @AttributeDefinition(name = "Minutes between two signed checkpoints")
        int checkpoint_minutes() default 10;
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
                blobs(context),
                configuration.node().isBlank() ? randomNode() : configuration.node(),
                configuration.draft_days(),
                configuration.checkpoint_minutes());
    }

    Settings(Path blobs, String node, int draftDays, int checkpointMinutes) {
        this.blobs = blobs;
        this.node = node;
        this.draftDays = Math.max(1, draftDays);
        this.checkpointMinutes = Math.max(1, checkpointMinutes);
    }

    /** Where uploaded files lie: below the data folder of tongban.properties, which all nodes share. */
    private static Path blobs(BundleContext context) {
        String data = context.getProperty("tongban.data");
        String base = context.getProperty("karaf.base");
        return data == null ? Path.of(base == null ? "." : base, "data", "blobs") : Path.of(data, "blobs");
    }

    private static String randomNode() {
        return "node-" + UUID.randomUUID().toString().substring(0, 8);
    }

    Path blobs() {
        return blobs;
    }

    String node() {
        return node;
    }

    int draftDays() {
        return draftDays;
    }

    int checkpointMinutes() {
        return checkpointMinutes;
    }
}
