// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;

/** A hook of a department: looks at the answers before an application is received. */
@ConsumerType
public interface AcceptanceCheck {
    /**
     * Says what stands against receiving the application. Must not block, and may be asked twice.
     *
     * @param answers typed answers that already satisfy the schema
     * @return objections in plain Chinese, each at a field; empty when all is well
     */
    List<FieldError> objections(Answers answers);
}
