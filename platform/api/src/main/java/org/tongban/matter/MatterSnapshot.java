// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter;

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
