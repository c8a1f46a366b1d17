// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import org.tongban.identity.PersonRef;

/**
 * One applicant of a case.
 *
 * @param person the reference
 * @param role the role that the matter names, empty when there is only one
 */
public record Applicant(PersonRef person, String role) {}
