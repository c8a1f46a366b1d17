// SPDX-License-Identifier: Apache-2.0
package org.tongban.testkit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs a test once for each kind of database. */
final class DatabaseInvocations implements TestTemplateInvocationContextProvider {
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(TestDatabase.class);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext template) {
        Class<?> test = template.getRequiredTestClass();
        PersistenceUnderTest unit = test.getAnnotation(PersistenceUnderTest.class);
        if (unit == null) {
            throw new ExtensionConfigurationException(test.getName() + " needs @PersistenceUnderTest(\"unit name\")");
        }
        // The store of the class: its databases live until its last test.
        ExtensionContext.Store store = template.getParent().orElseThrow().getStore(SPACE);
        return Stream.of(TestDatabase.Kind.values()).map(kind -> new Invocation(store, kind, unit.value()));
    }

    /**
     * One run of a test.
     *
     * @param store keeps the databases of the class
     * @param kind of the database
     * @param unit to open
     */
    private record Invocation(ExtensionContext.Store store, TestDatabase.Kind kind, String unit)
            implements TestTemplateInvocationContext, ParameterResolver, BeforeEachCallback {
        @Override
        public String getDisplayName(int invocationIndex) {
            return "on " + kind;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            database().clear();
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestDatabase.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return database();
        }

        private TestDatabase database() {
            return store.getOrComputeIfAbsent(kind, key -> TestDatabase.open(key, unit), TestDatabase.class);
        }
    }
}
