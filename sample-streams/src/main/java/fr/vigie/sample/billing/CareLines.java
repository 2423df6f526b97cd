package fr.vigie.sample.billing;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.Place;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.territory.Site;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Lines of a feuille de soins with what all of them bear. */
public final class CareLines {
    private static final BigDecimal ONE = BigDecimal.ONE.setScale(3);

    private final SampleIds ids;

    /** Lines numbered by a world. */
    public CareLines(SampleIds ids) {
        this.ids = ids;
    }

    /** A line of one act, reimbursed at a rate of its whole amount. */
    public BillingLine line(String code, long amountCents, int ratePercent, Place place, Site site) {
        BillingLine line = new BillingLine();
        line.setLineId(ids.next(Kind.LINE));
        line.setActCode(code);
        line.setCoefficient(ONE);
        line.setQuantity(1);
        line.setAmountCents(amountCents);
        line.setReimbursedCents(percent(amountCents, ratePercent));
        line.setRatePercent(ratePercent);
        line.setMajoration(Majoration.NONE);
        line.setPlace(place);
        line.setCareCommune(site.commune().code());
        line.setAddressId(site.addressId());
        return line;
    }

    /** Reimburses a line at its rate of a base lower than its amount. */
    public static BillingLine onBase(BillingLine line, long baseCents) {
        line.setBaseCents(baseCents);
        line.setReimbursedCents(percent(baseCents, line.getRatePercent().orElseThrow()));
        return line;
    }

    /** Says who prescribed a line. */
    public static BillingLine prescribed(BillingLine line, Practitioner prescriber, LocalDate on) {
        line.setPrescriberId(prescriber.id());
        line.setPrescribedOn(on);
        return line;
    }

    /** The rate of somebody: 100 % with an ALD, else the usual one. */
    public static int rate(Insured patient, int usual) {
        return patient.longTermCondition() ? 100 : usual;
    }

    /** That many percent of a sum, half up to the cent. */
    public static long percent(long cents, int percent) {
        return (cents * percent + 50) / 100;
    }
}
