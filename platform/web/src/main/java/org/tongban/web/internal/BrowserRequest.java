// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.identity.Caller;
import org.tongban.page.Html;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageRequest;
import org.tongban.page.Upload;
import org.tongban.portal.Portal;

/** A request of a browser as a page sees it. Remembers whether the page used something that is this visitor's alone. */
public final class BrowserRequest implements PageRequest {
    /** The first page of the desk. */
    static final String DESK = "/desk";

    private final Visit visit;
    private final Method method;
    private final Map<String, String> pathParts;
    private final Parameters parameters;
    private final RoutingTable table;
    private final Csrf csrf;
    private boolean personal;

    BrowserRequest(Visit visit, Route.Match target, RoutingTable table, Parameters parameters, Csrf csrf) {
        this.visit = visit;
        this.method = visit.raw().getMethod().equals("POST") ? Method.POST : Method.GET;
        this.pathParts = target.values();
        this.table = table;
        this.parameters = parameters;
        this.csrf = csrf;
    }

    @Override
    public Method method() {
        return method;
    }

    @Override
    public String path() {
        return visit.path();
    }

    @Override
    public String pathPart(String name) {
        return Optional.ofNullable(pathParts.get(name))
                .orElseThrow(() -> new IllegalArgumentException("The route has no part " + name));
    }

    @Override
    public String parameter(String name) {
        return parameters.first(name);
    }

    @Override
    public Map<String, List<String>> parameters() {
        return parameters.values();
    }

    @Override
    public Optional<Upload> upload(String name) {
        return Optional.ofNullable(parameters.uploads().get(name));
    }

    @Override
    public Caller caller() {
        return visit.caller();
    }

    @Override
    public Optional<Portal> portal() {
        return visit.portal();
    }

    @Override
    public Optional<String> hall() {
        return visit.chosenHall().map(hall -> hall.code().value());
    }

    @Override
    public Html csrfField() {
        personal = true;
        return csrf.field(visit.cookies().browser(), visit.session());
    }

    @Override
    public String baseUrl() {
        return visit.baseUrl();
    }

    @Override
    public String remote() {
        personal = true;
        return visit.raw().getRemoteAddr();
    }

    @Override
    public boolean exists(String path) {
        return table.has(path);
    }

    @Override
    public String newIdempotencyKey() {
        personal = true;
        return RandomText.next();
    }

    /**
     * The cookies of the browser.
     *
     * @return for pages of the frame
     */
    public Cookies cookies() {
        personal = true;
        return visit.cookies();
    }

    /**
     * The token of the session.
     *
     * @return empty when the browser sent none
     */
    public Optional<String> session() {
        personal = true;
        return visit.cookies().session();
    }

    /**
     * Where somebody goes who has just signed in.
     *
     * @param caller who it is
     * @return a path that the caller may open
     */
    public String home(Caller caller) {
        String first = caller instanceof Caller.Staff ? DESK : "/my";
        boolean open = table.find(Route.split(first))
                .filter(route -> Access.allowed(route.page(), caller))
                .isPresent();
        return open ? first : firstWork(caller).orElse("/");
    }

    /** Whether any entry of the desk or the console opens for somebody. */
    boolean hasWork(Caller caller) {
        return firstWork(caller).isPresent();
    }

    private Optional<String> firstWork(Caller caller) {
        return new Menus(table, visit).staff(caller).stream().findFirst().map(FrameView.Item::href);
    }

    /**
     * The main menu.
     *
     * @return links in their order
     */
    public List<Link> menu() {
        return new Menus(table, visit)
                .portal().stream()
                        .map(item -> new Link(item.href(), item.label()))
                        .toList();
    }

    boolean hostOpen() {
        return visit.hostOpen();
    }

    /** Whether the answer was made with this visitor in view. */
    boolean personal() {
        return personal;
    }
}
