package fr.vigie.sample.card;

import fr.vigie.domain.event.CardChannel;
import fr.vigie.domain.event.CardOutcome;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.practice.Practitioner;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The journal of professional cards: every signature in a reader or on a telephone. */
public final class CardUses {
    private static final String DEPARTEMENT = "17";
    private static final int EVIDENCE_OF_THE_INNOCENT = 200;

    private final SampleIds ids;
    private final Outbox outbox;
    /** By holder; looked up only. */
    private final Map<String, Instance> watched = new HashMap<>();

    /** A journal that writes to an outbox. */
    public CardUses(SampleIds ids, Outbox outbox) {
        this.ids = ids;
        this.outbox = outbox;
    }

    /** Notes the uses of somebody's cards as evidence of a story. */
    public void watch(Practitioner holder, Instance story) {
        watched.put(holder.id(), story);
    }

    /** A feuille de soins signed in a reader. */
    public void sign(
            Practitioner holder, Instant at, String terminalId, String communeCode, Optional<String> patientId) {
        read(holder, CardService.FSE, at, terminalId, communeCode, patientId);
    }

    /** A use of the CPS in a reader; the id of its record. */
    public String read(
            Practitioner holder,
            CardService service,
            Instant at,
            String terminalId,
            String communeCode,
            Optional<String> patientId) {
        CardUse use = use(holder, holder.cardId(), CardChannel.READER, service, at, Optional.of(communeCode));
        use.setTerminalId(terminalId);
        patientId.ifPresent(use::setPatientId);
        return put(use);
    }

    /** A use of the e-CPS on a telephone; the id of its record. */
    public String validate(
            Practitioner holder,
            CardService service,
            Instant at,
            Optional<String> communeCode,
            Optional<String> patientId) {
        CardUse use = use(holder, holder.eCpsId(), CardChannel.ECPS, service, at, communeCode);
        patientId.ifPresent(use::setPatientId);
        return put(use);
    }

    /** A use of the CPS far away, for somebody of another département; the id of its record. */
    public String readElsewhere(
            Practitioner holder,
            CardService service,
            Instant at,
            String terminalId,
            String communeCode,
            String patient) {
        CardUse use = use(holder, holder.cardId(), CardChannel.READER, service, at, Optional.of(communeCode));
        use.setTerminalId(terminalId);
        use.setPatientId(patient);
        use.setPatientDepartment(communeCode.substring(0, 2));
        return put(use);
    }

    private CardUse use(
            Practitioner holder,
            String card,
            CardChannel channel,
            CardService service,
            Instant at,
            Optional<String> communeCode) {
        CardUse use = new CardUse();
        use.setUseId(ids.next(Kind.CARD_USE));
        use.setAt(at);
        use.setCardId(card);
        use.setHolderId(holder.id());
        use.setChannel(channel);
        use.setService(service);
        communeCode.ifPresent(use::setCommune);
        use.setPatientDepartment(DEPARTEMENT);
        use.setOutcome(CardOutcome.ACCEPTED);
        return use;
    }

    private String put(CardUse use) {
        outbox.put(Stream.CARD_USES, use);
        Instance story = watched.get(use.getHolderId());
        if (story != null && story.evidenceIds().size() < EVIDENCE_OF_THE_INNOCENT) {
            story.evidence(use.getUseId(), ParisDay.of(use.getAt()));
        }
        return use.getUseId();
    }
}
