// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.util.tracker.ServiceTracker;

/** The components and the store of a module's bundle: a bundle that is active may still be of no use. */
final class Components {
    private static final long LOOK_MILLIS = 20;
    private static final String CAUSE = "Caused by: ";
    private static final String STORE = "osgi.unit.name";

    private final BundleContext context;
    private final ServiceTracker<ServiceComponentRuntime, ServiceComponentRuntime> runtime;

    Components(BundleContext context) {
        this.context = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
        this.runtime = new ServiceTracker<>(context, ServiceComponentRuntime.class, null);
        runtime.open();
    }

    void close() {
        runtime.close();
    }

    /** Waits for the module's own store, then asks for each of its services once. */
    void warm(Bundle bundle, long deadline) throws ArchiveException, InterruptedException {
        boolean stores = bundle.getHeaders().get("Meta-Persistence") != null;
        while (stores && waiting(bundle)) {
            if (System.nanoTime() > deadline - TimeUnit.SECONDS.toNanos(1)) {
                throw new ArchiveException("store", "模块的数据库没有准备好：建表或者实体映射没有成功。", "请看日志里的原因，改好后重新打包。");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        for (ServiceReference<?> service : services(bundle)) {
            ask(service);
        }
        Optional<String> failed = failed(bundle);
        if (failed.isPresent()) {
            throw new ArchiveException("activation", failed.get(), "请按原因改好，重新打包。");
        }
    }

    /** Why a component of a running bundle does not work. */
    Optional<String> failed(Bundle bundle) {
        return configurations(bundle).stream()
                .filter(component -> component.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
                .findFirst()
                .map(component -> "组件 " + component.description.name + " 启动时出错："
                        + Activation.shortened(innermost(component.failure)) + "。");
    }

    /** The last cause of a stack trace. */
    private static String innermost(@Nullable String trace) {
        String text = String.valueOf(trace);
        return text.lines()
                .filter(line -> line.startsWith(CAUSE))
                .reduce((outer, inner) -> inner)
                .map(line -> line.substring(CAUSE.length()))
                .orElse(text);
    }

    private boolean waiting(Bundle bundle) {
        boolean factory = services(bundle).stream().anyMatch(Components::isFactory);
        return !factory
                || configurations(bundle).stream()
                        .flatMap(component -> Arrays.stream(component.unsatisfiedReferences))
                        .anyMatch(missing -> missing.target != null && missing.target.contains(STORE));
    }

    private void ask(ServiceReference<?> reference) throws ArchiveException {
        Object service = context.getService(reference);
        try {
            if (service instanceof EntityManagerFactory factory) {
                factory.createEntityManager().close();
            }
        } catch (PersistenceException | IllegalStateException broken) {
            throw new ArchiveException(
                    "store",
                    "模块的实体映射不对：" + Activation.shortened(reason(broken)) + "。",
                    "请改好实体类或者 persistence.xml，重新打包。");
        } finally {
            context.ungetService(reference);
        }
    }

    /** The provider says what is wrong in the innermost line that describes it. */
    private static String reason(RuntimeException broken) {
        String text = String.valueOf(broken.getMessage());
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("Exception Description:"))
                .reduce((outer, inner) -> inner)
                .map(line -> line.substring("Exception Description:".length()).strip())
                .orElse(text);
    }

    private static boolean isFactory(ServiceReference<?> reference) {
        return Arrays.asList((String[]) reference.getProperty(Constants.OBJECTCLASS))
                .contains(EntityManagerFactory.class.getName());
    }

    private static List<ServiceReference<?>> services(Bundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        return services == null ? List.of() : List.of(services);
    }

    private List<ComponentConfigurationDTO> configurations(Bundle bundle) {
        ServiceComponentRuntime present = runtime.getService();
        return present == null
                ? List.of()
                : present.getComponentDescriptionDTOs(bundle).stream()
                        .flatMap(component -> present.getComponentConfigurationDTOs(component).stream())
                        .toList();
    }
}
