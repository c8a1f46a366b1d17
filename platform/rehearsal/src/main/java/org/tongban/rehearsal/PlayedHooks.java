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
import org.tongban.hall.WorkCalendar;
import org.tongban.matter.AcceptanceCheck;

/**
 * The hooks of the bundle, each made with its constructor that takes the most of what a rehearsal has: the {@link Clock} of
 * the test and the {@link WorkCalendar}.
 */
final class PlayedHooks {
    private final Map<String, List<AcceptanceCheck>> hooks = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final Map<Class<?>, Object> services;
    private boolean silent;

    PlayedHooks(Map<String, List<String>> classes, Map<Class<?>, Object> services) {
        this.services = services;
        classes.forEach(
                (code, names) -> hooks.put(code, names.stream().map(this::hook).toList()));
    }

    /** From now on they have no objections. */
    void silence() {
        silent = true;
    }

    private AcceptanceCheck hook(String name) {
        try {
            Constructor<?> constructor = Arrays.stream(Class.forName(name).getDeclaredConstructors())
                    .filter(one -> services.keySet().containsAll(List.of(one.getParameterTypes())))
                    .max(Comparator.comparingInt(Constructor::getParameterCount))
                    .orElseThrow(() -> new AssertionError(name + " 没有测试能用的构造方法：参数只能是 Clock 和 WorkCalendar，也可以没有参数。"));
            constructor.setAccessible(true);
            Object[] parameters = Arrays.stream(constructor.getParameterTypes())
                    .map(services::get)
                    .toArray();
            if (constructor.newInstance(parameters) instanceof AcceptanceCheck check) {
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
        for (AcceptanceCheck hook : silent ? List.<AcceptanceCheck>of() : hooks.getOrDefault(code, List.of())) {
            calls.merge(code, 1, Integer::sum);
            objections.addAll(hook.objections(answers));
        }
        return List.copyOf(objections);
    }

    int calls(String code) {
        return calls.getOrDefault(code, 0);
    }
}
