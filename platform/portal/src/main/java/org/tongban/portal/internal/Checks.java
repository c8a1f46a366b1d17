// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.DocumentKind;
import org.tongban.cases.PromiseService;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.FormDefinition;
import org.tongban.matter.Material;

/** Draws the last page before filing. */
public final class Checks {
    private final Site site;
    private final Filing.Opened opened;

    /**
     * For a draft.
     *
     * @param site matters and divisions
     * @param opened the draft
     */
    public Checks(Site site, Filing.Opened opened) {
        this.site = site;
        this.opened = opened;
    }

    /**
     * How the page is drawn.
     *
     * @param frame around it
     * @param key that makes the submit idempotent
     * @param errors what is wrong
     * @param changed whether the matter changed meanwhile
     * @param word what has to be promised, and what was agreed to
     */
    public record Drawn(FilingFrame frame, String key, List<FieldError> errors, boolean changed, Word word) {}

    /**
     * What has to be promised.
     *
     * @param promises as they will stand in the case
     * @param agreed digests that were ticked
     */
    public record Word(List<PromiseService.Promise> promises, Set<String> agreed) {}

    /**
     * The page.
     *
     * @param drawn how
     * @return what the page shows
     */
    public CheckView view(Drawn drawn) {
        Competent.Found competent = new Competent(site, opened.matter())
                .find(opened.answers(), opened.draft().hall());
        return new CheckView(
                drawn.frame(),
                groups(drawn.frame()),
                materials(),
                competent.body(),
                competent.note(),
                competent.promised(),
                opened.matter().digest(),
                drawn.key(),
                drawn.errors().stream().map(error -> line(drawn.frame(), error)).toList(),
                drawn.changed(),
                incomplete().isEmpty(),
                promises(drawn));
    }

    private List<CheckView.Promise> promises(Drawn drawn) {
        List<PromiseService.Promise> promises = drawn.word().promises();
        return promises.stream()
                .map(promise -> new CheckView.Promise(
                        promise.title(),
                        promises.size() > 1 && opened.matter().event().isPresent() ? promise.matterName() : "",
                        promise.markup(),
                        promise.digest(),
                        drawn.word().agreed().contains(promise.digest()),
                        promise.kind() == DocumentKind.COMMITMENT ? "不想承诺，改用一般方式" : "现在就有，去上传",
                        promise.kind() == DocumentKind.COMMITMENT
                                ? ordinary(drawn.frame())
                                : drawn.frame().path("/materials")))
                .toList();
    }

    /** Where the choice was made: the ordinary way stands beside it. */
    private String ordinary(FilingFrame frame) {
        return opened.matter()
                .commitment()
                .flatMap(rule -> Filing.page(opened.matter().form(), rule.field())
                        .map(page -> frame.path("/form/" + page + "?edit=" + rule.field() + "#f-" + rule.field())))
                .orElse(frame.path("/form/1"));
    }

    /**
     * What is missing or wrong before anything is sent.
     *
     * @return errors of fields and materials
     */
    public List<FieldError> incomplete() {
        List<FieldError> errors = new ArrayList<>(site.matters().check(opened.matter(), opened.answers()));
        errors.addAll(new MaterialTiles(site.matters(), opened).missing());
        return errors;
    }

    /** Leads to the page on which the error can be put right. */
    private ErrorLine line(FilingFrame frame, FieldError error) {
        if (error.field().equals("promise") || error.field().equals("promises")) {
            return new ErrorLine("#f-" + error.field(), error.message());
        }
        String href = Filing.page(opened.matter().form(), error.field())
                .map(page -> frame.path("/form/" + page + "?edit=" + error.field() + "#f-" + error.field()))
                .orElseGet(() -> frame.path("/materials#m-" + error.field()));
        return new ErrorLine(href, error.message());
    }

    private List<CheckView.Group> groups(FilingFrame frame) {
        List<CheckView.Group> groups = new ArrayList<>();
        List<FormDefinition.FormStep> steps = opened.matter().form().steps();
        for (int i = 0; i < steps.size(); i++) {
            groups.add(new CheckView.Group(
                    steps.get(i).title(),
                    frame.path("/form/" + (i + 1)),
                    steps.get(i).fields().stream().map(this::row).toList()));
        }
        return groups;
    }

    private CheckView.Row row(String name) {
        SchemaField field = SchemaField.of(opened.matter().form(), name);
        Answers answers = opened.answers();
        String value = Optional.ofNullable(answers.values().get(name))
                .map(answer -> new AnswerWords(site).of(field, answer))
                .orElse("");
        return new CheckView.Row(field.title(), value.isEmpty() ? "没有填" : value);
    }

    private List<CheckView.Row> materials() {
        return new MaterialTiles(site.matters(), opened)
                .asked().stream()
                        .map(material -> new CheckView.Row(material.name(), state(material)))
                        .toList();
    }

    private String state(Material material) {
        if (material.exempt()) {
            return "免提交";
        }
        if (material.source() == Material.Source.GENERATED_FROM_FORM) {
            return "自动生成";
        }
        List<String> files = opened.draft().files().stream()
                .filter(file -> file.material().equals(material.code()))
                .map(CaseMaterial::fileName)
                .toList();
        if (!files.isEmpty()) {
            return files.size() + " 份：" + String.join("、", files);
        }
        if (!material.required()) {
            return "没有交（选交）";
        }
        return material.deferrable()
                .map(limit -> "没有交，受理后 " + limit.label() + "内补交（容缺）")
                .orElse("还没有上传");
    }
}
