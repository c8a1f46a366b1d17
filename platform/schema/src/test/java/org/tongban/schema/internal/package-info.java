// SPDX-License-Identifier: Apache-2.0
/** Tests of the schema. */
@NullMarked
package org.tongban.schema.internal;

import org.jspecify.annotations.NullMarked;
