package fr.vigie.streaming.care;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.streaming.dayclose.DayCloseFunction.Close;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.DayProfile;
import fr.vigie.streaming.fact.FeatureValue;
import fr.vigie.streaming.feature.CareWindow;
import fr.vigie.streaming.feature.DayProfiles;
import fr.vigie.streaming.feature.ProfileFeature;
import fr.vigie.streaming.peer.PeerGroups;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.state.AvroMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The features of one subject at one close: puts the days that were touched into profiles, and at the close of a Sunday tells
 * the value of each feature in the weeks before, once. A profile is kept for as long as a week's close looks back on it.
 */
final class ProfileDesk {
    private final List<ProfileFeature> features;
    private final AlertSubjectKind kind;
    private final String subject;
    private final Known known;
    private final AvroMap<DayProfile> profiles;

    ProfileDesk(
            List<ProfileFeature> features,
            AlertSubjectKind kind,
            String subject,
            Known known,
            AvroMap<DayProfile> profiles) {
        this.features = features;
        this.kind = kind;
        this.subject = subject;
        this.known = known;
        this.profiles = profiles;
    }

    /**
     * Takes in what has changed, tells what is to be told, and asks to be called at the end of the week.
     *
     * @param touched the days of which a line has come or gone that counts
     */
    void tell(List<LocalDate> touched, CareDays days, Close close) throws Exception {
        LocalDate sunday = CareWindow.endOfWeek(close.day());
        LocalDate earliest = CareWindow.earliest(sunday);
        for (LocalDate day : touched) {
            if (!day.isBefore(earliest)) {
                put(day, DayProfiles.of(kind, days.day(subject, day)));
            }
        }
        if (close.day().equals(sunday)) {
            tell(sunday, close);
            sunday = sunday.plusWeeks(1);
        }
        if (!profiles.isEmpty()) {
            close.wakeAt(sunday);
        }
    }

    private void put(LocalDate day, Optional<DayProfile> profile) throws Exception {
        if (profile.isPresent()) {
            profiles.put(day.toString(), profile.get());
        } else {
            profiles.remove(day.toString());
        }
    }

    private void tell(LocalDate sunday, Close close) throws Exception {
        CareWindow window = window(sunday);
        if (window.recent().isEmpty()) {
            return;
        }
        List<String> groups = PeerGroups.of(kind, subject, sunday, known);
        for (ProfileFeature feature : features) {
            OptionalLong value = feature.subjects().contains(kind) ? feature.value(window) : OptionalLong.empty();
            if (value.isPresent()) {
                FeatureValue said = new FeatureValue(
                        feature.name(), window.first(), kind.name(), subject, value.getAsLong(), groups);
                String peers = feature.name() + '|' + window.first();
                close.send(Envelope.fact(Form.WINDOW_VALUE, close.millis(), peers, kind + "|" + subject, said));
            }
        }
    }

    /** All that is looked back on; what the next week will not look back on is read a last time. */
    private CareWindow window(LocalDate sunday) throws Exception {
        LocalDate kept = CareWindow.earliest(sunday.plusWeeks(1));
        TreeMap<LocalDate, DayProfile> days = new TreeMap<>();
        for (String key : profiles.keys()) {
            LocalDate day = LocalDate.parse(key);
            days.put(day, profiles.get(key).orElseThrow());
            if (day.isBefore(kept)) {
                profiles.remove(key);
            }
        }
        return new CareWindow(sunday, days);
    }
}
