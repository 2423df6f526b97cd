/** Who may see what. */
@NullMarked
package fr.vigie.casequeue.access;

import org.jspecify.annotations.NullMarked;
