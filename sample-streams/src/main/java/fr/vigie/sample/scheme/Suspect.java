package fr.vigie.sample.scheme;

import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;

/**
 * A nurse chosen to commit a fraud; the colleagues of the cabinet know nothing of it.
 *
 * @param office the cabinet
 * @param number the nurse's own number in it
 */
public record Suspect(NurseOffice office, Practice number) {

    /** Who it is: the titulaire or collaborateur of the number. */
    public Practitioner nurse() {
        return number.members().get(0);
    }

    /** A planted fraud of this nurse. */
    public Instance plant(Stage stage, String name, Stealth stealth, String explanation) {
        return stage.labels()
                .plant(name, SchemeCode.NURSE_BILLING, stealth, explanation)
                .about(SubjectKind.PROFESSIONAL, nurse().id(), Role.SUSPECT);
    }
}
