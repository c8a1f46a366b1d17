// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

/**
 * The second look before an account is closed.
 *
 * @param member who leaves
 * @param csrfField the hidden field of the form, markup
 */
public record LeaveView(StaffView.Row member, String csrfField) {}
