package fr.vigie.casequeue.feed;

import fr.vigie.casequeue.alert.PlaceStore;
import fr.vigie.casequeue.alert.SubjectPlace;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.reference.Professional;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The topic of professionals: where each practises first of all, and until when. */
@Component
class ProfessionalTopic extends PlaceTopic<Professional> {
    ProfessionalTopic(PlaceStore store) {
        super(
                "professionals",
                Professional.class,
                one -> new SubjectPlace(
                        AlertSubjectKind.PROFESSIONAL,
                        one.getProfessionalId(),
                        one.getPracticeCommune(),
                        one.getKnownAt().orElse(Instant.EPOCH),
                        one.getRetiredOn()),
                store);
    }
}
