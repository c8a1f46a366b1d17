// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.form.FieldError;
import org.tongban.hall.HallService;
import org.tongban.identity.Caller;
import org.tongban.identity.NewPerson;
import org.tongban.identity.PersonService;
import org.tongban.identity.RegisterOutcome;
import org.tongban.identity.SignInOutcome;
import org.tongban.identity.SignInService;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageResult;
import org.tongban.web.internal.BrowserRequest;
import org.tongban.web.internal.FramePage;
import org.tongban.web.internal.LocalPath;
import org.tongban.web.internal.Templates;

/** Registering as a citizen or enterprise: first where one belongs, by links; then who one is. */
@Component(service = PageContribution.class)
public final class RegisterPage implements FramePage {
    private static final int UNPROCESSABLE = 422;

    private final PersonService persons;
    private final SignInService signIn;
    private final HallService halls;

    /**
     * Over persons and places.
     *
     * @param persons registers
     * @param signIn begins the first session
     * @param halls the tree of divisions
     */
    @Activate
    public RegisterPage(
            @Reference PersonService persons, @Reference SignInService signIn, @Reference HallService halls) {
        this.persons = persons;
        this.signIn = signIn;
        this.halls = halls;
    }

    @Override
    public String route() {
        return "/register";
    }

    @Override
    public PageResult answer(BrowserRequest request) {
        if (!(request.caller() instanceof Caller.Anonymous)) {
            return new PageResult.Redirect(request.home(request.caller()));
        }
        if (request.method() == Method.POST) {
            return post(request);
        }
        Optional<PlaceView> place = new PlaceChoice(halls, request).open();
        return place.isPresent()
                ? PageResult.Page.of("注册", Templates.render("place", place.get()))
                        .under(new Link("/sign-in", "登录"))
                : page(request, List.of());
    }

    private PageResult post(BrowserRequest request) {
        List<FieldError> errors = new ArrayList<>();
        if (!request.parameter("again").equals(request.parameter("password"))) {
            errors.add(new FieldError("again", "两次填的密码不一样，请再填一遍。"));
        }
        if (!request.parameter("consent").equals(PrivacyPage.VERSION)) {
            errors.add(new FieldError("consent", "请看过隐私说明，再勾选同意。"));
        }
        if (!errors.isEmpty()) {
            return page(request, errors).status(UNPROCESSABLE);
        }
        RegisterOutcome outcome = persons.register(person(request));
        if (outcome instanceof RegisterOutcome.Invalid invalid) {
            return page(request, invalid.errors()).status(UNPROCESSABLE);
        }
        if (outcome instanceof RegisterOutcome.AlreadyRegistered) {
            FieldError known = new FieldError("code", "这个证件号已经注册过。请直接登录；登录不了请拨打 0519-12345。");
            return page(request, List.of(known)).status(UNPROCESSABLE);
        }
        return firstSession(request);
    }

    private NewPerson person(BrowserRequest request) {
        PlaceChoice places = new PlaceChoice(halls, request);
        return new NewPerson(
                request.parameter("code"),
                request.parameter("name"),
                request.parameter("phone"),
                request.parameter("password"),
                places.code(PlaceChoice.HOUSEHOLD),
                places.code(PlaceChoice.RESIDENCE));
    }

    private PageResult firstSession(BrowserRequest request) {
        SignInOutcome outcome =
                signIn.signIn(request.parameter("code"), request.parameter("password"), request.remote());
        if (outcome instanceof SignInOutcome.SignedIn signedIn) {
            request.cookies().beginSession(signedIn.token());
            return new PageResult.Redirect(LocalPath.orElse(request.parameter("to"), request.home(signedIn.caller())));
        }
        return new PageResult.Redirect("/sign-in");
    }

    private PageResult.Page page(BrowserRequest request, List<FieldError> errors) {
        PlaceChoice places = new PlaceChoice(halls, request);
        Map<String, String> values = Map.of(
                "code", request.parameter("code"),
                "name", request.parameter("name"),
                "phone", request.parameter("phone"),
                "household", request.parameter(PlaceChoice.HOUSEHOLD),
                "residence", request.parameter(PlaceChoice.RESIDENCE),
                "to", request.parameter("to"));
        RegisterView view = new RegisterView(
                values, places.words(), places.again(), PrivacyPage.VERSION, errors, request.csrfField());
        return PageResult.Page.of("注册", Templates.render("register", view)).under(new Link("/sign-in", "登录"));
    }
}
