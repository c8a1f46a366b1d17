// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.PublicKeyEntry;

/** The administrator's console, entered with a key as the README of the county says. */
final class Console {
    /** Where the county keeps the keys of its administrators. */
    static final String KEYS = "etc/keys.properties";

    /** The administrator of the tests. */
    static final String NAME = "administrator";

    private static final KeyPair KEY = key();
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Console() {}

    /** The line of {@link #KEYS} that lets the tests in. */
    static String entry() {
        return publicKey(KEY.getPublic()) + ",_g_:admingroup";
    }

    /** Runs one command and gives what it printed. */
    static String run(County county, String command) {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
            client.start();
            try (ClientSession session = client.connect(NAME, "127.0.0.1", county.consolePort())
                    .verify(LONGEST)
                    .getSession()) {
                session.addPublicKeyIdentity(KEY);
                session.auth().verify(LONGEST);
                return run(session, command);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static String run(ClientSession session, String command) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (ChannelExec channel = session.createExecChannel(command)) {
            channel.setOut(said);
            channel.setErr(said);
            channel.open().verify(LONGEST);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), LONGEST);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String publicKey(PublicKey key) {
        return PublicKeyEntry.toString(key).split(" ", -1)[1];
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
