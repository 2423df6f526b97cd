package fr.vigie.graph.picture;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The picture of a ring as JSON, for pages that draw it themselves; the same bytes on any machine. */
public final class RingJson {
    private static final JsonFactory JSON = new JsonFactory();

    private RingJson() {}

    /**
     * One JSON object on one line: alertId, title, nodes (id, kind, role, label, x, y) and edges (from, to, kind, weight).
     * Ids are those of the alert; where two members share one, the second has its kind before it. Places and weights have
     * four decimals.
     */
    public static String of(RingPicture picture) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("alertId", picture.alertId());
            out.writeStringField("title", picture.title());
            nodes(picture, out);
            edges(picture, out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void nodes(RingPicture picture, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("nodes");
        for (RingPicture.Node node : picture.nodes()) {
            out.writeStartObject();
            out.writeStringField("id", node.key());
            out.writeStringField("kind", node.kind().name());
            out.writeStringField("role", node.role().name());
            out.writeStringField("label", node.label());
            number("x", BigDecimal.valueOf(node.x()), out);
            number("y", BigDecimal.valueOf(node.y()), out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void edges(RingPicture picture, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("edges");
        for (RingPicture.Link link : picture.links()) {
            out.writeStartObject();
            out.writeStringField("from", picture.nodes().get(link.from()).key());
            out.writeStringField("to", picture.nodes().get(link.to()).key());
            out.writeStringField("kind", link.kind());
            number("weight", link.weight(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void number(String field, BigDecimal value, JsonGenerator out) throws IOException {
        out.writeFieldName(field);
        out.writeNumber(value.setScale(4, RoundingMode.HALF_UP).toPlainString());
    }
}
