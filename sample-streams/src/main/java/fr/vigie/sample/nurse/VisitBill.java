package fr.vigie.sample.nurse;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.sample.people.Insured;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a nurse is about to bill for a visit, as due; a habit may bend it. */
public final class VisitBill {
    private final NurseLines.Visit visit;
    private final List<BillingLine> lines;
    private final boolean travelDue;
    private final NurseLines pricing;
    private boolean travelAgain;
    private boolean ownVisit;

    VisitBill(NurseLines.Visit visit, List<BillingLine> lines, boolean travelDue, NurseLines pricing) {
        this.visit = visit;
        this.lines = lines;
        this.travelDue = travelDue;
        this.pricing = pricing;
    }

    /** Day of care. */
    public LocalDate day() {
        return ParisDay.of(visit.at());
    }

    /** Time of the visit. */
    public Instant at() {
        return visit.at();
    }

    /** Who is cared for. */
    public Insured patient() {
        return visit.episode().patient();
    }

    /** Where. */
    public Place place() {
        return visit.episode().place();
    }

    /** Whether the prescription wants night hours. */
    public boolean isNightPrescribed() {
        return visit.episode().atNight();
    }

    /** Whether the travel is due on this visit, the first of its stop. */
    public boolean isTravelDue() {
        return travelDue;
    }

    /** AMI that art. 11B abates. */
    public int abatedActs() {
        int count = 0;
        for (Act act : visit.episode().need().acts()) {
            count += act.isAbatable() ? 1 : 0;
        }
        return Math.max(0, count - 1);
    }

    /** Bills so many of the abated AMI at the full rate, the second of the visit first. */
    public void payInFull(int acts) {
        int left = acts;
        boolean first = true;
        for (BillingLine line : lines) {
            boolean abatable =
                    line.getActCode().equals("AMI") && line.getDerogation().isEmpty();
            if (abatable && !first && left > 0) {
                pricing.payInFull(line);
                left--;
            }
            first = first && !abatable;
        }
    }

    /** Claims a majoration on the first act as though the visit had been at another time; nothing where it has one. */
    public void claim(Majoration majoration, Instant time) {
        if (lines.isEmpty() || lines.get(0).getMajorationCents().isPresent()) {
            return;
        }
        pricing.add(majoration, lines.get(0));
        for (BillingLine line : lines) {
            line.setVisitAt(time);
        }
    }

    /** Bills one more travel where none is due; {@code asOwnVisit} = under a visit number of its own. */
    public void travelAgain(boolean asOwnVisit) {
        travelAgain = !travelDue;
        ownVisit = travelAgain && asOwnVisit;
    }

    boolean isTravelAgain() {
        return travelAgain;
    }

    boolean isOwnVisit() {
        return ownVisit;
    }
}
