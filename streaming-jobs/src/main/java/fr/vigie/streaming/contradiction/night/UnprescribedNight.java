package fr.vigie.streaming.contradiction.night;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.PrescribedAct;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.contradiction.CareLines;
import fr.vigie.streaming.contradiction.MajorationShare;
import fr.vigie.streaming.contradiction.PrescribedCare;
import fr.vigie.streaming.contradiction.Waiting;
import fr.vigie.streaming.fact.Suspicion;
import fr.vigie.streaming.patient.PatientFile;
import fr.vigie.streaming.patient.PatientRule;
import fr.vigie.streaming.patient.Suspicions;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/** Suspects majorations of the night on lines whose prescription is known, where no prescription asks for the night. */
public final class UnprescribedNight implements PatientRule {
    private static final long serialVersionUID = 1L;

    private final NightSettings settings;

    public UnprescribedNight(NightSettings settings) {
        this.settings = settings;
    }

    @Override
    public String code() {
        return NightRules.CODE;
    }

    @Override
    public boolean reads(BillingLine line) {
        return CareLines.isClaimed(line)
                && CareLines.isNursing(line)
                && line.getPrescriptionId().isPresent()
                && line.getMajoration()
                        .filter(one -> one == Majoration.NIGHT || one == Majoration.DEEP_NIGHT)
                        .isPresent();
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
        List<BillingLine> lines = file.care(day).stream().filter(this::reads).toList();
        if (lines.isEmpty() || !known.delivered().contains(Stream.PRESCRIPTIONS)) {
            return Judgement.NOTHING;
        }
        PrescribedCare care = new PrescribedCare(file, settings.startDays(), settings.graceDays());
        if (care.isUnclear(day) || care.actsInForce(day).stream().anyMatch(this::explainsNight)) {
            return Judgement.NOTHING;
        }
        List<Suspicion> held = new ArrayList<>();
        Optional<LocalDate> again = Optional.empty();
        for (BillingLine line : lines) {
            Optional<Prescription> named =
                    care.named(line).filter(one -> one.getActs().stream().noneMatch(this::explainsNight));
            long undue = MajorationShare.cents(line);
            if (named.isPresent() && undue > 0) {
                LocalDate ripe = ParisDay.of(line.getReceivedAt()).plusDays(settings.waitDays());
                if (known.today().isBefore(ripe)) {
                    again = Waiting.sooner(again, Optional.of(ripe));
                } else {
                    held.add(suspicion(line, named.get(), undue));
                }
            }
        }
        return new Judgement(held, again);
    }

    private boolean explainsNight(PrescribedAct act) {
        return act.getNight() || act.getPerDay() >= settings.minTimesADay();
    }

    private static Suspicion suspicion(BillingLine line, Prescription named, long undueCents) {
        String because = "prescription du " + FrenchText.date(named.getPrescribedOn()) + " sans soins de nuit";
        return Suspicions.of(
                NightRules.CODE, AlertSubjectKind.PROFESSIONAL, line, line.getReimbursedCents() - undueCents, because);
    }
}
