// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.chain;

/**
 * One event as it is stored.
 *
 * @param envelope what the hash covers
 * @param algorithm the name of the digest; a chain may go on under another one
 * @param hash of the canonical envelope, 64 hexadecimal digits
 */
public record Link(Envelope envelope, String algorithm, String hash) {
    /**
     * The number of the event.
     *
     * @return from 1
     */
    public long seq() {
        return envelope.seq();
    }

    /**
     * Tells whether envelope and hash belong together.
     *
     * @return false when one of them was altered, or no provider of this VM knows the algorithm
     */
    public boolean intact() {
        return Hash.known(algorithm)
                && new Hash(algorithm).of(envelope.canonical()).equals(hash);
    }

    /**
     * The end of a chain that ends here.
     *
     * @return what a checkpoint signs
     */
    public Head head() {
        return new Head(envelope.caseNumber(), envelope.seq(), hash);
    }
}
