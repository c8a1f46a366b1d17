// SPDX-License-Identifier: Apache-2.0
package org.tongban.registersimulator.internal;

import java.util.Arrays;
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

/** Sets what the register says. */
@Component(service = PageContribution.class)
public final class SimulatorPage implements PageContribution {
    private static final String PATH = "/simulator/register";

    private final SimulatedRegister register;

    /**
     * Over the register.
     *
     * @param register that is asked
     */
    @Activate
    public SimulatorPage(@Reference SimulatedRegister register) {
        this.register = register;
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
        return Optional.of(new MenuEntry("登记库模拟", 82));
    }

    @Override
    public PageResult render(PageRequest request) {
        if (!(request.caller() instanceof Caller.Staff staff) || !staff.has(Duty.SYSTEM_ADMIN)) {
            return new PageResult.SignInFirst();
        }
        if (request.method() == Method.POST) {
            Arrays.stream(SimulatedRegister.Answer.values())
                    .filter(answer -> answer.name().equals(request.parameter("answer")))
                    .findFirst()
                    .ifPresent(register::answer);
            return new PageResult.Redirect(PATH + "?saved=1");
        }
        SimulatorView view = new SimulatorView(
                request.csrfField().markup(), !request.parameter("saved").isEmpty(), register.answer());
        return PageResult.Page.of("登记库模拟", Templates.render("simulator", view)).full();
    }
}
