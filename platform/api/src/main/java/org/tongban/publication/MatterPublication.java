// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.matter.Matter.MatterState;

/**
 * Where a matter that is installed stands today.
 *
 * @param code of the matter
 * @param name of the version that is offered, otherwise of the newest one
 * @param department key of the department
 * @param offered digest of the version that is offered; empty while none is approved and in force
 * @param state in use, suspended or cancelled today
 * @param areas service areas in which it is suspended today
 * @param versions newest first
 * @param waiting requests that wait for a decision, oldest first
 * @param history the log, newest first
 */
public record MatterPublication(
        String code,
        String name,
        String department,
        Optional<String> offered,
        MatterState state,
        Map<String, MatterState> areas,
        List<MatterVersion> versions,
        List<PublicationEntry> waiting,
        List<PublicationEntry> history) {}
