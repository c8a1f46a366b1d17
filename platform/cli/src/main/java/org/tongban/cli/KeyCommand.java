// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongban.admission.Fingerprint;
import org.tongban.admission.signing.KeyFiles;
import org.tongban.admission.signing.SigningException;
import org.tongban.admission.signing.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes the key pair of a department. Works without a running platform. */
@Command(name = "key", description = "给部门做一副签名密钥，并显示证书的指纹")
final class KeyCommand implements Callable<Integer> {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private ModuleCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "部门的名字：小写字母、数字和连字符，例如 civil-affairs")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--folder", paramLabel = "DIR", defaultValue = ".", description = "放密钥和证书的文件夹，默认是当前文件夹")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--password-file", paramLabel = "FILE", description = "密码文件，权限 600；不写就在终端里问")
    private @Nullable Path passwordFile;

    /** For the launcher: makes the throw-away key of a checkout and lets the demonstration trust it. */
    @Option(names = "--throw-away", hidden = true)
    private boolean throwAway;

    @Override
    public Integer call() throws IOException, SigningException {
        if (throwAway) {
            return trustThrowAway();
        }
        char[] password = Passwords.chosen(passwordFile);
        SigningKey key = KeyFiles.create(folder, name, password);
        Path place = folder.toAbsolutePath().normalize();
        PrintWriter out = spec.commandLine().getOut();
        out.printf("密钥  %s（只有您能读；请另外备份，不要交给别人）%n", place.resolve(name + ".p12"));
        out.printf("证书  %s（交给区县的信息化人员，放进平台的 etc/trusted/）%n", place.resolve(name + ".pem"));
        out.printf("指纹  %s%n", Fingerprint.of(key.certificate()));
        out.printf("请打电话和对方逐组核对指纹。用它签的模块在 %s 以前可以安装。%n", LocalDate.ofInstant(key.validUntil(), ZONE));
        return 0;
    }

    private int trustThrowAway() throws IOException, SigningException {
        Path place = parent.tongban().throwAway().orElseThrow(() -> new PlatformException("一次性密钥只在源码目录里有。"));
        KeyFiles.trustThrowAway(place, parent.tongban().base().resolve("etc").resolve("trusted"));
        return 0;
    }
}
