package fr.vigie.casequeue.page;

import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.Scheme;
import java.util.Map;
import java.util.Optional;

/**
 * The filters of the list of alerts as they stand in its address.
 *
 * @param etat active, or withdrawn; active unless said
 * @param euros least suffered and avoidable euros
 * @param age least days since it was first raised
 * @param prescription most days until recovery of the oldest line lapses
 * @param qui {@code libre}: nobody's, {@code moi}: mine, or the number of the account that works it
 * @param lieu INSEE code of the commune or département where the professional or biller practises
 * @param victime only presumed victims, or none
 */
record QueueView(
        Optional<Scheme> schema,
        Optional<AlertStatus> etat,
        Optional<Long> euros,
        Optional<Integer> age,
        Optional<Integer> prescription,
        Optional<String> qui,
        Optional<String> lieu,
        Optional<Boolean> victime) {
    static final String FREE = "libre";
    static final String MINE = "moi";

    QueueView {
        etat = Optional.of(etat.orElse(AlertStatus.ACTIVE));
        euros = Criteria.euros(euros);
        age = Criteria.days(age);
        prescription = Criteria.days(prescription);
        lieu = Criteria.place(lieu);
        qui = Criteria.who(qui, FREE + "|" + MINE);
    }

    /** Active or withdrawn. */
    public AlertStatus status() {
        return etat.orElse(AlertStatus.ACTIVE);
    }

    /** What is set, by name. */
    public Map<String, String> parameters() {
        return new Criteria()
                .with("etat", etat)
                .with("schema", schema)
                .with("euros", euros)
                .with("age", age)
                .with("prescription", prescription)
                .with("qui", qui)
                .with("lieu", lieu)
                .with("victime", victime)
                .parameters();
    }

    /** What is set, as in an address. */
    public String query() {
        return Criteria.query(parameters());
    }
}
