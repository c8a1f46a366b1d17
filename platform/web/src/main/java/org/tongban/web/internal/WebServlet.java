// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.identity.Caller;
import org.tongban.page.Audience;
import org.tongban.page.PageContribution;
import org.tongban.page.PageResult;

/** All pages: from the request of a browser to the page of a module and back, framed. The gateway routes to it. */
@Component(service = Servlet.class, property = "tongban.path=/")
public final class WebServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(WebServlet.class);

    private final transient Visits visits;
    private final transient Pages pages;
    private final transient Frames frames;
    private final transient PageCache cache;
    private final transient Assets assets;
    private final transient Csrf csrf;

    /**
     * Over its parts.
     *
     * @param visits who asks, and where
     * @param pages the routes
     * @param frames draws around pages
     * @param cache pages that are ready
     * @param assets files
     * @param csrf protects forms
     */
    @Activate
    public WebServlet(
            @Reference Visits visits,
            @Reference Pages pages,
            @Reference Frames frames,
            @Reference PageCache cache,
            @Reference Assets assets,
            @Reference Csrf csrf) {
        this.visits = visits;
        this.pages = pages;
        this.frames = frames;
        this.cache = cache;
        this.assets = assets;
        this.csrf = csrf;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String method = request.getMethod();
        boolean look = method.equals("GET") || method.equals("HEAD");
        if (look && sentFile(request, response)) {
            return;
        }
        Visit visit = visits.of(request, response);
        Optional<PageCache.Key> key = look ? cache.key(visit) : Optional.empty();
        Optional<Rendered> ready = key.flatMap(cache::find);
        if (ready.isPresent()) {
            Sender.shared(request, response, ready.get(), Sender.ASK_AGAIN);
        } else if (look || method.equals("POST")) {
            answer(visit, key, response);
        } else {
            response.setHeader("Allow", "GET, HEAD, POST");
            send(visit, Audience.PORTAL, Messages.wrongMethod(), response);
        }
    }

    private boolean sentFile(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        if (!path.startsWith(Assets.ROOT) && !path.startsWith(Assets.BRAND)) {
            return false;
        }
        Optional<Assets.Found> file = assets.find(path);
        if (file.isPresent()) {
            String keep = file.get().lasting() ? Sender.FOR_EVER : Sender.ASK_AGAIN;
            Sender.shared(request, response, file.get().content(), keep);
        }
        return file.isPresent();
    }

    private void answer(Visit visit, Optional<PageCache.Key> key, HttpServletResponse response) throws IOException {
        Audience audience = Audience.PORTAL;
        String route = "-";
        try {
            Optional<Route.Match> target = target(visit);
            if (target.isEmpty()) {
                send(visit, audience, elsewhere(visit), response);
                return;
            }
            audience = target.get().route().page().audience();
            route = target.get().route().page().route();
            serve(visit, target.get(), key, response);
        } catch (RequestFault fault) {
            send(visit, audience, fault.message(), response);
        } catch (RuntimeException | LinkageError unexpected) {
            // The one place where whatever a module got wrong becomes an answer. The path may hold a secret; the route
            // does not.
            String event = HexFormat.of()
                    .toHexDigits(ThreadLocalRandom.current().nextInt())
                    .toUpperCase(Locale.ROOT);
            LOG.error("event {} on {}", event, route, unexpected);
            send(visit, audience, Messages.event(event), response);
        }
    }

    /** An address with a slash too many is mended; all else is not there. */
    private PageResult elsewhere(Visit visit) {
        String shorter = visit.path().replaceFirst("/$", "");
        return !shorter.equals(visit.path()) && pages.table().has(shorter)
                ? new PageResult.Redirect(shorter)
                : Messages.notFound();
    }

    private Optional<Route.Match> target(Visit visit) {
        List<String> parts =
                Route.split(visit.path()).stream().map(Percent::path).toList();
        return pages.table().find(parts).map(route -> new Route.Match(route, parts));
    }

    private void serve(Visit visit, Route.Match target, Optional<PageCache.Key> key, HttpServletResponse response)
            throws IOException {
        PageContribution page = target.route().page();
        BrowserRequest request = new BrowserRequest(visit, target, pages.table(), checked(visit), csrf);
        PageResult result = PortalChoice.instead(request, visits.choice())
                .or(() -> refusal(request, page, visit.caller()))
                .orElseGet(() -> page.render(request));
        boolean shared =
                page.cacheable() && !request.personal() && visit.portal().isPresent();
        if (shared && key.isPresent() && result instanceof PageResult.Page shown && shown.status() == 200) {
            Rendered rendered = Rendered.html(frames.draw(visit, page.audience(), shown));
            cache.keep(key.get(), rendered);
            Sender.shared(visit.raw(), response, rendered, Sender.ASK_AGAIN);
        } else {
            send(visit, page.audience(), result, response);
        }
    }

    /** The desk is everybody's front door: whoever has no inbox behind it is led to where their work is. */
    private static Optional<PageResult> refusal(BrowserRequest request, PageContribution page, Caller caller) {
        Optional<PageResult> refusal = Access.refusal(page, caller);
        boolean frontDoor = page.route().equals(BrowserRequest.DESK) && caller instanceof Caller.Staff;
        return refusal.map(
                no -> frontDoor && request.hasWork(caller) ? new PageResult.Redirect(request.home(caller)) : no);
    }

    /** The parameters, once it is certain that a change is wanted by whoever sits in front of the browser. */
    private Parameters checked(Visit visit) throws IOException {
        boolean change = visit.raw().getMethod().equals("POST");
        if (change && Csrf.foreign(visit.raw(), visit.host())) {
            throw new RequestFault(Messages.foreign());
        }
        Parameters parameters = Parameters.of(visit.raw());
        String token = parameters.first(Csrf.FIELD);
        if (change && !csrf.valid(token, visit.cookies().knownBrowser(), visit.session())) {
            throw new RequestFault(Messages.stale(visit.path()));
        }
        return parameters;
    }

    private void send(Visit visit, Audience audience, PageResult result, HttpServletResponse response)
            throws IOException {
        if (result instanceof PageResult.Page page) {
            Sender.page(visit.raw(), response, page.status(), frames.draw(visit, audience, page));
        } else if (result instanceof PageResult.Message message) {
            send(visit, audience, Frames.page(message), response);
        } else if (result instanceof PageResult.Redirect redirect) {
            Sender.redirect(response, redirect.location());
        } else if (result instanceof PageResult.ChooseHall choice) {
            visit.cookies().hall(choice.hall());
            Sender.redirect(response, choice.location());
        } else if (result instanceof PageResult.Download file) {
            Sender.download(response, file);
        } else if (result instanceof PageResult.Streamed file) {
            Sender.stream(response, file);
        } else if (result instanceof PageResult.SignInFirst) {
            Sender.redirect(response, SignInAddress.of(visit));
        }
    }
}
