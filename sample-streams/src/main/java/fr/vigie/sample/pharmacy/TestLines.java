package fr.vigie.sample.pharmacy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.event.Securing;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.tariff.AntigenConditions;
import fr.vigie.domain.tariff.AntigenTariffs;
import fr.vigie.domain.tariff.Zone;
import fr.vigie.sample.billing.Claim;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.pharmacy.AntigenTest.Kit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Bills tests: two lines PMR, the act (purpose ANTIGEN_TEST) and its kit (purpose ANTIGEN_KIT). */
final class TestLines {
    private static final BigDecimal ONE = BigDecimal.ONE.setScale(3);

    private final SampleIds ids;
    private final ClaimsDesk desk;
    private Prices prices = Prices.on(LocalDate.of(2021, 1, 1));

    /** What a pharmacist's test is worth on a day. */
    private record Prices(LocalDate day, Cents act, Cents sampledByAnother, Cents kit, Cents sunday, int rate) {
        static Prices on(LocalDate day) {
            AntigenTariffs tariffs = AntigenTariffs.builtIn();
            Optional<Cents> act = tariffs.act(Profession.PHARMACIST, Place.PHARMACY, day, Zone.METROPOLE);
            Optional<Cents> sampled = tariffs.actSampledByAnother(day, Zone.METROPOLE);
            Optional<Cents> sunday = FrenchCalendar.isSundayOrHoliday(day)
                    ? tariffs.sundaySupplement(day, Zone.METROPOLE)
                    : Optional.empty();
            return new Prices(
                    day,
                    act.orElseThrow(),
                    sampled.orElse(act.orElseThrow()),
                    tariffs.kit(day, Zone.METROPOLE).orElseThrow(),
                    sunday.orElse(Cents.ZERO),
                    AntigenConditions.builtIn()
                            .ratePercent(Profession.PHARMACIST, day)
                            .orElse(100));
        }
    }

    TestLines(SampleIds ids, ClaimsDesk desk) {
        this.ids = ids;
        this.desk = desk;
    }

    void bill(AntigenTest test, Chance chance) {
        if (!prices.day().equals(test.day())) {
            prices = Prices.on(test.day());
        }
        Claim claim = new Claim(
                test.pharmacy().practice(),
                test.pharmacist(),
                Optional.of(test.patientId()),
                test.day(),
                LocalClock.at(test.day(), test.time().plusMinutes(4)));
        add(claim, test, act(test));
        if (test.kit() != Kit.DONATED) {
            add(claim, test, line(test, Purpose.ANTIGEN_KIT, prices.kit()));
        }
        claim.secured(chance.happens(0.9) ? Securing.SESAM_VITALE : Securing.DEGRADED);
        claim.signedOn(
                chance.pick(test.pharmacy().practice().terminals()),
                test.pharmacy().commune());
        desk.submit(claim);
    }

    private static void add(Claim claim, AntigenTest test, BillingLine line) {
        claim.add(line, test.story(), test.due() ? 0 : line.getReimbursedCents());
    }

    private BillingLine act(AntigenTest test) {
        Cents act = test.sampledByAnother() ? prices.sampledByAnother() : prices.act();
        BillingLine line = line(test, Purpose.ANTIGEN_TEST, act.plus(prices.sunday()));
        if (prices.sunday().value() > 0) {
            line.setMajoration(Majoration.SUNDAY);
            line.setMajorationCents(prices.sunday().value());
        }
        return line;
    }

    private BillingLine line(AntigenTest test, Purpose purpose, Cents price) {
        int rate = test.ground().rate(prices.rate());
        BillingLine line = new BillingLine();
        line.setLineId(ids.next(Kind.LINE));
        line.setActCode("PMR");
        line.setCoefficient(ONE);
        line.setQuantity(1);
        line.setPurpose(purpose);
        line.setAmountCents(price.value());
        line.setReimbursedCents(price.percentOf(rate).value());
        line.setRatePercent(rate);
        line.setMajoration(Majoration.NONE);
        line.setPlace(test.place());
        line.setCareCommune(test.pharmacy().commune());
        line.setVisitAt(LocalClock.at(test.day(), test.time()));
        test.ground().writeOn(line);
        return line;
    }
}
