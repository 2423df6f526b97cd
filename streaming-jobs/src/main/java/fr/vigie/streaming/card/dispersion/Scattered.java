package fr.vigie.streaming.card.dispersion;

import fr.vigie.domain.event.CardChannel;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.card.Patients;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.finding.Evidence;
import fr.vigie.streaming.finding.FindingDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A window of papers for patients from all over France, to be put into words.
 *
 * @param first first day of the window
 * @param certificates whether only certificates are counted
 * @param patients the patients of the papers
 * @param past what was usual before
 */
record Scattered(LocalDate first, boolean certificates, Patients patients, OwnPast past) {
    private static final String BASIS =
            "Code de la sécurité sociale, art. L. 161-33 et R. 161-52 (carte propre à son titulaire) ; code pénal,"
                    + " art. 226-4-1 (usurpation d'identité)";

    private static final String USURPED =
            " : un tiers s'en sert vraisemblablement et son titulaire est la victime présumée (articles L. 161-33 et"
                    + " R. 161-52 du code de la sécurité sociale).";
    private static final String SOLD =
            " : après les heures du cabinet, des patients d'ici en ont reçu aussi ; à vérifier si le titulaire les a délivrés"
                    + " lui-même ou si un tiers se sert de sa carte (articles L. 161-33 et R. 161-52 du code de la sécurité"
                    + " sociale).";

    DetectorVerdict verdict(DispersionSettings settings) {
        List<CardUse> far = patients.far();
        FindingDraft draft = new FindingDraft(
                        CardDispersion.CODE,
                        CardDispersion.VERSION,
                        FindingKind.IMPLAUSIBLE,
                        certificates ? settings.probability() : settings.paperProbability())
                .says(text(settings), BASIS)
                .against(
                        percent(patients.farShare()) + " de patients éloignés, de "
                                + FrenchText.count(patients.departments(), "département"),
                        certificates
                                ? "des certificats délivrés en présence du patient, donc surtout à des patients des environs"
                                : "au plus " + percent(past.bound(settings)) + ", d'après les semaines passées",
                        "les patients viennent depuis toujours de loin (télémédecine), ou d'un même département éloigné"
                                + " (remplacement), ou si la saison touristique l'explique")
                .harm(settings.harmCents() + settings.harmPerPaperCents() * far.size())
                .figure("farPapers", far.size(), "documents")
                .figure("farPatientDepartments", patients.departments(), "départements")
                .figure("farPatientsPercent", 100 * patients.farShare(), "%")
                .figure("withoutPlace", withoutPlace(), "utilisations");
        if (past.tells(settings)) {
            draft.figure("usualFarPatientsPercent", 100 * past.median(), "%");
        }
        if (!isSold(settings)) {
            draft.ofVictim();
        }
        far.forEach(use -> draft.rests(new Evidence(use.getAt(), use.getUseId())));
        return new DetectorVerdict(draft.finish(), List.of());
    }

    private String text(DispersionSettings settings) {
        List<CardUse> far = patients.far();
        String usual = past.tells(settings)
                ? ", contre " + percent(past.median()) + " dans une semaine ordinaire de cette carte"
                : "";
        return "La carte a servi " + FrenchText.between(day(far.get(0)), day(far.get(far.size() - 1))) + " à délivrer "
                + FrenchText.count(far.size(), certificates ? "certificat" : "document") + " à des patients résidant à"
                + " plus de " + settings.farKm() + " km, dans "
                + FrenchText.count(patients.departments(), "département") + ", soit " + percent(patients.farShare())
                + " de l'ensemble" + usual
                + (isSold(settings) ? SOLD : USURPED);
    }

    // Who sells certificates after hours sells to those around as well. A usurper of the card knows none of them.
    private boolean isSold(DispersionSettings settings) {
        List<CardUse> evening = patients.located().stream()
                .filter(use ->
                        LocalDateTime.ofInstant(use.getAt(), ParisDay.ZONE).getHour() >= settings.eveningFromHour())
                .toList();
        long distant = evening.stream().filter(patients.far()::contains).count();
        return certificates
                && evening.size() >= settings.minEvening()
                && distant < settings.minUsurpedShare() * evening.size();
    }

    private long withoutPlace() {
        return patients.far().stream()
                .filter(use ->
                        use.getChannel() == CardChannel.ECPS && use.getCommune().isEmpty())
                .count();
    }

    private static String percent(double share) {
        return FrenchText.number(BigDecimal.valueOf(100 * share), 0) + " %";
    }

    private static LocalDate day(CardUse use) {
        return ParisDay.of(use.getAt());
    }
}
