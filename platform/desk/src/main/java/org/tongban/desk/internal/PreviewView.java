// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;

/**
 * A document as it will go out, before it does.
 *
 * @param action address of the form
 * @param csrfField hidden field, markup
 * @param seq the last event that was on the page
 * @param verb what is done
 * @param step code of the step, else empty
 * @param fields to be sent again
 * @param paper the document, markup of the service
 */
public record PreviewView(
        String action, String csrfField, long seq, Verb verb, String step, List<Option> fields, String paper) {}
