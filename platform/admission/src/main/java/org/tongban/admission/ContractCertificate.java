// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What was tested before an archive was signed. It lies in the archive and is covered by its signature: whoever signs
 * says so.
 *
 * @param format 1
 * @param module name of the module
 * @param version of the bundle
 * @param testkit version of the contract tests
 * @param api versions of the contracts with which it works
 * @param contract the contract tests that ran and passed
 * @param ownTests number of the project's own tests that passed
 * @param digest SHA-256 over what the archive says and brings, without this entry and the signature
 * @param at when, in ISO 8601
 */
@JsonPropertyOrder({"format", "module", "version", "testkit", "api", "contract", "ownTests", "digest", "at"})
public record ContractCertificate(
        int format,
        String module,
        String version,
        String testkit,
        Range api,
        List<Suite> contract,
        int ownTests,
        String digest,
        String at) {
    /** Where it lies in an archive. */
    public static final String ENTRY = "META-INF/tongban/contract.json";

    /** The form in which it is written. */
    public static final int FORMAT = 1;

    /** The contract test that every module has to pass. */
    public static final String REQUIRED = "org.tongban.testkit.MatterContractTest";

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Nothing may be missing. */
    public ContractCertificate {
        List.of(module, version, testkit, api, digest).forEach(Objects::requireNonNull);
        contract = List.copyOf(contract);
        Instant.parse(at);
    }

    /**
     * Versions of the contracts.
     *
     * @param from the one with which it was tested
     * @param below the first that may be too new
     */
    public record Range(String from, String below) {
        /** Both have to be versions. */
        public Range {
            Version.parse(from);
            Version.parse(below);
        }

        /**
         * The version with which it was tested and all later ones of the same major version.
         *
         * @param tested for example {@code 1.2.0}
         * @return up to the next major version
         */
        public static Range from(String tested) {
            int major = Integer.parseInt(tested.substring(0, tested.indexOf('.')));
            return new Range(tested, major + 1 + ".0.0");
        }

        /**
         * Whether a version lies in it.
         *
         * @param version of the running contracts
         * @return true from the first, below the last
         */
        public boolean includes(String version) {
            Version running = Version.parse(version);
            return running.compareTo(Version.parse(from)) >= 0 && running.compareTo(Version.parse(below)) < 0;
        }
    }

    /**
     * One class of contract tests.
     *
     * @param name of the class
     * @param passed how many of its tests ran and passed
     */
    public record Suite(String name, int passed) {}

    /**
     * Reads one.
     *
     * @param content of the entry
     * @return the certificate
     * @throws InadmissibleException when it is none
     */
    public static ContractCertificate parse(byte[] content) throws InadmissibleException {
        try {
            ContractCertificate certificate = JSON.readValue(content, ContractCertificate.class);
            if (certificate.format() == FORMAT) {
                return certificate;
            }
            throw unknown();
        } catch (IOException unreadable) {
            throw unknown();
        }
    }

    private static InadmissibleException unknown() {
        return new InadmissibleException("contract", "契约证书 " + ENTRY + " 读不懂。", "请用 ./tongban module pack 重新打包。");
    }

    /**
     * Writes it.
     *
     * @return the content of the entry
     */
    public byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record of texts and numbers can be written", impossible);
        }
    }
}
