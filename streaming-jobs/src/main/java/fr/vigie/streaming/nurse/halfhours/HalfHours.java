package fr.vigie.streaming.nurse.halfhours;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.CareOrder;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.UndueLine;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.FindingDraft;
import fr.vigie.streaming.nurse.EntryStamps;
import fr.vigie.streaming.nurse.ItemisedRule;
import fr.vigie.streaming.nurse.LinePrice;
import fr.vigie.streaming.nurse.NurseActs;
import fr.vigie.streaming.reference.Known;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Finds half-hours of dependency care (AIS 3) beyond the fourth of a patient's day. */
public final class HalfHours extends ItemisedRule {
    /** Reason code. */
    public static final String CODE = "AIS_BEYOND_FOUR";

    /** Version of the detector. */
    public static final String VERSION = "1";

    /** Half-hours in 24 hours at most (NGAP, title XVI, art. 11). */
    static final int MOST_A_DAY = 4;

    private static final long serialVersionUID = 1L;

    private final HalfHourSettings settings;

    public HalfHours(HalfHourSettings settings) {
        super(settings.enough());
        this.settings = settings;
    }

    @Override
    public String name() {
        return "half-hours";
    }

    @Override
    protected Set<String> codes() {
        return Set.of(CODE);
    }

    /** Every line: times that are shared by many show when they were entered, and not when the care was given. */
    @Override
    public boolean reads(BillingLine line) {
        return true;
    }

    @Override
    protected List<FindingItem> undue(CareDay day) {
        Map<String, Integer> before = new HashMap<>();
        List<FindingItem> items = new ArrayList<>();
        EntryStamps stamps = new EntryStamps(day.lines());
        day.lines().stream()
                .filter(line -> NurseActs.counts(line) && stamps.isVisit(line))
                .sorted(CareOrder.VISITS)
                .forEach(line -> {
                    Optional<String> patient = line.getPatientId();
                    Optional<Integer> halfHours = NurseActs.halfHours(line);
                    if (patient.isPresent() && halfHours.isPresent()) {
                        int used = before.merge(patient.get(), halfHours.get(), Integer::sum) - halfHours.get();
                        beyond(line, used, halfHours.get()).ifPresent(items::add);
                    }
                });
        return items;
    }

    // Half-hours within the four stay due, and with the first of them the majoration.
    private static Optional<FindingItem> beyond(BillingLine line, int used, int halfHours) {
        int due = Math.max(0, Math.min(halfHours, MOST_A_DAY - used));
        OptionalLong majoration = LinePrice.majoration(line);
        if (due == halfHours || majoration.isEmpty()) {
            return Optional.empty();
        }
        long act = Math.max(0, LinePrice.opposable(line) - majoration.getAsLong());
        long dueCents = BigDecimal.valueOf(act * due)
                        .divide(BigDecimal.valueOf(halfHours), 0, RoundingMode.HALF_UP)
                        .longValue()
                + Math.min(majoration.getAsLong(), LinePrice.opposable(line));
        return Optional.of(UndueLine.of(CODE, line, LinePrice.reimbursed(line, dueCents)))
                .filter(item -> item.getDueCents() < item.getBilledCents());
    }

    @Override
    public List<Finding> findings(String subject, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        if (items.isEmpty()) {
            return List.of();
        }
        long patients = items.stream().map(FindingItem::getPatientId).distinct().count();
        String lines = FrenchText.count(items.size(), "ligne");
        String days = FrenchText.count(days(items), "journée");
        return List.of(new FindingDraft(CODE, VERSION, FindingKind.BREACH, settings.probability())
                .says(
                        "Sur " + days + ", " + lines
                                + " de séances de soins infirmiers d'une demi-heure (AIS 3) dépassent,"
                                + " pour " + FrenchText.count(patients, "patient")
                                + ", le maximum de quatre par 24 heures, soit " + FrenchText.euros(cents(items))
                                + " facturés sans être dus (NGAP, titre XVI, art. 11).",
                        "NGAP, titre XVI, chapitre II, art. 11 ; Cass. crim., 25 novembre 2020, n° 18-85.947 ;"
                                + " art. L133-4 CSS")
                .against(
                        lines + " au-delà de la quatrième demi-heure sur " + days,
                        "quatre séances d'une demi-heure au plus par patient et par 24 heures",
                        "les soins relèvent de dates distinctes, ou d'une garde à domicile (AIS 13, AIS 16)")
                .rests(items)
                .figure("halfHoursBeyondFour", items.size(), "lignes")
                .finish());
    }

    @Override
    public String withdrawnBecause() {
        return "Les séances d'une demi-heure ne dépassent plus quatre par jour au vu des pièces reçues depuis.";
    }
}
