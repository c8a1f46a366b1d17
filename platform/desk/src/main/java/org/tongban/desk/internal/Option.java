// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

/**
 * A choice.
 *
 * @param value that is sent
 * @param label that is read
 */
public record Option(String value, String label) {}
