// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes key files, by the tool that comes with Java. */
public final class KeyFiles {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}");
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final int DAYS = 3 * 365;
    private static final int SHORTEST = 8;
    private static final String PASSWORD = "TONGBAN_KEY_PASSWORD";
    private static final String THROW_AWAY = "throwaway";
    private static final int RANDOM_BYTES = 24;

    private KeyFiles() {}

    /**
     * Makes a key pair with a certificate for three years: {@code NAME.p12}, which only its owner can read, and {@code
     * NAME.pem} for district IT.
     *
     * @param folder to write into
     * @param name of the department in small letters, digits and hyphens
     * @param password at least eight characters
     * @return the key
     * @throws SigningException when name or password do not do, or a file is there already
     * @throws IOException when a file cannot be written
     */
    public static SigningKey create(Path folder, String name, char[] password) throws SigningException, IOException {
        if (!NAME.matcher(name).matches()) {
            throw new SigningException("密钥的名字只能用小写字母、数字和连字符，例如 civil-affairs。");
        }
        if (password.length < SHORTEST) {
            throw new SigningException("密码至少要 " + SHORTEST + " 个字符。");
        }
        Files.createDirectories(folder);
        Path file = folder.resolve(name + ".p12");
        Path certificate = folder.resolve(name + ".pem");
        if (Files.exists(file) || Files.exists(certificate)) {
            throw new SigningException(folder + " 里已经有 " + name + " 的密钥或证书。请换一个名字，或者先把旧的收好移走。");
        }
        Path apart = Files.createTempDirectory(folder, ".key");
        Path made = apart.resolve(name + ".p12");
        try {
            generate(made, name, password);
            Files.setPosixFilePermissions(made, OWNER);
            SigningKey key = SigningKey.open(made, password);
            Files.move(made, file);
            Files.writeString(certificate, key.pem());
            return key;
        } catch (FileAlreadyExistsException raced) {
            throw new SigningException(file + " 已经有了。请换一个名字。");
        } finally {
            Files.deleteIfExists(made);
            Files.delete(apart);
        }
    }

    /**
     * The throw-away key of a checkout, made when it is not there. Its certificate is {@code throwaway.pem} beside it; only
     * demonstrations and tests trust it.
     *
     * @param folder below a build folder
     * @return the key
     * @throws SigningException when what lies there is no key
     * @throws IOException when it cannot be written
     */
    public static SigningKey throwAway(Path folder) throws SigningException, IOException {
        Path file = folder.resolve(THROW_AWAY + ".p12");
        Path password = folder.resolve(THROW_AWAY + ".password");
        if (!Files.exists(file)) {
            byte[] random = new byte[RANDOM_BYTES];
            new SecureRandom().nextBytes(random);
            Files.createDirectories(folder);
            Files.deleteIfExists(password);
            Files.createFile(password, PosixFilePermissions.asFileAttribute(OWNER));
            Files.writeString(password, Base64.getUrlEncoder().encodeToString(random));
            return create(folder, THROW_AWAY, Files.readString(password).toCharArray());
        }
        return SigningKey.open(file, Files.readString(password).strip().toCharArray());
    }

    /**
     * Lets a county trust the throw-away key of a checkout for everything, parts of the platform included.
     *
     * @param folder of the throw-away key
     * @param trusted {@code etc/trusted} of a demonstration or a county under test
     * @throws SigningException when what lies there is no key
     * @throws IOException when a file cannot be written
     */
    public static void trustThrowAway(Path folder, Path trusted) throws SigningException, IOException {
        SigningKey key = throwAway(folder);
        Files.createDirectories(trusted);
        Files.writeString(trusted.resolve(THROW_AWAY + ".properties"), "modules = *, core-*\n");
        Files.writeString(trusted.resolve(THROW_AWAY + ".pem"), key.pem());
    }

    /**
     * Reads a file with a password.
     *
     * @param file of mode 600 that holds the password and nothing else
     * @return the password
     * @throws SigningException when others can read the file, or it is empty
     * @throws IOException when it cannot be read
     */
    public static char[] password(Path file) throws SigningException, IOException {
        if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new SigningException("密码文件 " + file + " 别人也能读。请执行 chmod 600 " + file + "。");
        }
        String password = Files.readString(file).strip();
        if (password.isEmpty()) {
            throw new SigningException("密码文件 " + file + " 是空的。请写上密码。");
        }
        return password.toCharArray();
    }

    private static void generate(Path file, String name, char[] password) throws SigningException, IOException {
        ProcessBuilder keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-sigalg",
                "SHA256withECDSA",
                "-validity",
                String.valueOf(DAYS),
                "-dname",
                "CN=" + name,
                "-ext",
                "KeyUsage:critical=digitalSignature",
                "-ext",
                "ExtendedKeyUsage=codeSigning",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass:env",
                PASSWORD);
        // An argument could be read by everybody on the machine, the environment only by its owner.
        keytool.environment().put(PASSWORD, new String(password));
        Process process = keytool.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new SigningException("密钥没有做成：" + said + "。请核对文件夹的权限和磁盘空间。");
            }
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new SigningException("已中断。");
        }
    }
}
