/** A whole case on paper, and its lines as tables. */
@NullMarked
package fr.vigie.casequeue.document.dossier;

import org.jspecify.annotations.NullMarked;
