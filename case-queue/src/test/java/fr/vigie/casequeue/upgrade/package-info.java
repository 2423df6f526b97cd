/** A queue of an earlier version, brought up to date. */
@NullMarked
package fr.vigie.casequeue.upgrade;

import org.jspecify.annotations.NullMarked;
