package fr.vigie.cli.check;

import fr.vigie.cli.check.contract.Ledger;
import fr.vigie.cli.check.integrity.Orphans;
import fr.vigie.domain.stream.Stream;

/**
 * What is counted of one stream.
 *
 * @param ledger what is read, used, repeated, updated, rejected
 * @param orphans records that name something not delivered; they are among the used
 */
record StreamProfile(Ledger ledger, Orphans orphans) {
    Stream stream() {
        return ledger.stream();
    }
}
