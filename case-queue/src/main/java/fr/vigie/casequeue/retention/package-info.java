/** How long what is kept of people is kept, and the purge of what has passed it. */
@NullMarked
package fr.vigie.casequeue.retention;

import org.jspecify.annotations.NullMarked;
