package fr.vigie.streaming.card.falsecertificates;

import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.card.HomeGround;
import fr.vigie.streaming.card.Patients;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.finding.Evidence;
import fr.vigie.streaming.finding.FindingDraft;
import java.math.BigDecimal;
import java.util.List;

/**
 * Words what certificates without an injection look like, in French.
 *
 * @param certificates all certificates of the card
 * @param home where its holder may be expected to see patients
 * @param settings settings of the detector
 */
record Suspect(Certificates certificates, HomeGround home, FalseCertificatesSettings settings) {
    private static final String BASIS = "Code pénal, art. 441-1 et 441-7 (fausses attestations) ; code de la sécurité"
            + " sociale, art. L. 161-33 et R. 161-52 (carte propre à son titulaire)";
    private static final String SOLD =
            " : des certificats sans injection, vendus par le titulaire ou délivrés à son insu par un tiers, sont à"
                    + " craindre (articles 441-1 et 441-7 du code pénal) ; à vérifier : les injections facturées à ces"
                    + " heures, l'appareil qui a validé.";
    private static final String USURPED =
            " ; la plupart de ces patients vivent loin, et un tiers délivre vraisemblablement ces certificats : le titulaire"
                    + " est la victime présumée (articles 441-1 et 441-7 du code pénal), à entendre avant toute suite.";

    DetectorVerdict evening(List<CardUse> evening, Patients patients) {
        String far = FrenchText.number(patients.far().size()) + " à des patients de "
                + FrenchText.count(patients.departments(), "département") + " à plus de " + settings.farKm() + " km";
        return verdict(
                evening,
                "après " + settings.eveningFromHour() + " h, dont " + far,
                "des certificats du soir saisis pour les patients du cabinet",
                "ces patients séjournent ici (saison touristique) ou si un centre vaccine le soir",
                percent(patients.farShare()) + " de patients éloignés le soir");
    }

    DetectorVerdict night(List<CardUse> night) {
        return verdict(
                night,
                "entre " + settings.nightFromHour() + " h et " + settings.morningFromHour()
                        + " h, quand personne ne vaccine",
                "aucune vaccination de nuit",
                "les injections du jour étaient saisies la nuit, ou si une garde vaccinait",
                FrenchText.count(night.size(), "certificat") + " de nuit");
    }

    DetectorVerdict tooFast(List<CardUse> tooFast) {
        String pace =
                "plus de " + FrenchText.count(3_600 / settings.minSecondsPerCertificate(), "certificat") + " par heure";
        return verdict(
                tooFast,
                "à raison de " + pace + ", ce qu'une seule personne ne peut saisir",
                "au moins " + settings.minSecondsPerCertificate() + " secondes par certificat",
                "un centre faisait saisir les certificats par plusieurs agents sous une même carte",
                pace);
    }

    // Who sells sells to those around as well; who has usurped an e-CPS has buyers all over France and none of the
    // holder's own patients.
    private boolean isUsurped(List<CardUse> uses) {
        Patients patients = Patients.of(uses, home, settings.farKm());
        return patients.farShare() >= settings.minUsurpedShare() && patients.departments() >= settings.minDepartments();
    }

    private DetectorVerdict verdict(List<CardUse> uses, String how, String expected, String silentIf, String observed) {
        int days = certificates.days(uses).size();
        boolean usurped = isUsurped(uses);
        FindingDraft draft = new FindingDraft(
                        FalseCertificates.CODE,
                        FalseCertificates.VERSION,
                        FindingKind.IMPLAUSIBLE,
                        settings.probability())
                .says(
                        "La carte a servi à délivrer "
                                + FrenchText.count(uses.size(), "certificat") + " sur "
                                + FrenchText.count(days, "jour") + ", "
                                + FrenchText.between(
                                        ParisDay.of(uses.get(0).getAt()),
                                        ParisDay.of(uses.get(uses.size() - 1).getAt()))
                                + ", " + how + (usurped ? USURPED : SOLD),
                        BASIS)
                .against(observed, expected, silentIf)
                .harm(settings.harmCents() + settings.harmPerCertificateCents() * uses.size())
                .figure("certificatesHeld", uses.size(), "certificats")
                .figure("certificateDays", days, "jours")
                .figure("certificatesInAll", certificates.all().size(), "certificats");
        uses.forEach(use -> draft.rests(new Evidence(use.getAt(), use.getUseId())));
        if (usurped) {
            draft.ofVictim();
        }
        return new DetectorVerdict(draft.finish(), List.of());
    }

    private static String percent(double share) {
        return FrenchText.number(BigDecimal.valueOf(100 * share), 0) + " %";
    }
}
