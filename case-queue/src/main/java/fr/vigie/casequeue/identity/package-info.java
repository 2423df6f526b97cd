/** The numbers behind pseudonyms, sealed; opened one at a time, for a case in instruction, with a motive. */
@NullMarked
package fr.vigie.casequeue.identity;

import org.jspecify.annotations.NullMarked;
