package fr.vigie.streaming.card.impossibletravel;

import static fr.vigie.streaming.card.impossibletravel.CardUses.LA_ROCHELLE;
import static fr.vigie.streaming.card.impossibletravel.CardUses.LILLE;
import static fr.vigie.streaming.card.impossibletravel.CardUses.MARSEILLE;
import static fr.vigie.streaming.card.impossibletravel.CardUses.PARIS;
import static fr.vigie.streaming.card.impossibletravel.CardUses.SAINTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.CardChannel;
import fr.vigie.domain.event.CardOutcome;
import fr.vigie.domain.event.CardUse;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.NamedFigure;
import fr.vigie.streaming.finding.DetectorVerdict;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpossibleTravelTest {
    /** Read in La Rochelle all day long on two days, and in Lille in between. */
    private static CardUses usurped() {
        return new CardUses()
                .read("12 09:00", LA_ROCHELLE)
                .read("12 09:40", LILLE)
                .read("12 11:00", LA_ROCHELLE)
                .read("12 18:00", LA_ROCHELLE)
                .read("14 09:00", LA_ROCHELLE)
                .read("14 14:00", LILLE)
                .read("14 14:17", LA_ROCHELLE);
    }

    private static CardUses usurped(Consumer<CardUse> ofTheUsurper) {
        return new CardUses()
                .read("12 09:00", LA_ROCHELLE)
                .read("12 09:40", LILLE, "T9", ofTheUsurper)
                .read("12 11:00", LA_ROCHELLE)
                .read("14 14:00", LILLE, "T9", ofTheUsurper)
                .read("14 14:17", LA_ROCHELLE)
                .read("14 17:17", LILLE, "T9", ofTheUsurper)
                .read("14 17:20", LA_ROCHELLE);
    }

    @Nested
    class Fires {
        @Test
        void theHolderIsTheVictimAndTheFindingSaysItInOneSentence() {
            DetectorVerdict verdict = usurped().judge().orElseThrow();
            Finding finding = verdict.finding();

            assertThat(verdict.items()).isEmpty();
            assertThat(finding.getVictim()).isTrue();
            assertThat(finding.getHarmCents()).isPositive();
            assertThat(finding.getText())
                    .isEqualTo(
                            "La carte de professionnel de santé a fait 3\u00A0trajets impossibles sur 2\u00A0jours (par"
                                    + " exemple de Lille à La Rochelle, au moins 566\u00A0km en 17\u00A0min, le 14/01/2022) : un tiers"
                                    + " s'en sert vraisemblablement et son titulaire est la victime présumée (articles L. 161-33"
                                    + " et R. 161-52 du code de la sécurité sociale).");
            assertThat(finding.getEvidenceIds()).containsExactly("u1000", "u1001", "u1002", "u1005", "u1006");
            assertThat(finding.getFigures())
                    .extracting(NamedFigure::getName)
                    .containsExactly("impossibleTravels", "impossibleTravelDays", "fastestKmPerHour", "farthestKm");
        }

        @Test
        void threeJumpsInOneDay() {
            assertThat(new CardUses()
                            .read("12 09:00", LA_ROCHELLE)
                            .read("12 09:40", LILLE)
                            .read("12 11:00", LA_ROCHELLE)
                            .read("12 11:30", LILLE)
                            .judge())
                    .isPresent();
        }

        @Test
        void aRefusedUseShowsWhereTheCardWas() {
            assertThat(usurped(use -> use.setOutcome(CardOutcome.REFUSED)).judge())
                    .isPresent();
        }

        @Test
        void readersWithoutASerial() {
            assertThat(usurped(use -> use.setTerminalId(null)).judge()).isPresent();
        }

        @Test
        void oneWrongClockDoesNotExplainAnotherReader() {
            // The reader in Saintes is an hour fast; the card is in Lille as well.
            assertThat(usurped()
                            .read("12 09:05", SAINTES)
                            .read("14 09:05", SAINTES)
                            .judge())
                    .isPresent();
        }

        @Test
        void aReaderFarAwayEachTime() {
            assertThat(new CardUses()
                            .read("12 09:00", LA_ROCHELLE)
                            .read("12 10:00", LILLE)
                            .read("13 09:00", LA_ROCHELLE)
                            .read("13 10:00", MARSEILLE)
                            .read("14 09:00", LA_ROCHELLE)
                            .read("14 10:00", PARIS)
                            .judge())
                    .isPresent();
        }

        @Test
        void onlyTwentyRecordsAreShown() {
            CardUses uses = new CardUses();
            for (int hour = 10; hour < 20; hour++) {
                uses.read("12 " + hour + ":00", LA_ROCHELLE).read("12 " + hour + ":30", LILLE);
                uses.read("13 " + hour + ":00", LA_ROCHELLE).read("13 " + hour + ":30", LILLE);
            }
            assertThat(uses.judge().orElseThrow().finding().getEvidenceIds()).hasSize(20);
        }
    }

    @Nested
    class MustNotFire {
        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "two practices, 17300, 17415, 10:00",
            "an emergency physician on the road, 17300, 17415, 09:30",
            "the train from La Rochelle to Paris, 17300, 75056, 11:30",
            "the plane from Paris to Marseille, 75056, 13055, 11:30",
            "the plane from Paris to Saint-Denis de La Réunion, 75056, 97411, 21:00",
        })
        void realisticTravel(String what, String from, String to, String arrival) {
            CardUses uses = new CardUses();
            for (int day = 10; day < 20; day++) {
                uses.read(day + " 09:00", from).read(day + " " + arrival, to);
            }
            assertThat(uses.judge()).as(what).isEmpty();
        }

        @Test
        void aSharedReaderOfAMaisonDeSanteInTheSameCommune() {
            CardUses uses = new CardUses();
            for (int day = 10; day < 20; day++) {
                uses.read(day + " 09:00", LA_ROCHELLE, "shared").read(day + " 09:01", LA_ROCHELLE, "own");
            }
            assertThat(uses.judge()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"-60", "60", "120", "-180", "35"})
        void aReaderWhoseClockIsOff(int minutes) {
            // In truth the holder leaves Saintes at 12:00 and is in La Rochelle at 13:00, every day.
            CardUses uses = new CardUses();
            for (int day = 10; day < 20; day++) {
                uses.read(day + " 08:00", SAINTES, "right").read(day + " 12:00", SAINTES, "right");
                uses.read(day + " " + clock(13 * 60 + minutes), LA_ROCHELLE, "off");
                uses.read(day + " " + clock(16 * 60 + minutes), LA_ROCHELLE, "off");
                uses.read(day + " 17:00", SAINTES, "right").read(day + " 19:30", SAINTES, "right");
            }
            assertThat(uses.judge()).isEmpty();
        }

        @Test
        void aReaderThatIsInTwoPlacesAtOnceItself() {
            CardUses uses = new CardUses();
            for (int day = 10; day < 20; day++) {
                uses.read(day + " 09:00", LA_ROCHELLE, "moved").read(day + " 09:05", LILLE, "moved");
                uses.read(day + " 09:10", LA_ROCHELLE, "own");
            }
            assertThat(uses.judge()).isEmpty();
        }

        @Test
        void oneStrayUse() {
            assertThat(new CardUses()
                            .read("12 09:00", LA_ROCHELLE)
                            .read("12 09:40", LILLE)
                            .read("12 10:20", LA_ROCHELLE)
                            .judge())
                    .isEmpty();
        }

        @Test
        void copiesOfAUseAtTheSameInstant() {
            CardUses uses = new CardUses();
            for (int day = 10; day < 20; day++) {
                uses.read(day + " 09:00", LA_ROCHELLE)
                        .read(day + " 09:00", LILLE)
                        .read(day + " 09:30", LA_ROCHELLE);
            }
            assertThat(uses.judge()).isEmpty();
        }

        @Test
        void theECpsHasNoPlace() {
            assertThat(usurped(use -> use.setChannel(CardChannel.ECPS)).judge()).isEmpty();
        }

        @Test
        void aPlaceThatIsNotGivenOrNotKnown() {
            assertThat(usurped(use -> use.setCommune(null)).judge()).isEmpty();
            assertThat(usurped(use -> use.setCommune("99999")).judge()).isEmpty();
        }

        @Test
        void neighbouringCommunes() {
            CardUses uses = new CardUses();
            for (int day = 10; day < 20; day++) {
                uses.read(day + " 09:00", LA_ROCHELLE).read(day + " 09:01", SAINTES);
            }
            assertThat(uses.judge())
                    .as("63 km apart, less 20 for the errors of the places")
                    .isEmpty();
        }

        @Test
        void noUseAtAll() {
            assertThat(CardUses.judge(List.of())).isEmpty();
        }

        private static String clock(int minutes) {
            return String.format("%02d:%02d", minutes / 60, minutes % 60);
        }
    }

    @ParameterizedTest
    @CsvSource({"75, 30", "131.25, 52", "350, 90", "572.7, 128", "900, 150"})
    void theFastestWayToTravelGrowsWithTheDistance(double km, long minutes) {
        assertThat((long) ImpossibleTravelSettings.defaults().leastMinutes(km)).isEqualTo(minutes);
    }

    @Test
    void badSettingsAreNamed() {
        assertThatThrownBy(() -> new TravelMode("pied", 0, 0))
                .hasMessage("impossible travel: kmPerHour = 0, expected 1 or more");
        assertThatThrownBy(
                        () -> new ImpossibleTravelSettings(List.of(), 50, 10, 25, 180, 5, 200, 1, 2, 2, 3, 45, 0, 0.5))
                .hasMessage("impossible travel: modes = [], expected at least one");
        List<TravelMode> modes = ImpossibleTravelSettings.defaults().modes();
        assertThatThrownBy(() -> new ImpossibleTravelSettings(modes, 50, 10, 25, 180, 7, 200, 1, 2, 2, 3, 45, 0, 0.5))
                .hasMessage("impossible travel: clockStepMinutes = 7, expected a divisor of 60");
        assertThatThrownBy(() -> new ImpossibleTravelSettings(modes, 50, 10, 5, 180, 5, 200, 1, 2, 2, 3, 45, 0, 0.5))
                .hasMessageContaining("approximatePlaceErrorKm = 5");
    }
}
