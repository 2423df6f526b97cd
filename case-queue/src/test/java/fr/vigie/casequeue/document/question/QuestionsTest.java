package fr.vigie.casequeue.document.question;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.alert.AlertItems.PatientSum;
import fr.vigie.casequeue.document.CaseDocument;
import fr.vigie.casequeue.document.OpenDocument;
import fr.vigie.casequeue.document.SampleCase;
import fr.vigie.casequeue.extraction.Delivery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private static final Witness PATIENT = Witness.of("LCF-2022-00001", Witness.Kind.PATIENT, "p-00000003", 12_600, 10);

    private static PatientSum sum(String patient, long cents, long days) {
        return new PatientSum(Optional.of(patient), cents, days, days);
    }

    private static Questions rank(int most, PatientSum... sums) {
        return WitnessRanking.of("LCF-1", "p-subject", List.of(sums), List.of(), most);
    }

    @Test
    void mostEurosThenMostDaysThenPseudonym() {
        Questions questions = rank(10, sum("p-d", 100, 1), sum("p-c", 100, 2), sum("p-b", 100, 2), sum("p-a", 90, 9));

        assertThat(questions.patients()).extracting(Witness::id).containsExactly("p-b", "p-c", "p-d", "p-a");
    }

    @Test
    void whatTheFirstCoverAndWhatNobodyCanSay() {
        Questions questions = rank(
                2,
                sum("p-a", 500, 1),
                sum("p-b", 300, 1),
                sum("p-c", 100, 1),
                sum("p-subject", 50, 1),
                new PatientSum(Optional.empty(), 70, 3, 3));

        assertThat(questions.coveredCents()).isEqualTo(800);
        assertThat(questions.morePatients()).isEqualTo(1);
        assertThat(questions.totalCents()).isEqualTo(1_020);
        assertThat(questions.namelessCents()).isEqualTo(120);
    }

    @Test
    void aReferenceSaysNothingOfThePersonAndDiffersFromCaseToCase() {
        Witness elsewhere = Witness.of("LCF-2022-00002", Witness.Kind.PATIENT, "p-00000003", 1, 1);

        assertThat(PATIENT.reference()).matches("[0-9a-f]{10}").doesNotContain("00000003");
        assertThat(elsewhere.reference()).isNotEqualTo(PATIENT.reference());
    }

    @Test
    void aPatientIsAskedAboutEachOfHisDaysAndAboutNobodyElse() throws Exception {
        CaseDocument document =
                new Questionnaire(SampleCase.of(SampleCase.lines(70)), PATIENT, List.of(), "Anne Agent").letter();
        OpenDocument letter = new OpenDocument(document.content());
        Files.write(
                Files.createDirectories(Path.of("target", "documents")).resolve(document.name()), document.content());

        assertThat(letter.rows(0)).hasSize(11);
        assertThat(letter.rows(0).get(1))
                .containsExactly("le 06/11/2021, une visite à votre domicile (IK)\u00a0?", "☐", "☐", "☐");
        assertThat(letter.text())
                .contains(PATIENT.reference())
                .doesNotContain("p-00000003", "10000000017", "line-", "€")
                .doesNotContainPattern(
                        "(?i)fraud|soupçon|suspect|enquête|indu\\b|irrégul|anomalie|abus|faux|infraction");
        assertThat(document.name()).doesNotContain("p-00000003");
    }

    @Test
    void aRecipientIsAskedWithoutDaysThatTheLinesDoNotName() throws Exception {
        Witness recipient = Witness.of("LCF-2022-00001", Witness.Kind.RECIPIENT, "10000000025", 0, 4);
        OpenDocument letter = new OpenDocument(
                new Questionnaire(SampleCase.of(SampleCase.lines(7)), recipient, List.of(), "Anne Agent")
                        .letter()
                        .content());

        assertThat(letter.rows(0).get(1).get(0)).contains("[jour]");
        assertThat(letter.text()).contains("10000000025").doesNotContainPattern("(?i)fraud|soupçon|suspect|fictif");
    }

    @Test
    void aRecipientIsAskedAboutEachDeliveryThatWasExtracted() throws Exception {
        Witness recipient = Witness.of("LCF-2022-00001", Witness.Kind.RECIPIENT, "10000000025", 12_000, 2);
        LocalDate day = LocalDate.of(2022, 1, 5);
        Questionnaire questionnaire = new Questionnaire(
                SampleCase.of(SampleCase.lines(7)),
                recipient,
                List.of(
                        new Delivery("10000000025", day, "k1", Optional.of(4), 20, 6_000),
                        new Delivery("10000000025", day.plusDays(40), "k2", Optional.empty(), 1, 6_000)),
                "Anne Agent");
        OpenDocument sheet = new OpenDocument(questionnaire.phoneSheet().content());

        assertThat(sheet.rows(0))
                .extracting(row -> row.get(0))
                .contains("le 05/01/2022, 4\u00a0boîtes (20\u00a0tests)\u00a0?", "le 14/02/2022, 1\u00a0test\u00a0?");
        assertThat(sheet.text())
                .contains("Professionnel n° 10000000025", "janvier 2022 et février 2022")
                .doesNotContainPattern("(?i)fraud|soupçon|suspect|fictif|patient.? ?:|€");
        assertThat(new OpenDocument(questionnaire.letter().content()).rows(0)).isEqualTo(sheet.rows(0));
    }

    @Test
    void theSheetForACallHasTheSameQuestions() throws Exception {
        Questionnaire questionnaire =
                new Questionnaire(SampleCase.of(SampleCase.lines(70)), PATIENT, List.of(), "Anne Agent");

        assertThat(new OpenDocument(questionnaire.phoneSheet().content()).rows(0))
                .isEqualTo(new OpenDocument(questionnaire.letter().content()).rows(0));
    }
}
