package fr.vigie.cli.bench;

import fr.vigie.domain.event.CardChannel;
import fr.vigie.domain.event.CardOutcome;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.CardType;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.sample.identifier.SampleIds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Simulated cards that were reported stolen before the world begins and are used all the same: on one day once less than
 * the detector of opposed cards asks for, on a later one once more. That use alone makes the alert of its holder.
 */
final class StolenCards {
    /** Uses on the first day; one more is what the detector asks for where no earlier use is in sight. */
    private static final int FIRST_USES = 19;

    /** Beyond the holders and cards of any simulated world. */
    private static final int FIRST_INDEX = 900_000;

    private static final Duration NOON = Duration.ofHours(12);

    private final Producer<byte[], byte[]> producer;
    private final LocalDate reportedOn;

    StolenCards(Producer<byte[], byte[]> producer, LocalDate reportedOn) {
        this.producer = producer;
        this.reportedOn = reportedOn;
    }

    /** The holder of a card, by its number from 0 on. */
    static String holder(int number) {
        return SampleIds.rpps(FIRST_INDEX + number);
    }

    private static String card(int number) {
        return SampleIds.card(FIRST_INDEX + number);
    }

    /** Makes a card known, with its opposition. */
    void report(int number) {
        Card card = new Card();
        card.setCardId(card(number));
        card.setHolderId(holder(number));
        card.setType(CardType.CPS);
        card.setValidFrom(reportedOn.minusYears(1));
        card.setValidTo(reportedOn.plusYears(2));
        card.setOpposedAt(noon(reportedOn));
        send(Stream.CARDS, card);
    }

    /** Uses a card on a day, not often enough. */
    void useAtFirst(int number, LocalDate day) {
        for (int use = 0; use < FIRST_USES; use++) {
            send(Stream.CARD_USES, use(number, day, use));
        }
    }

    /** Uses it on a later day: this is the use that tells. */
    void useAgain(int number, LocalDate day) {
        send(Stream.CARD_USES, use(number, day, FIRST_USES));
        producer.flush();
    }

    private static CardUse use(int number, LocalDate day, int count) {
        CardUse use = new CardUse();
        use.setAt(noon(day).plusSeconds(count));
        use.setUseId("stolen-" + number + "-" + count);
        use.setCardId(card(number));
        use.setHolderId(holder(number));
        use.setChannel(CardChannel.READER);
        use.setTerminalId(SampleIds.terminal(FIRST_INDEX + number));
        use.setService(CardService.FSE);
        use.setOutcome(CardOutcome.ACCEPTED);
        return use;
    }

    private static Instant noon(LocalDate day) {
        return ParisDay.close(day.minusDays(1)).plus(NOON);
    }

    private void send(Stream stream, SpecificRecordBase message) {
        producer.send(new ProducerRecord<>(
                stream.topic(), stream.key(message).getBytes(StandardCharsets.UTF_8), RecordBinary.encode(message)));
    }
}
