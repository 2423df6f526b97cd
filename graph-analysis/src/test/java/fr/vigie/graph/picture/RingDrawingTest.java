package fr.vigie.graph.picture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.Alert;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class RingDrawingTest {
    static Iterable<Map.Entry<String, Alert>> rings() {
        return SampleRings.all().entrySet();
    }

    private static String svg(Alert alert) {
        return RingSvg.of(RingPicture.of(alert));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document document, String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static byte[] png(Alert alert) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RingPng.write(RingPicture.of(alert), bytes);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("rings")
    void theSvgIsWellFormedAndShowsEveryMemberAndLink(Map.Entry<String, Alert> ring) throws Exception {
        Document document = parsed(svg(ring.getValue()));
        RingPicture picture = RingPicture.of(ring.getValue());

        assertThat(texts(document, "title"))
                .hasSize(1 + picture.nodes().size() + picture.links().size())
                .containsAll(picture.nodes().stream()
                        .map(node -> node.kind().text() + " " + node.id() + ", "
                                + node.role().text())
                        .toList());
        assertThat(texts(document, "text"))
                .containsAll(
                        picture.nodes().stream().map(RingPicture.Node::label).toList())
                .containsAll(
                        picture.nodes().stream().map(node -> node.kind().text()).toList())
                .containsAll(
                        picture.nodes().stream().map(node -> node.role().text()).toList());
    }

    @ParameterizedTest
    @MethodSource("rings")
    void theSameAlertGivesTheSameBytes(Map.Entry<String, Alert> ring) throws IOException {
        assertThat(svg(ring.getValue())).isEqualTo(svg(ring.getValue()));
        assertThat(png(ring.getValue())).isEqualTo(png(ring.getValue()));
    }

    @Test
    void identifiersCannotBreakOutOfTheSvg() throws Exception {
        String id = "</title><script>&\"'\u0001\ud800";
        String svg = svg(new SampleRings()
                .member("PATIENT", id, "SUSPECT")
                .edge(id, id, "<x>", "1.0000")
                .alert());

        assertThat(svg).doesNotContain("<script>", "<x>");
        assertThat(texts(parsed(svg), "title"))
                .contains("patient </title><script>&\"'\ufffd\ufffd, suspect", "<x>, poids 1.0000");
    }

    @Test
    void onlyWhatIsShownIsInTheLegend() {
        String takeover = svg(SampleRings.takeover());

        assertThat(takeover).contains(">victime<", ">indemnités versées<").doesNotContain(">mule<", "plus épais");
        assertThat(svg(SampleRings.pharmacies())).contains("plus épais : plus de poids");
        assertThat(svg(new SampleRings().member("PATIENT", "p", "MULE").alert()))
                .contains(">mule<")
                .doesNotContain("Liens");
    }

    @Test
    void linksWithoutWeightAreThin() {
        String svg = svg(new SampleRings()
                .member("PATIENT", "p", "MULE")
                .member("IBAN", "i", "SUSPECT")
                .edge("p", "i", "ALLOWANCE", "0.0000")
                .edge("p", "i", "SAME_PHONE", "2.0000")
                .alert());

        assertThat(svg)
                .contains("stroke-width=\"0.8\"", "stroke-width=\"4.0\"", "stroke-dasharray=\"8 5\"", ">same phone<");
    }

    @Test
    void thePngShowsTheColoursOfTheRolesWhereTheMembersStand() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(SampleRings.star(17))));

        assertThat(image.getWidth()).isEqualTo(2240);
        assertThat(image.getRGB(2 * 440 - 20, 2 * 460) & 0xffffff).isEqualTo(0x0072b2);
        assertThat(image.getRGB(5, 5) & 0xffffff).isEqualTo(0xffffff);
    }

    @Test
    void theJsonHoldsWhatAPageDraws() {
        assertThat(RingJson.of(RingPicture.of(SampleRings.takeover())))
                .isEqualTo("{\"alertId\":\"a_1\",\"title\":\"Réseau : 3\u00a0patients, 1\u00a0compte\",\"nodes\":["
                        + "{\"id\":\"i_00ffaa19c4\",\"kind\":\"IBAN\",\"role\":\"SUSPECT\",\"label\":\"…aa19c4\","
                        + "\"x\":0.5000,\"y\":0.5000},"
                        + "{\"id\":\"p_44000\",\"kind\":\"PATIENT\",\"role\":\"VICTIM\",\"label\":\"…_44000\","
                        + "\"x\":0.5000,\"y\":0.0800},"
                        + "{\"id\":\"p_44001\",\"kind\":\"PATIENT\",\"role\":\"VICTIM\",\"label\":\"…_44001\","
                        + "\"x\":0.8637,\"y\":0.7100},"
                        + "{\"id\":\"p_44002\",\"kind\":\"PATIENT\",\"role\":\"VICTIM\",\"label\":\"…_44002\","
                        + "\"x\":0.1363,\"y\":0.7100}],\"edges\":["
                        + "{\"from\":\"p_44000\",\"to\":\"i_00ffaa19c4\",\"kind\":\"ALLOWANCE\",\"weight\":1.0000},"
                        + "{\"from\":\"p_44001\",\"to\":\"i_00ffaa19c4\",\"kind\":\"ALLOWANCE\",\"weight\":1.0000},"
                        + "{\"from\":\"p_44002\",\"to\":\"i_00ffaa19c4\",\"kind\":\"ALLOWANCE\",\"weight\":1.0000}]}");
    }
}
