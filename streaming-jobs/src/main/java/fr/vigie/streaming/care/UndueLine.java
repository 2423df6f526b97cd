package fr.vigie.streaming.care;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.Settlement;
import java.util.List;

/** A billing line as an undue item of a finding. */
public final class UndueLine {
    private UndueLine() {}

    /**
     * The item of a line.
     *
     * @param code reason code
     * @param dueCents what was due of {@code reimbursedCents}, cents
     */
    public static FindingItem of(String code, BillingLine line, long dueCents) {
        FindingItem item = new FindingItem();
        item.setCode(code);
        item.setReasonCodes(List.of());
        item.setLineId(line.getLineId());
        item.setInvoiceId(line.getInvoiceId());
        item.setPatientId(line.getPatientId().orElse(null));
        item.setCareDate(line.getCareDate());
        item.setReceivedAt(line.getReceivedAt());
        item.setActCode(line.getActCode());
        item.setCoefficient(line.getCoefficient());
        item.setQuantity(line.getQuantity());
        item.setBilledCents(line.getReimbursedCents());
        item.setDueCents(dueCents);
        item.setSettlement(Settlement.BY_INVOICE);
        item.setAlertKey("");
        return item;
    }
}
