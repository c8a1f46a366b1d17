// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.time.LocalDate;

/**
 * 容缺: a paper that the applicant promised to hand in later.
 *
 * @param material code of the material
 * @param by the last day for it
 * @param supplied true when it has come
 */
public record Deferral(String material, LocalDate by, boolean supplied) {}
