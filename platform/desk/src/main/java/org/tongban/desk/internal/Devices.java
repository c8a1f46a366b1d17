// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tongban.device.CardReader;
import org.tongban.device.Device;
import org.tongban.device.DocumentScanner;
import org.tongban.device.ReceiptPrinter;
import org.tongban.hall.Hall;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;

/** The machines of the windows, as their drivers come and go. */
@Component(service = Devices.class)
public final class Devices {
    private final Map<CardReader, CardReader> readers = new ConcurrentHashMap<>();
    private final Map<DocumentScanner, DocumentScanner> scanners = new ConcurrentHashMap<>();
    private final Map<ReceiptPrinter, ReceiptPrinter> printers = new ConcurrentHashMap<>();

    /**
     * A window: a hall and the number of the clerk's post there.
     *
     * @param hall of the clerk
     * @param number empty when the post has none
     */
    public record Window(Hall hall, String number) {
        /**
         * Where a clerk sits.
         *
         * @param office knows the day
         * @param staff the clerk
         * @param hall where
         * @return the window
         */
        public static Window of(Office office, Caller.Staff staff, Hall hall) {
            return new Window(
                    hall,
                    staff.posts().stream()
                            .filter(post -> post.duty() == Duty.WINDOW || post.duty() == Duty.HELPER)
                            .filter(post -> post.scope().covers(hall.scope()) && post.entitles(office.today()))
                            .flatMap(post -> post.window().stream())
                            .findFirst()
                            .orElse(""));
        }
    }

    /**
     * The card reader of a window.
     *
     * @param window where the clerk sits
     * @return empty when none stands there
     */
    public Optional<CardReader> reader(Window window) {
        return at(readers, window);
    }

    /**
     * The scanner of a window.
     *
     * @param window where the clerk sits
     * @return empty when none stands there
     */
    public Optional<DocumentScanner> scanner(Window window) {
        return at(scanners, window);
    }

    /**
     * The printer of a window.
     *
     * @param window where the clerk sits
     * @return empty when none stands there
     */
    public Optional<ReceiptPrinter> printer(Window window) {
        return at(printers, window);
    }

    private static <T extends Device> Optional<T> at(Map<T, T> devices, Window window) {
        return devices.keySet().stream()
                .filter(device -> device.standsAt(window.hall().code(), window.number()))
                .findFirst();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindReader(CardReader reader) {
        readers.put(reader, reader);
    }

    void unbindReader(CardReader reader) {
        readers.remove(reader);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindScanner(DocumentScanner scanner) {
        scanners.put(scanner, scanner);
    }

    void unbindScanner(DocumentScanner scanner) {
        scanners.remove(scanner);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindPrinter(ReceiptPrinter printer) {
        printers.put(printer, printer);
    }

    void unbindPrinter(ReceiptPrinter printer) {
        printers.remove(printer);
    }
}
