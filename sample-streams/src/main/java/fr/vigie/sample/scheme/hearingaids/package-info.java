/** Hearing aids billed and not given, or to people who never came; honest shops that look like it. */
@NullMarked
package fr.vigie.sample.scheme.hearingaids;

import org.jspecify.annotations.NullMarked;
