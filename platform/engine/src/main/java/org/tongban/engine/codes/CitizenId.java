// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.codes;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A citizen's identity number (GB 11643): address at first registration 6, birth 8, sequence 3, check 1.
 *
 * <p>Printing it shows the masked form: the number itself belongs in no log.
 *
 * @param value eighteen characters, the last one a digit or an upper-case X
 */
public record CitizenId(String value) {
    private static final Pattern OLD = Pattern.compile("[0-9]{15}");

    /** 性别, as the sequence tells. */
    public enum Sex {
        /** 男. */
        MALE("男"),
        /** 女. */
        FEMALE("女");

        private final String label;

        Sex(String label) {
            this.label = label;
        }

        /**
         * The word.
         *
         * @return in Chinese
         */
        public String label() {
            return label;
        }
    }

    public CitizenId {
        fault(value, LocalDate.MAX).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
    }

    /**
     * Reads a number; outer blanks and a small x are forgiven, full-width digits are not.
     *
     * @param text what somebody typed
     * @param today nobody is born after it
     * @return the number, or empty when {@link #fault} has something to say
     */
    public static Optional<CitizenId> parse(String text, LocalDate today) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return fault(code, today).isEmpty() ? Optional.of(new CitizenId(code)) : Optional.empty();
    }

    /**
     * Converts a number of the first generation, for archives only: nobody signs in with fifteen digits.
     *
     * @param text fifteen digits
     * @param today nobody is born after it
     * @return the eighteen-digit number, or empty when it cannot be one
     */
    public static Optional<CitizenId> ofArchive(String text, LocalDate today) {
        if (!OLD.matcher(text).matches()) {
            return Optional.empty();
        }
        String longer = text.substring(0, 6) + "19" + text.substring(6);
        return parse(longer + CheckCharacters.mod11_2(longer), today);
    }

    /**
     * The first rule that a text breaks. An unknown six-digit address is none: merged counties live on in old numbers.
     *
     * @param code without outer blanks, in upper case
     * @param today nobody is born after it
     * @return a sentence for the person who typed it, or empty when the number holds
     */
    public static Optional<String> fault(String code, LocalDate today) {
        if (OLD.matcher(code).matches()) {
            return Optional.of("这是15位旧号码，请使用18位公民身份号码");
        }
        return PersonNumbers.shapeFault(code)
                .or(() -> DivisionCodes.provinceFault(code))
                .or(() -> PersonNumbers.birthFault(code, today))
                .or(() -> PersonNumbers.checkFault(code));
    }

    /**
     * The division of the first registration, which may have been renamed since.
     *
     * @return six digits
     */
    public String address() {
        return value.substring(0, 6);
    }

    /**
     * The day of birth.
     *
     * @return a real date
     */
    public LocalDate birthDate() {
        return EightDigitDate.parse(value.substring(6, 14)).orElseThrow();
    }

    /**
     * The sex.
     *
     * @return odd sequences are male
     */
    public Sex sex() {
        return value.charAt(16) % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /**
     * The age in full years.
     *
     * @param day not before the birth
     * @return 周岁
     */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate(), day).getYears();
    }

    /**
     * The form that a screen may show.
     *
     * @return for example {@code 3204**********0016}
     */
    public String masked() {
        return value.substring(0, 4) + "*".repeat(10) + value.substring(14);
    }

    String describe() {
        return EightDigitDate.words(value.substring(6, 14)) + "出生，" + sex().label();
    }

    @Override
    public String toString() {
        return masked();
    }
}
