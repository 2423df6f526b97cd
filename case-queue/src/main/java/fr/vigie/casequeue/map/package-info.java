/** Where somebody was: maps drawn from the communes that Vigie carries, without any service outside. */
@NullMarked
package fr.vigie.casequeue.map;

import org.jspecify.annotations.NullMarked;
