package fr.vigie.streaming.nurse.severaltravels;

import fr.vigie.domain.event.BillingLine;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds travels billed beyond the first of a passage at one address (Cass. crim. 25 November 2020, no. 18-85.947). */
public final class SeveralTravels extends ItemisedRule {
    /** Reason code. */
    public static final String CODE = "SEVERAL_TRAVELS";

    /** Version of the detector. */
    public static final String VERSION = "1";

    private static final long serialVersionUID = 1L;
    private static final Comparator<BillingLine> DEAREST_FIRST =
            Comparator.comparingLong(BillingLine::getReimbursedCents).reversed().thenComparing(CareOrder.VISITS);

    private final SeveralTravelsSettings settings;

    public SeveralTravels(SeveralTravelsSettings settings) {
        super(settings.enough());
        this.settings = settings;
    }

    @Override
    public String name() {
        return "several-travels";
    }

    @Override
    protected Set<String> codes() {
        return Set.of(CODE);
    }

    /** Every line: a visit elsewhere, whatever is billed for it, ends a passage. */
    @Override
    public boolean reads(BillingLine line) {
        return true;
    }

    @Override
    protected List<FindingItem> undue(CareDay day) {
        List<BillingLine> lines = day.lines().stream()
                .filter(NurseActs::counts)
                .sorted(CareOrder.VISITS)
                .toList();
        List<BillingLine> fees = new ArrayList<>();
        List<BillingLine> km = new ArrayList<>();
        for (List<BillingLine> passage :
                Passages.shared(Passages.of(lines, Duration.ofMinutes(settings.maxGapMinutes())))) {
            fees.addAll(beyondTheDearest(passage, NurseActs.TRAVEL_FEES));
            // Plaine and montagne of one way are two lines: only a second line of the same code is a second way.
            NurseActs.KM.forEach(code -> km.addAll(beyondTheDearest(passage, Set.of(code))));
        }
        Dues dues = new Dues(CODE);
        fees.stream().sorted(CareOrder.VISITS).forEach(line -> dues.add(line, majorationOf(line)));
        List<FindingItem> items = new ArrayList<>(dues.items());
        items.addAll(new UndueKm(CODE, day.day()).items(lines, km));
        return items;
    }

    /** The travels billed. */
    @Override
    protected long occasions(CareDay day, List<FindingItem> undue) {
        return day.lines().stream()
                .filter(line -> NurseActs.counts(line) && NurseActs.isTravel(line))
                .count();
    }

    private static List<BillingLine> beyondTheDearest(List<BillingLine> passage, Set<String> codes) {
        return passage.stream()
                .filter(line -> codes.contains(line.getActCode()))
                // Several travels may hide in the quantity of a lump sum: which, is not known.
                .filter(line -> NurseActs.KM.contains(line.getActCode()) || line.getQuantity() == 1)
                .sorted(DEAREST_FIRST)
                .skip(1)
                .toList();
    }

    // A majoration on the line is no matter of the travel; one of unknown amount leaves the line alone.
    private static long majorationOf(BillingLine line) {
        long due = LinePrice.majoration(line).orElse(LinePrice.opposable(line));
        return LinePrice.reimbursed(line, Math.min(due, LinePrice.opposable(line)));
    }

    @Override
    public List<Finding> findings(String subject, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        if (items.isEmpty()) {
            return List.of();
        }
        long km = items.stream()
                .filter(item -> NurseActs.KM.contains(item.getActCode()))
                .count();
        String travels = FrenchText.count(
                items.size(),
                "indemnité de déplacement facturée en trop",
                "indemnités de déplacement facturées en trop");
        String days = FrenchText.count(days(items), "journée");
        return List.of(new FindingDraft(CODE, VERSION, FindingKind.BREACH, settings.probability())
                .says(
                        "Sur " + days + ", " + travels
                                + (km == 0 ? "" : " (dont " + FrenchText.number(km) + " au titre des kilomètres)")
                                + " alors que l'infirmier n'avait fait qu'un déplacement pour"
                                + " plusieurs soins à la même adresse au cours du même passage, soit "
                                + FrenchText.euros(cents(items))
                                + " facturés sans être dus (NGAP, art. 13 ; Cass. crim., 25 novembre 2020,"
                                + " n° 18-85.947).",
                        "NGAP, dispositions générales, art. 13 ; Cass. crim., 25 novembre 2020, n° 18-85.947 ;"
                                + " art. L133-4 CSS")
                .against(
                        travels + " sur " + days,
                        "une seule indemnité forfaitaire et un seul trajet par passage à une adresse, quel que soit le"
                                + " nombre de patients",
                        "les soins ont été donnés dans des bâtiments distincts, lors de passages distincts, ou à plus de "
                                + FrenchText.duration(Duration.ofMinutes(settings.maxGapMinutes())) + " d'intervalle")
                .rests(items)
                .figure("travelsTooMany", items.size(), "déplacements")
                .figure("travelsTooManyDays", days(items), "jours")
                .finish());
    }

    @Override
    public String withdrawnBecause() {
        return "Les déplacements facturés ne dépassent plus ceux des passages au vu des pièces reçues depuis.";
    }
}
