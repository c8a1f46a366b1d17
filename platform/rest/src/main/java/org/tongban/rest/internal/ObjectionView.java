// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import org.tongban.module.Objection;

/**
 * One rule that an archive breaks.
 *
 * @param rule short name
 * @param cause what is wrong, plain Chinese
 * @param remedy what to do, plain Chinese
 */
public record ObjectionView(String rule, String cause, String remedy) {
    static ObjectionView of(Objection objection) {
        return new ObjectionView(objection.rule(), objection.cause(), objection.remedy());
    }
}
