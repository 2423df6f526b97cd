/** What time it is for whoever works cases. */
@NullMarked
package fr.vigie.casequeue.clock;

import org.jspecify.annotations.NullMarked;
