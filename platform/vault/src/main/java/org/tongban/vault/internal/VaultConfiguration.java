// SPDX-License-Identifier: Apache-2.0
package org.tongban.vault.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator decides about keys, in {@code etc/org.tongban.vault.cfg}. */
@ObjectClassDefinition(name = "Tongban vault", description = "Keys and ciphers for personal data")
@interface VaultConfiguration {
    @AttributeDefinition(description = "The key file; empty: tongban.keys in the folder that tongban.properties names")
    String keyFile() default "";

    @AttributeDefinition(description = "aes (AES-256-GCM, HMAC-SHA-256) or sm4 (SM4-GCM, HMAC-SM3)")
    String suite() default "aes";

    @AttributeDefinition(description = "Raise it by one to encrypt under a new key from now on")
    int generation() default 1;
}
