package fr.vigie.sample.physician;

import fr.vigie.sample.people.Insured;
import fr.vigie.sample.practice.Practitioner;
import java.time.LocalDate;

/** Hears of every patient whom a physician has seen: prescriptions follow from it. */
@FunctionalInterface
public interface ConsultationListener {

    /** A physician has seen somebody on a day. */
    void seen(Insured patient, Practitioner physician, LocalDate day);
}
