// SPDX-License-Identifier: Apache-2.0
package org.tongban.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.tongban.identity.Person;

/**
 * A register that answers what is known of an applicant: insurance records, the register of the population, licences. An
 * adapter connects it; an automatic decision names it in its descriptor and keeps what it said.
 */
@ConsumerType
public interface Register {
    /**
     * The name by which descriptors ask for it.
     *
     * @return small letters, digits and hyphens, at most 30, for example {@code social-insurance}
     */
    String name();

    /**
     * How people call it.
     *
     * @return for example 社会保险参保登记库
     */
    String label();

    /**
     * What is known of an applicant.
     *
     * @param person the applicant
     * @param day as of which, in Asia/Shanghai
     * @return a text, a Boolean or a Long by the name of the fact; what is not known is left out; empty when the register
     *     does not answer now
     */
    Optional<Map<String, Object>> facts(Person person, LocalDate day);
}
