// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.admission.signing.KeyFiles;
import org.tongban.admission.signing.SigningException;

/** Passwords of key files: from a file that only its owner can read, or from the terminal; never from the call. */
final class Passwords {
    private Passwords() {}

    /** The password of a key that is there. */
    static char[] known(@Nullable Path file) throws SigningException, IOException {
        return file == null ? ask(console(), "密钥的密码：") : read(file);
    }

    /** The password for a new key; typed twice. */
    static char[] chosen(@Nullable Path file) throws SigningException, IOException {
        if (file != null) {
            return read(file);
        }
        Console console = console();
        char[] password = ask(console, "给密钥设一个密码（至少 8 个字符）：");
        if (!Arrays.equals(password, ask(console, "再输一遍："))) {
            throw new PlatformException("两遍密码不一样。请再试一次。");
        }
        return password;
    }

    private static char[] read(Path file) throws SigningException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new PlatformException("没有找到密码文件 " + file + "。请核对路径。");
        }
        return KeyFiles.password(file);
    }

    private static Console console() {
        return Optional.ofNullable(System.console())
                .orElseThrow(() -> new PlatformException("这里没有终端可以输入密码。请用 --password-file 指一个权限 600 的密码文件。"));
    }

    private static char[] ask(Console console, String question) {
        return Optional.ofNullable(console.readPassword("%s", question)).orElse(new char[0]);
    }
}
