// SPDX-License-Identifier: Apache-2.0
/** The register, staff and sign-in, as their users notice them. */
@NullMarked
package org.tongban.identity.internal;

import org.jspecify.annotations.NullMarked;
