/** The records of any subject for a period, on demand, whether there is an alert on him or not. */
@NullMarked
package fr.vigie.casequeue.extraction;

import org.jspecify.annotations.NullMarked;
