// SPDX-License-Identifier: Apache-2.0
package org.tongban.hall;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reads the immutable tree of divisions and halls. All answers come from memory. */
@ProviderType
public interface HallService {
    /**
     * The hall of the whole city, the root of the tree.
     *
     * @return the root
     */
    Hall city();

    /**
     * Finds a hall that is open to citizens; prisons, virtual communities and park rows are not.
     *
     * @param code the division
     * @return the hall, or empty when there is none
     */
    Optional<Hall> find(DivisionCode code);

    /**
     * The halls directly below a hall, in the order of their codes.
     *
     * @param hall a hall of this tree
     * @return its children; empty for a village
     */
    List<Hall> children(Hall hall);

    /**
     * The way from the root to a hall, both included.
     *
     * @param hall a hall of this tree
     * @return at least one hall
     */
    List<Hall> path(Hall hall);

    /**
     * Finds halls by a part of the division's or hall's name.
     *
     * @param text what the citizen typed; blank finds nothing
     * @param limit the most halls to return
     * @return matches, higher levels first
     */
    List<Hall> search(String text, int limit);

    /**
     * The areas with a service office of their own.
     *
     * @return all areas in public order
     */
    List<ServiceArea> areas();

    /**
     * Finds a service area by its code.
     *
     * @param code see {@link ServiceArea#code()}
     * @return the area, or empty
     */
    Optional<ServiceArea> area(String code);
}
