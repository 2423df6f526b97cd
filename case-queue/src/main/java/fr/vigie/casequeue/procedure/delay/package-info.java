/** How French law counts days, months and years. */
@NullMarked
package fr.vigie.casequeue.procedure.delay;

import org.jspecify.annotations.NullMarked;
