// SPDX-License-Identifier: Apache-2.0
package org.tongban.hall;

/**
 * One hall: a row of the tree, never a bundle or a service of its own.
 *
 * @param code the division that the hall serves
 * @param name the uniform public name, for example 青竹苑社区便民服务站
 * @param division the name of the division, for example 青竹苑社区
 * @param level one of the four levels
 * @param area code of the service area; the city's own hall has the city's four digits
 * @param scope its place in the tree of authority
 * @param address where it is; sample values carry （示例）
 * @param phone number with area code; sample values carry （示例）
 */
public record Hall(
        DivisionCode code,
        String name,
        String division,
        HallLevel level,
        String area,
        ScopePath scope,
        String address,
        String phone) {}
