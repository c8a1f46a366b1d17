// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import org.tongban.cases.CaseState;

/**
 * What an act does to a case.
 *
 * @param by who may do it
 * @param to where the case stands afterwards
 */
public record Transition(Who by, CaseState to) {}
