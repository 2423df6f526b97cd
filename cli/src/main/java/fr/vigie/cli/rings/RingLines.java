package fr.vigie.cli.rings;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.graph.history.KnownRing;
import fr.vigie.graph.history.KnownRing.Descent;
import fr.vigie.graph.ring.RingClaim;
import fr.vigie.graph.ring.RingEdge;
import fr.vigie.graph.ring.RingMember;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code rings.jsonl}: what an alert has no place for. The euros of a member are those that the ring would lose if the member
 * were cleared: of all its lines that are at home in it and involve the member, so that they do not add up to those of the
 * ring.
 */
final class RingLines {
    private RingLines() {}

    /** Writes the rings in the order of their alerts. */
    static void write(List<RingCase> cases, List<Alert> alerts, Path file) throws IOException {
        Map<String, RingCase> byAlert = new HashMap<>();
        cases.forEach(one -> byAlert.put(one.alert().alert().getAlertId(), one));
        try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            json.setRootValueSeparator(null);
            for (Alert alert : alerts) {
                RingCase one = byAlert.get(alert.getAlertId());
                if (one != null) {
                    write(one, json);
                    json.writeRaw('\n');
                }
            }
        }
    }

    private static void write(RingCase one, JsonGenerator json) throws IOException {
        KnownRing ring = one.ring();
        json.writeStartObject();
        json.writeStringField("ringId", ring.id());
        json.writeStringField("alertId", one.alert().alert().getAlertId());
        json.writeStringField("code", ring.ring().code());
        json.writeStringField("status", ring.stands() ? "ACTIVE" : "WITHDRAWN");
        json.writeStringField("since", ring.since().toString());
        json.writeNumberField("revision", ring.revision());
        json.writeArrayFieldStart("lineage");
        for (Descent step : ring.lineage()) {
            json.writeStartObject();
            json.writeStringField("on", step.on().toString());
            json.writeStringField("relation", step.relation().name());
            json.writeStringField("ringId", step.otherId());
            json.writeEndObject();
        }
        json.writeEndArray();
        members(one, json);
        edges(ring, json);
        json.writeEndObject();
    }

    private static void members(RingCase one, JsonGenerator json) throws IOException {
        Map<String, Long> cents = marginal(one);
        json.writeArrayFieldStart("members");
        for (RingMember member : one.ring().ring().members()) {
            json.writeStartObject();
            json.writeStringField("kind", member.kind().name());
            json.writeStringField("id", member.id());
            json.writeStringField("role", member.role().name());
            json.writeNumberField("marginalCents", cents.getOrDefault(member.id(), 0L));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static Map<String, Long> marginal(RingCase one) {
        Set<String> home = new HashSet<>();
        for (AlertItem item : one.alert().items()) {
            if (item.getHome()) {
                home.add(item.getLineId().or(item::getPaymentId).orElseThrow());
            }
        }
        Map<String, Long> cents = new HashMap<>();
        for (RingClaim claim : one.ring().ring().claims()) {
            if (home.contains(claim.id())) {
                claim.members().forEach(member -> cents.merge(member, claim.cents(), Long::sum));
            }
        }
        return cents;
    }

    private static void edges(KnownRing ring, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("edges");
        for (RingEdge edge : ring.ring().edges()) {
            json.writeStartObject();
            json.writeStringField("from", edge.from());
            json.writeStringField("to", edge.to());
            json.writeStringField("kind", edge.kind());
            json.writeNumberField("weight", Math.round(edge.weight()));
            json.writeArrayFieldStart("evidenceIds");
            for (String id : edge.evidenceIds()) {
                json.writeString(id);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
