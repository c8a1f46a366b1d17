// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** How a case is found without signing in. */
@Entity
@Table(name = "case_token")
@SuppressWarnings("NullAway.Init")
public class TokenRow {
    @Id
    @Column(name = "case_number")
    String number;

    @Column(name = "token_digest")
    String tokenDigest;

    @Column(name = "code_digest")
    String codeDigest;

    @Column(name = "content")
    byte[] content;

    @Column(name = "key_id")
    String keyId;

    /** For the provider and the store. */
    protected TokenRow() {}
}
