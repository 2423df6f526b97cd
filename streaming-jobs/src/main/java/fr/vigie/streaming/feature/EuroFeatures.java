package fr.vigie.streaming.feature;

import static fr.vigie.streaming.feature.ProfileFeature.BOTH;

import fr.vigie.streaming.fact.DayProfile;
import fr.vigie.streaming.fact.Portion;
import java.util.List;
import java.util.OptionalLong;

/** What it comes to in euros: always what is reimbursable by the AMO. */
final class EuroFeatures {
    /** Fewest patients of whom one can be said to take much. */
    private static final int LEAST_PATIENTS = 10;

    static final List<ProfileFeature> ALL = List.of(
            new ProfileFeature(
                    "euros",
                    1,
                    "euros remboursables",
                    "€",
                    BOTH,
                    "Reimbursable euros of the lines of patients in the last four weeks of care.",
                    List.of(
                            "Costly care that was prescribed: dear medicines, hearing aids, long transports.",
                            "More work, see acts and patients."),
                    window -> Values.euros(window.sum(DayProfile::getCents))),
            new ProfileFeature(
                    "euros-per-day",
                    1,
                    "euros par jour travaillé",
                    "€ par jour",
                    BOTH,
                    "Reimbursable euros of the last four weeks of care, divided by the days worked in them.",
                    List.of(
                            "Part-time practice that packs its patients into few days.",
                            "A cabinet with many members."),
                    window -> Values.eurosPer(
                            window.sum(DayProfile::getCents), window.recent().size())),
            new ProfileFeature(
                    "euros-per-patient",
                    1,
                    "euros par patient",
                    "€ par patient",
                    BOTH,
                    "Reimbursable euros of the last four weeks of care, divided by the different patients in them.",
                    List.of("Heavy dependency care of few patients.", "Chronic treatments."),
                    window -> Values.eurosPer(
                            window.sum(DayProfile::getCents),
                            CareWindow.merged(window.recent(), DayProfile::getPatients, Portion::getLines)
                                    .size())),
            new ProfileFeature(
                    "top-patient-share",
                    1,
                    "part du premier patient dans les montants",
                    "part",
                    BOTH,
                    "Share of the reimbursable euros of the last four weeks of care that is for the patient with "
                            + "most of them. None below 10 patients or without euros.",
                    List.of(
                            "One patient in heavy care at home.",
                            "One hearing aid or one long transport among small acts."),
                    EuroFeatures::topPatientShare),
            new ProfileFeature(
                    "growth",
                    1,
                    "évolution par rapport à son propre passé",
                    "fois",
                    BOTH,
                    "Reimbursable euros of the last four weeks of care, divided by the mean of the two four-week "
                            + "stretches before them. None where nothing was billed in one of the two.",
                    List.of(
                            "Back from holidays or sickness.",
                            "A colleague has left, or a practice is being built up.",
                            "An epidemic: the peers grow as well."),
                    EuroFeatures::growth));

    private EuroFeatures() {}

    private static OptionalLong topPatientShare(CareWindow window) {
        var patients = CareWindow.merged(window.recent(), DayProfile::getPatients, Portion::getCents);
        return patients.size() < LEAST_PATIENTS
                ? OptionalLong.empty()
                : Values.share(CareWindow.largest(patients), window.sum(DayProfile::getCents), 1);
    }

    private static OptionalLong growth(CareWindow window) {
        long past = window.past().stream().mapToLong(DayProfile::getCents).sum();
        return window.hasPast() ? Values.share(2 * window.sum(DayProfile::getCents), past, 1) : OptionalLong.empty();
    }
}
