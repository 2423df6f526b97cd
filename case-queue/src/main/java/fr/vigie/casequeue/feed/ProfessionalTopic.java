package fr.vigie.casequeue.feed;

import fr.vigie.casequeue.alert.PlaceStore;
import fr.vigie.casequeue.alert.SubjectPlace;
import fr.vigie.domain.reference.Professional;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The topic of professionals: where each practises first of all. */
@Component
class ProfessionalTopic extends PlaceTopic<Professional> {
    ProfessionalTopic(PlaceStore store) {
        super(
                "professionals",
                Professional.class,
                one -> new SubjectPlace(
                        one.getProfessionalId(),
                        one.getPracticeCommune(),
                        one.getKnownAt().orElse(Instant.EPOCH)),
                store);
    }
}
