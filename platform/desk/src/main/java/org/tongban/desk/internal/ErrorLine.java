// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

/**
 * A line of the summary on top of a page.
 *
 * @param href to the field
 * @param message in plain Chinese
 */
public record ErrorLine(String href, String message) {}
