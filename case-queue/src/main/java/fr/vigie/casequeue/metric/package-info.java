/** What the service counts of itself, for whoever watches over it. */
@NullMarked
package fr.vigie.casequeue.metric;

import org.jspecify.annotations.NullMarked;
