// SPDX-License-Identifier: Apache-2.0
package org.tongban.devicesimulator.internal;

import java.util.List;
import org.tongban.page.Html;

/**
 * The machines of the windows.
 *
 * @param csrfField hidden field, markup
 * @param cards that can be laid on the reader
 * @param none whether no card lies on it
 * @param readerOff whether the reader is unplugged
 * @param scannerOff whether the scanner is unplugged
 * @param paperOut whether the printer has no paper
 * @param slips what was printed, newest first
 */
public record DevicesView(
        String csrfField,
        List<CardRow> cards,
        boolean none,
        boolean readerOff,
        boolean scannerOff,
        boolean paperOut,
        List<Html> slips) {
    /**
     * A card.
     *
     * @param code its number
     * @param name on it
     * @param lying whether it lies on the reader
     */
    public record CardRow(String code, String name, boolean lying) {}
}
