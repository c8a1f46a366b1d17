// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
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
    private final CelCompiler compiler;

    /**
     * For the conditions of a form.
     *
     * @param form the form
     */
    public ConditionCompiler(FormDefinition form) {
        this.fields = Field.of(form);
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.ALL, CelStandardMacro.EXISTS, CelStandardMacro.EXISTS_ONE)
                .addMacros(given())
                .setResultType(SimpleType.BOOL);
        fields.forEach((name, field) -> {
            builder.addVar(Bindings.ANSWER + name, type(field));
            builder.addVar(Bindings.GIVEN + name, SimpleType.BOOL);
        });
        this.compiler = builder.build();
    }

    /** {@code has(form.x)} asks whether the field was answered. */
    private static CelMacro given() {
        return CelMacro.newGlobalMacro("has", 1, (factory, target, arguments) -> {
            dev.cel.common.ast.CelExpr argument = arguments.get(0);
            if (argument.exprKind().getKind() != dev.cel.common.ast.CelExpr.ExprKind.Kind.SELECT) {
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

    /**
     * Compiles a condition.
     *
     * @param text CEL over {@code form.*}
     * @return the condition
     * @throws IllegalArgumentException says in Chinese what is wrong; see {@link #fault}
     */
    public Condition compile(String text) {
        try {
            CelAbstractSyntaxTree tree = compiler.compile(text).getAst();
            return new Condition(RUNTIME.createProgram(tree), fields);
        } catch (CelValidationException e) {
            throw new IllegalArgumentException(words(e), e);
        } catch (CelEvaluationException e) {
            throw new IllegalArgumentException("条件不能执行", e);
        }
    }

    /**
     * What is wrong with a condition.
     *
     * @param text CEL over {@code form.*}
     * @return one sentence, or empty when it compiles
     */
    public Optional<String> fault(String text) {
        try {
            compile(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private static String words(CelValidationException e) {
        List<CelIssue> issues = e.getErrors();
        return issues.stream()
                .map(issue -> words(issue.getMessage()))
                .distinct()
                .collect(Collectors.joining("；"));
    }

    private static String words(String message) {
        if (message.startsWith("undeclared reference to")) {
            String name = message.replaceAll(".*reference to '([^']*)'.*", "$1");
            return name.equals("form") ? "用到了表单里没有的字段" : "没有“" + name + "”，条件里只能用 form.字段名";
        }
        if (message.startsWith("found no matching overload")) {
            return "两边的类型不同，不能这样比较（" + message.replaceAll("found no matching overload for '([^']*)'.*", "$1") + "）";
        }
        if (message.startsWith("expected type")) {
            return "条件的结果不是是或否";
        }
        return "写法不对（" + message + "）";
    }
}
