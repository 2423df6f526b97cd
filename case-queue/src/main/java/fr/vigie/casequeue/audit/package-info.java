/** The log of accesses: who did what, when; append-only, and chained by hashes so that a change is found. */
@NullMarked
package fr.vigie.casequeue.audit;

import org.jspecify.annotations.NullMarked;
