package fr.vigie.cli.rings;

import fr.vigie.cli.topic.TopicReader;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Member;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.graph.history.KnownRing;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.Ring;
import fr.vigie.graph.ring.RingMember;
import fr.vigie.graph.ring.RingRole;
import fr.vigie.graph.ring.RingWords;
import fr.vigie.streaming.live.KafkaAccess;
import fr.vigie.streaming.live.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the topics of alerts hold: rings of earlier runs, and which lines have their home in alerts of the job. */
final class PublishedRings {
    private final TreeMap<String, Alert> rings = new TreeMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, byte[]> itemsOfRings = new TreeMap<>();
    private final Map<String, AlertItem> itemsOfOthers = new HashMap<>();
    private Optional<LocalDate> completeThrough = Optional.empty();

    /** Reads them. */
    static PublishedRings read(KafkaAccess kafka) throws IOException {
        PublishedRings published = new PublishedRings();
        TopicReader reader = new TopicReader(kafka);
        reader.read(Topics.DAY_CLOSES, published::close);
        reader.read(Topics.ALERTS, published::alert);
        reader.read(Topics.ALERT_ITEMS, published::item);
        return published;
    }

    private void close(ConsumerRecord<byte[], byte[]> message) {
        decoded(DayClose.SCHEMA$, message)
                .map(DayClose.class::cast)
                .filter(close -> close.getStream().equals(Topics.ALERTS_STREAM))
                .map(DayClose::getClosedThrough)
                .filter(day -> completeThrough.filter(day::isBefore).isEmpty())
                .ifPresent(day -> completeThrough = Optional.of(day));
    }

    private void alert(ConsumerRecord<byte[], byte[]> message) {
        decoded(Alert.SCHEMA$, message)
                .map(Alert.class::cast)
                .filter(alert ->
                        alert.getScheme() == Scheme.RING && alert.getSubject().getKind() == AlertSubjectKind.RING)
                .ifPresent(alert -> {
                    known.add(alert.getAlertId());
                    rings.merge(
                            alert.getAlertId(),
                            alert,
                            (one, other) -> one.getRevision() > other.getRevision() ? one : other);
                });
    }

    private void item(ConsumerRecord<byte[], byte[]> message) {
        String key = new String(message.key(), StandardCharsets.UTF_8);
        String alertId = key.substring(0, Math.max(0, key.indexOf(',')));
        if (known.contains(alertId)) {
            if (message.value() == null) {
                itemsOfRings.remove(key);
            } else {
                itemsOfRings.put(key, message.value());
            }
        } else if (message.value() == null) {
            itemsOfOthers.remove(key);
        } else {
            decoded(AlertItem.SCHEMA$, message).ifPresent(item -> itemsOfOthers.put(key, (AlertItem) item));
        }
    }

    private static Optional<SpecificRecordBase> decoded(Schema schema, ConsumerRecord<byte[], byte[]> message) {
        try {
            return message.value() == null
                    ? Optional.empty()
                    : Optional.of(RecordBinary.decode(schema, message.value()));
        } catch (BadRecord unreadable) {
            // Whatever else is in the topic: it is no alert that an earlier run wrote.
            return Optional.empty();
        }
    }

    /** The day through which the job's alerts are complete; empty before its first close. */
    Optional<LocalDate> completeThrough() {
        return completeThrough;
    }

    /** The last revision of an alert that was published. */
    Optional<Alert> alert(String alertId) {
        return Optional.ofNullable(rings.get(alertId));
    }

    /** The last revision of the alert of a ring. */
    Optional<Alert> ofRing(String ringId) {
        return rings.values().stream()
                .filter(alert -> alert.getSubject().getId().equals(ringId))
                .findFirst();
    }

    /** Lines of rings as published, by key. */
    Map<String, byte[]> items() {
        return itemsOfRings;
    }

    /** Lines and payments that have their home in an alert of the job. */
    Set<String> homes() {
        Set<String> homes = new HashSet<>();
        itemsOfOthers.values().stream()
                .filter(AlertItem::getHome)
                .forEach(item ->
                        homes.add(item.getLineId().or(item::getPaymentId).orElseThrow()));
        return homes;
    }

    /** The rings of earlier runs, as far as their identity goes: members and age. */
    List<KnownRing> known() {
        List<KnownRing> before = new ArrayList<>();
        for (Alert alert : rings.values()) {
            before.add(new KnownRing(
                    alert.getSubject().getId(),
                    ring(alert),
                    ParisDay.of(alert.getDetectedAt()),
                    alert.getRevision(),
                    alert.getStatus() == AlertStatus.ACTIVE ? Optional.empty() : alert.getStatusReason(),
                    List.of()));
        }
        return before;
    }

    private static Ring ring(Alert alert) {
        List<RingMember> members = new ArrayList<>();
        for (Member member : alert.getMembers().orElse(List.of())) {
            members.add(new RingMember(
                    NodeKind.valueOf(member.getKind()), member.getId(), RingRole.valueOf(member.getRole())));
        }
        RingWords words = new RingWords("", "", "", "", "");
        return new Ring(alert.getDetail(), "", 0, 0, words, members, List.of(), List.of(), List.of(), 0);
    }
}
