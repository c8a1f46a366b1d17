// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A Maven archetype on the class path: its files with {@code ${words}} in names and texts. */
final class Archetype {
    private static final String DESCRIPTOR = "META-INF/maven/archetype-metadata.xml";
    private static final String RESOURCES = "archetype-resources";

    private final Map<String, String> files;
    private final List<String> packaged;

    private Archetype(Map<String, String> files, List<String> packaged) {
        this.files = files;
        this.packaged = packaged;
    }

    /**
     * Reads an archetype.
     *
     * @param name as its descriptor says
     */
    static Archetype of(String name) throws IOException {
        for (URL url : Collections.list(Archetype.class.getClassLoader().getResources(DESCRIPTOR))) {
            Document descriptor = parse(url);
            if (descriptor.getDocumentElement().getAttribute("name").equals(name)) {
                return new Archetype(read(url), packaged(descriptor));
            }
        }
        throw new PlatformException("没有找到 " + name + " 的样板。安装可能不完整，请重新构建或重新解压。");
    }

    private static Document parse(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static List<String> packaged(Document descriptor) {
        List<String> folders = new ArrayList<>();
        NodeList sets = descriptor.getElementsByTagName("fileSet");
        for (int i = 0; i < sets.getLength(); i++) {
            Element set = (Element) sets.item(i);
            if (set.getAttribute("packaged").equals("true")) {
                folders.add(set.getElementsByTagName("directory").item(0).getTextContent());
            }
        }
        return folders;
    }

    private static Map<String, String> read(URL descriptor) throws IOException {
        String place = descriptor.toString();
        try {
            if (!place.startsWith("jar:")) {
                return under(Path.of(descriptor.toURI())
                        .resolve("../../..")
                        .resolve(RESOURCES)
                        .normalize());
            }
            URI jar = new URI(place.substring(0, place.indexOf("!/")));
            try (FileSystem archive = FileSystems.newFileSystem(jar, Map.of())) {
                return under(archive.getPath("/" + RESOURCES));
            }
        } catch (URISyntaxException odd) {
            throw new IOException(odd);
        }
    }

    private static Map<String, String> under(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    /** The same without the Java classes whose names begin so. */
    Archetype without(String classes) {
        Map<String, String> fewer = new LinkedHashMap<>(files);
        fewer.keySet().removeIf(path -> path.contains("/" + classes));
        return new Archetype(fewer, packaged);
    }

    /**
     * Writes the project.
     *
     * @param folder new or empty
     * @param words for the places in the files
     * @return the files, relative to the folder
     */
    List<String> lay(Path folder, Map<String, String> words) throws IOException {
        if (Files.exists(folder) && (!Files.isDirectory(folder) || isFull(folder))) {
            throw new PlatformException(folder + " 已经有内容了。请换一个新的文件夹。");
        }
        List<String> written = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            String path = name(file.getKey(), words);
            Path target = folder.resolve(path);
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.writeString(target, filled(file.getValue(), words), StandardCharsets.UTF_8);
            written.add(path);
        }
        return written;
    }

    private static boolean isFull(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    private String name(String path, Map<String, String> words) {
        String named = path;
        for (Map.Entry<String, String> word : words.entrySet()) {
            named = named.replace("__" + word.getKey() + "__", word.getValue());
        }
        for (String source : packaged) {
            if (named.startsWith(source + "/")) {
                String packages = words.getOrDefault("package", "").replace('.', '/');
                return source + "/" + packages + named.substring(source.length());
            }
        }
        return named;
    }

    private static String filled(String text, Map<String, String> words) {
        String filled = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("${" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }
}
