// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tongban.admission.ContractCertificate;
import org.tongban.admission.signing.Seal;

/** What Surefire wrote about the tests of a project, in its own XML. */
final class SurefireReports {
    private static final Pattern CONTRACT = Pattern.compile("org\\.tongban\\.(?:testkit|rehearsal)\\..*");
    private static final Pattern TESTKIT = Pattern.compile("[/\\\\]testkit-([0-9][^/\\\\:;]*)\\.jar");
    private static final Pattern API = Pattern.compile("[/\\\\]api-([0-9][^/\\\\:;]*)\\.jar");
    private static final String RUN = "请写项目的文件夹，会先测试再打包。";

    private final Path folder;
    private final FileTime built;

    /**
     * Over the folder.
     *
     * @param folder of the reports
     * @param built when the last of what was tested was written
     */
    SurefireReports(Path folder, FileTime built) {
        this.folder = folder;
        this.built = built;
    }

    /** One class of tests. */
    private record Suite(Path file, String name, int tests, int bad, int skipped, String classPath) {
        int passed() {
            return tests - bad - skipped;
        }

        boolean isContract() {
            return CONTRACT.matcher(name).matches();
        }
    }

    /**
     * What was tested.
     *
     * @throws PlatformException when a test failed, or a contract test is missing, skipped or older than the classes
     */
    Seal.Tested tested() throws IOException {
        List<Suite> suites = suites();
        List<ContractCertificate.Suite> contract = new ArrayList<>();
        int own = 0;
        for (Suite suite : suites) {
            if (suite.bad() > 0 || (suite.isContract() && suite.skipped() > 0)) {
                throw new PlatformException("测试 " + suite.name() + " 没有全部通过。请改好再打包。");
            }
            if (suite.isContract()) {
                contract.add(new ContractCertificate.Suite(suite.name(), suite.passed()));
            } else {
                own += suite.passed();
            }
        }
        Suite required = required(suites);
        return new Seal.Tested(version(required, TESTKIT, "testkit"), version(required, API, "api"), contract, own);
    }

    private Suite required(List<Suite> suites) throws IOException {
        Suite required = suites.stream()
                .filter(suite -> suite.name().equals(ContractCertificate.REQUIRED) && suite.passed() > 0)
                .findFirst()
                .orElseThrow(() -> new PlatformException("契约测试 " + ContractCertificate.REQUIRED
                        + " 没有运行。请在项目的 surefire 里写 dependenciesToScan：org.tongban:testkit。"));
        if (Files.getLastModifiedTime(required.file()).compareTo(built) < 0) {
            throw new PlatformException("测试之后又改过内容。" + RUN);
        }
        return required;
    }

    private static String version(Suite suite, Pattern jar, String name) {
        Matcher found = jar.matcher(suite.classPath());
        if (!found.find()) {
            throw new PlatformException("从 " + suite.file() + " 看不出测试用的 " + name + " 是哪个版本。" + RUN);
        }
        return found.group(1);
    }

    private List<Suite> suites() throws IOException {
        List<Suite> suites = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .sorted()
                    .toList()) {
                suites.add(read(file));
            }
        }
        return suites;
    }

    private static Suite read(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            xml.nextTag();
            String name = text(xml, "name");
            int bad = number(xml, "failures") + number(xml, "errors");
            return new Suite(file, name, number(xml, "tests"), bad, number(xml, "skipped"), classPath(xml));
        } catch (XMLStreamException | NumberFormatException garbled) {
            throw new PlatformException("测试报告 " + file + " 读不懂。" + RUN);
        }
    }

    private static String classPath(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("property")
                    && text(xml, "name").equals("java.class.path")) {
                return text(xml, "value");
            }
        }
        return "";
    }

    private static String text(XMLStreamReader xml, String attribute) {
        return Optional.ofNullable(xml.getAttributeValue(null, attribute)).orElse("");
    }

    private static int number(XMLStreamReader xml, String attribute) {
        return Integer.parseInt(text(xml, attribute));
    }
}
