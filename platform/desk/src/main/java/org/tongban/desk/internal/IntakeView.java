// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;
import java.util.Optional;

/**
 * The window: applicant, form and materials on one page.
 *
 * @param frame of the form around everything
 * @param notices what has to be known first
 * @param errors what is wrong
 * @param slots the applicants
 * @param parts of the form
 * @param papers the materials
 * @param open how much is still missing
 * @param tools what stands at the window
 * @param consent the applicant's word
 */
public record IntakeView(
        Frame frame,
        Notices notices,
        List<ErrorLine> errors,
        List<SlotView> slots,
        List<FormPart> parts,
        List<PaperRow> papers,
        int open,
        Tools tools,
        ConsentView consent) {
    /**
     * What stands at the window.
     *
     * @param reader whether cards can be read
     * @param scanner whether papers can be scanned
     * @param queue the tickets, where a queue is installed
     */
    public record Tools(boolean reader, boolean scanner, Optional<TicketStrip> queue) {}

    /**
     * The form around everything.
     *
     * @param action where it goes
     * @param csrfField hidden field, markup
     * @param key makes a filing idempotent
     * @param digest of the matter that the page was drawn from
     * @param matter its name
     * @param localCode of the matter
     * @param hall that receives
     * @param limit what is promised
     * @param destination which body it goes to, empty while that cannot be known
     */
    public record Frame(
            String action,
            String csrfField,
            String key,
            String digest,
            String matter,
            String localCode,
            String hall,
            String limit,
            String destination) {}

    /**
     * What has to be known first.
     *
     * @param resumed when the draft was begun earlier: when it was saved
     * @param saved what was just done
     * @param problem why it was not received
     * @param discarding whether the clerk is asked once more before it is thrown away
     */
    public record Notices(
            Optional<String> resumed, Optional<String> saved, Optional<String> problem, boolean discarding) {
        /** Nothing. */
        public static final Notices NONE = new Notices(Optional.empty(), Optional.empty(), Optional.empty(), false);

        /** Throw it away? */
        public static final Notices ASK = new Notices(Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    /**
     * An applicant.
     *
     * @param index the place
     * @param role as the matter names it
     * @param ref of the person, empty when there is none yet
     * @param name full, to be compared with the card
     * @param code masked
     * @param phone of the person
     * @param input what was typed to find or register somebody
     * @param error what is wrong
     */
    public record SlotView(
            int index,
            String role,
            String ref,
            String name,
            String code,
            String phone,
            SlotInput input,
            Optional<String> error) {}

    /**
     * What was typed to find or register somebody.
     *
     * @param registering whether the register does not know the code
     * @param code as typed
     * @param name as typed
     * @param phone as typed
     */
    public record SlotInput(boolean registering, String code, String name, String phone) {
        /** Nothing. */
        public static final SlotInput EMPTY = new SlotInput(false, "", "", "");
    }

    /**
     * A part of the form.
     *
     * @param title its heading
     * @param fields in order
     */
    public record FormPart(String title, List<FieldView> fields) {}

    /**
     * A material.
     *
     * @param code of the material
     * @param name of the material
     * @param count how many originals and copies
     * @param standard what makes it acceptable
     * @param state what to show when nobody has to do anything, else empty
     * @param marks what the clerk may tick
     * @param mark what is ticked
     * @param files that were scanned
     * @param missing whether it still has to be handed in
     * @param accept what the file field takes
     * @param error what is wrong
     */
    public record PaperRow(
            String code,
            String name,
            String count,
            String standard,
            String state,
            List<Option> marks,
            String mark,
            List<Scan> files,
            boolean missing,
            String accept,
            Optional<String> error) {}

    /**
     * A scanned file.
     *
     * @param id of the file
     * @param name of the file
     */
    public record Scan(String id, String name) {}
}
