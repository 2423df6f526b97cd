package fr.vigie.streaming.nurse;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.TestRecords;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.CareOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A day of a nurse in the making: visits, and what is billed at each. */
public final class Round {
    /** The nurse. */
    public static final String NURSE = TestRecords.professional(7);

    /** Her cabinet. */
    public static final String CABINET = TestRecords.biller(7);

    private final LocalDate day;
    private final List<BillingLine> lines = new ArrayList<>();
    private Consumer<BillingLine> visit = line -> {};

    public Round(String day) {
        this(LocalDate.parse(day));
    }

    public Round(LocalDate day) {
        this.day = day;
    }

    /** Goes to a patient at an address, at a time of the day. */
    public Round visit(String time, String address, String patient) {
        Instant at = day.atTime(LocalTime.parse(time)).atZone(ParisDay.ZONE).toInstant();
        visit = line -> {
            line.setVisitAt(at);
            line.setAddressId(address);
            line.setPatientId(patient);
        };
        return this;
    }

    /** Goes to a patient at an address, nobody knows when. */
    public Round visit(String address, String patient) {
        visit = line -> {
            line.setAddressId(address);
            line.setPatientId(patient);
        };
        return this;
    }

    /** Says more of the visit. */
    public Round where(Consumer<BillingLine> more) {
        visit = visit.andThen(more);
        return this;
    }

    /** Gives the visit a number of its own. */
    public Round number(String visitId) {
        return where(line -> line.setVisitId(visitId));
    }

    /** Says which passage of the day it is for the patient. */
    public Round passage(int number) {
        return where(line -> line.setPassage(number));
    }

    /** Bills a code, reimbursed in full. */
    public Round bill(String code, String coefficient, int quantity, long cents) {
        BillingLine line =
                TestRecords.line("l-" + day + "-" + String.format("%03d", lines.size()), CABINET, NURSE, day);
        line.setActCode(code);
        line.setCoefficient(new BigDecimal(coefficient).setScale(3));
        line.setQuantity(quantity);
        line.setAmountCents(cents);
        line.setReimbursedCents(cents);
        visit.accept(line);
        lines.add(line);
        return this;
    }

    /** Bills an AMI in full, at 3.15 €. */
    public Round ami(String coefficient) {
        return bill("AMI", coefficient, 1, price(coefficient, "315"));
    }

    /** Bills an AIS in full, at 2.65 €. */
    public Round ais(String coefficient) {
        return bill("AIS", coefficient, 1, price(coefficient, "265"));
    }

    /** Bills the lump sum of a travel, 2.50 €. */
    public Round fee() {
        return bill("IFD", "1", 1, 250);
    }

    /** Bills km of plaine, at 0.35 €. */
    public Round km(int km) {
        return bill("IK", "1", km, 35L * km);
    }

    /** Changes the line billed last. */
    public Round but(Consumer<BillingLine> change) {
        change.accept(lines.get(lines.size() - 1));
        return this;
    }

    private static long price(String coefficient, String cents) {
        return new BigDecimal(coefficient)
                .multiply(new BigDecimal(cents))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
    }

    /** The lines. */
    public List<BillingLine> lines() {
        return lines;
    }

    /** The day as a rule sees it. */
    public CareDay day() {
        return day(lines);
    }

    /** A day of these lines. */
    public static CareDay day(List<BillingLine> lines) {
        LocalDate on = Optional.of(lines.get(0)).get().getCareDate();
        return new CareDay(NURSE, on, lines.stream().sorted(CareOrder.VISITS).toList(), List.of(), List.of());
    }
}
