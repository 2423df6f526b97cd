package fr.vigie.streaming.feature;

import static fr.vigie.domain.alert.AlertSubjectKind.BILLER;
import static fr.vigie.domain.alert.AlertSubjectKind.PROFESSIONAL;
import static fr.vigie.streaming.feature.ProfileFeature.BOTH;
import static fr.vigie.streaming.feature.Values.count;

import fr.vigie.streaming.fact.DayProfile;
import fr.vigie.streaming.fact.Portion;
import java.util.List;
import java.util.Set;

/** How much is done. */
final class VolumeFeatures {
    static final List<ProfileFeature> ALL = List.of(
            new ProfileFeature(
                    "acts",
                    1,
                    "actes",
                    "actes",
                    BOTH,
                    "Acts billed for patients in the last four weeks of care, by their quantities; travel (its lump "
                            + "sums and km) is left out. Boxes of a pharmacy count as acts.",
                    List.of(
                            "A single practice in a wide area, or colleagues on holiday.",
                            "A remplaçant's work counts for him, wherever he bills; that of a centre's employees for the "
                                    + "centre.",
                            "An epidemic or vaccination campaign: all peers rise together, so look at the peers beside it."),
                    count(window -> window.sum(DayProfile::getActs))),
            new ProfileFeature(
                    "patients",
                    1,
                    "patients différents",
                    "patients",
                    BOTH,
                    "Different patients billed in the last four weeks of care.",
                    List.of(
                            "Testing or vaccination at a stand, in a school, in an EHPAD.",
                            "A seaside practice in summer."),
                    count(window -> CareWindow.merged(window.recent(), DayProfile::getPatients, Portion::getLines)
                            .size())),
            new ProfileFeature(
                    "days-worked",
                    1,
                    "jours travaillés",
                    "jours",
                    BOTH,
                    "Days of care with at least one line in the last four weeks, 1 to 28.",
                    List.of(
                            "Nurses' patients need care every day: a nurse without an associate works every day.",
                            "A cabinet or centre is open while its members take turns."),
                    count(window -> window.recent().size())),
            new ProfileFeature(
                    "most-acts-in-a-day",
                    1,
                    "actes du jour le plus chargé",
                    "actes",
                    BOTH,
                    "Acts of the fullest day of care of the last four weeks; travel is left out.",
                    List.of(
                            "Lines of several days dated on the day on which they were billed.",
                            "A day of vaccination or tests at a stand."),
                    count(window -> window.most(DayProfile::getActs))),
            new ProfileFeature(
                    "most-patients-in-a-day",
                    1,
                    "patients du jour le plus chargé",
                    "patients",
                    BOTH,
                    "Different patients of the day of care of the last four weeks on which there were most of them.",
                    List.of("A day of vaccination or tests at a stand.", "An EHPAD visited in one round."),
                    count(window -> window.most(day -> day.getPatients().size()))),
            new ProfileFeature(
                    "tests",
                    1,
                    "tests antigéniques",
                    "tests",
                    BOTH,
                    "Antigen tests billed for patients in the last four weeks of care. None where there were none.",
                    List.of(
                            "A wave of the epidemic.",
                            "A barnum, a school or a workplace.",
                            "The only pharmacy open on Sundays."),
                    window -> Values.ofThoseWhoDo(window.sum(DayProfile::getTests))),
            new ProfileFeature(
                    "billers",
                    1,
                    "numéros de facturation",
                    "numéros",
                    Set.of(PROFESSIONAL),
                    "Different billers on whose numbers the professional's care was billed in the last four weeks.",
                    List.of(
                            "A remplaçant, who bills on the number of each titulaire.",
                            "Mixed practice: a cabinet and a centre."),
                    count(window -> CareWindow.merged(window.recent(), DayProfile::getPartners, Portion::getLines)
                            .size())),
            new ProfileFeature(
                    "executants",
                    1,
                    "exécutants",
                    "professionnels",
                    Set.of(BILLER),
                    "Different professionals whose care the biller billed in the last four weeks.",
                    List.of("A centre or laboratory with many employees.", "Holidays, with their remplaçants."),
                    count(window -> CareWindow.merged(window.recent(), DayProfile::getPartners, Portion::getLines)
                            .size())));

    private VolumeFeatures() {}
}
