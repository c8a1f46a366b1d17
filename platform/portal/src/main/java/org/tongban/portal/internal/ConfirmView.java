// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import org.tongban.page.Link;

/**
 * A second look before something that cannot be undone.
 *
 * @param title the question
 * @param text what will happen
 * @param action where the form goes
 * @param button its words
 * @param back the way out
 * @param hidden further hidden fields, as markup of a builder that escapes
 * @param csrf hidden field
 */
public record ConfirmView(
        String title, String text, String action, String button, Link back, String hidden, String csrf) {}
