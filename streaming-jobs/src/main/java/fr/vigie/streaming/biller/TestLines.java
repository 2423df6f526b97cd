package fr.vigie.streaming.biller;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.fact.TestLine;

/** The lines of antigen tests, cut down to what is matched with SI-DEP. */
final class TestLines {
    private TestLines() {}

    /** The test line of a line that names its patient. */
    static TestLine of(BillingLine line) {
        TestLine test = new TestLine();
        test.setLineId(line.getLineId());
        test.setInvoiceId(line.getInvoiceId());
        test.setBillerId(line.getBillerId());
        test.setExecutantId(line.getExecutantId());
        test.setPatientId(line.getPatientId().orElseThrow());
        test.setCareDate(line.getCareDate());
        test.setReceivedAt(line.getReceivedAt());
        test.setActCode(line.getActCode());
        test.setCoefficient(line.getCoefficient());
        test.setQuantity(line.getQuantity());
        test.setReimbursedCents(line.getReimbursedCents());
        return test;
    }
}
