// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

/**
 * Why a condition does not compile.
 *
 * @param message one sentence in Chinese
 * @param column at which character of the condition, counted from 1
 */
public record ConditionFault(String message, int column) {}
