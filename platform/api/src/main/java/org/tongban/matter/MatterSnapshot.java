// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What is on offer at one moment. Immutable: one request works with one snapshot. */
@ProviderType
public interface MatterSnapshot {
    /**
     * Grows by one with every change; part of the key of everything that is cached.
     *
     * @return the number of this snapshot
     */
    long revision();

    /**
     * All matters on offer, in the order of their names.
     *
     * @return no two with one code
     */
    List<Matter> matters();

    /**
     * Finds a matter.
     *
     * @param code for example {@code elderly-allowance}
     * @return the matter, or empty when no installed bundle has it
     */
    Optional<Matter> find(String code);

    /**
     * A matter as it is done in a service area.
     *
     * @param code code of the matter
     * @param area code of the service area
     * @return the merged definition, or empty when no installed bundle has the matter
     */
    Optional<MatterDefinition> definition(String code, String area);

    /**
     * The parts of a life event that cannot be filed in a service area on a day: the department's module is not
     * installed, the area has not opened the matter, or it is suspended.
     *
     * @param event the life event
     * @param area code of the service area
     * @param day usually today
     * @return in the order of its parts; empty when all can be filed, and for a matter that is no life event
     */
    default List<LifeEvent.Missing> missing(Matter event, String area, LocalDate day) {
        return event.event().map(LifeEvent::parts).orElse(List.of()).stream()
                .flatMap(part -> obstacle(part, area, day).map(reason -> new LifeEvent.Missing(part, reason)).stream())
                .toList();
    }

    private Optional<String> obstacle(LifeEvent.Part part, String area, LocalDate day) {
        Optional<MatterDefinition> here = definition(part.matter(), area);
        if (here.isEmpty()) {
            return Optional.of("“" + part.name() + "”现在没有开通");
        }
        Matter.MatterState state = here.get().matter().state();
        boolean stopped = state.status() != Matter.MatterState.Status.IN_USE
                && state.since().filter(day::isBefore).isEmpty();
        if (stopped) {
            return Optional.of("“" + part.name() + "”暂停办理");
        }
        return here.get().implementation().isPresent()
                ? Optional.empty()
                : Optional.of("“" + part.name() + "”在这个地区还没有开通");
    }

    /**
     * Searches names, aliases and pinyin initials.
     *
     * @param text what the citizen typed: 高龄津贴, 开小吃店, gljt
     * @return best first; blank finds nothing
     */
    List<Matter> search(String text);

    /**
     * What the linter said about the descriptors that are installed.
     *
     * @return errors (their matters are not on offer) and warnings
     */
    List<Finding> findings();
}
