package fr.vigie.sample.screening;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.event.Securing;
import fr.vigie.domain.event.TestResult;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.tariff.AntigenConditions;
import fr.vigie.domain.tariff.AntigenTariffs;
import fr.vigie.domain.tariff.TariffRow;
import fr.vigie.domain.tariff.Zone;
import fr.vigie.sample.billing.Claim;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.pharmacy.Ground;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** Bills the tests of nurses (AMI) and physicians (C, and MIS for a positive result). */
final class ScreeningLines {
    private final SampleIds ids;
    private final ClaimsDesk desk;

    ScreeningLines(SampleIds ids, ClaimsDesk desk) {
        this.ids = ids;
        this.desk = desk;
    }

    /** A test of somebody in a place, on a ground, at a time of a day. */
    record Test(Insured patient, Place place, Ground ground, LocalDate day, LocalTime time, TestResult result) {}

    void bill(Tester tester, Test test, Optional<Instance> story) {
        Profession profession = tester.profession();
        AntigenTariffs tariffs = AntigenTariffs.builtIn();
        Instant at = LocalClock.at(test.day(), test.time());
        Claim claim =
                Claim.forPatient(tester.practice(), tester.person(), test.patient(), test.day(), at.plusSeconds(300));
        TariffRow row = tariffs.coefficient(profession, test.place(), test.day(), Zone.METROPOLE)
                .orElseThrow(() -> new IllegalStateException("no price of a test on " + test.day()));
        Cents price = tariffs.act(profession, test.place(), test.day(), Zone.METROPOLE)
                .orElseThrow();
        int rate = test.ground()
                .rate(AntigenConditions.builtIn()
                        .ratePercent(profession, test.day())
                        .orElse(100));
        BillingLine act = line(row.unit(), row.value(), price, rate, tester, test);
        act.setPurpose(Purpose.ANTIGEN_TEST);
        claim.add(act, story, 0);
        if (profession == Profession.PHYSICIAN && test.result() == TestResult.POSITIVE) {
            tariffs.positiveResultSupplement(test.day(), Zone.METROPOLE)
                    .ifPresent(mis -> claim.add(line("MIS", BigDecimal.ONE, mis, rate, tester, test), story, 0));
        }
        desk.submit(claim.secured(test.place() == Place.CABINET ? Securing.SESAM_VITALE : Securing.DEGRADED));
    }

    private BillingLine line(String code, BigDecimal coefficient, Cents price, int rate, Tester tester, Test test) {
        BillingLine line = new BillingLine();
        line.setLineId(ids.next(Kind.LINE));
        line.setActCode(code);
        line.setCoefficient(coefficient.setScale(3));
        line.setQuantity(1);
        line.setAmountCents(price.value());
        line.setReimbursedCents(price.percentOf(rate).value());
        line.setRatePercent(rate);
        line.setMajoration(Majoration.NONE);
        line.setPlace(test.place());
        boolean away = test.place() == Place.HOME || test.place() == Place.EHPAD;
        line.setCareCommune((away ? test.patient().home() : tester.practice().site())
                .commune()
                .code());
        if (away) {
            line.setAddressId(test.patient().home().addressId());
        }
        line.setVisitAt(LocalClock.at(test.day(), test.time()));
        test.ground().writeOn(line);
        return line;
    }
}
