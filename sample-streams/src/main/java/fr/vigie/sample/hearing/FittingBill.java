package fr.vigie.sample.hearing;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.tariff.CareTariffs;
import fr.vigie.sample.billing.CareLines;
import fr.vigie.sample.billing.Claim;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import java.time.LocalDate;
import java.util.Optional;

/** Bills hearing aids (PAZ, one line an ear) and the sessions that follow (SUI, within the price of the aid: 0 euros). */
final class FittingBill {
    /** First birthday year from which the adults' base applies. */
    private static final int ADULT = 20;

    private final SampleIds ids;
    private final CareLines lines;
    private final ClaimsDesk desk;

    FittingBill(SampleIds ids, ClaimsDesk desk) {
        this.ids = ids;
        this.lines = new CareLines(ids);
        this.desk = desk;
    }

    void fit(Fitting fitting) {
        Claim claim = claim(fitting.shop(), fitting.patient(), fitting.day(), fitting.second());
        String serial = ids.next(Kind.DEVICE);
        for (int ear = 0; ear < fitting.ears(); ear++) {
            boolean given = ear < fitting.given();
            if (ear > 0 && given) {
                serial = ids.next(Kind.DEVICE);
            }
            BillingLine line = aid(fitting, serial);
            claim.add(line, fitting.story(), given ? 0 : line.getReimbursedCents());
        }
        desk.submit(claim);
    }

    private BillingLine aid(Fitting fitting, String serial) {
        LocalDate day = fitting.day();
        boolean young = fitting.patient().ageIn(day.getYear()) < ADULT;
        long price = cents(young ? "PAZ_YOUNG" : "PAZ", day);
        BillingLine line = lines.line(
                "PAZ",
                price,
                CareLines.rate(
                        fitting.patient(),
                        CareTariffs.builtIn().number("RATE", "AUDIOLOGIST", day).orElseThrow()),
                Place.OTHER,
                fitting.shop().practice().site());
        CareLines.onBase(line, young ? price : cents("PAZ_BASE", day));
        CareLines.prescribed(
                line, fitting.referral().prescriber(), fitting.referral().on());
        line.setDeviceSerial(serial);
        fitting.justification().ifPresent(line::setDerogation);
        return line;
    }

    void follow(HearingShop shop, Insured patient, LocalDate day, int second, Optional<Instance> story) {
        desk.submit(claim(shop, patient, day, second)
                .add(lines.line("SUI", 0, 60, Place.OTHER, shop.practice().site()), story, 0));
    }

    private static Claim claim(HearingShop shop, Insured patient, LocalDate day, int second) {
        return Claim.forPatient(shop.practice(), shop.audiologist(), patient, day, LocalClock.at(day, second));
    }

    private static long cents(String code, LocalDate day) {
        return CareTariffs.builtIn()
                .value(code, "AUDIOLOGIST", day)
                .map(Cents::value)
                .orElseThrow();
    }
}
