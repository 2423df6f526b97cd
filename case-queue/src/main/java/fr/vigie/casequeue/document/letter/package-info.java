/** Letters of a case, as drafts that a person reads, completes and signs. */
@NullMarked
package fr.vigie.casequeue.document.letter;

import org.jspecify.annotations.NullMarked;
