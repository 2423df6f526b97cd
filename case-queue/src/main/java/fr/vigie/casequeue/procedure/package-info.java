/** The procedure of a case: which step may be taken when, by whom, and by which article not. No web, no database, no clock. */
@NullMarked
package fr.vigie.casequeue.procedure;

import org.jspecify.annotations.NullMarked;
