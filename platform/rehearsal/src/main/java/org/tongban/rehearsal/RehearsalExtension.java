// SPDX-License-Identifier: Apache-2.0
package org.tongban.rehearsal;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives each test a run of its own. */
final class RehearsalExtension implements ParameterResolver {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(RehearsalExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == MatterRun.class;
    }

    @Override
    public MatterRun resolveParameter(ParameterContext parameter, ExtensionContext context) {
        String at = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), Rehearsal.class)
                .map(Rehearsal::at)
                .orElseThrow();
        return context.getStore(OURS)
                .getOrComputeIfAbsent("run", none -> MatterRun.of(Path.of("target", "classes"), at), MatterRun.class);
    }
}
