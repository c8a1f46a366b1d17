// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** The style sheet of what stands on other screens than a desk or a phone: kiosk and board. */
@Component(service = PageContribution.class)
public final class StylePage implements PortalPage {
    private final byte[] sheet;

    /** Reads the sheet once. */
    @Activate
    public StylePage() {
        try (InputStream in = StylePage.class.getResourceAsStream("/assets/queue.css")) {
            if (in == null) {
                throw new IllegalStateException("The bundle has lost assets/queue.css");
            }
            this.sheet = in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String route() {
        return "/queue/style.css";
    }

    @Override
    public PageResult render(PageRequest request) {
        return new PageResult.Download("text/css; charset=utf-8", "queue.css", true, sheet.clone());
    }
}
