package fr.vigie.streaming.card.dormant;

import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.card.CardFile;
import fr.vigie.streaming.card.CardRule;
import fr.vigie.streaming.card.CardSums;
import fr.vigie.streaming.card.HomeGround;
import fr.vigie.streaming.card.Patients;
import fr.vigie.streaming.fact.CardDaySum;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rule: a card that slept and wakes to issue papers, without any care, is in other hands. A function of the set of uses.
 *
 * @param settings settings of the detector
 */
public record DormantCard(DormantCardSettings settings) implements CardRule {
    /** Reason code. */
    public static final String CODE = "DORMANT_CARD";

    /** Version of the rule. */
    public static final String VERSION = "2";

    /** Days at the rim of the horizon whose eve is out of sight: what wakes there was judged when it woke. */
    private static final int RIM_DAYS = 3;

    @Override
    public String name() {
        return "dormant-card";
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int horizonDays() {
        return settings.horizonDays();
    }

    @Override
    public boolean concerns(CardFile card, Set<LocalDate> touched, Known known) {
        int papers =
                card.days().values().stream().mapToInt(CardDaySum::getPapers).sum();
        LocalDate rim = known.today().minusDays(settings.horizonDays() - RIM_DAYS);
        return papers >= settings.minPapers()
                && card.days().firstKey().isAfter(rim)
                && Waking.of(card, known, settings.silentDays()).isPresent();
    }

    @Override
    public Optional<DetectorVerdict> judge(CardFile card, Known known) {
        return Waking.of(card, known, settings.silentDays()).flatMap(waking -> judge(card, waking, known));
    }

    private Optional<DetectorVerdict> judge(CardFile card, Waking waking, Known known) {
        List<CardUse> uses = card.uses().stream()
                .filter(use ->
                        CardSums.isAccepted(use) && !ParisDay.of(use.getAt()).isBefore(waking.day()))
                .toList();
        List<CardUse> papers = uses.stream().filter(CardSums::isPaper).toList();
        if (papers.size() < settings.minPapers()
                || uses.size() - papers.size() > settings.maxCareShare() * uses.size()) {
            return Optional.empty();
        }
        HomeGround home = HomeGround.of(card, known.today(), known);
        Patients patients = Patients.of(papers, home, settings.farKm());
        WokenCard woken = new WokenCard(waking, papers, patients, settings);
        if (isScattered(patients, waking)) {
            return Optional.of(woken.scattered());
        }
        boolean stopped = waking.retiredOn().isPresent();
        return isIsolated(papers) && (stopped || isStranger(card, waking, papers, home, known))
                ? Optional.of(stopped ? woken.isolated() : woken.strange())
                : Optional.empty();
    }

    // The holder may work with another card, but then patients of the département come; and whoever is new or has moved
    // has no patients yet.
    private boolean isStranger(CardFile card, Waking waking, List<CardUse> papers, HomeGround home, Known known) {
        boolean settled = known.professional(card.holderId(), known.today())
                .filter(one -> !one.getRegisteredOn().isAfter(waking.day().minusDays(settings.settledDays())))
                .filter(one -> one.getValidFrom()
                        .filter(since -> since.isAfter(waking.day().minusDays(settings.settledDays())))
                        .isEmpty())
                .isPresent();
        List<String> departments = papers.stream()
                .flatMap(use -> use.getPatientDepartment().stream())
                .toList();
        long local = departments.stream()
                .filter(one -> home.departments().contains(one))
                .count();
        return settled
                && departments.size() >= settings.minPapers()
                && departments.stream().distinct().count() >= settings.minDepartments()
                && local <= settings.maxLocalShare() * departments.size();
    }

    private boolean isScattered(Patients patients, Waking waking) {
        // Records may simply begin there: a card is only known to have slept if it was seen before, or its holder
        // stopped.
        return (waking.seenBefore() || waking.retiredOn().isPresent())
                && patients.located().size() >= settings.minPapers()
                && patients.departments() >= settings.minDepartments()
                && patients.farShare() >= settings.minFarShare();
    }

    // Doses come in vials of six or more, and centres vaccinate on days of their own: certificates without a session
    // are
    // not those of a vaccinator. Prescriptions do not count, as the retired may prescribe for themselves and their
    // family.
    private boolean isIsolated(List<CardUse> papers) {
        Map<LocalDate, Long> byDay = papers.stream()
                .filter(CardSums::isCertificate)
                .collect(Collectors.groupingBy(use -> ParisDay.of(use.getAt()), Collectors.counting()));
        long certificates = byDay.values().stream().mapToLong(Long::longValue).sum();
        return certificates >= settings.minPapers()
                && byDay.size() >= settings.minIsolatedDays()
                && byDay.keySet().stream()
                                .map(LocalDate::getDayOfWeek)
                                .distinct()
                                .count()
                        >= settings.minWeekdays()
                && byDay.values().stream().allMatch(count -> count <= settings.maxSession());
    }

    @Override
    public String withdrawnBecause() {
        return "Les utilisations connues désormais sont celles d'un professionnel qui a repris une activité.";
    }
}
