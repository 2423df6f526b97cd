package fr.vigie.streaming.contradiction.stay;

import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.event.StayKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** On which days stays keep a patient away from home. */
final class Hospital {
    private Hospital() {}

    /**
     * The stay that surely keeps the patient away on a day: a full one, begun before and ended after, during which no other
     * record lets him home.
     */
    static Optional<HospitalStay> holding(Collection<HospitalStay> stays, LocalDate day) {
        return stays.stream()
                .filter(stay -> isInside(stay, day))
                .filter(stay -> stays.stream().noneMatch(other -> letsHome(other, stay, day)))
                .min(Comparator.comparing(HospitalStay::getAdmittedOn).thenComparing(HospitalStay::getStayId));
    }

    /** Whether a day lies strictly inside a full stay; never while its end is not known. */
    static boolean isInside(HospitalStay stay, LocalDate day) {
        return stay.getKind() == StayKind.FULL
                && stay.getAdmittedOn().isBefore(day)
                && stay.getDischargedOn().filter(day::isBefore).isPresent();
    }

    // A permission, or hospital at home, by day or by the sector, that follows the admission; bounds included. What had
    // begun
    // before is interrupted by the admission: a follow-up by the sector goes on for years.
    private static boolean letsHome(HospitalStay other, HospitalStay stay, LocalDate day) {
        return other.getKind() != StayKind.FULL
                && !other.getAdmittedOn().isBefore(stay.getAdmittedOn())
                && !other.getAdmittedOn().isAfter(day)
                && !lastDay(other, day).isBefore(day);
    }

    private static LocalDate lastDay(HospitalStay other, LocalDate day) {
        LocalDate whileOpen = other.getKind() == StayKind.DAY ? other.getAdmittedOn() : day;
        return other.getDischargedOn().orElse(whileOpen);
    }
}
