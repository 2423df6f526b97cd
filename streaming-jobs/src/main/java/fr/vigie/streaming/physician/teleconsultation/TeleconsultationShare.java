package fr.vigie.streaming.physician.teleconsultation;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.Span;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rule: the share of teleconsultations among the consultations of a calendar year. Pure.
 *
 * @param settings settings of the detector
 */
public record TeleconsultationShare(TeleconsultationSettings settings) implements CareRule {
    /** Reason code. */
    public static final String CODE = "TELECONSULTATION_SHARE";

    /** Version of the rule. */
    public static final String VERSION = "1";

    /** Places of the numbers of a tally. */
    static final int TELE = 0;

    static final int ALL = 1;
    static final int PSYCHIATRIST = 2;

    @Override
    public String name() {
        return "teleconsultation-share";
    }

    @Override
    public Scheme scheme() {
        return Scheme.TELECONSULTATION;
    }

    @Override
    public AlertSubjectKind subject() {
        return AlertSubjectKind.PROFESSIONAL;
    }

    @Override
    public boolean reads(BillingLine line) {
        return isTele(line) || settings.visitCodes().contains(line.getActCode());
    }

    private boolean isTele(BillingLine line) {
        boolean visit = settings.visitCodes().contains(line.getActCode());
        return settings.teleCodes().contains(line.getActCode())
                || visit && line.getPlace().filter(Place.TELECARE::equals).isPresent();
    }

    @Override
    public Span span() {
        return Span.YEAR;
    }

    @Override
    public int waitDays() {
        return settings.waitDays();
    }

    /** Counts what a professional in private practice did; what a centre is paid for is under its own approval. */
    @Override
    public Tally tally(CareDay day, Known known) {
        Optional<Professional> physician = known.professional(day.subject(), day.day())
                .filter(one -> one.getProfession() == Profession.PHYSICIAN)
                .filter(one -> one.getStatus() != ProfessionalStatus.SALARIE);
        if (physician.isEmpty()) {
            return Tally.NONE;
        }
        List<BillingLine> own = day.lines().stream()
                .filter(line -> reads(line) && isPrivate(line, day.day(), known))
                .toList();
        long tele = quantity(own.stream().filter(this::isTele).toList());
        boolean waiting = day.lines().stream()
                .anyMatch(line -> known.biller(line.getBillerId(), day.day()).isEmpty());
        long[] counts =
                own.isEmpty() ? new long[0] : new long[] {tele, quantity(own), isPsychiatrist(physician.get()) ? 1 : 0};
        return waiting ? Tally.waiting(counts) : Tally.of(counts);
    }

    private static boolean isPrivate(BillingLine line, LocalDate day, Known known) {
        return known.biller(line.getBillerId(), day)
                .filter(biller -> biller.getKind() != BillerKind.HEALTH_CENTRE)
                .isPresent();
    }

    private static long quantity(List<BillingLine> lines) {
        return lines.stream().mapToLong(BillingLine::getQuantity).sum();
    }

    private boolean isPsychiatrist(Professional one) {
        return one.getSpecialtyCode().map(settings.psychiatrists()::contains).orElse(true);
    }

    @Override
    public List<HeldDay> held(SortedMap<LocalDate, Tally> days, Known known) {
        Year year = Year.of(days.values());
        boolean tells = year.all() >= settings.minConsultations()
                && year.tele() >= settings.minTeleconsultations()
                && year.perMille() < settings.remotePerMille();
        boolean exceeds = tells
                && TeleShareLimit.on(days.lastKey(), settings.limits())
                        .map(limit -> limit.perMille(year.psychiatrist()))
                        .filter(limit -> year.perMille() > limit + settings.marginPerMille()
                                && weeks(days, limit) >= settings.minWeeks())
                        .isPresent();
        return exceeds
                ? days.entrySet().stream()
                        .map(day -> new HeldDay(day.getKey(), Set.of(CODE), day.getValue()))
                        .toList()
                : List.of();
    }

    /** Weeks in which the share lies beyond the limit. */
    private static long weeks(SortedMap<LocalDate, Tally> days, int perMille) {
        Map<LocalDate, Year> weeks = new TreeMap<>();
        days.forEach((day, tally) ->
                weeks.merge(day.minusDays(day.getDayOfWeek().getValue() - 1L), Year.of(List.of(tally)), Year::plus));
        return weeks.values().stream()
                .filter(week -> week.perMille() > perMille)
                .count();
    }

    @Override
    public List<FindingItem> items(CareDay day, HeldDay held, Known known) {
        return List.of();
    }

    @Override
    public List<Finding> findings(String subject, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        return List.of(new TeleShareFinding(settings).of(held));
    }

    @Override
    public String withdrawnBecause() {
        return "La part des téléconsultations dans l'activité de l'année est revenue dans la limite conventionnelle.";
    }
}
