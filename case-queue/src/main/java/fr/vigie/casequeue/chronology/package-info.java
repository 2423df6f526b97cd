/** When it happened: the records of a case on one line of time, drawn and told in figures. */
@NullMarked
package fr.vigie.casequeue.chronology;

import org.jspecify.annotations.NullMarked;
