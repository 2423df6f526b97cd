package fr.vigie.casequeue.procedure;

import fr.vigie.domain.money.Cents;
import fr.vigie.domain.tariff.Provenance;
import java.time.LocalDate;
import java.util.List;

/**
 * The plafond mensuel de la sécurité sociale (PMSS) of a year, and where it was read.
 *
 * @param year from its first to its last day
 * @param euros a month
 * @param provenance how sure it is
 * @param source where it was read
 */
public record SocialSecurityCeiling(int year, int euros, Provenance provenance, String source) {
    /** By year, without gaps. */
    public static final List<SocialSecurityCeiling> ALL = List.of(
            new SocialSecurityCeiling(2018, 3_311, Provenance.UNVERIFIED, "known"),
            new SocialSecurityCeiling(2019, 3_377, Provenance.SOURCED, "bessis-avocat.fr"),
            new SocialSecurityCeiling(2020, 3_428, Provenance.SOURCED, "adpassurances.fr; unchanged to 2022"),
            new SocialSecurityCeiling(2021, 3_428, Provenance.SOURCED, "adpassurances.fr; unchanged to 2022"),
            new SocialSecurityCeiling(2022, 3_428, Provenance.SOURCED, "adpassurances.fr"),
            new SocialSecurityCeiling(2023, 3_666, Provenance.SOURCED, "acommeassure.com"),
            new SocialSecurityCeiling(2024, 3_864, Provenance.SOURCED, "math-prevaris.com"),
            new SocialSecurityCeiling(2025, 3_925, Provenance.SOURCED, "acommeassure.com"),
            new SocialSecurityCeiling(2026, 4_005, Provenance.SOURCED, "acommeassure.com; arrêté, JO 23/12/2025"));

    private static final int MANDATORY_COMPLAINT_FACTOR = 8;

    /** The one of a day; of the nearest year that is known where its own is not. */
    public static SocialSecurityCeiling on(LocalDate day) {
        int first = ALL.get(0).year();
        int index = Math.min(Math.max(day.getYear() - first, 0), ALL.size() - 1);
        return ALL.get(index);
    }

    /** Above this loss by fraud that began on a day a complaint is compulsory (art. D114-5 CSS): 8 times the ceiling. */
    public static Cents complaintThreshold(LocalDate factsFrom) {
        return Cents.of(100L * on(factsFrom).euros()).times(MANDATORY_COMPLAINT_FACTOR);
    }

    /** Whether the ceiling of that day is known, and not that of another year. */
    public boolean isOf(LocalDate day) {
        return day.getYear() == year;
    }
}
