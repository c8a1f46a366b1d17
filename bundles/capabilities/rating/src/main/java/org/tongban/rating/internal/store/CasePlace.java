// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal.store;

/**
 * Whom a rating concerns, as codes and names to count by. Texts are empty where it cannot be told.
 *
 * @param department key of the department
 * @param body name of the deciding body
 * @param matter code, empty for a sensitive matter
 * @param hall code of the receiving hall
 * @param hallScope its place in the tree of authority
 */
public record CasePlace(String department, String body, String matter, String hall, String hallScope) {}
