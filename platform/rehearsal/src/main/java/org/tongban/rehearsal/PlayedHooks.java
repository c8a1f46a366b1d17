// SPDX-License-Identifier: Apache-2.0
package org.tongban.rehearsal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.AcceptanceCheck;

/**
 * The hooks of the bundle. A hook that has a constructor with a {@link Clock} alone is made with the clock of the test, any
 * other with its constructor without parameters.
 */
final class PlayedHooks {
    private final Map<String, List<AcceptanceCheck>> hooks = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();

    PlayedHooks(Map<String, List<String>> classes, Clock clock) {
        classes.forEach((code, names) -> names.forEach(
                name -> hooks.computeIfAbsent(code, none -> new ArrayList<>()).add(hook(name, clock))));
    }

    private static AcceptanceCheck hook(String name, Clock clock) {
        try {
            Constructor<?> constructor = Arrays.stream(Class.forName(name).getDeclaredConstructors())
                    .filter(one -> one.getParameterCount() == 0
                            || (one.getParameterCount() == 1 && one.getParameterTypes()[0] == Clock.class))
                    .max(Comparator.comparingInt(Constructor::getParameterCount))
                    .orElseThrow(() -> new AssertionError(name + " 要有一个无参数的构造方法，或者只有 Clock 一个参数的。"));
            constructor.setAccessible(true);
            Object hook =
                    constructor.getParameterCount() == 0 ? constructor.newInstance() : constructor.newInstance(clock);
            if (hook instanceof AcceptanceCheck check) {
                return check;
            }
            throw new AssertionError(name + " 写了 @ForMatter，但不是 AcceptanceCheck。");
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(name + " 的构造方法出错：" + thrown.getCause(), thrown);
        } catch (ReflectiveOperationException unusable) {
            throw new LinkageError(name + " 不能创建：" + unusable, unusable);
        }
    }

    List<FieldError> objections(String code, Answers answers) {
        List<FieldError> objections = new ArrayList<>();
        for (AcceptanceCheck hook : hooks.getOrDefault(code, List.of())) {
            calls.merge(code, 1, Integer::sum);
            objections.addAll(hook.objections(answers));
        }
        return List.copyOf(objections);
    }

    int calls(String code) {
        return calls.getOrDefault(code, 0);
    }
}
