package fr.vigie.streaming.contradiction.prescription;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.PrescribedAct;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.event.PrescriptionChannel;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.care.CareOrder;
import fr.vigie.streaming.care.VisitDay;
import fr.vigie.streaming.contradiction.CareLines;
import fr.vigie.streaming.contradiction.MajorationShare;
import fr.vigie.streaming.contradiction.PrescribedCare;
import fr.vigie.streaming.contradiction.Waiting;
import fr.vigie.streaming.fact.Suspicion;
import fr.vigie.streaming.patient.PatientFile;
import fr.vigie.streaming.patient.PatientRule;
import fr.vigie.streaming.patient.Suspicions;
import fr.vigie.streaming.reference.Known;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;

/** Suspects acts that go beyond what the patient's prescriptions order for the day, where the one they name is known. */
public final class BeyondPrescription implements PatientRule {
    private static final long serialVersionUID = 1L;

    /** AMX is the AMI of patients with a BSI: the same care, the same value. */
    private static final Map<String, String> LETTERS = Map.of("AMI", "AMI", "AMX", "AMI", "AIS", "AIS");

    private final BeyondPrescriptionSettings settings;
    private final boolean paper;

    /** @param paper whether it looks at prescriptions on paper or scanned, or at electronic ones */
    public BeyondPrescription(BeyondPrescriptionSettings settings, boolean paper) {
        this.settings = settings;
        this.paper = paper;
    }

    @Override
    public String code() {
        return paper ? BeyondPrescriptionRules.PAPER_CODE : BeyondPrescriptionRules.CODE;
    }

    // All of a nurse's visit: the way to it is due for its acts only.
    @Override
    public boolean reads(BillingLine line) {
        return CareLines.isClaimed(line) && CareLines.isNursing(line);
    }

    // Travel and majorations are not prescribed; a line of several acts does not say which of them is too many; acts of
    // several days that were dated together are not those of one.
    @Override
    public boolean judges(BillingLine line) {
        return CareLines.isKeyLetter(line)
                && line.getQuantity() == 1
                && line.getPrescriptionId().isPresent()
                && !VisitDay.isDatedOtherwise(line)
                && !CareLines.isVaccinationOrTest(line);
    }

    @Override
    public Optional<Days> bearsOn(SpecificRecordBase record) {
        return record instanceof Prescription written ? Optional.of(PrescribedCare.bearing(written)) : Optional.empty();
    }

    @Override
    public Days concerns(LocalDate day) {
        return PrescribedCare.following(day);
    }

    @Override
    public Judgement judge(LocalDate day, PatientFile file, Known known) {
        PrescribedCare care = new PrescribedCare(file, settings.startDays(), settings.graceDays());
        List<BillingLine> ofDay = file.care(day);
        List<BillingLine> lines = ofDay.stream()
                .filter(this::judges)
                .filter(line -> care.named(line).isPresent())
                .filter(line -> !isRegularised(line, ofDay))
                .sorted(CareOrder.RECEIVED)
                .toList();
        if (lines.isEmpty() || !known.delivered().contains(Stream.PRESCRIPTIONS) || care.isUnclear(day)) {
            return Judgement.NOTHING;
        }
        List<Suspicion> held = new ArrayList<>();
        Map<String, Prescription> withoutAny = new TreeMap<>();
        Optional<LocalDate> again = Optional.empty();
        for (Map.Entry<BillingLine, BigDecimal> beyond :
                beyond(lines, care.actsInForce(day)).entrySet()) {
            BillingLine line = beyond.getKey();
            Prescription named = care.named(line).orElseThrow();
            if (isPaper(named) == paper && !named.getActs().isEmpty()) {
                LocalDate ripe = ParisDay.of(line.getReceivedAt()).plusDays(settings.waitDays());
                if (known.today().isBefore(ripe)) {
                    again = Waiting.sooner(again, Optional.of(ripe));
                } else {
                    held.add(suspicion(line, beyond.getValue(), named));
                    if (beyond.getValue().signum() == 0) {
                        withoutAny.put(line.getLineId(), named);
                    }
                }
            }
        }
        for (BillingLine part : ofDay) {
            if (CareLines.isPartOfVisit(part)) {
                visitOf(part, ofDay, withoutAny).ifPresent(named -> held.add(suspicion(part, BigDecimal.ZERO, named)));
            }
        }
        return new Judgement(held, again);
    }

