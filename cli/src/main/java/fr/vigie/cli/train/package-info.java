/** What investigators concluded, beside what was known before: the table that models of alerts are learnt from. */
@NullMarked
package fr.vigie.cli.train;

import org.jspecify.annotations.NullMarked;
