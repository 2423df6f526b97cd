package fr.vigie.streaming.nurse.article11b;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.tariff.NurseTariffs;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.CareOrder;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.FindingDraft;
import fr.vigie.streaming.nurse.Dues;
import fr.vigie.streaming.nurse.ItemisedRule;
import fr.vigie.streaming.nurse.LinePrice;
import fr.vigie.streaming.nurse.NurseActs;
import fr.vigie.streaming.reference.Known;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the second and further acts of a séance that were not abated (NGAP, general provisions, art. 11 B). */
public final class Article11b extends ItemisedRule {
    /** Reason code. */
    public static final String CODE = "ART_11B";

    /** Version of the detector. */
    public static final String VERSION = "1";

    private static final long serialVersionUID = 1L;

    /** What is due of an act by its rank in the séance. */
    private static final List<BigDecimal> SHARES = List.of(BigDecimal.ONE, new BigDecimal("0.5"));

    // Of equal coefficients the dearest is taken for the first, in favour of the nurse.
    private static final Comparator<BillingLine> RANK = Comparator.comparing(BillingLine::getCoefficient)
            .reversed()
            .thenComparing(
                    Comparator.comparingLong(BillingLine::getReimbursedCents).reversed())
            .thenComparing(CareOrder.VISITS);

    private final Article11bSettings settings;

    public Article11b(Article11bSettings settings) {
        super(settings.enough());
        this.settings = settings;
    }

    @Override
    public String name() {
        return "article-11b";
    }

    @Override
    protected Set<String> codes() {
        return Set.of(CODE);
    }

    @Override
    public boolean reads(BillingLine line) {
        String code = line.getActCode();
        return code.equals(NurseActs.AMI)
                || code.equals(NurseActs.AMX)
                || code.equals(NurseActs.AIS)
                || NurseActs.PACKAGES.contains(code);
    }

    @Override
    protected List<FindingItem> undue(CareDay day) {
        return seances(day).stream().flatMap(seance -> undue(seance).stream()).toList();
    }

    /** The séances with several acts. */
    @Override
    protected long occasions(CareDay day, List<FindingItem> undue) {
        return undue.isEmpty()
                ? seances(day).size()
                : Math.max(undue.size(), seances(day).size());
    }

    private static List<List<BillingLine>> seances(CareDay day) {
        return Seances.of(day.lines().stream()
                .filter(NurseActs::counts)
                .sorted(CareOrder.VISITS)
                .toList());
    }

    private static List<FindingItem> undue(List<BillingLine> seance) {
        Dues dues = new Dues(CODE);
        List<BillingLine> ranked = seance.stream().sorted(RANK).toList();
        for (int rank = 0; rank < ranked.size(); rank++) {
            BillingLine line = ranked.get(rank);
            Optional<Cents> due = due(line, rank < SHARES.size() ? SHARES.get(rank) : BigDecimal.ZERO);
            if (due.isEmpty()) {
                return List.of();
            }
            long reimbursed = LinePrice.reimbursed(line, due.get().value());
            // The first is due in full: that its price is right is not asked here.
            dues.add(line, rank == 0 ? Math.max(reimbursed, line.getReimbursedCents()) : reimbursed);
        }
        return dues.items();
    }

    // The majoration is never abated; empty where the key letter has no known value.
    private static Optional<Cents> due(BillingLine line, BigDecimal share) {
        return NurseTariffs.builtIn()
                .value(NurseActs.AMI, line.getCareDate(), NurseActs.zone(line))
                .map(value -> value.times(line.getCoefficient().multiply(share)))
                .map(act -> act.plus(Cents.of(LinePrice.majoration(line).orElse(0))));
    }

    @Override
    public List<Finding> findings(String subject, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        if (items.isEmpty()) {
            return List.of();
        }
        long nothing = items.stream().filter(item -> item.getDueCents() == 0).count();
        String acts = FrenchText.count(items.size(), "acte");
        String days = FrenchText.count(days(items), "journée");
        return List.of(new FindingDraft(CODE, VERSION, FindingKind.BREACH, settings.probability())
                .says(
                        "Sur " + days + ", " + acts
                                + " en AMI d'une même séance sont facturés sans l'abattement prévu (le coefficient le"
                                + " plus élevé à 100 %, le deuxième à 50 %, les suivants non honorés), dont "
                                + FrenchText.number(nothing) + " qui ne devaient pas l'être du tout, soit "
                                + FrenchText.euros(cents(items))
                                + " facturés sans être dus (NGAP, dispositions générales, art. 11 B).",
                        "NGAP, dispositions générales, art. 11 B ; art. L133-4 CSS")
                .against(
                        acts + " non abattus sur " + days,
                        "deuxième acte de la séance à 50 %, suivants non facturés, majorations entières",
                        "une dérogation à l'article 11 B est indiquée, ou les actes relèvent de séances distinctes")
                .rests(items)
                .figure("actsNotAbated", items.size(), "actes")
                .figure("actsNotAbatedDays", days(items), "jours")
                .finish());
    }

    @Override
    public String withdrawnBecause() {
        return "Les actes d'une même séance sont abattus comme il se doit au vu des pièces reçues depuis.";
    }
}
