// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.time.Instant;

/**
 * A document of a case, as it went out. It is never changed.
 *
 * @param serial its number, unique in the platform, for example 常天民政受〔2026〕000123号
 * @param kind of document
 * @param seq the event that brought it
 * @param at when it was made out
 */
public record CaseDocument(String serial, DocumentKind kind, long seq, Instant at) {}
