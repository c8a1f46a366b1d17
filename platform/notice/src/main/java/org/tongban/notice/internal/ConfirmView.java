// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

/**
 * A button to confirm an address.
 *
 * @param csrf hidden field, markup
 * @param action where it is sent
 */
public record ConfirmView(String csrf, String action) {}
