// SPDX-License-Identifier: Apache-2.0
/** What is typed into forms: typed by the schema, checked in plain Chinese, and asked by conditions. */
@NullMarked
package org.tongban.engine.form;

import org.jspecify.annotations.NullMarked;
