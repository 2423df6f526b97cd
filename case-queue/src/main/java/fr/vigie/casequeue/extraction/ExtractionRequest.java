package fr.vigie.casequeue.extraction;

import fr.vigie.casequeue.casework.Refused;
import java.time.LocalDate;

/**
 * What somebody asks for.
 *
 * @param subjectId professional number, SIRET, card or pseudonym; 1–64 characters without spaces
 * @param from first day
 * @param to last day; three years at most
 * @param motive why; 10–500 characters
 */
public record ExtractionRequest(Source source, String subjectId, LocalDate from, LocalDate to, String motive) {
    private static final int YEARS = 3;

    /** @throws Refused if something is missing or too much */
    public ExtractionRequest {
        subjectId = subjectId.strip();
        motive = motive.strip();
        if (!subjectId.matches("[A-Za-z0-9_.:-]{1,64}")) {
            throw new Refused(
                    "Identifiant du sujet : de 1 à 64 lettres ou chiffres, sans espace (RPPS, n° AM, SIRET, carte,"
                            + " pseudonyme).");
        }
        if (to.isBefore(from) || to.isAfter(from.plusYears(YEARS))) {
            throw new Refused("Période : du premier au dernier jour, trois ans au plus.");
        }
        if (motive.length() < 10 || motive.length() > 500) {
            throw new Refused("Motif : dites en 10 à 500 caractères pourquoi ces données sont nécessaires.");
        }
    }
}
