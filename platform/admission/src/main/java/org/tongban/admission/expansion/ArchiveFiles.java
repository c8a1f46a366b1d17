// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission.expansion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;

/** The changelog of an archive for Liquibase, and nothing else: what it asks for beyond that is noted and not given. */
public final class ArchiveFiles extends AbstractResourceAccessor {
    /** The folder of an archive in which its schema lies. */
    public static final String FOLDER = "DB-INF/";

    /** Where a changelog starts. */
    public static final String CHANGELOG = FOLDER + "changelog.yaml";

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Set<String> strange = new LinkedHashSet<>();

    /**
     * Over an archive.
     *
     * @param archive content by path; only the changelog is looked at
     */
    public ArchiveFiles(Map<String, byte[]> archive) {
        byte[] changelog = archive.get(CHANGELOG);
        if (changelog != null) {
            files.put(CHANGELOG, changelog);
        }
    }

    /** What was asked for beside the changelog. */
    Set<String> strange() {
        return strange;
    }

    @Override
    public List<Resource> search(String path, boolean recursive) {
        strange.add(path);
        return List.of();
    }

    @Override
    public List<Resource> getAll(String path) {
        String name = path.replace('\\', '/');
        byte[] content = files.get(name);
        if (content == null) {
            strange.add(path);
            return List.of();
        }
        return new ArrayList<>(List.of(new InMemory(name, content)));
    }

    @Override
    public List<String> describeLocations() {
        return List.of("the archive");
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    /** One file. */
    private static final class InMemory extends AbstractResource {
        private final byte[] content;

        InMemory(String path, byte[] content) {
            super(path, URI.create("archive:" + path));
            this.content = content;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public Resource resolve(String other) {
            return new Missing(resolvePath(other));
        }

        @Override
        public Resource resolveSibling(String other) {
            return new Missing(resolveSiblingPath(other));
        }
    }

    /** A file that an archive may have but Liquibase does not get. */
    private static final class Missing extends AbstractResource {
        Missing(String path) {
            super(path, URI.create("archive:missing"));
        }

        @Override
        public InputStream openInputStream() throws IOException {
            throw new IOException("not given: " + getPath());
        }

        @Override
        public boolean exists() {
            return false;
        }

        @Override
        public Resource resolve(String other) {
            return new Missing(resolvePath(other));
        }

        @Override
        public Resource resolveSibling(String other) {
            return new Missing(resolveSiblingPath(other));
        }
    }
}
