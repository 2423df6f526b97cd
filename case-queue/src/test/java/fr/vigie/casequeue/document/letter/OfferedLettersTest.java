package fr.vigie.casequeue.document.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.casework.CaseEvent;
import fr.vigie.casequeue.casework.EventKind;
import fr.vigie.casequeue.document.SampleCase;
import fr.vigie.casequeue.document.Words;
import fr.vigie.casequeue.procedure.Step;
import fr.vigie.domain.event.Outcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfferedLettersTest {
    private static List<Letter> offered(boolean victim, Set<Step> possible, Step... taken) {
        return new OfferedLetters(
                        SampleCase.file(Optional.empty()),
                        List.of(SampleCase.alert(victim)),
                        possible,
                        Arrays.stream(taken).map(OfferedLettersTest::event).toList())
                .list();
    }

    private static CaseEvent event(Step step) {
        return new CaseEvent(
                1,
                SampleCase.READ_AT,
                "anne",
                EventKind.STEP,
                Optional.of(step.name()),
                Optional.of(LocalDate.of(2022, 3, 1)),
                Optional.empty(),
                "");
    }

    @Test
    void aLetterComesWithItsStep() {
        assertThat(offered(false, Set.of(Step.QUALIFY))).isEmpty();
        assertThat(offered(false, Set.of(Step.NOTIFY_INDU, Step.WARN))).containsExactly(Letter.INDU, Letter.WARNING);
        assertThat(offered(false, Set.of(Step.HEAR_PERSON))).containsExactly(Letter.HEARING);
        assertThat(offered(false, Set.of(), Step.NOTIFY_INDU, Step.EDUCATE))
                .containsExactly(Letter.INDU_NOTIFIED, Letter.EDUCATION);
    }

    @ParameterizedTest
    @EnumSource(Letter.class)
    void everyLetterHasANameAndAnAddress(Letter letter) {
        assertThat(Words.label("letter.", letter)).isNotEqualTo(letter.name());
        assertThat(Letter.ofSlug(letter.slug())).hasValue(letter);
    }

    @Test
    void aPresumedVictimIsReproachedNothing() {
        assertThat(offered(true, EnumSet.allOf(Step.class))).containsExactly(Letter.VICTIM);
    }

    @Test
    void whoeverWasFoundToBeAVictimIsTold() {
        assertThat(new OfferedLetters(SampleCase.file(Optional.of(Outcome.VICTIM)), List.of(), Set.of(), List.of())
                        .list())
                .containsExactly(Letter.VICTIM);
    }
}
