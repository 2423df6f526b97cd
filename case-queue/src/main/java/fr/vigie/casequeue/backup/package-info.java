/** Copies of the whole database that are taken while the queue is at work, and what is made of them again. */
@NullMarked
package fr.vigie.casequeue.backup;

import org.jspecify.annotations.NullMarked;
