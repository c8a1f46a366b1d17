// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.identity.Caller;

/** The secrets by which couriers show who they are. There is none by itself: then nobody reports from outside. */
@Component(service = CourierSecrets.class, configurationPid = "org.tongban.courier")
@Designate(ocd = CourierSecrets.Configuration.class)
public final class CourierSecrets {
    private static final Logger LOG = LoggerFactory.getLogger(CourierSecrets.class);
    private static final int SHORTEST = 24;

    private final Map<String, byte[]> secrets = new LinkedHashMap<>();

    /** What can be configured. */
    @ObjectClassDefinition(name = "Tongban couriers")
    @interface Configuration {
        @AttributeDefinition(
                name = "Secrets of couriers",
                description = "name=secret, at least 24 characters each; empty: no courier reports from outside")
        String[] secrets() default {};
    }

    /**
     * With the configuration.
     *
     * @param configuration values of the PID
     */
    @Activate
    public CourierSecrets(Configuration configuration) {
        this(configuration.secrets());
    }

    CourierSecrets(String... lines) {
        for (String line : lines) {
            int equals = line.indexOf('=');
            String secret = line.substring(equals + 1).strip();
            if (equals > 0 && secret.length() >= SHORTEST) {
                secrets.put(line.substring(0, equals).strip(), secret.getBytes(StandardCharsets.UTF_8));
            } else if (!line.isBlank()) {
                LOG.error(
                        "A secret of org.tongban.courier is not taken: it must be name=secret with {} characters",
                        SHORTEST);
            }
        }
    }

    /** Tells whether a courier may report from outside at all. */
    boolean open(String courier) {
        return secrets.containsKey(courier);
    }

    /** The courier that has shown its secret. */
    Optional<Caller.Adapter> caller(String courier, String shown) {
        return Optional.ofNullable(secrets.get(courier))
                .filter(secret -> MessageDigest.isEqual(secret, shown.getBytes(StandardCharsets.UTF_8)))
                .map(secret -> new Caller.Adapter(courier));
    }
}
