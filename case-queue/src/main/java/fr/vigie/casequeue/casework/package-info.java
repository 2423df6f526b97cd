/**
 * Cases: alerts in the hands of people. One dossier a subject, one open case a dossier, and everything that was done in it, by
 * whom and when.
 */
@NullMarked
package fr.vigie.casequeue.casework;

import org.jspecify.annotations.NullMarked;
