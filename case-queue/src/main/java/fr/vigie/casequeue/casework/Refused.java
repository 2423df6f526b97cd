package fr.vigie.casequeue.casework;

/** Something that cannot be done in a case; the message tells whoever tried, in French, why and what to do. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The reason, as the page shows it. */
    public Refused(String message) {
        super(message, null, false, false);
    }

    static Refused unknown(String number) {
        return new Refused("Il n’y a pas de dossier " + number + ", ou il ne vous est pas ouvert.");
    }

    static Refused changed() {
        return new Refused(
                "Un collègue a modifié ce dossier entre-temps. Votre saisie n’a pas été enregistrée : relisez"
                        + " le dossier, puis recommencez.");
    }
}
