/** Tables that leave the house as files for spreadsheets. */
@NullMarked
package fr.vigie.casequeue.table;

import org.jspecify.annotations.NullMarked;
