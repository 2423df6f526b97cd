package fr.vigie.sample.physician;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.tariff.PhysicianTariffs;
import fr.vigie.domain.tariff.Zone;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.territory.Site;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Lines of a physician, priced at the date of care. */
final class ConsultationLines {
    /** Teleconsultations were reimbursed at 100 % until 2022-09-30 (unverified). */
    private static final LocalDate TELECARE_AT_70 = LocalDate.of(2022, 10, 1);

    private static final BigDecimal ONE = BigDecimal.ONE.setScale(3);

    private final SampleIds ids;

    ConsultationLines(SampleIds ids) {
        this.ids = ids;
    }

    /** A line of a code for a patient seen or called at a time; {@code site} = where the care takes place. */
    BillingLine line(String code, Insured patient, Place place, Site site, LocalDate day, Instant at) {
        Cents price = PhysicianTariffs.builtIn()
                .value(code, day, Zone.METROPOLE)
                .orElseThrow(() -> new IllegalStateException("no price of " + code + " on " + day));
        int rate = rate(patient, place, day);
        BillingLine line = new BillingLine();
        line.setLineId(ids.next(Kind.LINE));
        line.setActCode(code);
        line.setCoefficient(ONE);
        line.setQuantity(1);
        line.setAmountCents(price.value());
        line.setReimbursedCents(price.percentOf(rate).value());
        line.setRatePercent(rate);
        line.setMajoration(Majoration.NONE);
        line.setPlace(place);
        line.setCareCommune(site.commune().code());
        line.setAddressId(site.addressId());
        line.setVisitAt(at);
        return line;
    }

    private static int rate(Insured patient, Place place, LocalDate day) {
        boolean full = patient.longTermCondition() || place == Place.TELECARE && day.isBefore(TELECARE_AT_70);
        return full ? 100 : 70;
    }
}
