// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

/**
 * One thing that is missing or wrong.
 *
 * @param material code of the material, or the field of the form
 * @param problem what is wrong and how to put it right, in plain Chinese
 */
public record Shortcoming(String material, String problem) {}