    /** The prescription that an act of the visit names, where none of its acts is due; the visit of one invoice and time. */
    private static Optional<Prescription> visitOf(
            BillingLine part, List<BillingLine> day, Map<String, Prescription> withoutAny) {
        List<BillingLine> acts = day.stream()
                .filter(line -> !CareLines.isPartOfVisit(line))
                .filter(line -> line.getInvoiceId().equals(part.getInvoiceId()))
                .filter(line -> line.getVisitAt().equals(part.getVisitAt()))
                .toList();
        boolean none = acts.stream().allMatch(act -> withoutAny.containsKey(act.getLineId()));
        return none ? acts.stream().findFirst().map(act -> withoutAny.get(act.getLineId())) : Optional.empty();
    }

    // An invoice that was refused is billed anew weeks later, on another number too: the act was done once.
    private boolean isRegularised(BillingLine line, List<BillingLine> day) {
        return day.stream()
                .anyMatch(earlier -> earlier.getExecutantId().equals(line.getExecutantId())
                        && earlier.getActCode().equals(line.getActCode())
                        && earlier.getCoefficient().compareTo(line.getCoefficient()) == 0
                        && !earlier.getInvoiceId().equals(line.getInvoiceId())
                        && Duration.between(earlier.getReceivedAt(), line.getReceivedAt())
                                        .toDays()
                                >= settings.regularisedAfterDays());
    }

    private static Map<BillingLine, BigDecimal> beyond(List<BillingLine> lines, List<PrescribedAct> acts) {
        Map<BillingLine, BigDecimal> beyond = new LinkedHashMap<>();
        for (String letter : List.of("AMI", "AIS")) {
            List<PrescribedAct> mine = acts.stream()
                    .filter(act -> letter.equals(LETTERS.get(act.getActCode())))
                    .toList();
            // Care ordered under other names only (a BSI, a bilan) does not say which acts it takes.
            if (acts.isEmpty() || !mine.isEmpty()) {
                beyond.putAll(DueActs.beyond(
                        lines.stream()
                                .filter(line -> letter.equals(LETTERS.get(line.getActCode())))
                                .toList(),
                        mine));
            }
        }
        return beyond;
    }

    private static boolean isPaper(Prescription named) {
        return named.getChannel() != PrescriptionChannel.ELECTRONIC;
    }

    private Suspicion suspicion(BillingLine line, BigDecimal due, Prescription named) {
        String prescribed = due.signum() == 0
                ? (CareLines.isPartOfVisit(line)
                        ? "aucun acte de la visite n'est prescrit"
                        : "acte non prescrit ce jour")
                : "coefficient prescrit " + FrenchText.number(due, 1);
        return Suspicions.of(
                code(),
                AlertSubjectKind.PROFESSIONAL,
                line,
                dueCents(line, due),
                prescribed + " (prescription du " + FrenchText.date(named.getPrescribedOn()) + ")");
    }

    // In proportion to the coefficients, so that an abated act stays abated; the majoration follows the visit. Up to
    // the cent.
    private static long dueCents(BillingLine line, BigDecimal due) {
        if (due.signum() == 0) {
            return 0;
        }
        long majoration = MajorationShare.cents(line);
        return majoration
                + BigDecimal.valueOf(line.getReimbursedCents() - majoration)
                        .multiply(due)
                        .divide(line.getCoefficient(), 0, RoundingMode.CEILING)
                        .longValueExact();
    }
}
