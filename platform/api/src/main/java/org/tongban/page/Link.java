// SPDX-License-Identifier: Apache-2.0
package org.tongban.page;

/**
 * A link.
 *
 * @param href path on this host
 * @param label the words
 */
public record Link(String href, String label) {}
