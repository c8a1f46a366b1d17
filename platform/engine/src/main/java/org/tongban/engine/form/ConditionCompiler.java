// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongban.engine.paper.Field;
import org.tongban.matter.AutomaticRule;
import org.tongban.matter.FormDefinition;

/** Compiles the conditions of one form; fields and their types are known, so a wrong name is found before any answer. */
public final class ConditionCompiler {
    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(500)
            .comprehensionMaxIterations(1_000)
            .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();

    private final Map<String, Field> fields;
    private final ConditionWords words;
    private final CelCompiler compiler;

    /**
     * For the conditions of a form.
     *
     * @param form the form
     */
    public ConditionCompiler(FormDefinition form) {
        this(form, List.of());
    }

    /**
     * For the conditions of an automatic rule, which also read what registers say.
     *
     * @param form the form
     * @param facts that the rule declares
     */
    public ConditionCompiler(FormDefinition form, List<AutomaticRule.Fact> facts) {
        this.fields = Field.of(form);
        this.words = new ConditionWords(
                fields.keySet(), facts.stream().map(AutomaticRule.Fact::fact).collect(Collectors.toUnmodifiableSet()));
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.ALL, CelStandardMacro.EXISTS, CelStandardMacro.EXISTS_ONE)
                .addMacros(given())
                .setResultType(SimpleType.BOOL);
        fields.forEach((name, field) -> {
            builder.addVar(Bindings.ANSWER + name, type(field));
            builder.addVar(Bindings.GIVEN + name, SimpleType.BOOL);
        });
        facts.forEach(fact -> builder.addVar(Bindings.FACT + fact.fact(), type(fact)));
        this.compiler = builder.build();
    }

    /** {@code has(form.x)} asks whether the field was answered. */
    private static CelMacro given() {
        return CelMacro.newGlobalMacro("has", 1, (factory, target, arguments) -> {
            CelExpr argument = arguments.get(0);
            if (argument.exprKind().getKind() != Kind.SELECT
                    || !argument.select().operand().identOrDefault().name().equals("form")) {
                return Optional.empty();
            }
            return Optional.of(
                    factory.newIdentifier(Bindings.GIVEN + argument.select().field()));
        });
    }

    private static CelType type(Field field) {
        return switch (field.type()) {
            case TEXT -> SimpleType.STRING;
            case YES_NO -> SimpleType.BOOL;
            case SEVERAL -> ListType.create(SimpleType.STRING);
            case INTEGER -> SimpleType.INT;
            case NUMBER -> SimpleType.DOUBLE;
        };
    }

    private static CelType type(AutomaticRule.Fact fact) {
        return switch (fact.type()) {
            case TEXT -> SimpleType.STRING;
            case YES_NO -> SimpleType.BOOL;
            case INTEGER -> SimpleType.INT;
        };
    }

    /**
     * Compiles a condition.
     *
     * @param text CEL over {@code form.*} and the declared {@code fact.*}
     * @return the condition
     * @throws IllegalArgumentException says in Chinese what is wrong; see {@link #fault}
     */
    public Condition compile(String text) {
        try {
            CelAbstractSyntaxTree tree = compiler.compile(text).getAst();
            return new Condition(RUNTIME.createProgram(tree), fields);
        } catch (CelValidationException e) {
            throw new IllegalArgumentException(words.of(e, text).message(), e);
        } catch (CelEvaluationException e) {
            throw new IllegalArgumentException("条件不能执行", e);
        }
    }

    /**
     * What is wrong with a condition.
     *
     * @param text CEL over {@code form.*} and the declared {@code fact.*}
     * @return one sentence and the place, or empty when it compiles
     */
    public Optional<ConditionFault> fault(String text) {
        try {
            compiler.compile(text).getAst();
            return Optional.empty();
        } catch (CelValidationException e) {
            return Optional.of(words.of(e, text));
        }
    }
}
