// SPDX-License-Identifier: Apache-2.0
package org.tongban.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.identity.Caller;
import org.tongban.portal.Portal;

/** What a page is asked for. */
@ProviderType
public interface PageRequest {
    /**
     * Look or change.
     *
     * @return the method
     */
    Method method();

    /**
     * The path without query, as the route matched it.
     *
     * @return starts with a slash
     */
    String path();

    /**
     * A part of the path that the route named in braces.
     *
     * @param name the name between the braces
     * @return decoded text
     * @throws IllegalArgumentException when the route has no such part
     */
    String pathPart(String name);

    /**
     * The first value of a query or form parameter.
     *
     * @param name the parameter
     * @return trimmed; empty text when absent
     */
    String parameter(String name);

    /**
     * All query and form parameters.
     *
     * @return values by name
     */
    Map<String, List<String>> parameters();

    /**
     * A file of the form.
     *
     * @param name the file field
     * @return the upload, or empty when none was chosen
     */
    Optional<Upload> upload(String name);

    /**
     * Who asks.
     *
     * @return anonymous when nobody has signed in
     */
    Caller caller();

    /**
     * The portal under whose host the request came.
     *
     * @return the portal, or empty when no portal claims the host
     */
    Optional<Portal> portal();

    /**
     * The hall that the visitor chose, as a 12-digit division code.
     *
     * @return from the cookie; empty when none was chosen
     */
    Optional<String> hall();

    /**
     * The hidden field that every form must carry.
     *
     * @return an input element
     */
    Html csrfField();

    /**
     * The base of absolute addresses, for QR codes.
     *
     * @return for example {@code http://tianning.localhost:8181}, without a trailing slash
     */
    String baseUrl();

    /**
     * The network address of the browser.
     *
     * @return textual IP address
     */
    String remote();

    /**
     * Tells whether a page answers an address, for links to what may not be installed. A page that is kept for everybody may
     * ask: it is drawn anew when pages come or go.
     *
     * @param path without query, for example {@code /halls/320402000000/queue}
     * @return true whoever may open it
     */
    default boolean exists(String path) {
        return false;
    }

    /**
     * The hidden value that makes a submit idempotent, fresh for each drawn form.
     *
     * @return a random token
     */
    String newIdempotencyKey();
}
