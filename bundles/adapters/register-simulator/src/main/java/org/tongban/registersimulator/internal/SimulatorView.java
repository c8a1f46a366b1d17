// SPDX-License-Identifier: Apache-2.0
package org.tongban.registersimulator.internal;

import java.util.List;

/**
 * The page of the register.
 *
 * @param csrfField hidden field of the form, markup
 * @param saved true when the answer was just changed
 * @param now what it says at present
 */
public record SimulatorView(String csrfField, boolean saved, SimulatedRegister.Answer now) {
    /** What can be chosen. */
    public static final List<SimulatedRegister.Answer> ANSWERS = List.of(SimulatedRegister.Answer.values());
}
