// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A call whose words cannot be read; the message is one Chinese sentence that names the option. */
final class WrongCall extends ParameterException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    WrongCall(CommandLine command, String sentence) {
        super(command, sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
