/** What investigators concluded, on its way back to the jobs. */
@NullMarked
package fr.vigie.casequeue.feedback;

import org.jspecify.annotations.NullMarked;
