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
    private final SampleIds ids;

    ConsultationLines(SampleIds ids) {
        this.ids = ids;
    }

    /** A line of a code; {@code tariffCode} is the code whose price applies (TCG is paid as GS). */
    BillingLine line(
            String code, String tariffCode, Insured patient, Place place, Site site, LocalDate day, Instant at) {
        Cents price = PhysicianTariffs.builtIn()
                .value(tariffCode, day, Zone.METROPOLE)
                .orElseThrow(() -> new IllegalStateException("no price of " + tariffCode + " on " + day));
        int rate = place == Place.TELECARE || patient.longTermCondition() ? 100 : 70;
        BillingLine line = new BillingLine();
        line.setLineId(ids.next(Kind.LINE));
        line.setActCode(code);
        line.setCoefficient(BigDecimal.ONE.setScale(3));
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
}
