// SPDX-License-Identifier: Apache-2.0
/** The API: JAX-RS resources over the services of the platform. */
@NullMarked
package org.tongban.rest.internal;

import org.jspecify.annotations.NullMarked;
