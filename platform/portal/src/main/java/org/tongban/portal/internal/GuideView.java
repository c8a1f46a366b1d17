// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.matter.Implementation;
import org.tongban.matter.Matter;
import org.tongban.page.Link;

/**
 * The guide of a matter, everything before signing in (DOMAIN 9).
 *
 * @param code of the matter
 * @param name official name
 * @param tags in words
 * @param state why it is not done now, empty when it is
 * @param facts the five that everybody asks for
 * @param basics name and value of the first section
 * @param conditions for granting
 * @param materials that one brings
 * @param exempt materials that nobody has to bring
 * @param steps of the procedure
 * @param fees with their standards; empty when it is free
 * @param basis legal bases
 * @param places windows, those of the visitor's hall first
 * @param results what one gets
 * @param faqs questions and answers
 * @param remedies review and litigation, when there is an implementation
 * @param event what a life event joins; empty for a matter of its own
 * @param action the card at the right
 */
public record GuideView(
        String code,
        String name,
        List<Tag> tags,
        Optional<Stopped> state,
        List<Fact> facts,
        List<Fact> basics,
        List<String> conditions,
        List<Paper> materials,
        List<Paper> exempt,
        List<StepLine> steps,
        List<Matter.Fee> fees,
        List<Basis> basis,
        List<Place> places,
        List<ResultLine> results,
        List<Matter.Faq> faqs,
        Optional<Implementation> remedies,
        Optional<EventView> event,
        Action action) {
    /**
     * A fact.
     *
     * @param label what
     * @param value in words
     * @param note smaller, may be empty
     * @param sample whether it is an example value
     */
    public record Fact(String label, String value, String note, boolean sample) {}

    /**
     * Why the matter is not done now.
     *
     * @param title in one line
     * @param text until when, and what to do
     */
    public record Stopped(String title, String text) {}

    /**
     * A material.
     *
     * @param name as people read it
     * @param count in words
     * @param form originals or copies, in words
     * @param source where it comes from
     * @param notes standard, note on filling in, when it applies
     * @param tags optional, may be handed in later
     * @param forms whether there is a blank form and a filled sample
     * @param reason why nobody has to bring it, empty when one has to
     */
    public record Paper(
            String name,
            String count,
            String form,
            String source,
            List<String> notes,
            List<Tag> tags,
            boolean forms,
            String reason) {}

    /**
     * A step.
     *
     * @param name as people read it
     * @param who does it
     * @param limit for it, may be empty
     * @param text what happens
     */
    public record StepLine(String name, String who, String limit, String text) {}

    /**
     * A legal basis.
     *
     * @param title law and article
     * @param quote the text, may be empty
     */
    public record Basis(String title, String quote) {}

    /**
     * A place.
     *
     * @param hall name
     * @param href of the hall
     * @param window its number
     * @param hours in words
     * @param address of the hall
     * @param phone of the hall
     */
    public record Place(String hall, String href, String window, String hours, String address, String phone) {}

    /**
     * A result.
     *
     * @param name of the result
     * @param kind in words
     * @param details validity and the ways to get it
     */
    public record ResultLine(String name, String kind, String details) {}

    /**
     * The card with the button.
     *
     * @param label of the button, empty when there is nothing to press
     * @param href of the button
     * @param strong whether it files online
     * @param note what the button leads to, or why there is none
     * @param visit to come to the window at a time of one's choice, or to see who waits
     * @param hall whose offer is shown
     * @param hallHref of it
     * @param hallChosen whether the visitor chose it
     * @param role of the hall
     * @param roleText what the role means
     * @param changeHref to choose another hall
     * @param consult phone for questions
     * @param complaint phone for complaints
     * @param qr markup of a QR code with the address of this page
     */
    public record Action(
            String label,
            String href,
            boolean strong,
            String note,
            List<Link> visit,
            String hall,
            String hallHref,
            boolean hallChosen,
            Tag role,
            String roleText,
            String changeHref,
            String consult,
            String complaint,
            String qr) {}
}
