package fr.vigie.sample;

import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.label.SubjectKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Days of death as the caisse knows them in the end; those whom a look-alike only seems to have buried are left out. */
final class DeathsOf {
    private DeathsOf() {}

    static Map<String, LocalDate> people(WrittenWorld world) throws Exception {
        Map<String, LocalDate> deaths = new HashMap<>();
        for (Patient patient : world.read(Stream.PATIENTS, Patient.class)) {
            deaths.remove(patient.getPatientId());
            patient.getDiedOn().ifPresent(day -> deaths.put(patient.getPatientId(), day));
        }
        for (WrittenLabel label : WrittenLabel.lookAlikes(world)) {
            label.subjects(SubjectKind.PATIENT).forEach(deaths::remove);
        }
        return deaths;
    }
}
