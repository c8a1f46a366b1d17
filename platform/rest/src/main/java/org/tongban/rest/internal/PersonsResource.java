// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.NewPerson;
import org.tongban.identity.Person;
import org.tongban.identity.PersonService;
import org.tongban.identity.RegisterOutcome;
import org.tongban.page.ApiPath;

/** Persons: people register themselves, clerks at the window register and find others. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApiPath("persons")
@Component(service = PersonsResource.class)
public final class PersonsResource {
    private static final String CODE = "证件号码（code）";

    private final PersonService persons;

    /**
     * Over the register of persons.
     *
     * @param persons registers and finds
     */
    @Activate
    public PersonsResource(@Reference PersonService persons) {
        this.persons = persons;
    }

    /**
     * What is needed to register.
     *
     * @param code citizen id or unified social credit code
     * @param name full name, as on the card
     * @param phone mobile number; optional
     * @param password chosen by the person; optional for a clerk, who registers somebody who does not sign in
     * @param household division of the household registration; optional
     * @param residence division where the person lives; optional
     */
    public record Registration(
            @Nullable String code,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String password,
            @Nullable String household,
            @Nullable String residence) {
        @Override
        public String toString() {
            return "Registration[…]";
        }
    }

    /**
     * A person, masked.
     *
     * @param person reference, to file for the person
     * @param kind natural or legal
     * @param name masked
     * @param code masked
     */
    public record PersonView(String person, String kind, String name, String code) {
        static PersonView of(Person person) {
            return new PersonView(
                    person.ref().toString(), person.kind().name(), person.maskedName(), person.maskedCode());
        }
    }

    /**
     * A code to look for; in the body, because addresses are logged.
     *
     * @param code citizen id or unified social credit code
     */
    public record PersonSearch(@Nullable String code) {
        @Override
        public String toString() {
            return "PersonSearch[…]";
        }
    }

    /**
     * Registers a person. Without a token people register themselves and choose a password.
     *
     * @param registration what was typed
     * @param request for the caller
     * @return 201 with the person, masked
     */
    @POST
    @Answer(
            value = 201,
            body = PersonView.class,
            problems = {400, 409, 422})
    public Response register(Registration registration, @Context HttpServletRequest request) {
        NewPerson typed = typed(Calls.body(registration), clerk(Calls.caller(request)));
        RegisterOutcome outcome = persons.register(typed);
        if (outcome instanceof RegisterOutcome.Registered registered) {
            return Response.status(201)
                    .entity(PersonView.of(registered.person()))
                    .build();
        }
        if (outcome instanceof RegisterOutcome.Invalid invalid) {
            throw Problem.invalid(invalid.errors());
        }
        throw Problem.of(409, "这个证件号已经注册过", "请直接登录。忘记密码请带证件到就近大厅。");
    }

    /**
     * Finds a person by the whole code, for clerks at the window.
     *
     * @param search the code
     * @param request for the caller
     * @return the person, masked
     */
    @POST
    @Path("search")
    @Answer(problems = {400, 401, 403, 404, 422})
    public PersonView search(PersonSearch search, @Context HttpServletRequest request) {
        if (!clerk(Calls.signedIn(request))) {
            throw Problem.of(403, "没有权限", "只有综合窗口和帮办代办人员可以按证件号查人。");
        }
        Needs needs = new Needs();
        String code = needs.text(Calls.body(search).code(), "code", CODE);
        needs.met();
        return persons.findByCode(code).map(PersonView::of).orElseThrow(() -> Problem.notFound("这位申请人"));
    }

    private static boolean clerk(Caller caller) {
        return caller instanceof Caller.Staff staff && (staff.has(Duty.WINDOW) || staff.has(Duty.HELPER));
    }

    private static NewPerson typed(Registration typed, boolean byClerk) {
        Needs needs = new Needs();
        String code = needs.text(typed.code(), "code", CODE);
        String name = needs.text(typed.name(), "name", "姓名或单位名称（name）");
        if (!byClerk) {
            needs.text(typed.password(), "password");
        }
        needs.met();
        return new NewPerson(
                code,
                name,
                Optional.ofNullable(typed.phone()).orElse(""),
                Optional.ofNullable(typed.password()).orElse(""),
                division(typed.household()),
                division(typed.residence()));
    }

    private static Optional<DivisionCode> division(@Nullable String text) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank()).map(Calls::division);
    }
}
