package fr.vigie.streaming.card.dormant;

import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.card.Patients;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.finding.Evidence;
import fr.vigie.streaming.finding.FindingDraft;
import java.util.List;

/**
 * A card that woke, to be put into words.
 *
 * @param waking when it woke
 * @param papers what it issued since, by time
 * @param patients for whom
 * @param settings settings of the detector
 */
record WokenCard(Waking waking, List<CardUse> papers, Patients patients, DormantCardSettings settings) {
    private static final String BASIS =
            "Code de la sécurité sociale, art. L. 161-33 et R. 161-52 (carte propre à son titulaire) ; code pénal,"
                    + " art. 226-4-1 (usurpation d'identité)";
    private static final String VICTIM =
            " : un tiers s'en sert vraisemblablement et son titulaire est la victime présumée"
                    + " (articles L. 161-33 et R. 161-52 du code de la sécurité sociale).";

    /** For patients from far apart. */
    DetectorVerdict scattered() {
        return verdict(
                settings.probability(),
                ", dont " + FrenchText.number(patients.far().size()) + " à des patients de "
                        + FrenchText.count(patients.departments(), "département") + " à plus de " + settings.farKm()
                        + " km");
    }

    /** A few at a time, day after day. */
    DetectorVerdict isolated() {
        return verdict(
                settings.isolatedProbability(),
                ", jamais plus de " + settings.maxSession()
                        + " certificats par jour, ce qu'aucune séance de vaccination n'explique");
    }

    /** The same for a holder who is not known to have stopped: nobody from here, and no care. */
    DetectorVerdict strange() {
        return verdict(
                settings.strangeProbability(),
                ", jamais plus de " + settings.maxSession()
                        + " certificats par jour et presque aucun à un patient du département du titulaire");
    }

    private DetectorVerdict verdict(double probability, String how) {
        FindingDraft draft = new FindingDraft(
                        DormantCard.CODE, DormantCard.VERSION, FindingKind.IMPLAUSIBLE, probability)
                .says(
                        "La carte d'un professionnel " + silence() + " a servi de nouveau à partir du "
                                + FrenchText.date(waking.day()) + " pour délivrer " + issued() + how
                                + ", sans feuille de soins" + VICTIM,
                        BASIS)
                .against(
                        issued() + " depuis le réveil de la carte",
                        "une reprise d'activité avec des feuilles de soins, ou des séances de vaccination en un lieu",
                        "le titulaire remplace, vaccine en centre, revient d'un congé, ou si ses patients sont d'ici")
                .ofVictim()
                .harm(settings.harmCents())
                .figure("papersSinceWaking", papers.size(), "documents")
                .figure("farPatientDepartments", patients.departments(), "départements")
                .figure("farPatientsPercent", 100 * patients.farShare(), "%");
        papers.forEach(use -> draft.rests(new Evidence(use.getAt(), use.getUseId())));
        return new DetectorVerdict(draft.finish(), List.of());
    }

    private String silence() {
        return waking.retiredOn()
                .map(last -> "qui a cessé son activité le " + FrenchText.date(last))
                .orElse(
                        waking.seenBefore()
                                ? "restée sans usage pendant plus de " + settings.silentDays() + " jours"
                                : "dont aucun usage antérieur n'est connu");
    }

    private String issued() {
        return FrenchText.count(papers.size(), "document") + " "
                + FrenchText.between(
                        ParisDay.of(papers.get(0).getAt()),
                        ParisDay.of(papers.get(papers.size() - 1).getAt()));
    }
}
