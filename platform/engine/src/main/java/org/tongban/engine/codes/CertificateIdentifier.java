// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.codes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identifier of an electronic certificate (GB/T 36904, DOMAIN 5).
 *
 * @param type 21 characters: credit code of the competent ministry and three of a kind
 * @param issuer code of the issuing body, 6 to 18 characters
 * @param serial unique with the issuer, up to 32 digits and upper-case letters
 * @param version from 1 to 999; any change is a new version
 */
public record CertificateIdentifier(String type, String issuer, String serial, int version) {
    private static final String ROOT = "1.2.156.3005.2";
    private static final Pattern SHAPE = Pattern.compile(
            "1\\.2\\.156\\.3005\\.2\\.([0-9A-Z]{21})\\.([0-9A-Z]{6,18})\\.([0-9A-Z]{1,32})\\.([0-9]{3})\\.([0-9A-Z])");

    public CertificateIdentifier {
        if (!type.matches("[0-9A-Z]{21}")
                || !issuer.matches("[0-9A-Z]{6,18}")
                || !serial.matches("[0-9A-Z]{1,32}")
                || version < 1
                || version > 999) {
            throw new IllegalArgumentException(
                    "Not a certificate identifier: " + String.join(".", type, issuer, serial, String.valueOf(version)));
        }
    }

    /**
     * Reads the dotted form.
     *
     * @param text with its check character
     * @return the identifier, or empty when {@link #fault} has something to say
     */
    public static Optional<CertificateIdentifier> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (fault(text).isPresent() || !matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new CertificateIdentifier(
                matcher.group(1), matcher.group(2), matcher.group(3), Integer.parseInt(matcher.group(4))));
    }

    /**
     * The first rule that a text breaks.
     *
     * @param text the dotted form
     * @return a sentence, or empty when the identifier holds
     */
    public static Optional<String> fault(String text) {
        if (!text.startsWith(ROOT + ".")) {
            return Optional.of("电子证照标识以" + ROOT + "开头");
        }
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.of("应为“证照类型（21位）.颁发机构.流水号.版本（3位）.校验位”");
        }
        if (matcher.group(4).equals("000")) {
            return Optional.of("版本号从001开始");
        }
        char check =
                CheckCharacters.mod37_36(matcher.group(1) + matcher.group(2) + matcher.group(3) + matcher.group(4));
        return check == matcher.group(5).charAt(0) ? Optional.empty() : Optional.of("校验位不对，请核对标识");
    }

    /**
     * The check character.
     *
     * @return ISO 7064 MOD 37,36 over type, issuer, serial and version
     */
    public char check() {
        return CheckCharacters.mod37_36(type + issuer + serial + versionText());
    }

    /**
     * The identifier of the same certificate after a change; this one is void then.
     *
     * @return the next version
     */
    public CertificateIdentifier nextVersion() {
        return new CertificateIdentifier(type, issuer, serial, version + 1);
    }

    private String versionText() {
        return (version < 10 ? "00" : version < 100 ? "0" : "") + version;
    }

    @Override
    public String toString() {
        return String.join(".", ROOT, type, issuer, serial, versionText(), String.valueOf(check()));
    }
}
