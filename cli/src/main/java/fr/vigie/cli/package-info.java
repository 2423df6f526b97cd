/** The command line: one class a command, and what they share: exit codes, messages, progress. */
@NullMarked
package fr.vigie.cli;

import org.jspecify.annotations.NullMarked;
