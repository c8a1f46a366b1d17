// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.Finding;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterRegistry;
import org.tongban.matter.MatterSnapshot;
import org.tongban.matter.Step;

/** No matter at all, but a revision. */
final class SampleMatters implements MatterRegistry, MatterSnapshot {
    private long revision = 1;

    void change() {
        revision++;
    }

    @Override
    public MatterSnapshot snapshot() {
        return this;
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public List<Matter> matters() {
        return List.of();
    }

    @Override
    public Optional<Matter> find(String code) {
        return Optional.empty();
    }

    @Override
    public Optional<MatterDefinition> definition(String code, String area) {
        return Optional.empty();
    }

    @Override
    public List<Matter> search(String text) {
        return List.of();
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public String write(MatterDefinition definition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MatterDefinition read(String json) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answers parse(Matter matter, Map<String, List<String>> raw) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<FieldError> check(Matter matter, Answers answers) {
        return List.of();
    }

    @Override
    public List<Material> materials(Matter matter, Answers answers) {
        return List.of();
    }

    @Override
    public List<Step> steps(Matter matter, Answers answers) {
        return List.of();
    }

    @Override
    public List<FieldError> objections(MatterDefinition definition, Answers answers) {
        return List.of();
    }

    @Override
    public Optional<Matter> retained(String digest) {
        return Optional.empty();
    }
}
