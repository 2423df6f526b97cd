package fr.vigie.sample.pharmacy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.event.Securing;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.tariff.AntigenTariffs;
import fr.vigie.domain.tariff.Zone;
import fr.vigie.sample.billing.Claim;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.card.CardUses;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.pharmacy.AntigenTest.Registering;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** Bills a test and enters it in SI-DEP. */
final class TestCounter {
    private static final double ENTERED_AFTER_OUTAGE = 0.35;
    private static final long TEMPORARY_IDS = 1L << 42;

    private final SiDep siDep;
    private final SampleIds ids;
    private final ClaimsDesk desk;
    private final CardUses cardUses;

    TestCounter(SiDep siDep, SampleIds ids, ClaimsDesk desk, CardUses cardUses) {
        this.siDep = siDep;
        this.ids = ids;
        this.desk = desk;
        this.cardUses = cardUses;
    }

    void take(AntigenTest test, Chance chance) {
        bill(test, chance);
        if (test.registration() != Registering.NEVER) {
            register(test, chance);
        }
    }

    private void bill(AntigenTest test, Chance chance) {
        BillingLine line = line(test);
        Instant signedAt = at(test.day(), test.time().plusMinutes(4));
        Claim claim = new Claim(
                test.pharmacy().practice(), test.pharmacist(), Optional.of(test.patientId()), test.day(), signedAt);
        boolean fictitious = test.registration() == Registering.NEVER;
        claim.add(line, test.story(), fictitious ? line.getReimbursedCents() : 0);
        claim.secured(chance.happens(0.9) ? Securing.SESAM_VITALE : Securing.DEGRADED);
        claim.signedOn(
                chance.pick(test.pharmacy().practice().terminals()),
                test.pharmacy().practice().site().commune().code());
        desk.submit(claim);
    }

    private BillingLine line(AntigenTest test) {
        AntigenTariffs tariffs = AntigenTariffs.builtIn();
        Cents price = tariffs.due(Profession.PHARMACIST, test.place(), test.day(), Zone.METROPOLE)
                .orElseThrow(() -> new IllegalStateException("no price of a test on " + test.day()));
        BillingLine line = new BillingLine();
        line.setMajoration(Majoration.NONE);
        if (FrenchCalendar.isSundayOrHoliday(test.day())) {
            Cents supplement =
                    tariffs.sundaySupplement(test.day(), Zone.METROPOLE).orElse(Cents.ZERO);
            line.setMajoration(Majoration.SUNDAY);
            line.setMajorationCents(supplement.value());
            price = price.plus(supplement);
        }
        line.setLineId(ids.next(Kind.LINE));
        line.setActCode("PMR");
        line.setCoefficient(BigDecimal.ONE.setScale(3));
        line.setQuantity(1);
        line.setPurpose(Purpose.ANTIGEN_TEST);
        line.setAmountCents(price.value());
        line.setReimbursedCents(test.isPaying() ? 0 : price.value());
        line.setRatePercent(test.isPaying() ? 0 : 100);
        line.setPlace(test.place());
        line.setCareCommune(test.pharmacy().practice().site().commune().code());
        line.setVisitAt(at(test.day(), test.time()));
        test.eligibility().ifPresent(line::setEligibility);
        return line;
    }

    private void register(AntigenTest test, Chance chance) {
        if (siDep.failsFor(test, chance)) {
            enterAfterOutage(test, chance);
        } else if (!chance.happens(test.pharmacy().care().forgotten())) {
            SiDep.Entry entry = entry(test, chance);
            siDep.register(test, entry, chance);
            if (chance.happens(0.3)) {
                cardUses.validate(
                        test.pharmacist(),
                        CardService.TEST_CERTIFICATE,
                        at(entry.on(), entry.at().plusSeconds(30)),
                        Optional.of(test.pharmacy().practice().site().commune().code()),
                        Optional.of(entry.patientId()));
            }
        }
    }

    private void enterAfterOutage(AntigenTest test, Chance chance) {
        if (chance.happens(ENTERED_AFTER_OUTAGE)) {
            LocalDate back = test.day().plusDays(4 + chance.below(3));
            siDep.register(test, new SiDep.Entry(back, afternoon(chance), test.day(), test.patientId()), chance);
        }
    }

    private SiDep.Entry entry(AntigenTest test, Chance chance) {
        LocalDate next = test.day().plusDays(1);
        if (test.registration() == Registering.CLOCK_SHIFTED) {
            return new SiDep.Entry(next, LocalTime.of(0, 30 + chance.below(25)), next, test.patientId());
        }
        String patient = test.registration() == Registering.OTHER_PSEUDONYM
                ? ids.patient(TEMPORARY_IDS + chance.below(1 << 30))
                : test.patientId();
        return chance.happens(test.pharmacy().care().nextDay())
                ? new SiDep.Entry(next, afternoon(chance), test.day(), patient)
                : new SiDep.Entry(test.day(), test.time().plusMinutes(15 + chance.below(200)), test.day(), patient);
    }

    private static LocalTime afternoon(Chance chance) {
        return LocalTime.of(9 + chance.below(9), chance.below(60));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return LocalClock.at(day, time);
    }
}
