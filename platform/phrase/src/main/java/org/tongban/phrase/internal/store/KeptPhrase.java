// SPDX-License-Identifier: Apache-2.0
package org.tongban.phrase.internal.store;

import java.time.Instant;
import java.util.UUID;
import org.tongban.phrase.PhraseTopic;

/**
 * A phrase as it is kept.
 *
 * @param id of it
 * @param owner key of whose it is
 * @param topic where it is used
 * @param text of it
 * @param author work number of who added it
 * @param at when
 */
public record KeptPhrase(UUID id, String owner, PhraseTopic topic, String text, String author, Instant at) {}
