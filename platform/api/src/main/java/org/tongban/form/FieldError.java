// SPDX-License-Identifier: Apache-2.0
package org.tongban.form;

/**
 * One thing that is wrong with one field, in words for the person who typed it.
 *
 * @param field name of the field as the form knows it; {@code /a/b} for nested fields
 * @param message a plain Chinese sentence that says what to do
 */
public record FieldError(String field, String message) {}
