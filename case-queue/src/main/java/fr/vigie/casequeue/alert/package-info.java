/** Alerts as they are kept and read in PostgreSQL. */
@NullMarked
package fr.vigie.casequeue.alert;

import org.jspecify.annotations.NullMarked;
