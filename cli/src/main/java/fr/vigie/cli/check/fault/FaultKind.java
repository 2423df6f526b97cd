package fr.vigie.cli.check.fault;

/** A kind of fault: two records contradict each other, or one contradicts a tariff, though each has the right form. */
public enum FaultKind {
    TWO_CONTENTS("one id, two contents at one moment", "give the record an id of its own, or date the update"),
    DISORDER("not in order of event time", "sort the stream by its event time"),
    TOO_MANY_ORPHANS("too many records name something that was not delivered", "deliver the records they name"),
    UNKNOWN_LINE("rectifies a line that is not there", "deliver the line, or name another"),
    UNKNOWN_INVOICE("pays an invoice that has no line", "deliver the invoice's lines, or drop the payment"),
    OVERPAID("pays more than the invoice's lines let be reimbursed", "correct the sum, or deliver the missing lines"),
    BEFORE_BIRTH("care before the year of birth", "correct the date of care or the year of birth"),
    RECEIVED_BEFORE_CARE("received before the care", "correct the date of care"),
    UNKNOWN_CARD("use of a card that was never issued", "deliver the card, or drop the use"),
    CARD_NOT_YET_VALID("use of a card before its first day", "correct the card's validFrom or the use's date"),
    ANOTHER_HOLDER("use of a card by another holder", "correct the holder of the card or of the use"),
    LEAVE_REVERSED("a leave that ends before it starts", "correct startOn or endOn"),
    UNKNOWN_LEAVE("an allowance of a leave that is not there", "deliver the leave, or drop the allowance"),
    OUTSIDE_LEAVE("an allowance outside its leave", "correct the period, or deliver the prolongation"),
    ANOTHER_PATIENT("an allowance of another patient's leave", "correct the patient or the leave"),
    PERIOD_REVERSED("a period that ends before it starts", "correct the first or the last day"),
    REGISTERED_BEFORE_TEST("a test registered before it was performed", "correct performedOn or registeredAt"),
    IMPOSSIBLE_PRICE("a price that no tariff of that day allows", "bill at the tariff of the date of care"),
    REIMBURSED_ABOVE_BILLED("more reimbursed than billed", "correct reimbursedCents"),
    WRONG_DAILY_ALLOWANCE("a daily amount that does not follow from the wages", "recalculate it from the wages"),
    WRONG_ALLOWANCE_SUM("a sum that is not days times the daily amount", "correct days or amountCents"),
    LABEL_FORM("a label that cannot be read", "write it as docs/world.md says"),
    LABEL_EVIDENCE("a label's evidence is no record of the streams", "drop the id, or deliver the record"),
    LABEL_SUBJECT(
            "a label's subject is neither in the references nor in a record",
            "correct the id, or deliver the reference"),
    LABEL_UNDUE("a label's undue money exceeds what was reimbursable", "correct undueCents"),
    LABEL_SUM("a label's sums are not those of its items", "correct sufferedCents or avoidableCents");

    private final String what;
    private final String remedy;

    FaultKind(String what, String remedy) {
        this.what = what;
        this.remedy = remedy;
    }

    /** What is wrong. */
    public String what() {
        return what;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
