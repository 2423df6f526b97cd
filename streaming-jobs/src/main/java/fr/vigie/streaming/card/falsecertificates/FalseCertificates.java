package fr.vigie.streaming.card.falsecertificates;

import fr.vigie.domain.event.CardUse;
import fr.vigie.streaming.card.CardFile;
import fr.vigie.streaming.card.CardRule;
import fr.vigie.streaming.card.HomeGround;
import fr.vigie.streaming.card.Patients;
import fr.vigie.streaming.fact.CardDaySum;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rule: certificates at times and at a pace at which nobody vaccinates. A function of the set of uses.
 *
 * @param settings settings of the detector
 */
public record FalseCertificates(FalseCertificatesSettings settings) implements CardRule {
    /** Reason code. */
    public static final String CODE = "FALSE_CERTIFICATES";

    /** Version of the rule. */
    public static final String VERSION = "2";

    @Override
    public String name() {
        return "false-certificates";
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int horizonDays() {
        return settings.horizonDays();
    }

    @Override
    public boolean concerns(CardFile card, Set<LocalDate> touched, Known known) {
        int certificates = card.days().values().stream()
                .mapToInt(CardDaySum::getCertificates)
                .sum();
        return certificates >= Math.min(settings.minEvening(), settings.minNight());
    }

    @Override
    public Optional<DetectorVerdict> judge(CardFile card, Known known) {
        Certificates certificates = Certificates.of(card.uses(), settings);
        HomeGround home = HomeGround.of(card, known.today(), known);
        Suspect suspect = new Suspect(certificates, home, settings);
        List<CardUse> evening = certificates.evening();
        Patients patients = Patients.of(evening, home, settings.farKm());
        if (isSold(certificates, evening, patients)) {
            return Optional.of(suspect.evening(evening, patients));
        }
        List<CardUse> night = certificates.night();
        if (night.size() >= settings.minNight() && certificates.days(night).size() >= settings.minNights()) {
            return Optional.of(suspect.night(night));
        }
        List<CardUse> tooFast = certificates.tooFast();
        return tooFast.isEmpty() ? Optional.empty() : Optional.of(suspect.tooFast(tooFast));
    }

    // What was injected by day may be typed in the evening, but its patients are those of the cabinet.
    private boolean isSold(Certificates certificates, List<CardUse> evening, Patients patients) {
        Set<LocalDate> days = certificates.days(evening);
        boolean season = days.stream().anyMatch(day -> day.getMonth() == Month.JULY || day.getMonth() == Month.AUGUST);
        return evening.size() >= settings.minEvening()
                && days.size() >= settings.minEveningDays()
                && patients.far().size() >= settings.minFar()
                && patients.departments() >= settings.minDepartments()
                && patients.farShare() >= settings.minFarShare() + (season ? settings.seasonExtraShare() : 0);
    }

    @Override
    public String withdrawnBecause() {
        return "Les certificats connus désormais sont délivrés à des heures et à un rythme ordinaires.";
    }
}
