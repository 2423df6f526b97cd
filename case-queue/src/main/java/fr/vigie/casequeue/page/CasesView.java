package fr.vigie.casequeue.page;

import fr.vigie.casequeue.casework.Origin;
import fr.vigie.casequeue.procedure.CaseState;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.Outcome;
import java.util.Map;
import java.util.Optional;

/**
 * The filters of the list of cases as they stand in its address.
 *
 * @param qui {@code moi}: mine, the default; {@code tous}; {@code personne}; or the number of the account that works it
 * @param clos concluded ones, or the others
 * @param jours most days until the next legal deadline
 * @param euros least suffered and avoidable euros
 * @param age least days since it was opened
 * @param origine how it came about
 * @param issue what was concluded
 * @param lieu INSEE code of the commune or département where the professional or biller practises
 */
record CasesView(
        Optional<String> qui,
        Optional<Boolean> clos,
        Optional<Scheme> schema,
        Optional<CaseState> etape,
        Optional<Integer> jours,
        Optional<Long> euros,
        Optional<Integer> age,
        Optional<Origin> origine,
        Optional<Outcome> issue,
        Optional<String> lieu) {
    static final String MINE = "moi";
    static final String ALL = "tous";
    static final String NOBODY = "personne";

    CasesView {
        qui = Optional.of(Criteria.who(qui, MINE + "|" + ALL + "|" + NOBODY).orElse(MINE));
        jours = Criteria.days(jours);
        euros = Criteria.euros(euros);
        age = Criteria.days(age);
        lieu = Criteria.place(lieu);
    }

    /** Whose. */
    public String who() {
        return qui.orElse(MINE);
    }

    /** Whether concluded ones are wanted. */
    public boolean closed() {
        return clos.orElse(false);
    }

    /** What is set, by name. */
    public Map<String, String> parameters() {
        return new Criteria()
                .with("qui", qui)
                .with("clos", clos)
                .with("schema", schema)
                .with("etape", etape)
                .with("jours", jours)
                .with("euros", euros)
                .with("age", age)
                .with("origine", origine)
                .with("issue", issue)
                .with("lieu", lieu)
                .parameters();
    }

    /** What is set, as in an address. */
    public String query() {
        return Criteria.query(parameters());
    }
}
