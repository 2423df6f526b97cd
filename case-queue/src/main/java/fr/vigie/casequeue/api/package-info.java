/** The REST interface. */
@NullMarked
package fr.vigie.casequeue.api;

import org.jspecify.annotations.NullMarked;
