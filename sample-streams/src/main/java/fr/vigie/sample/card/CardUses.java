package fr.vigie.sample.card;

import fr.vigie.domain.event.CardChannel;
import fr.vigie.domain.event.CardOutcome;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.geo.Communes;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.output.RecordCopy;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.people.Stranger;
import fr.vigie.sample.practice.Practitioner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The journal of professional cards: every signature in a reader or on a telephone.
 *
 * <p>Seven uses in a thousand follow a refused one: a wrong PIN, a push that was not answered.
 */
public final class CardUses {
    private static final String DEPARTEMENT = "17";
    private static final int EVIDENCE_OF_THE_INNOCENT = 100;
    private static final int ONE_IN = 20;
    private static final double WRONG_PIN = 0.007;
    /** Telephones that do not tell where they are. */
    private static final double PLACE_UNKNOWN = 0.25;

    private final long seed;
    private final SampleIds ids;
    private final Outbox outbox;
    /** By holder; looked up only. */
    private final Map<String, Watch> watched = new HashMap<>();

    /** Whose uses are noted, on which days, and how many there were. */
    private record Watch(Instance story, Optional<Period> when, int[] uses) {}

    /** A journal that writes to an outbox. */
    public CardUses(long seed, SampleIds ids, Outbox outbox) {
        this.seed = seed;
        this.ids = ids;
        this.outbox = outbox;
    }

    /** Notes the uses of somebody's cards as evidence of a story. */
    public void watch(Practitioner holder, Instance story) {
        watched.put(holder.id(), new Watch(story, Optional.empty(), new int[1]));
    }

    /** Notes the uses of somebody's cards on some days as evidence of a story. */
    public void watch(Practitioner holder, Instance story, Period when) {
        watched.put(holder.id(), new Watch(story, Optional.of(when), new int[1]));
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
        CardUse use = read(holder.cardIdAt(at), holder, service, at, terminalId, communeCode);
        patientId.ifPresent(use::setPatientId);
        return put(use, holder);
    }

    /** A use of the CPS in a reader for somebody insured elsewhere; the id of its record. */
    public String readFor(
            Stranger patient,
            Practitioner holder,
            CardService service,
            Instant at,
            String terminalId,
            String communeCode) {
        return readWith(holder.cardIdAt(at), patient, holder, service, at, terminalId, communeCode);
    }

    /** A use of a certain card of a holder, such as one that is opposed; the id of its record. */
    public String readWith(
            String cardId,
            Stranger patient,
            Practitioner holder,
            CardService service,
            Instant at,
            String terminalId,
            String communeCode) {
        CardUse use = read(cardId, holder, service, at, terminalId, communeCode);
        return put(concerning(patient, use), holder);
    }

    /** A use of a certain card of a holder that is refused; the id of its record. */
    public String refused(
            String cardId, Practitioner holder, CardService service, Instant at, String terminalId, String commune) {
        CardUse use = read(cardId, holder, service, at, terminalId, commune);
        use.setOutcome(CardOutcome.REFUSED);
        use.setPatientDepartment(null);
        return emit(use);
    }

    /** A use of the e-CPS on a telephone; the id of its record. */
    public String validate(
            Practitioner holder,
            CardService service,
            Instant at,
            Optional<String> communeCode,
            Optional<String> patientId) {
        CardUse use = validation(holder, service, at, communeCode);
        patientId.ifPresent(use::setPatientId);
        return put(use, holder);
    }

    /** A use of the e-CPS on a telephone for somebody insured elsewhere; the id of its record. */
    public String validateFor(
            Stranger patient, Practitioner holder, CardService service, Instant at, Optional<String> communeCode) {
        return put(concerning(patient, validation(holder, service, at, communeCode)), holder);
    }

    /** A use of the CPS far away, for somebody who lives there; the id of its record. */
    public String readElsewhere(
            Practitioner holder,
            CardService service,
            Instant at,
            String terminalId,
            String communeCode,
            String patient) {
        Stranger there = new Stranger(patient, Communes.departement(communeCode));
        return readFor(there, holder, service, at, terminalId, communeCode);
    }

    private CardUse read(
            String cardId, Practitioner holder, CardService service, Instant at, String terminalId, String commune) {
        CardUse use = use(holder, cardId, CardChannel.READER, service, at);
        use.setTerminalId(terminalId);
        use.setCommune(commune);
        return use;
    }

    private CardUse validation(Practitioner holder, CardService service, Instant at, Optional<String> communeCode) {
        CardUse use = use(holder, holder.eCpsIdAt(at), CardChannel.ECPS, service, at);
        communeCode.ifPresent(use::setCommune);
        return use;
    }

    private CardUse use(Practitioner holder, String card, CardChannel channel, CardService service, Instant at) {
        CardUse use = new CardUse();
        use.setUseId(ids.next(Kind.CARD_USE));
        use.setAt(at);
        use.setCardId(card);
        use.setHolderId(holder.id());
        use.setChannel(channel);
        use.setService(service);
        use.setPatientDepartment(DEPARTEMENT);
        use.setOutcome(CardOutcome.ACCEPTED);
        return use;
    }

    private static CardUse concerning(Stranger patient, CardUse use) {
        use.setPatientId(patient.patientId());
        use.setPatientDepartment(patient.department());
        return use;
    }

    private String put(CardUse use, Practitioner holder) {
        Chance chance = Chance.of(seed, "pin", holder.index(), use.getAt().getEpochSecond());
        if (use.getChannel() == CardChannel.ECPS && chance.happens(PLACE_UNKNOWN)) {
            use.setCommune(null);
        }
        if (chance.happens(WRONG_PIN)) {
            refuseBefore(use, chance);
        }
        return emit(use);
    }

    /** The same use some seconds before, refused; not across midnight, when the day before may be written already. */
    private void refuseBefore(CardUse use, Chance chance) {
        Instant before = use.getAt().minusSeconds(8 + chance.below(30));
        if (ParisDay.of(before).equals(ParisDay.of(use.getAt()))) {
            CardUse refused = RecordCopy.of(use, new CardUse());
            refused.setUseId(ids.next(Kind.CARD_USE));
            refused.setAt(before);
            refused.setOutcome(CardOutcome.REFUSED);
            outbox.put(Stream.CARD_USES, refused);
        }
    }

    private String emit(CardUse use) {
        outbox.put(Stream.CARD_USES, use);
        Watch watch = watched.get(use.getHolderId());
        if (watch != null) {
            note(watch, use);
        }
        return use.getUseId();
    }

    /** Of an innocent the first uses are noted, then one now and then: evidence spans their time and stays short. */
    private static void note(Watch watch, CardUse use) {
        LocalDate day = ParisDay.of(use.getAt());
        if (watch.when().isEmpty() || watch.when().get().contains(day)) {
            int before = watch.uses()[0]++;
            if (before < EVIDENCE_OF_THE_INNOCENT || before % ONE_IN == 0) {
                watch.story().evidence(use.getUseId(), day);
            }
        }
    }
}
