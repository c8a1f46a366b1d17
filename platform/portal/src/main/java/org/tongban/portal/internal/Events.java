// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongban.form.Answers;
import org.tongban.matter.Implementation;
import org.tongban.matter.LifeEvent;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterRegistry;
import org.tongban.matter.MatterSnapshot;

/** Life events in words, for a service area. */
public final class Events {
    private final Site site;
    private final MatterSnapshot snapshot;
    private final String area;

    /**
     * For a service area.
     *
     * @param site knows the matters
     * @param area code of the service area
     */
    public Events(Site site, String area) {
        this.site = site;
        this.snapshot = site.matters().snapshot();
        this.area = area;
    }

    /**
     * The life events that can be filed here.
     *
     * @return in the order of their names
     */
    public List<Matter> open() {
        return snapshot.matters().stream()
                .filter(matter -> matter.event().isPresent() && obstacle(matter).isEmpty())
                .toList();
    }

    /**
     * What an event joins.
     *
     * @param event any matter
     * @return empty for a matter that is no life event
     */
    public Optional<EventView> view(Matter event) {
        return event.event()
                .map(joined -> new EventView(
                        joined.parts().stream().map(this::part).toList(),
                        saving(event),
                        snapshot.missing(event, area, site.today()).stream()
                                .map(LifeEvent.Missing::reason)
                                .toList()));
    }

    /**
     * What is not asked twice.
     *
     * @param event any matter
     * @return one sentence; empty for a matter that is no life event, and while a part is not installed
     */
    public String saving(Matter event) {
        List<LifeEvent.Part> parts = event.event().map(LifeEvent::parts).orElse(List.of());
        List<Matter> matters = parts.stream()
                .flatMap(part -> snapshot.find(part.matter()).stream())
                .toList();
        if (parts.isEmpty() || matters.size() < parts.size()) {
            return "";
        }
        return "都办的话，" + words(LifeEvent.Saving.of(event, matters));
    }

    /**
     * What this applicant is not asked twice.
     *
     * @param event any matter
     * @param answers to its form
     * @return one sentence; empty for a matter that is no life event, and until two parts are chosen
     */
    public String saving(Matter event, Answers answers) {
        MatterRegistry matters = site.matters();
        List<LifeEvent.Part> parts = matters.parts(event, answers);
        List<LifeEvent.Paperwork> apart = new ArrayList<>();
        for (LifeEvent.Part part : parts) {
            snapshot.find(part.matter())
                    .ifPresent(matter -> apart.add(paperwork(matter, part.answers(matter, answers))));
        }
        return apart.size() < 2 || apart.size() < parts.size()
                ? ""
                : "您选的 " + apart.size() + " 件，" + words(LifeEvent.Saving.of(paperwork(event, answers), apart));
    }

    private LifeEvent.Paperwork paperwork(Matter matter, Answers answers) {
        return new LifeEvent.Paperwork(
                site.matters().form(matter, answers), site.matters().materials(matter, answers));
    }

    private static String words(LifeEvent.Saving saving) {
        boolean papers = saving.apartMaterials() > 0;
        return "分开办要填 " + saving.apartFields() + " 项" + (papers ? "、交 " + saving.apartMaterials() + " 份材料" : "")
                + "；一起办只填 " + saving.fields() + " 项" + (papers ? "、交 " + saving.materials() + " 份。" : "。");
    }

    /**
     * Why it cannot be filed as a whole, when a part that always belongs to it is missing.
     *
     * @param event any matter
     * @return one sentence, or empty
     */
    public Optional<String> obstacle(Matter event) {
        List<String> missing = snapshot.missing(event, area, site.today()).stream()
                .filter(part -> part.part().when().isEmpty())
                .map(LifeEvent.Missing::reason)
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(String.join("，", missing) + "，所以现在不能一起办。其他几件可以先单独办。");
    }

    private EventView.Part part(LifeEvent.Part part) {
        Optional<MatterDefinition> here = snapshot.definition(part.matter(), area);
        return new EventView.Part(
                part.name(),
                here.isPresent() ? "/matters/" + part.matter() : "",
                here.flatMap(MatterDefinition::implementation)
                        .map(Implementation::body)
                        .orElse(""),
                here.map(found -> found.promised().limit().label()).orElse(""),
                part.when().isPresent() ? "按您填的决定要不要办" : "一定要办");
    }
}
