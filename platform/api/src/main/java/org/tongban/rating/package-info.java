// SPDX-License-Identifier: Apache-2.0
/** 好差评: what people say of a visit or of a case that has ended, without the rated seeing who. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.rating;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
