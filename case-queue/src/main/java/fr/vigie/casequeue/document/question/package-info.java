/** Whom to question in a case, and what to ask. */
@NullMarked
package fr.vigie.casequeue.document.question;

import org.jspecify.annotations.NullMarked;
