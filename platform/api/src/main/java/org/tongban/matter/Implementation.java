// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter;

import java.util.List;
import java.util.Optional;

/**
 * How one service area does a matter (实施清单): body, office, windows, phones, remedies. Changes without a release of
 * the department's bundle.
 *
 * @param matter code of the matter
 * @param area code of the service area
 * @param body name of the implementing body
 * @param bodyCode its unified social credit code
 * @param office the handling office
 * @param windows where and when
 * @param consult phone for questions
 * @param complaint phone for complaints; another one (L7)
 * @param promised a shorter promise than the standard one, when there is one
 * @param review body for administrative reconsideration
 * @param reviewWithin time for it
 * @param court court for administrative litigation
 * @param courtWithin time for it
 * @param digest SHA-256 of the canonical form, 64 hexadecimal digits
 */
public record Implementation(
        String matter,
        String area,
        String body,
        String bodyCode,
        String office,
        List<Window> windows,
        String consult,
        String complaint,
        Optional<Matter.PromisedLimit> promised,
        String review,
        TimeLimit reviewWithin,
        String court,
        TimeLimit courtWithin,
        String digest) {
    /**
     * A window.
     *
     * @param hall division code of the hall, 6, 9 or 12 digits
     * @param window its number
     * @param hours in words
     */
    public record Window(String hall, String window, String hours) {}
}
