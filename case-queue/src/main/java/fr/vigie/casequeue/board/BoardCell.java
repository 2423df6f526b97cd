package fr.vigie.casequeue.board;

import fr.vigie.casequeue.ledger.Account;
import fr.vigie.casequeue.ledger.ProfessionCategory;
import fr.vigie.domain.alert.Scheme;
import java.util.Optional;

/** The sum of the entries of a year that have these in common; debits positive. */
record BoardCell(int month, Optional<Scheme> scheme, ProfessionCategory category, Account account, long cents) {}
