// SPDX-License-Identifier: Apache-2.0
package org.tongban.preview;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tongban.identity.Caller;
import org.tongban.identity.PersonRef;
import org.tongban.identity.SignInOutcome;
import org.tongban.identity.SignInService;
import org.tongban.matter.MatterRegistry;
import org.tongban.stage.SamplePeople;
import org.tongban.vault.Sealed;
import org.tongban.vault.Vault;

/** Whoever looks at the preview: signed in from the beginning, with drafts that last as long as the preview runs. */
final class SampleVisitor implements SignInService, Vault {
    static final String PERSON = "preview-as-a-person";
    static final String COMPANY = "preview-as-a-company";

    private final SamplePeople people = new SamplePeople();
    private final KeptDrafts drafts = new KeptDrafts();
    private final byte[] key = new byte[32];

    SampleVisitor() {
        new SecureRandom().nextBytes(key);
    }

    SamplePeople people() {
        return people;
    }

    KeptDrafts drafts(MatterRegistry matters) {
        drafts.of(matters);
        return drafts;
    }

    @Override
    public Caller caller(String token) {
        return switch (token) {
            case PERSON -> people.citizen(new PersonRef(new UUID(1, 1)));
            case COMPANY -> people.citizen(new PersonRef(new UUID(2, 1)));
            default -> Caller.ANONYMOUS;
        };
    }

    @Override
    public SignInOutcome signIn(String account, String password, String remote) {
        throw new UnsupportedOperationException("Nobody signs in to a preview");
    }

    @Override
    public void signOut(String token) {
        // The next look signs in again.
    }

    @Override
    public String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public String blindIndex(String kind, String value) {
        return sign(kind + "\n" + value);
    }

    @Override
    public Sealed seal(byte[] plain, String context) {
        throw new UnsupportedOperationException("A preview keeps nothing");
    }

    @Override
    public byte[] open(Sealed sealed, String context) {
        throw new UnsupportedOperationException("A preview keeps nothing");
    }
}
