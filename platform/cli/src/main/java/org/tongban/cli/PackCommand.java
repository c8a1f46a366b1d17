// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongban.admission.ContractCertificate;
import org.tongban.admission.Fingerprint;
import org.tongban.admission.InadmissibleException;
import org.tongban.admission.Label;
import org.tongban.admission.Sanity;
import org.tongban.admission.signing.KeyFiles;
import org.tongban.admission.signing.Seal;
import org.tongban.admission.signing.SigningException;
import org.tongban.admission.signing.SigningKey;
import org.tongban.module.Objection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tests, certifies, signs and packs one archive. Works without a running platform. */
@Command(name = "pack", description = "给部门：测试、写契约证书、签名，做成一个可以安装的模块文件")
final class PackCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private ModuleCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PROJECT|JAR", description = "项目文件夹（会先 mvn verify），或者构建好、测试过的 .jar")
    @SuppressWarnings("NullAway.Init")
    private Path wish;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "MAVEN", description = "交给 mvn 的参数，写在 -- 之后")
    private List<String> maven = List.of();

    @Option(names = "--key", paramLabel = "FILE", description = "密钥文件 .p12；在源码目录里不写就用一次性密钥，只有演示环境信任它")
    private @Nullable Path keyFile;

    @Option(names = "--password-file", paramLabel = "FILE", description = "密码文件，权限 600；不写就在终端里问")
    private @Nullable Path passwordFile;

    @Override
    public Integer call() throws IOException, SigningException {
        // Whoever mistypes the password hears it before the tests have run.
        SigningKey key = key();
        BuiltProject project = Files.isDirectory(wish)
                ? BuiltProject.build(wish, maven, spec.commandLine().getErr())
                : BuiltProject.of(wish);
        Label label;
        List<Objection> objections;
        try {
            byte[] content = Sanity.read(project.jar());
            label = StaticCheck.label(content);
            objections = StaticCheck.own(content);
        } catch (InadmissibleException refused) {
            throw new PlatformException(
                    refused.objection().cause() + refused.objection().remedy());
        }
        if (!objections.isEmpty()) {
            objections.forEach(objection -> spec.commandLine().getErr().println(objection.line()));
            return 1;
        }
        Path signed = project.jar().resolveSibling(label.name() + "-" + label.version() + "-signed.jar");
        report(signed, Seal.seal(project.jar(), label, project.tested(), key, signed), key);
        return 0;
    }

    private SigningKey key() throws IOException, SigningException {
        if (keyFile != null) {
            return SigningKey.open(keyFile, Passwords.known(passwordFile));
        }
        return KeyFiles.throwAway(parent.tongban()
                .throwAway()
                .orElseThrow(() -> new PlatformException("请用 --key 指出密钥文件；还没有的话，用 ./tongban module key 做一个。")));
    }

    private void report(Path signed, ContractCertificate certificate, SigningKey key) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        int contract = certificate.contract().stream()
                .mapToInt(ContractCertificate.Suite::passed)
                .sum();
        out.printf("模块  %s %s%n", certificate.module(), certificate.version());
        out.printf(
                "测试  契约测试 %d 项、自己的测试 %d 项，全部通过；接口 %s%n",
                contract, certificate.ownTests(), certificate.api().from());
        out.printf("文件  %s%n", signed.toAbsolutePath().normalize());
        out.printf("摘要  %s%n", Fingerprint.of(Files.readAllBytes(signed)));
        out.printf(
                "签名  %s，指纹 %s%n",
                key.certificate().getSubjectX500Principal().getName(), Fingerprint.of(key.certificate()));
        out.printf(
                "安装  ./tongban module install %s（已装过的用 upgrade）%n",
                signed.toAbsolutePath().normalize());
        if (keyFile == null) {
            out.println("这是一次性密钥签的，只有演示环境信任它。");
        }
    }
}
