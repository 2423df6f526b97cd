package fr.vigie.streaming.biller;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.tariff.AntigenConditions;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.TestLine;
import fr.vigie.streaming.fact.TravelLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecordBase;

/** The slim facts of a billing line: only of the acts that are read elsewhere, only the fields that are read there. */
final class Projection {
    /** Mileage by road; on foot and ski (IKS) no formula is settled. */
    private static final Set<String> MILEAGE = Set.of("IK", "IKM");

    private Projection() {}

    /**
     * A fact and where it goes.
     *
     * @param key the subject it is sent to
     */
    record Fact(Form form, String key, SpecificRecordBase record) {}

    /** The facts of a line; none of a cancellation (quantity 0). */
    static List<Fact> of(BillingLine line) {
        List<Fact> facts = new ArrayList<>(1);
        if (line.getQuantity() > 0 && MILEAGE.contains(line.getActCode())) {
            facts.add(new Fact(Form.TRAVEL_LINE, line.getExecutantId(), travel(line)));
        }
        if (line.getQuantity() > 0 && isAntigenTest(line)) {
            line.getPatientId().ifPresent(patient -> facts.add(new Fact(Form.TEST_LINE, patient, test(line, patient))));
        }
        return facts;
    }

    // Before the entry in SI-DEP became a condition of payment its absence says nothing.
    private static boolean isAntigenTest(BillingLine line) {
        AntigenConditions conditions = AntigenConditions.builtIn();
        return conditions.purpose(line) == Purpose.ANTIGEN_TEST && conditions.registrationRequired(line.getCareDate());
    }

    private static TravelLine travel(BillingLine line) {
        TravelLine travel = new TravelLine();
        travel.setLineId(line.getLineId());
        travel.setInvoiceId(line.getInvoiceId());
        travel.setBillerId(line.getBillerId());
        travel.setPatientId(line.getPatientId().orElse(null));
        travel.setCareDate(line.getCareDate());
        travel.setReceivedAt(line.getReceivedAt());
        travel.setVisitAt(line.getVisitAt().orElse(null));
        travel.setPassage(line.getPassage().orElse(null));
        travel.setActCode(line.getActCode());
        travel.setCoefficient(line.getCoefficient());
        travel.setKm(line.getQuantity());
        travel.setAmountCents(line.getAmountCents());
        travel.setReimbursedCents(line.getReimbursedCents());
        travel.setCareCommune(line.getCareCommune().orElse(null));
        travel.setAddressId(line.getAddressId().orElse(null));
        return travel;
    }

    private static TestLine test(BillingLine line, String patient) {
        TestLine test = new TestLine();
        test.setLineId(line.getLineId());
        test.setInvoiceId(line.getInvoiceId());
        test.setBillerId(line.getBillerId());
        test.setExecutantId(line.getExecutantId());
        test.setPatientId(patient);
        test.setCareDate(line.getCareDate());
        test.setReceivedAt(line.getReceivedAt());
        test.setActCode(line.getActCode());
        test.setCoefficient(line.getCoefficient());
        test.setQuantity(line.getQuantity());
        test.setReimbursedCents(line.getReimbursedCents());
        return test;
    }
}
