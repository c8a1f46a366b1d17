// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.page.Html;
import org.tongban.page.Link;
import org.tongban.portal.Portal;

/**
 * Everything that is drawn around a page.
 *
 * @param look brand, files and modes
 * @param title of the page, without the name of the site
 * @param crumbs from 首页 on, without this page
 * @param menu of the audience
 * @param tabs at the bottom of a phone
 * @param strip place, date and modes
 * @param user who has signed in
 * @param footer duties of the portal
 * @param wide over the full width
 * @param body of the page
 */
public record FrameView(
        Look look,
        String title,
        List<Link> crumbs,
        List<Item> menu,
        List<Item> tabs,
        Strip strip,
        Optional<User> user,
        Optional<Portal.Footer> footer,
        boolean wide,
        Html body) {

    /**
     * Brand, files and modes.
     *
     * @param site name of the site
     * @param frame class of the body
     * @param modes classes of the root
     * @param elder large print is on
     * @param contrast high contrast is on
     * @param logo markup of the drawn motif, empty without a portal
     * @param theme address of the district's colours, empty without a portal
     * @param icon address of the tab's icon, empty without a portal
     * @param css address of the style
     * @param js address of the script
     * @param icons address of the icons
     */
    public record Look(
            String site,
            String frame,
            String modes,
            boolean elder,
            boolean contrast,
            String logo,
            String theme,
            String icon,
            String css,
            String js,
            String icons) {}

    /**
     * An entry of a menu.
     *
     * @param href where it leads
     * @param label the words
     * @param icon of the sheet of icons
     * @param current whether this page is or belongs to it
     */
    public record Item(String href, String label, String icon, boolean current) {}

    /**
     * The line on top.
     *
     * @param place the way to the hall
     * @param date today
     * @param address this page, to come back to
     * @param signIn where to sign in, and come back from
     * @param hostOpen whether the visitor may choose another portal on this host
     */
    public record Strip(List<Link> place, String date, String address, String signIn, boolean hostOpen) {}

    /**
     * Who has signed in.
     *
     * @param name for the greeting
     * @param note office and work number, empty for citizens
     * @param sessionSeconds after which idle sessions end
     * @param csrf hidden field of the form that signs out
     */
    public record User(String name, String note, int sessionSeconds, Html csrf) {}

    /**
     * The text of the browser's tab.
     *
     * @return page and site
     */
    public String fullTitle() {
        return title + " - " + look.site();
    }
}
