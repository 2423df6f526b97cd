package fr.vigie.casequeue.document.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.casequeue.alert.CountedItem;
import fr.vigie.casequeue.casework.InduLines;
import fr.vigie.casequeue.casework.Refused;
import fr.vigie.casequeue.document.CaseDocument;
import fr.vigie.casequeue.document.OpenDocument;
import fr.vigie.casequeue.document.SampleCase;
import fr.vigie.casequeue.document.dossier.CaseContent;
import fr.vigie.domain.text.FrenchText;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LetterDraftTest {
    private static final int UNDUE = 8;
    private static final int ANNEX = 1;

    private static OpenDocument open(CaseContent content, Letter letter) throws Exception {
        return new OpenDocument(
                new LetterDraft(content, letter, "Anne Agent").document().content());
    }

    private static CaseContent notified(List<CountedItem> lines, long cents) {
        // The case has grown since: three lines more than were notified.
        return SampleCase.of(
                SampleCase.lines(lines.size() + 3),
                Optional.of(new InduLines.Notified(LocalDate.of(2022, 3, 1), cents, lines)),
                SampleCase.READ_AT);
    }

    @Property(tries = 30)
    void theAnnexHoldsTheLinesThatAreNotifiedAndTheirSumIsWhatIsNotified(
            @ForAll @IntRange(min = 1, max = 200) int count) throws Exception {
        List<CountedItem> lines = SampleCase.lines(count);
        OpenDocument letter = open(notified(lines, count * 1_260L), Letter.INDU_NOTIFIED);

        List<List<String>> rows = letter.rows(ANNEX).subList(1, count + 1);
        assertThat(rows.stream().map(row -> row.get(0)))
                .containsExactlyElementsOf(
                        lines.stream().map(line -> line.item().recordId()).toList());
        BigDecimal sum = rows.stream()
                .map(row ->
                        new BigDecimal(row.get(UNDUE).replaceAll("[^0-9,]", "").replace(',', '.')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum.movePointRight(2).longValueExact()).isEqualTo(count * 1_260L);
        assertThat(letter.rows(ANNEX)).hasSize(count + 1);
        assertThat(rows.stream().map(row -> row.get(UNDUE + 1)).distinct()).containsExactly("1");
        assertThat(letter.text()).contains("La somme réclamée est de " + FrenchText.euros(count * 1_260L));
    }

    @Test
    void eachPaymentHasItsDayAndTheSumsAddUp() throws Exception {
        List<List<String>> payments =
                open(SampleCase.of(SampleCase.lines(180)), Letter.INDU).rows(0);

        assertThat(payments).hasSize(91);
        assertThat(payments.get(1)).containsExactly("15/11/2021", "2", FrenchText.euros(2_520));
    }

    @Test
    void whatIsHeldAgainstAPersonIsNumberedAndWhatIsHeldAgainstNobodyIsLeftOut() throws Exception {
        assertThat(open(SampleCase.of(SampleCase.lines(3)), Letter.WARNING).text())
                .contains("Motif 1. Sur 214 déplacements", "NGAP, art. 13");
        assertThat(open(SampleCase.ofVictim(), Letter.WARNING).text()).doesNotContain("Sur 214 déplacements");
    }

    @Test
    void aTableThatDoesNotAddUpIsNotWritten() {
        assertThatThrownBy(() -> new LetterDraft(notified(SampleCase.lines(10), 10_000), Letter.INDU_NOTIFIED, "Anne")
                        .document())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("100,00")
                .hasMessageContaining("126,00");
        assertThatThrownBy(() -> new LetterDraft(SampleCase.of(List.of()), Letter.INDU, "Anne").document())
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @EnumSource(Letter.class)
    void everyLetterIsADraftThatNamesNobodyItDoesNotKnow(Letter letter) throws Exception {
        List<CountedItem> lines = SampleCase.lines(3);
        CaseDocument document = new LetterDraft(notified(lines, 3_780), letter, SampleCase.HOSTILE).document();
        OpenDocument file = new OpenDocument(document.content());
        Files.write(
                Files.createDirectories(Path.of("target", "documents")).resolve(document.name()), document.content());

        assertThat(document.name()).startsWith("LCF-2022-00001-projet-").endsWith(".odt");
        assertThat(file.raw("meta.xml")).contains("(projet)", "Statut", "Rien n’a été envoyé", "fr-FR");
        assertThat(file.raw("styles.xml")).contains("Projet à relire");
        assertThat(file.text())
                .contains("[nom et adresse à compléter]", "signature à compléter]", "LCF-2022-00001", "{montant}")
                .doesNotContain("{numero}", "{agent}", "@motifs", "null");
        assertThat(file.raw("content.xml")).doesNotContain("<script");
        for (String part : file.names().subList(1, file.names().size())) {
            assertThat(file.xml(part).getDocumentElement()).isNotNull();
        }
    }

    @Test
    void aConvocationSaysWhatItIsAboutAndReproachesNothing() throws Exception {
        OpenDocument letter = open(SampleCase.of(SampleCase.lines(5)), Letter.HEARING);

        assertThat(letter.text())
                .contains("Convocation à une audition", "art. L114-10 CSS", "entre le 04/11/2021 et le 08/11/2021")
                .doesNotContainPattern("(?i)fraud|soupçon|indu\\b|abus|falsifi|€");
        assertThat(letter.text()).contains("Soins infirmiers\u00a0: soins entre");
        assertThat(letter.rows(0)).hasSize(6);
        assertThat(open(SampleCase.of(List.of()), Letter.HEARING).text()).contains("[période et objet à compléter]");
    }

    @Test
    void whoeverIsAVictimIsAccusedOfNothing() throws Exception {
        String text = open(SampleCase.ofVictim(), Letter.VICTIM).text();

        assertThat(text).contains("Sur 214 déplacements");
        assertThat(text)
                .contains("Rien ne vous est reproché")
                .doesNotContainPattern("(?i)indu\\b|fraude|remboursement");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | pour les soins suivants\u00a0: [période et objet à compléter], les pièces",
                "1 | pour la ligne de l’annexe, les pièces",
                "2 | pour les 2\u00a0lignes de l’annexe, les pièces"
            })
    void documentsAreAskedForTheLinesThatThereAre(int lines, String wanted) throws Exception {
        assertThat(open(SampleCase.of(SampleCase.lines(lines)), Letter.DOCUMENTS)
                        .text())
                .contains(wanted);
    }
}
