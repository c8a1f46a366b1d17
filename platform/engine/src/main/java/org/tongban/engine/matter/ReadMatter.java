// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.matter;

import org.tongban.matter.Matter;

/**
 * A matter and the file that it was read from.
 *
 * @param matter the matter
 * @param source its file
 */
public record ReadMatter(Matter matter, Source source) {}
