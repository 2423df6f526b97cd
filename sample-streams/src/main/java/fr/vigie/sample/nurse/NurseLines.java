package fr.vigie.sample.nurse;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Securing;
import fr.vigie.domain.money.Cents;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a nurse's visit, priced by the NGAP at the date of care. */
final class NurseLines {
    private static final BigDecimal ONE = BigDecimal.ONE.setScale(3);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** The bilan de soins infirmiers is billed as DI 2.5 (25 €), renewed as DI 1.2 (12 €). */
    private static final Act BILAN = Act.of("DI", "2.5");

    private static final Act BILAN_RENEWED = Act.of("DI", "1.2");

    private final NursePrices prices;
    private final SampleIds ids;

    NurseLines(LocalDate day, SampleIds ids) {
        this(new NursePrices(day), ids);
    }

    NurseLines(NursePrices prices, SampleIds ids) {
        this.prices = prices;
        this.ids = ids;
    }

    /** A nurse with a patient. */
    record Visit(Episode episode, int passage, Instant at, String visitId) {}

    /** The acts, with art. 11B (highest at 100 %, second at 50 %, others at 0), MAU, MCI and the majoration of the hour. */
    List<BillingLine> care(Visit visit) {
        List<Act> acts = visit.episode().need().acts();
        List<BillingLine> result = new ArrayList<>(acts.size() + 3);
        int rank = 0;
        for (Act act : acts) {
            if (visit.passage() == 1 || !act.isDaily()) {
                result.add(act(visit, act, abated(act, rank)));
            }
            rank += act.isAbatable() ? 1 : 0;
        }
        addExtras(visit, acts, result);
        if (!result.isEmpty()) {
            majoration(visit).ifPresent(majoration -> add(majoration, result.get(0)));
        }
        bilan(visit).ifPresent(act -> result.add(act(visit, act, full(act))));
        return result;
    }

    private Cents abated(Act act, int rank) {
        Cents full = full(act);
        if (!act.isAbatable() || rank == 0) {
            return full;
        }
        return rank == 1 ? full.times(HALF) : Cents.ZERO;
    }

    private Cents full(Act act) {
        return prices.of(act.code()).times(act.coefficient()).times(act.quantity());
    }

    private void addExtras(Visit visit, List<Act> acts, List<BillingLine> result) {
        if (acts.size() == 1 && acts.get(0).givesMau()) {
            result.add(line(visit, "MAU", ONE, 1, prices.of("MAU")));
        }
        if (visit.episode().need() == Need.HEAVY_DRESSING && visit.episode().place() == Place.HOME) {
            result.add(line(visit, "MCI", ONE, 1, prices.of("MCI")));
        }
    }

    /** The bilan on the first day of dependency, and its yearly renewal. */
    private Optional<Act> bilan(Visit visit) {
        Episode episode = visit.episode();
        if (visit.passage() > 1 || !episode.need().isDependence()) {
            return Optional.empty();
        }
        LocalDate since = episode.course().from();
        if (since.equals(prices.day())) {
            return Optional.of(BILAN);
        }
        return Dependency.isRenewal(since, prices.day()) ? Optional.of(BILAN_RENEWED) : Optional.empty();
    }

    /** Sundays and holidays; else the hours before 8 h and from 20 h where the prescription requires them (NGAP art. 14 B). */
    private Optional<Majoration> majoration(Visit visit) {
        if (FrenchCalendar.isSundayOrHoliday(prices.day())) {
            return Optional.of(Majoration.SUNDAY);
        }
        return visit.episode().atNight() ? NightHours.at(visit.at()) : Optional.empty();
    }

    /** Puts a majoration on a line that has none. */
    void add(Majoration majoration, BillingLine line) {
        Cents more = prices.of(majoration.name());
        line.setMajoration(majoration);
        line.setMajorationCents(more.value());
        reprice(line, Cents.of(line.getAmountCents()).plus(more));
    }

    /** Prices an act as though art. 11B did not exist, its majoration kept. */
    void payInFull(BillingLine line) {
        Cents full = prices.of(line.getActCode()).times(line.getCoefficient()).times(line.getQuantity());
        reprice(line, full.plus(Cents.of(line.getMajorationCents().orElse(0L))));
    }

    /** The travel: IFI with a BSI, IFD otherwise. */
    BillingLine travel(Visit visit) {
        String code = visit.episode().need().isDependence() ? "IFI" : "IFD";
        return line(visit, code, ONE, 1, prices.of(code));
    }

    /** The km; amounts are set when the day's km are known. */
    BillingLine mileage(Visit visit, String code, int km) {
        return line(visit, code, ONE, km, Cents.ZERO);
    }

    private BillingLine act(Visit visit, Act act, Cents amount) {
        BillingLine line = line(visit, act.code(), act.coefficient(), act.quantity(), amount);
        if (!act.derogation().isEmpty()) {
            line.setDerogation(act.derogation());
        }
        return line;
    }

    private BillingLine line(Visit visit, String code, BigDecimal coefficient, int quantity, Cents amount) {
        Episode episode = visit.episode();
        BillingLine line = new BillingLine();
        line.setLineId(ids.next(Kind.LINE));
        line.setActCode(code);
        line.setCoefficient(coefficient);
        line.setQuantity(quantity);
        line.setMajoration(Majoration.NONE);
        line.setPlace(episode.place());
        line.setCareCommune(episode.site().commune().code());
        line.setAddressId(episode.site().addressId());
        line.setVisitAt(visit.at());
        line.setVisitId(visit.visitId());
        line.setPassage(visit.passage());
        if (!episode.prescriberId().isEmpty()) {
            line.setPrescriberId(episode.prescriberId());
            line.setPrescriptionId(episode.prescriptionId());
        }
        line.setPrescribedOn(episode.prescribedOn());
        line.setRatePercent(episode.ratePercent());
        if (episode.ratePercent() == 100) {
            line.setExoneration("ALD");
        }
        reprice(line, amount);
        return line;
    }

    private static void reprice(BillingLine line, Cents amount) {
        line.setAmountCents(amount.value());
        line.setReimbursedCents(
                amount.percentOf(line.getRatePercent().orElse(0)).value());
    }

    /** Most have the Vitale card at hand; some visits are billed without. */
    static Securing securing(Chance chance) {
        return switch (chance.weighted(0.93, 0.05, 0.02)) {
            case 0 -> Securing.SESAM_VITALE;
            case 1 -> Securing.DEGRADED;
            default -> Securing.PAPER;
        };
    }
}
