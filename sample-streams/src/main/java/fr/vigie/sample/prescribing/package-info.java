/** Who prescribed what to whom last, hospital physicians, and what a consultation leads to. */
@NullMarked
package fr.vigie.sample.prescribing;

import org.jspecify.annotations.NullMarked;
