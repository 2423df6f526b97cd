package fr.vigie.sample.nurse;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.Securing;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.tariff.NurseTariffs;
import fr.vigie.domain.tariff.Zone;
import fr.vigie.domain.time.ParisDay;
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

    private final LocalDate day;
    private final SampleIds ids;

    NurseLines(LocalDate day, SampleIds ids) {
        this.day = day;
        this.ids = ids;
    }

    /** A nurse with a patient. */
    record Visit(Episode episode, int passage, Instant at, String visitId) {}

    /** The acts, with art. 11B (highest at 100 %, second at 50 %, others at 0), MAU, MCI and the majoration of the hour. */
    List<BillingLine> care(Visit visit) {
        List<Act> acts = visit.episode().need().acts();
        List<BillingLine> result = new ArrayList<>(acts.size() + 1);
        for (int i = 0; i < acts.size(); i++) {
            Act act = acts.get(i);
            if (visit.passage() == 1 || !act.code().startsWith("BS")) {
                result.add(line(visit, act.code(), act.coefficient(), 1, abated(act, i)));
            }
        }
        addExtras(visit, acts, result);
        if (!result.isEmpty()) {
            majoration(visit).ifPresent(majoration -> add(majoration, visit, result.get(0)));
        }
        return result;
    }

    private Cents abated(Act act, int rank) {
        Cents full = value(act.code()).times(act.coefficient());
        if (!act.code().equals("AMI") || rank == 0) {
            return full;
        }
        return rank == 1 ? full.times(HALF) : Cents.ZERO;
    }

    private void addExtras(Visit visit, List<Act> acts, List<BillingLine> result) {
        if (acts.size() == 1 && acts.get(0).givesMau()) {
            result.add(line(visit, "MAU", ONE, 1, value("MAU")));
        }
        if (visit.episode().need() == Need.HEAVY_DRESSING
                && visit.episode().place().name().equals("HOME")) {
            result.add(line(visit, "MCI", ONE, 1, value("MCI")));
        }
    }

    /** Sundays and holidays; else the hours before 8 h where the prescription requires them (NGAP art. 14 B). */
    private Optional<Majoration> majoration(Visit visit) {
        if (FrenchCalendar.isSundayOrHoliday(day)) {
            return Optional.of(Majoration.SUNDAY);
        }
        boolean early = visit.at().atZone(ParisDay.ZONE).getHour() < 8;
        return visit.episode().atNight() && early ? Optional.of(Majoration.NIGHT) : Optional.empty();
    }

    private void add(Majoration majoration, Visit visit, BillingLine line) {
        Cents more = value(majoration.name());
        line.setMajoration(majoration);
        line.setMajorationCents(more.value());
        price(line, Cents.of(line.getAmountCents()).plus(more), visit);
    }

    /** The travel: IFI with a BSI, IFD otherwise. */
    BillingLine travel(Visit visit) {
        String code = visit.episode().need().isDependence() ? "IFI" : "IFD";
        return line(visit, code, ONE, 1, value(code));
    }

    /** The km; amounts are set when the day's km are known. */
    BillingLine mileage(Visit visit, String code, int km) {
        return line(visit, code, ONE, km, Cents.ZERO);
    }

    private Cents value(String code) {
        return NurseTariffs.builtIn()
                .value(code, day, Zone.METROPOLE)
                .orElseThrow(() -> new IllegalStateException("no value of " + code + " on " + day));
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
        price(line, amount, visit);
        return line;
    }

    private static void price(BillingLine line, Cents amount, Visit visit) {
        int rate = visit.episode().ratePercent();
        line.setAmountCents(amount.value());
        line.setReimbursedCents(amount.percentOf(rate).value());
        line.setRatePercent(rate);
        if (rate == 100) {
            line.setExoneration("ALD");
        }
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
