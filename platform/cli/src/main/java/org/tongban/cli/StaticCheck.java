// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tongban.admission.InadmissibleException;
import org.tongban.admission.Label;
import org.tongban.admission.ManifestRules;
import org.tongban.admission.Provenance;
import org.tongban.admission.RunningApi;
import org.tongban.admission.Sanity;
import org.tongban.admission.Trust;
import org.tongban.admission.Vouched;
import org.tongban.admission.expansion.ArchiveFiles;
import org.tongban.admission.expansion.Expansion;
import org.tongban.matter.Finding;
import org.tongban.module.Objection;

/** Everything about a module file that can be said without a running platform. */
final class StaticCheck {
    private static final Pattern DESCRIPTOR = Pattern.compile("(?:MATTER-INF|PORTAL-INF)/.*\\.yaml");
    private static final Pattern CHANGELOG = Pattern.compile(Pattern.quote(ArchiveFiles.CHANGELOG));

    private final Provenance provenance;

    private StaticCheck(Provenance provenance) {
        this.provenance = provenance;
    }

    /** With what the installation trusts. */
    static StaticCheck of(Tongban tongban) {
        return new StaticCheck(new Provenance(
                new Vouched(tongban.home().resolve("SHA256SUMS")),
                new Trust(tongban.base().resolve("etc").resolve("trusted")),
                RunningApi.version(),
                Clock.systemUTC()));
    }

    /** All objections, the most basic first. */
    List<Objection> objections(Path file) {
        try {
            byte[] content = Sanity.read(file);
            Label label = label(content);
            List<Objection> objections = new ArrayList<>(provenance.objections(content, label));
            objections.addAll(own(content));
            // Without a database nobody knows the version in force: as if it were the first.
            objections.addAll(Expansion.objections(label.symbolicName(), files(content, CHANGELOG), Map.of()));
            return objections;
        } catch (InadmissibleException refused) {
            return List.of(refused.objection());
        }
    }

    /** What an archive says that it is, after the first look. */
    static Label label(byte[] content) throws InadmissibleException {
        List<String> names = Sanity.names(content);
        return Label.of(Label.manifest(content).getMainAttributes(), names);
    }

    /** What is wrong with manifest and descriptors, whoever made them. */
    static List<Objection> own(byte[] content) throws InadmissibleException {
        Attributes main = Label.manifest(content).getMainAttributes();
        Stream<Objection> lint = new LintRun(files(content, DESCRIPTOR))
                .findings().stream()
                        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                        .map(StaticCheck::objection);
        return Stream.concat(ManifestRules.objections(main).stream(), lint).toList();
    }

    private static Objection objection(Finding finding) {
        return new Objection(
                finding.rule(),
                finding.file() + " 第 " + finding.line() + " 行：" + finding.message() + "。",
                finding.remedy() + "。");
    }

    private static Map<String, byte[]> files(byte[] content, Pattern names) {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (names.matcher(entry.getName()).matches()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
            return files;
        } catch (IOException changed) {
            // It was read from end to end before.
            throw new UncheckedIOException(changed);
        }
    }
}
