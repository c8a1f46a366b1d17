// SPDX-License-Identifier: Apache-2.0
package org.tongban.devicesimulator.internal;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.Audience;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.paper.PaperPress;

/** Lays cards on the reader, pulls plugs, and shows what was printed. */
@Component(service = PageContribution.class)
public final class DevicesPage implements PageContribution {
    private static final String PATH = "/simulator/devices";

    private final SimulatedCardReader reader;
    private final SimulatedScanner scanner;
    private final SimulatedPrinter printer;
    private final PaperPress press;

    /**
     * Over the machines.
     *
     * @param reader of cards
     * @param scanner of papers
     * @param printer of slips
     * @param press draws the slips
     */
    @Activate
    public DevicesPage(
            @Reference SimulatedCardReader reader,
            @Reference SimulatedScanner scanner,
            @Reference SimulatedPrinter printer,
            @Reference PaperPress press) {
        this.reader = reader;
        this.scanner = scanner;
        this.printer = printer;
        this.press = press;
    }

    @Override
    public Audience audience() {
        return Audience.ADMIN;
    }

    @Override
    public String route() {
        return PATH;
    }

    @Override
    public Set<Duty> duties() {
        return Set.of(Duty.SYSTEM_ADMIN);
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("窗口设备模拟", 81));
    }

    @Override
    public PageResult render(PageRequest request) {
        if (!(request.caller() instanceof Caller.Staff staff) || !staff.has(Duty.SYSTEM_ADMIN)) {
            return new PageResult.SignInFirst();
        }
        if (request.method() == Method.POST) {
            act(request.parameter("act"));
            return new PageResult.Redirect(PATH);
        }
        return PageResult.Page.of("窗口设备模拟", Templates.render("devices", view(request)))
                .full();
    }

    private void act(String act) {
        switch (act) {
            case "reader:on", "reader:off" -> reader.plug(act.endsWith("on"));
            case "scanner:on", "scanner:off" -> scanner.plug(act.endsWith("on"));
            case "printer:on", "printer:off" -> printer.load(act.endsWith("on"));
            default -> {
                if (act.startsWith("card:")) {
                    reader.lay(act.substring("card:".length()));
                }
            }
        }
    }

    private DevicesView view(PageRequest request) {
        String lying = reader.lying().map(card -> card.code()).orElse("");
        return new DevicesView(
                request.csrfField().markup(),
                SimulatedCardReader.CARDS.stream()
                        .map(card -> new DevicesView.CardRow(
                                card.code(), card.name(), card.code().equals(lying)))
                        .toList(),
                lying.isEmpty(),
                reader.unplugged(),
                scanner.unplugged(),
                printer.empty(),
                printer.slips().stream().map(press::html).toList());
    }
}
