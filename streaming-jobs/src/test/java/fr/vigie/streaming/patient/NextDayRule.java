package fr.vigie.streaming.patient;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.fact.Suspicion;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/** A small rule to test its host with: care is suspected of who billed it where there was care the day before, too. */
final class NextDayRule implements PatientRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String code() {
        return "NEXT_DAY";
    }

    @Override
    public boolean reads(BillingLine line) {
        return line.getActCode().equals("AMI");
    }

    @Override
    public Optional<Days> bearsOn(SpecificRecordBase record) {
        return Optional.empty();
    }

    @Override
    public Days concerns(LocalDate day) {
        return new Days(day, day.plusDays(1));
    }

    @Override
    public Judgement judge(LocalDate day, PatientFile file, Known known) {
        if (file.care(day.minusDays(1)).isEmpty()) {
            return Judgement.NOTHING;
        }
        List<Suspicion> suspicions = file.care(day).stream()
                .map(line -> Suspicions.of(code(), AlertSubjectKind.BILLER, line, 0, "soins de la veille"))
                .toList();
        return new Judgement(suspicions, Optional.empty());
    }
}
