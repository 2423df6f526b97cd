/** Filters of the lists that somebody keeps under a name. */
@NullMarked
package fr.vigie.casequeue.view;

import org.jspecify.annotations.NullMarked;
