// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.internal.store.JpaBlobs;
import org.tongban.cases.internal.store.StoredBlob;
import org.tongban.matter.Material;

/** Takes files in: looks at them, makes their bytes safe, and then notes them. */
@Component(service = Uploads.class)
public final class Uploads {
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int MOST_NAME = 120;

    private final FileBlobs files;
    private final JpaBlobs store;
    private final Registers registers;

    /**
     * Over folder and store.
     *
     * @param files keeps the bytes
     * @param store keeps what is known of them
     * @param registers tell the time
     */
    @Activate
    public Uploads(@Reference FileBlobs files, @Reference JpaBlobs store, @Reference Registers registers) {
        this.files = files;
        this.store = store;
        this.registers = registers;
    }

    /** What came of an upload: the stored file, or what is wrong with it. */
    sealed interface Taken {
        /** Stored. */
        record Stored(CaseMaterial file) implements Taken {}

        /** Not taken. */
        record Wrong(String message) implements Taken {}
    }

    /**
     * Takes a file for a paper.
     *
     * @param owner id of the draft or number of the case
     */
    Taken take(String owner, List<Material> materials, String code, String name, InputStream content) {
        Optional<Material> material =
                materials.stream().filter(known -> known.code().equals(code)).findFirst();
        if (material.isEmpty()) {
            return new Taken.Wrong("这个事项不需要这份材料。");
        }
        byte[] bytes = read(content);
        Optional<String> problem = problem(material.get(), name, bytes);
        if (problem.isPresent()) {
            return new Taken.Wrong(problem.get());
        }
        String type = FileTypes.ofContent(bytes).orElseThrow().mediaType();
        CaseMaterial file =
                new CaseMaterial(UUID.randomUUID(), code, shown(name), type, bytes.length, CaseMaterial.Mark.UPLOADED);
        files.write(file.id(), bytes);
        store.add(new StoredBlob(owner, file), registers.now());
        return new Taken.Stored(file);
    }

    /** What would be wrong with a file; nothing is stored. */
    Optional<String> problem(List<Material> materials, String code, String name, InputStream content) {
        return materials.stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .flatMap(material -> problem(material, name, read(content)));
    }

    /**
     * The same paper for another case.
     *
     * @param owner id of the draft that it comes from
     */
    CaseMaterial copy(String owner, CaseMaterial paper) {
        CaseMaterial copy = new CaseMaterial(
                UUID.randomUUID(), paper.material(), paper.fileName(), paper.contentType(), paper.size(), paper.mark());
        if (!paper.fileName().isEmpty()) {
            files.write(
                    copy.id(),
                    files.read(paper.id())
                            .orElseThrow(() -> new IllegalStateException("No bytes of paper " + paper.id())));
            store.add(new StoredBlob(owner, copy), registers.now());
        }
        return copy;
    }

    /** How many files of a case no command has named yet. */
    int waiting(String number) {
        return store.unnamed(number).size();
    }

    /** Throws a file away that nothing refers to any more; first what is known of it, then its bytes. */
    void discard(CaseMaterial file) {
        if (!file.fileName().isEmpty()) {
            store.forget(file.id());
            files.delete(file.id());
        }
    }

    private static Optional<String> problem(Material material, String name, byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of("这个文件是空的。请换一个文件。");
        }
        if (bytes.length > MOST_BYTES) {
            return Optional.of("文件超过 10 MB，请压缩或分开上传。");
        }
        Optional<FileTypes> named = FileTypes.ofName(name);
        Optional<FileTypes> found = FileTypes.ofContent(bytes);
        if (named.isEmpty() || !named.get().among(formats(material))) {
            return Optional.of("这里只收 " + String.join("、", formats(material)) + " 文件。请换一个文件。");
        }
        return named.equals(found)
                ? Optional.empty()
                : Optional.of("这个文件打不开：名字是 " + named.get().label() + "，内容不是。请换一个文件。");
    }

    private static List<String> formats(Material material) {
        return material.formats().isEmpty() ? List.of("pdf", "jpg", "png") : material.formats();
    }

    /** Reads one byte more than is taken, and no more. */
    private static byte[] read(InputStream content) {
        try {
            return content.readNBytes(MOST_BYTES + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The name without folders and control characters; it is shown to people and never used as a path. */
    private static String shown(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.length() > MOST_NAME ? clean.substring(clean.length() - MOST_NAME) : clean;
    }
}
