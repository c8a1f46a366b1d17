// SPDX-License-Identifier: Apache-2.0
package org.tongban.preview;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.tongban.cases.CaseService;
import org.tongban.cases.SubmitOutcome;
import org.tongban.tracking.TrackingService;

/** Services behind which there is nothing in a preview. */
final class Nowhere {
    private Nowhere() {}

    /** Nothing is filed: the preview ends here, and says so. */
    static CaseService cases() {
        return of(CaseService.class);
    }

    /** Nothing is followed, and no code is drawn. */
    static TrackingService tracking() {
        return of(TrackingService.class);
    }

    private static <T> T of(Class<T> service) {
        return service.cast(Proxy.newProxyInstance(
                service.getClassLoader(), new Class<?>[] {service}, (proxy, method, args) -> nothing(method)));
    }

    private static Object nothing(Method method) {
        if (method.getReturnType() == SubmitOutcome.class) {
            return new SubmitOutcome.NotTaken("预览到这里为止，不会真的提交。");
        }
        if (method.getReturnType() == Optional.class) {
            return Optional.empty();
        }
        if (method.getReturnType() == CaseService.CasePage.class) {
            return new CaseService.CasePage(List.of(), Optional.empty());
        }
        if (method.getReturnType() == String.class) {
            return "";
        }
        throw new UnsupportedOperationException("Not in a preview: " + method);
    }
}
