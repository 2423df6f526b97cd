package fr.vigie.streaming.feature;

import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.FeatureStanding;
import fr.vigie.streaming.fact.FeatureValue;
import fr.vigie.streaming.fact.PeerNormFact;
import fr.vigie.streaming.peer.GroupNorms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where each subject stands in one feature at the end of a week. Keyed by feature and period. All subjects say their value
 * at one close, and say it once: nothing is kept. Norms go to whoever compares, standings to the subjects, for the close of
 * the next day, since what a day adds is only used from the next one on.
 */
public final class StandingFunction extends DayCloseFunction {
    private static final long serialVersionUID = 1L;

    @Override
    protected void onClose(Close close, List<Envelope> arrived) {
        List<FeatureValue> values = arrived.stream()
                .map(envelope -> envelope.as(FeatureValue.class))
                .toList();
        GroupNorms norms = GroupNorms.of(values);
        norms.facts().forEach(norm -> close.send(Form.PEER_NORM, "", close.key() + '|' + norm.getGroup(), norm));
        long next = ParisDay.closeMillis(close.day().plusDays(1));
        for (FeatureValue value : values) {
            String subject = value.getSubjectKind() + '|' + value.getSubject();
            FeatureStanding standing = standing(value, norms.narrowest(value.getGroups()));
            close.send(Envelope.fact(Form.FEATURE_STANDING, close.millis(), subject, value.getFeature(), standing)
                    .dueAt(next));
        }
    }

    private static FeatureStanding standing(FeatureValue value, Optional<PeerNormFact> norm) {
        LocalDate period = value.getPeriod();
        List<String> groups = value.getGroups();
        return new FeatureStanding(
                value.getFeature(),
                period,
                value.getSubjectKind(),
                value.getSubject(),
                value.getValue().orElseThrow(),
                groups.isEmpty() ? null : groups.get(groups.size() - 1),
                norm.map(PeerNormFact::getGroup).orElse(null),
                norm.map(PeerNormFact::getMembers).orElse(0),
                norm.map(PeerNormFact::getQuantiles).orElse(List.of()));
    }
}
