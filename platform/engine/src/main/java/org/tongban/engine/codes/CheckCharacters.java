// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.codes;

/** The check characters of the national codes. Each method takes the code without its check character. */
public final class CheckCharacters {
    private static final String MOD_11_2 = "10X98765432";
    private static final String DIGITS = "0123456789";
    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CheckCharacters() {}

    /**
     * ISO 7064 MOD 11-2, of citizen numbers (GB 11643).
     *
     * @param digits ASCII digits
     * @return a digit or X
     * @throws IllegalArgumentException when there is another character
     */
    public static char mod11_2(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum = (sum + value(DIGITS, digits.charAt(i))) * 2 % 11;
        }
        return MOD_11_2.charAt(sum);
    }

    /**
     * ISO 7064 MOD 37,36, of certificate identifiers (GB/T 36904) and our case numbers.
     *
     * @param text digits and upper-case letters
     * @return a digit or upper-case letter
     * @throws IllegalArgumentException when there is another character
     */
    public static char mod37_36(CharSequence text) {
        int product = 36;
        for (int i = 0; i < text.length(); i++) {
            int sum = (product + value(ALPHANUMERIC, text.charAt(i))) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return ALPHANUMERIC.charAt((37 - product) % 36);
    }

    /**
     * MOD 31 of unified social credit codes (GB 32100).
     *
     * @param text the first seventeen characters
     * @return a character of the alphabet of 31
     * @throws IllegalArgumentException when there is another character
     */
    public static char mod31(CharSequence text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < text.length(); i++) {
            sum += value(CREDIT_ALPHABET, text.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /**
     * MOD 11 of organisation codes (GB 11714), characters 9 to 17 of a unified social credit code.
     *
     * @param text the first eight characters
     * @return a digit or X
     * @throws IllegalArgumentException when there is another character or another length
     */
    public static char organisation(CharSequence text) {
        if (text.length() != ORGANISATION_WEIGHTS.length) {
            throw new IllegalArgumentException("An organisation code has eight characters before its check");
        }
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += value(ALPHANUMERIC, text.charAt(i)) * ORGANISATION_WEIGHTS[i];
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    static boolean inCreditAlphabet(char c) {
        return CREDIT_ALPHABET.indexOf(c) >= 0;
    }

    private static int value(String alphabet, char c) {
        int value = alphabet.indexOf(c);
        if (value < 0) {
            throw new IllegalArgumentException("Not a character of this code: " + c);
        }
        return value;
    }
}
