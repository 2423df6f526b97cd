package fr.vigie.casequeue.feed;

import fr.vigie.casequeue.alert.PlaceStore;
import fr.vigie.casequeue.alert.SubjectPlace;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.reference.Biller;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The topic of cabinets, pharmacies, centres and carriers: where each is, and until when. */
@Component
class BillerTopic extends PlaceTopic<Biller> {
    BillerTopic(PlaceStore store) {
        super(
                "billers",
                Biller.class,
                one -> new SubjectPlace(
                        AlertSubjectKind.BILLER,
                        one.getBillerId(),
                        one.getCommune(),
                        one.getKnownAt().orElse(Instant.EPOCH),
                        one.getClosedOn()),
                store);
    }
}
