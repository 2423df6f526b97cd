/** The year of the pôle: what was lost, avoided and recovered against the objective, as the ledger says; page and tables. */
@NullMarked
package fr.vigie.casequeue.board;

import org.jspecify.annotations.NullMarked;
