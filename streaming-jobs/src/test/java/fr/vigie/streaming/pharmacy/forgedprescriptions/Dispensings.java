package fr.vigie.streaming.pharmacy.forgedprescriptions;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.line;
import static fr.vigie.streaming.TestRecords.nurse;
import static fr.vigie.streaming.TestRecords.professional;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Dispensings of medicines in La Rochelle, on prescriptions of a physician of Lyon. */
public final class Dispensings {
    /** Where the remote physician practises. */
    public static final String LYON = "69123";

    /** The remote physician. */
    public static final String FAR = professional(1_400);

    /** A day on which it begins. */
    public static final LocalDate START = day("2022-02-01");

    private Dispensings() {}

    /** A box of an expensive medicine, 250 €, fully reimbursed, prescribed by the remote physician. */
    public static BillingLine box(String id, String patient, int pharmacy, LocalDate on) {
        BillingLine line = line(id, biller(pharmacy), professional(pharmacy), on);
        line.setPatientId(patient);
        line.setActCode("PH1");
        line.setCoefficient(BigDecimal.ONE.setScale(3));
        line.setAmountCents(25_000);
        line.setReimbursedCents(25_000);
        line.setProductCode("3400900000001");
        line.setPrescriberId(FAR);
        line.setPrescribedOn(on.minusDays(3));
        return line;
    }

    /** A pharmacy of La Rochelle. */
    public static Biller pharmacy(int rank) {
        return billerOf(biller(rank), BillerKind.PHARMACY);
    }

    /** A physician who practises in a commune. */
    public static Professional physician(String id, String commune) {
        Professional physician = nurse(id);
        physician.setProfession(Profession.PHYSICIAN);
        physician.setSpecialtyCode("1");
        physician.setPracticeCommune(commune);
        return physician;
    }
}
