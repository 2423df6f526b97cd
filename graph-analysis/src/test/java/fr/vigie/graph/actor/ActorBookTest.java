package fr.vigie.graph.actor;

import static fr.vigie.graph.SceneRecords.at;
import static fr.vigie.graph.SceneRecords.day;
import static fr.vigie.graph.SceneRecords.disposition;
import static fr.vigie.graph.SceneReferences.AYTRE;
import static fr.vigie.graph.SceneReferences.LA_ROCHELLE;
import static fr.vigie.graph.SceneReferences.MARSEILLE;
import static fr.vigie.graph.SceneReferences.biller;
import static fr.vigie.graph.SceneReferences.patient;
import static fr.vigie.graph.SceneReferences.professional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.domain.event.Disposition;
import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.event.SubjectKind;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.CardType;
import fr.vigie.domain.reference.Commune;
import fr.vigie.domain.reference.Membership;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.stream.Stream;
import fr.vigie.graph.SceneReferences;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorBookTest {
    private final ActorBook book = new ActorBook();

    private void lives(String commune, int validFrom, int knownAt) {
        Patient patient = patient("p");
        patient.setCommune(commune);
        patient.setValidFrom(day(validFrom));
        patient.setKnownAt(at(knownAt, 12));
        book.add(Stream.PATIENTS, patient);
    }

    private String home(int close, int on) {
        return book.at(day(close))
                .patient("p", day(on))
                .map(Patient::getCommune)
                .orElse("unknown");
    }

    @Test
    void theVersionOfADayIsTheLastThatIsValidAndKnown() {
        lives(LA_ROCHELLE, 0, 0);
        lives(MARSEILLE, 100, 110);
        assertThat(home(200, 99)).isEqualTo(LA_ROCHELLE);
        assertThat(home(200, 100)).isEqualTo(MARSEILLE);
        assertThat(home(109, 105)).as("not known yet").isEqualTo(LA_ROCHELLE);
        assertThat(home(110, 105)).as("known at the close of its day").isEqualTo(MARSEILLE);
        assertThat(home(200, -1)).isEqualTo("unknown");
    }

    @Test
    void whatIsLearnedLaterOfTheSameDayWins() {
        lives(LA_ROCHELLE, 0, 0);
        lives(AYTRE, 0, 50);
        assertThat(home(49, 10)).isEqualTo(LA_ROCHELLE);
        assertThat(home(50, 10)).isEqualTo(AYTRE);
    }

    @Test
    void theOrderInWhichVersionsComeDoesNotMatter() {
        lives(MARSEILLE, 100, 110);
        lives(AYTRE, 0, 50);
        lives(LA_ROCHELLE, 0, 0);
        lives(LA_ROCHELLE, 0, 0);
        assertThat(home(200, 99)).isEqualTo(AYTRE);
        assertThat(home(200, 100)).isEqualTo(MARSEILLE);
        assertThat(book.at(day(60)).patientVersions("p"))
                .extracting(Patient::getCommune)
                .containsExactly(LA_ROCHELLE, AYTRE);
    }

    @Test
    void theLatestConclusionHoldsFromTheCloseOfItsDayOn() {
        Disposition fraud = disposition("d2", SubjectKind.PROFESSIONAL, "n1", Outcome.FRAUD, 20);
        Disposition error = disposition("d1", SubjectKind.PROFESSIONAL, "n1", Outcome.ERROR, 30);
        Disposition other = disposition("d3", SubjectKind.BILLER, "n1", Outcome.VICTIM, 10);
        for (Disposition one : List.of(error, other, fraud, fraud)) {
            book.add(Stream.DISPOSITIONS, one);
        }
        assertThat(book.at(day(9)).concluded()).isEmpty();
        Concluded victim = new Concluded(SubjectKind.BILLER, "n1", Outcome.VICTIM);
        assertThat(book.at(day(29)).concluded())
                .containsExactly(new Concluded(SubjectKind.PROFESSIONAL, "n1", Outcome.FRAUD), victim);
        assertThat(book.at(day(30)).concluded())
                .containsExactly(new Concluded(SubjectKind.PROFESSIONAL, "n1", Outcome.ERROR), victim);
        assertThat(book.at(day(30)).concluded())
                .extracting(Concluded::isCleared)
                .containsExactly(true, false);
    }

    @Test
    void aCardIsKnownWhateverItsDaysOfValidity() {
        Card card = SceneReferences.card("c", "holder", CardType.CPS);
        card.setValidFrom(day(300));
        book.add(Stream.CARDS, card);
        assertThat(book.at(day(0)).card("c")).contains(card);
        assertThat(book.at(day(0)).card("other")).isEmpty();
    }

    @Test
    void colleaguesShareABillerOrAnAddress() {
        book.add(Stream.BILLERS, biller("b1", BillerKind.CABINET, "n1", "n2"));
        book.add(Stream.BILLERS, placed("b2", "house", LA_ROCHELLE, "n3"));
        book.add(Stream.BILLERS, placed("b3", "house", LA_ROCHELLE, "n4"));
        Actors actors = book.at(day(0));
        assertThat(actors.shareCabinet("n1", "n2")).isTrue();
        assertThat(actors.shareCabinet("n3", "n4")).isTrue();
        assertThat(actors.shareCabinet("n1", "n3")).isFalse();
        assertThat(actors.shareCabinet("n1", "nobody")).isFalse();
        assertThat(actors.areAtOneAddress("b2", "b3")).isTrue();
        assertThat(actors.areAtOneAddress("b1", "b2")).isFalse();
        assertThat(actors.areAtOneAddress("unknown", "other")).isFalse();
    }

    @Test
    void cabinetsOfOneCommuneWhoseAddressIsNotKnownMayBeOne() {
        Biller one = biller("b1", BillerKind.CABINET, "n1");
        one.setAddressId(null);
        Biller other = biller("b2", BillerKind.CABINET, "n2");
        other.setAddressId(null);
        book.add(Stream.BILLERS, one);
        book.add(Stream.BILLERS, other);
        assertThat(book.at(day(0)).shareCabinet("n1", "n2")).isTrue();
    }

    @Test
    void aRemplacantIsAMemberByHisDatedPart() {
        Biller cabinet = biller("b1", BillerKind.CABINET, "n1");
        Membership part = new Membership();
        part.setProfessionalId("remplacant");
        part.setRole("REMPLACANT");
        part.setFrom(day(0));
        cabinet.setMemberships(List.of(part));
        book.add(Stream.BILLERS, cabinet);
        assertThat(book.at(day(0)).shareCabinet("n1", "remplacant")).isTrue();
    }

    @Test
    void aMemberIsOneFromTheCloseOnAtWhichItIsKnown() {
        Biller before = biller("b1", BillerKind.CABINET, "n1");
        Biller after = biller("b1", BillerKind.CABINET, "n1", "n2");
        after.setKnownAt(at(50, 12));
        after.setTerminalIds(List.of("T1"));
        book.add(Stream.BILLERS, after);
        book.add(Stream.BILLERS, before);
        assertThat(book.at(day(49)).shareCabinet("n1", "n2")).isFalse();
        assertThat(book.at(day(49)).ownersOf("T1")).isEmpty();
        assertThat(book.at(day(50)).shareCabinet("n1", "n2")).isTrue();
        assertThat(book.at(day(50)).ownersOf("T1")).containsExactly("b1");
    }

    @Test
    void placesOfPracticeAreHisOwnTheSecondaryAndHisBillers() {
        Professional nurse = professional("n1", Profession.NURSE);
        nurse.setSecondaryCommunes(List.of(AYTRE));
        book.add(Stream.PROFESSIONALS, nurse);
        book.add(Stream.BILLERS, placed("b1", "house", MARSEILLE, "n1"));
        assertThat(book.at(day(0)).practices("n1")).isEqualTo(Set.of(LA_ROCHELLE, AYTRE, MARSEILLE));
        assertThat(book.at(day(0)).practices("nobody")).isEmpty();
    }

    @Test
    void distancesAreAsTheCrowFliesToTheNearest() {
        Actors actors = book.at(day(0));
        assertThat(actors.km(LA_ROCHELLE, MARSEILLE).orElseThrow()).isCloseTo(600, within(60.0));
        assertThat(actors.kmToNearest(LA_ROCHELLE, Set.of(MARSEILLE, AYTRE)).orElseThrow())
                .isLessThan(10);
        assertThat(actors.km(LA_ROCHELLE, "99999")).isEmpty();
        assertThat(actors.kmToNearest(LA_ROCHELLE, Set.of())).isEmpty();
    }

    @Test
    void aCommuneOfTheStreamWinsOverTheTable() {
        Commune moved = new Commune();
        moved.setCode(MARSEILLE);
        moved.setName("Marseille");
        moved.setPopulation(1);
        moved.setLatitude(46.16);
        moved.setLongitude(-1.15);
        book.add(Stream.COMMUNES, moved);
        assertThat(book.at(day(0)).km(LA_ROCHELLE, MARSEILLE).orElseThrow()).isLessThan(10);
    }

    private static Biller placed(String id, String address, String commune, String... members) {
        Biller biller = biller(id, BillerKind.CABINET, members);
        biller.setAddressId(address);
        biller.setCommune(commune);
        return biller;
    }

    @Test
    void familiesAreThoseOfThePeopleWhoAreKnown() {
        book.add(Stream.PATIENTS, patient("p1"));
        book.add(Stream.PATIENTS, patient("p2"));
        Actors actors = book.at(day(0));
        assertThat(actors.families(List.of("p1", "p2"))).isEqualTo(2);
        assertThat(actors.families(List.of("p1", "unknown"))).isEqualTo(1);
        assertThat(actors.families(List.of("p1", "p1"))).as("named twice").isEqualTo(1);
        assertThat(actors.families(List.of())).isZero();
    }
}
