package fr.vigie.streaming.contradiction.death;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.contradiction.CareLines;
import fr.vigie.streaming.contradiction.Waiting;
import fr.vigie.streaming.fact.Suspicion;
import fr.vigie.streaming.patient.PatientFile;
import fr.vigie.streaming.patient.PatientRule;
import fr.vigie.streaming.patient.Suspicions;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Suspects care on the person that is dated after the patient's death, unless others see the patient alive, the death was
 * learnt too lately, or a series given before it was dated at its end.
 */
public final class ActsAfterDeath implements PatientRule {
    private static final long serialVersionUID = 1L;

    private final AfterDeathSettings settings;

    public ActsAfterDeath(AfterDeathSettings settings) {
        this.settings = settings;
    }

    @Override
    public String code() {
        return AfterDeathRules.CODE;
    }

    @Override
    public boolean reads(BillingLine line) {
        return CareLines.isClaimed(line) && (CareLines.isOnPerson(line) || CareLines.isPharmacyTest(line));
    }

    // A version may take back a death, or move it either way: every day of care is concerned.
    @Override
    public Optional<Days> bearsOn(SpecificRecordBase record) {
        return record instanceof Patient ? Optional.of(Waiting.ANY_DAY) : Optional.empty();
    }

    @Override
    public Judgement judge(LocalDate day, PatientFile file, Known known) {
        Optional<Patient> then = file.patient(day);
        Optional<Patient> now = file.patient(known.today());
        Optional<LocalDate> died = then.flatMap(Patient::getDiedOn)
                .flatMap(one -> now.flatMap(Patient::getDiedOn).map(other -> later(one, other)));
        if (died.isEmpty() || !day.isAfter(died.get())) {
            return Judgement.NOTHING;
        }
        LocalDate learnt =
                later(died.get(), later(learnt(then.orElseThrow(), died.get()), learnt(now.orElseThrow(), died.get())));
        LocalDate ripe = learnt.plusDays(settings.waitDays());
        if (known.today().isBefore(ripe)) {
            return Waiting.until(ripe);
        }
        Afterlife afterlife = new Afterlife(file, died.get(), day, known.today(), settings);
        List<Suspicion> held = file.care(day).stream()
                .filter(this::reads)
                .filter(afterlife::isImpossible)
                .map(line -> suspicion(line, died.get(), learnt))
                .toList();
        return Waiting.holding(
                held, known.today(), settings.recheckDays(), day.plusDays(settings.lifeSignDays() + 31L));
    }

    private static Suspicion suspicion(BillingLine line, LocalDate died, LocalDate learnt) {
        AlertSubjectKind accused =
                CareLines.isPharmacyTest(line) ? AlertSubjectKind.BILLER : AlertSubjectKind.PROFESSIONAL;
        String because = "décès du " + FrenchText.date(died) + ", connu de la caisse le " + FrenchText.date(learnt);
        return Suspicions.of(AfterDeathRules.CODE, accused, line, 0, because);
    }

    private static LocalDate learnt(Patient patient, LocalDate died) {
        return patient.getKnownAt().map(ParisDay::of).orElse(died);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
