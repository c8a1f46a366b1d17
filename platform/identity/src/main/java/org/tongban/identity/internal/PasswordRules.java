// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/** What a password that a person chooses must be (DOMAIN 6.6, S2). */
final class PasswordRules {
    private static final int SHORTEST = 8;
    private static final int LONG = 12;
    private static final int CLASSES = 3;
    private static final int DIFFERENT = 5;
    private static final List<IntPredicate> KINDS = List.of(
            c -> c >= 'a' && c <= 'z',
            c -> c >= 'A' && c <= 'Z',
            c -> c >= '0' && c <= '9',
            c -> !(c < 128 && Character.isLetterOrDigit(c)));

    private PasswordRules() {}

    /** The first rule that a password breaks, as a sentence. */
    static Optional<String> fault(String password, String code, String phone) {
        return fault(password, List.of(code, phone), "证件号码或手机号");
    }

    /** The same for staff. */
    static Optional<String> ofStaff(String password, String workNumber) {
        return fault(password, List.of(workNumber), "工号");
    }

    private static Optional<String> fault(String password, List<String> secrets, String words) {
        if (password.length() > Passwords.LONGEST) {
            return Optional.of("密码最长 " + Passwords.LONGEST + " 位，请改短一些。");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (secrets.stream().anyMatch(secret -> contains(lower, secret))) {
            return Optional.of("密码里不要有您的" + words + "，别人容易猜到。请换一个密码。");
        }
        boolean strong = password.length() >= LONG || (password.length() >= SHORTEST && classes(password) >= CLASSES);
        if (!strong) {
            return Optional.of("密码至少 8 位，大写字母、小写字母、数字、符号里要有三种；或者至少 12 位。");
        }
        return password.chars().distinct().count() < DIFFERENT
                ? Optional.of("密码里重复的字符太多，别人容易猜到。请换一个密码。")
                : Optional.empty();
    }

    private static boolean contains(String lower, String secret) {
        return !secret.isEmpty() && lower.contains(secret.toLowerCase(Locale.ROOT));
    }

    private static long classes(String password) {
        return KINDS.stream().filter(kind -> password.chars().anyMatch(kind)).count();
    }
}
