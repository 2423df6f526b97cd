package fr.vigie.streaming.card.dispersion;

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
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rule: papers for patients from all over France, which nothing in the card's own past explains. A function of the set
 * of uses; O(d n) in the days and uses of the horizon.
 *
 * @param settings settings of the detector
 */
public record CardDispersion(DispersionSettings settings) implements CardRule {
    /** Reason code. */
    public static final String CODE = "CARD_DISPERSION";

    /** Version of the rule. */
    public static final String VERSION = "2";

    @Override
    public String name() {
        return "card-dispersion";
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
        return papers >= settings.minFar() && far(card, HomeGround.of(card, known.today(), known)) >= settings.minFar();
    }

    private int far(CardFile card, HomeGround home) {
        return card.days().values().stream()
                .flatMap(day -> day.getDepartments().entrySet().stream())
                .filter(one -> home.isFar(one.getKey(), settings.farKm()))
                .mapToInt(one -> one.getValue())
                .sum();
    }

    @Override
    public Optional<DetectorVerdict> judge(CardFile card, Known known) {
        HomeGround home = HomeGround.of(card, known.today(), known);
        List<CardUse> papers = withoutCare(card.uses());
        SortedMap<LocalDate, Double> shares = OwnPast.shares(card.weeks(), home, settings);
        TreeMap<LocalDate, List<CardUse>> byDay = papers.stream()
                .collect(Collectors.groupingBy(use -> ParisDay.of(use.getAt()), TreeMap::new, Collectors.toList()));
        boolean tele = isTelemedicine(papers, home, known.today());
        return settings.windowDays().stream()
                .flatMap(length -> byDay.keySet().stream()
                        .map(last -> last.minusDays(length - 1L))
                        .flatMap(first -> judge(first, length, byDay, shares, home, tele).stream()))
                .max(Comparator.comparing(
                                (Scattered one) -> one.patients().far().size())
                        .thenComparing(Scattered::certificates)
                        .thenComparing(Scattered::first))
                .map(worst -> worst.verdict(settings));
    }

    /** The papers, but for those of patients for whom the card signed care on the same day: these were there. */
    private static List<CardUse> withoutCare(List<CardUse> uses) {
        Set<String> cared = uses.stream()
                .filter(use -> CardSums.isAccepted(use) && !CardSums.isPaper(use))
                .flatMap(use -> visit(use).stream())
                .collect(Collectors.toSet());
        return uses.stream()
                .filter(CardSums::isPaper)
                .filter(use -> visit(use).filter(cared::contains).isEmpty())
                .toList();
    }

    private static Optional<String> visit(CardUse use) {
        return use.getPatientId().map(patient -> ParisDay.of(use.getAt()) + patient);
    }

    private boolean isTelemedicine(List<CardUse> papers, HomeGround home, LocalDate today) {
        List<CardUse> other =
                papers.stream().filter(use -> !CardSums.isCertificate(use)).toList();
        return new Sessions(Patients.of(other, home, settings.farKm()).far(), settings).explain(today);
    }

    private Optional<Scattered> judge(
            LocalDate first,
            int length,
            TreeMap<LocalDate, List<CardUse>> papers,
            SortedMap<LocalDate, Double> shares,
            HomeGround home,
            boolean tele) {
        LocalDate last = first.plusDays(length - 1L);
        List<CardUse> window = papers.subMap(first, true, last, true).values().stream()
                .flatMap(List::stream)
                .toList();
        // Most windows are too small, whatever they hold: only of the others the past and the distances are looked up.
        if (window.size() < settings.minFar()) {
            return Optional.empty();
        }
        OwnPast past = OwnPast.of(shares, first);
        if (past.isUsual(settings)) {
            return Optional.empty();
        }
        double extra = isSeason(first) || isSeason(last) ? settings.seasonExtraShare() : 0;
        List<CardUse> certificates =
                window.stream().filter(CardSums::isCertificate).toList();
        Scattered some = new Scattered(first, true, Patients.of(certificates, home, settings.farKm()), past);
        if (isScattered(some.patients(), settings.minCertificateShare() + extra)) {
            return Optional.of(some);
        }
        Scattered all = new Scattered(first, false, Patients.of(window, home, settings.farKm()), past);
        double bound = Math.max(settings.minPaperShare(), past.bound(settings)) + extra;
        return !tele && past.tells(settings) && isScattered(all.patients(), bound)
                ? Optional.of(all)
                : Optional.empty();
    }

    private boolean isScattered(Patients patients, double least) {
        return patients.far().size() >= settings.minFar()
                && patients.departments() >= settings.minDepartments()
                && patients.largestShare() <= settings.maxLargestShare()
                && patients.farShare() >= least;
    }

    private static boolean isSeason(LocalDate day) {
        return day.getMonth() == Month.JULY || day.getMonth() == Month.AUGUST;
    }

    @Override
    public String withdrawnBecause() {
        return "Les patients connus désormais viennent pour la plupart des environs, ou le titulaire a un lieu d'exercice"
                + " auprès d'eux.";
    }
}
