// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.tongban.form.FieldError;
import org.tongban.identity.AbsenceService.Absence;
import org.tongban.identity.AbsenceService.NotedAbsence;
import org.tongban.identity.StaffService;

/**
 * What the page of absences shows.
 *
 * @param forOthers whether the caller may note anybody's absence
 * @param absent work number of who is away
 * @param today earliest day
 * @param rows what goes on and is to come
 * @param noted whether one of them has just been noted
 * @param from as typed
 * @param until as typed
 * @param deputy as typed
 * @param errors why nothing was noted or cancelled
 * @param csrfField the hidden field of the forms, markup
 */
public record AwayView(
        boolean forOthers,
        String absent,
        String today,
        List<Row> rows,
        boolean noted,
        String from,
        String until,
        String deputy,
        List<FieldError> errors,
        String csrfField) {

    /**
     * One absence.
     *
     * @param id the reference
     * @param period from and until in words
     * @param words who stands in for whom
     * @param going whether it has begun
     * @param own whether it is the absence of whom the page is about
     */
    public record Row(String id, String period, String words, boolean going, boolean own) {
        static Row of(NotedAbsence noted, String absent, LocalDate today, StaffService staff) {
            Absence absence = noted.absence();
            boolean own = absence.absent().equalsIgnoreCase(absent.strip());
            String words =
                    own ? "由 " + name(absence.deputy(), staff) + " 代办" : "替 " + name(absence.absent(), staff) + " 代办";
            return new Row(
                    noted.id().toString(),
                    absence.from().equals(absence.until())
                            ? Days.words(absence.from()) + "一天"
                            : Days.words(absence.from()) + "到" + Days.words(absence.until()),
                    words,
                    !today.isBefore(absence.from()),
                    own);
        }

        private static String name(String workNumber, StaffService staff) {
            return staff.find(workNumber)
                    .map(member -> member.name() + "（" + workNumber + "）")
                    .orElse(workNumber);
        }
    }

    /**
     * What is wrong with a field.
     *
     * @param field of the form
     * @return a sentence, or empty
     */
    public String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }

    /**
     * The place on the page to which an error leads.
     *
     * @param error of a form
     * @return an id of the page
     */
    public String place(FieldError error) {
        boolean shown = List.of("from", "until", "deputy").contains(error.field())
                || (error.field().equals("absent") && forOthers);
        return shown ? error.field() : "list";
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
