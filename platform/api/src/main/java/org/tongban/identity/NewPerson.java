// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity;

import java.util.Optional;
import org.tongban.hall.DivisionCode;

/**
 * What is needed to register a person. Nothing here has been checked yet.
 *
 * @param code citizen id or unified social credit code, as typed
 * @param name full name
 * @param phone mobile number, may be empty
 * @param password chosen by the person; empty when a clerk registers somebody who never signs in
 * @param household division of the household registration, when known
 * @param residence division where the person lives, when known
 */
public record NewPerson(
        String code,
        String name,
        String phone,
        String password,
        Optional<DivisionCode> household,
        Optional<DivisionCode> residence) {
    @Override
    public String toString() {
        return "NewPerson[…]";
    }
}
