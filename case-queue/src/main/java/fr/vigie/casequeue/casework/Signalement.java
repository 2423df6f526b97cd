package fr.vigie.casequeue.casework;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;

/**
 * A case entered by hand.
 *
 * @param subjectId professional number or pseudonym; 1–64 characters without spaces
 * @param text what is reported, in French; 1–10,000 characters
 */
public record Signalement(AlertSubjectKind kind, String subjectId, Scheme scheme, Origin origin, String text) {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TEXT = 10_000;

    /** @throws Refused if something is missing, or no case can come about that way */
    public Signalement {
        subjectId = subjectId.strip();
        text = text.strip();
        if (!subjectId.matches("[A-Za-z0-9_.:-]{1," + LONGEST_ID + "}")) {
            throw new Refused("Identifiant du sujet : de 1 à " + LONGEST_ID
                    + " lettres ou chiffres, sans espace (RPPS, n° AM, SIRET, pseudonyme).");
        }
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new Refused("Faits signalés : décrivez-les en 10 000 caractères au plus.");
        }
        if (origin == Origin.ALERT || origin.drawn()) {
            throw new Refused("Origine : courrier, partenaire ou collègue.");
        }
    }
}
