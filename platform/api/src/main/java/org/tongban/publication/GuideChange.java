// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication;

/**
 * One part of the guide in which two versions differ.
 *
 * @param field the part, in Chinese, for example 申请材料
 * @param before as it is offered now; blank when there was nothing
 * @param after as the new version has it; blank when it falls away
 */
public record GuideChange(String field, String before, String after) {}
