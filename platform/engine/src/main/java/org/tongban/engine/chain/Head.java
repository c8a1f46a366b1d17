// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.chain;

/**
 * The last event of a chain, kept outside of it: without it nobody sees that the newest events were cut off.
 *
 * @param caseNumber the public number of the case
 * @param seq of the last event
 * @param hash of the last event
 */
public record Head(String caseNumber, long seq, String hash) {}
