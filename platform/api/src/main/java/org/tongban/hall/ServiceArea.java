// SPDX-License-Identifier: Apache-2.0
package org.tongban.hall;

/**
 * An area with a government-service office of its own: a county-level division or a functional area such as 经开区.
 *
 * @param code six digits of the division, or a short name of its own ({@code jingkai})
 * @param name the name shown, for example 天宁区
 * @param scope the branch of the tree of authority that belongs to it
 */
public record ServiceArea(String code, String name, ScopePath scope) {}
