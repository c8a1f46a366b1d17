// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import picocli.CommandLine.Command;

/** The clock of the administration. */
@Command(name = "clock", description = "期限怎么算", subcommands = DueCommand.class)
final class ClockCommand {}
