package fr.vigie.streaming.physician.teleconsultation;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Settings of the detector of shares of teleconsultation. The limits are those of the convention, dated; the rest are starting
 * values.
 *
 * @param limits the shares that are allowed, from a day on, in order
 * @param teleCodes codes of teleconsultations; a line with place TELECARE is one as well
 * @param visitCodes codes of consultations and visits
 * @param psychiatrists speciality codes of psychiatrists; who has none is judged like them
 * @param minConsultations least number of consultations in a year
 * @param minTeleconsultations least number of teleconsultations in a year
 * @param minWeeks least number of weeks with teleconsultations beyond the share; an epidemic week at home is no practice
 * @param marginPerMille what is let pass beyond the limit, thousandths
 * @param remotePerMille share from which on all activity is remote, thousandths: an approved firm's salaried physician
 * @param marked share from which on the higher probability holds, thousandths
 * @param waitDays days during which a held day is judged again
 * @param probability prior probability that it is confirmed beyond {@code marked}, 0–1; not calibrated
 * @param lowProbability the same below, as exceptions granted to deserts are not known, 0–1; not calibrated
 */
public record TeleconsultationSettings(
        List<TeleShareLimit> limits,
        Set<String> teleCodes,
        Set<String> visitCodes,
        Set<String> psychiatrists,
        int minConsultations,
        int minTeleconsultations,
        int minWeeks,
        int marginPerMille,
        int remotePerMille,
        int marked,
        int waitDays,
        double probability,
        double lowProbability)
        implements Serializable {
    private static final String DETECTOR = "teleconsultation share";
    // From memory; the share of psychiatrists before 2024 is not settled, and theirs is taken as that of today.
    private static final String SOURCE_2021 = "avenant n° 9 à la convention médicale de 2016";
    private static final String SOURCE_2024 = "convention médicale de 2024, art. 87.7";

    /** Refuses values out of their range; collections are copied. */
    public TeleconsultationSettings {
        limits = List.copyOf(limits);
        teleCodes = new TreeSet<>(teleCodes);
        visitCodes = new TreeSet<>(visitCodes);
        psychiatrists = new TreeSet<>(psychiatrists);
        Setting.require(!limits.isEmpty(), DETECTOR, "limits", limits, "at least one");
        Setting.require(!teleCodes.isEmpty(), DETECTOR, "teleCodes", teleCodes, "at least one");
        Setting.require(!visitCodes.isEmpty(), DETECTOR, "visitCodes", visitCodes, "at least one");
        Setting.requireBetween(1, 1_000_000, DETECTOR, "minConsultations", minConsultations);
        Setting.requireBetween(1, 1_000_000, DETECTOR, "minTeleconsultations", minTeleconsultations);
        Setting.requireBetween(1, 53, DETECTOR, "minWeeks", minWeeks);
        Setting.requireBetween(0, 1_000, DETECTOR, "marginPerMille", marginPerMille);
        Setting.requireBetween(0, 1_000, DETECTOR, "remotePerMille", remotePerMille);
        Setting.requireBetween(0, 1_000, DETECTOR, "marked", marked);
        Setting.requireBetween(0, 3_650, DETECTOR, "waitDays", waitDays);
        Setting.requireShare(DETECTOR, "probability", probability);
        Setting.requireShare(DETECTOR, "lowProbability", lowProbability);
    }

    /** The starting values. */
    public static TeleconsultationSettings defaults() {
        return new TeleconsultationSettings(
                List.of(
                        new TeleShareLimit(LocalDate.of(2021, 1, 1), 200, 400, SOURCE_2021),
                        new TeleShareLimit(LocalDate.of(2024, 6, 22), 200, 400, SOURCE_2024)),
                Set.of("TCG", "TC", "TCS", "TLC"),
                Set.of("C", "CS", "G", "GS", "V", "VS", "CNP", "CNPSY", "VGS"),
                Set.of("33", "75"),
                400,
                100,
                8,
                10,
                980,
                500,
                60,
                0.6,
                0.3);
    }
}
