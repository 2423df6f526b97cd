package fr.vigie.streaming.antigen.kitdeliveries;

import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.nurse;
import static fr.vigie.streaming.TestRecords.professional;
import static fr.vigie.streaming.antigen.Pharmacies.PHARMACY;
import static fr.vigie.streaming.antigen.Pharmacies.delivery;
import static fr.vigie.streaming.antigen.Pharmacies.tests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.streaming.antigen.Verdicts;
import fr.vigie.streaming.antigen.Verdicts.Verdict;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.reference.TestKnown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KitDeliveriesTest {
    private static final LocalDate START = day("2021-11-02");
    private static final String LILLE = "59350";
    private final List<BillingLine> lines = new ArrayList<>();
    private final TestKnown known = new TestKnown(day("2022-06-30")).with(billerOf(PHARMACY, BillerKind.PHARMACY));

    private Verdict ask() {
        return Verdicts.ask(new KitDeliveries(KitDeliveriesSettings.defaults()), PHARMACY, lines, known);
    }

    private static Professional who(int rank) {
        return nurse(professional(rank));
    }

    private static Professional in(int rank, String commune) {
        Professional nurse = who(rank);
        nurse.setPracticeCommune(commune);
        return nurse;
    }

    private void deliver(int rank, LocalDate on, int boxes) {
        lines.add(delivery("d-" + rank + "-" + on + "-" + lines.size(), professional(rank), on, boxes));
    }

    @Test
    void boxesBeyondOneADayAreABreach() {
        known.with(who(1));
        for (int i = 0; i < 5; i++) {
            deliver(1, START.plusDays(i), 3);
        }
        Verdict verdict = ask();
        assertThat(verdict.codes()).containsExactly(KitDeliveries.BOXES);
        assertThat(verdict.findings().get(0).getKind()).isEqualTo(FindingKind.BREACH);
        assertThat(verdict.undueCents()).isEqualTo(5 * 2 * 12_020);
        assertThat(verdict.findings().get(0).getText()).contains("10\u00A0boîtes", "1\u202F202,00");
    }

    @Test
    void severalLinesOfADayForOneProfessionalAreCountedTogether() {
        known.with(who(1));
        for (int i = 0; i < 5; i++) {
            deliver(1, START.plusDays(i), 1);
            deliver(1, START.plusDays(i), 1);
            lines.get(lines.size() - 1).setBoxes(null);
        }
        assertThat(ask().undueCents()).isEqualTo(5 * 12_020);
    }

    @Test
    void boxesForSixProfessionalsOfLille() {
        for (int rank = 1; rank <= 6; rank++) {
            known.with(in(rank, LILLE));
            deliver(rank, START.plusDays(rank), 1);
        }
        Verdict verdict = ask();
        assertThat(verdict.codes()).containsExactly(KitDeliveries.RECIPIENTS);
        assertThat(verdict.findings().get(0).getKind()).isEqualTo(FindingKind.IMPLAUSIBLE);
        assertThat(verdict.undueCents()).isEqualTo(6 * 12_020);
    }

    @Test
    void boxesForProfessionalsWhoHadRetiredOrMayNotTest() {
        for (int rank = 1; rank <= 6; rank++) {
            Professional who = who(rank);
            if (rank % 2 == 0) {
                who.setRetiredOn(day("2019-12-31"));
            } else {
                who.setProfession(Profession.OPTICIAN);
            }
            known.with(who);
            deliver(rank, START.plusDays(rank), 1);
        }
        assertThat(ask().codes()).containsExactly(KitDeliveries.RECIPIENTS);
    }

    @Test
    void aLineThatIsBothIsOneItem() {
        for (int rank = 1; rank <= 6; rank++) {
            known.with(in(rank, LILLE));
            deliver(rank, START.plusDays(rank), 2);
        }
        Verdict verdict = ask();
        assertThat(verdict.codes()).containsExactly(KitDeliveries.BOXES, KitDeliveries.RECIPIENTS);
        assertThat(verdict.undueCents()).isEqualTo(6 * 24_040);
        assertThat(verdict.items()).hasSize(6).allMatch(item -> item.getReasonCodes()
                .equals(List.of(KitDeliveries.BOXES)));
    }

    @Test
    void deliveriesThatOutweighEverythingElseAreForChecking() {
        for (int rank = 1; rank <= 15; rank++) {
            known.with(who(rank));
            for (int i = 0; i < 5; i++) {
                deliver(rank, START.plusDays(i * 3L), 1);
            }
        }
        lines.addAll(tests(START, 100));
        Verdict verdict = ask();
        assertThat(verdict.codes()).containsExactly(KitDeliveries.VOLUME);
        assertThat(verdict.items()).isEmpty();
        assertThat(verdict.findings().get(0).getHarmCents()).isPositive().isLessThan(1_500 * 601);
    }

    @Test
    void aVaccinationCentreWithABoxADayForItsTwoNursesIsSilent() {
        for (int rank = 1; rank <= 2; rank++) {
            Professional nurse = in(rank, LILLE);
            nurse.setStatus(ProfessionalStatus.SALARIE);
            known.with(nurse);
            for (int i = 0; i < 28; i++) {
                deliver(rank, START.plusDays(i), 1);
            }
        }
        lines.addAll(tests(START, 100));
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void anEhpadWithASalariedNurseIsSilent() {
        Professional nurse = who(1);
        nurse.setStatus(ProfessionalStatus.SALARIE);
        known.with(nurse);
        for (int i = 0; i < 28; i++) {
            deliver(1, START.plusDays(i), 1);
        }
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void aHealthHouseNextDoorIsSilent() {
        for (int rank = 1; rank <= 6; rank++) {
            known.with(who(rank));
            for (int i = 0; i < 20; i++) {
                deliver(rank, START.plusDays(i), 1);
            }
        }
        lines.addAll(tests(START, 200));
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void aBoxADayInAnEpidemicWeekIsSilent() {
        for (int rank = 1; rank <= 10; rank++) {
            known.with(who(rank));
            for (int i = 0; i < 7; i++) {
                deliver(rank, day("2022-01-10").plusDays(i), 1);
            }
        }
        lines.addAll(tests(day("2022-01-10"), 800));
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void remplacantsWhoseFileNamesAnotherPlaceAreSilent() {
        for (int rank = 1; rank <= 8; rank++) {
            Professional nurse = in(rank, LILLE);
            nurse.setStatus(ProfessionalStatus.REMPLACANT);
            known.with(nurse);
            deliver(rank, START.plusDays(rank), 1);
        }
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void aDeclaredSecondaryPracticeNearbyIsSilent() {
        for (int rank = 1; rank <= 8; rank++) {
            Professional nurse = in(rank, LILLE);
            nurse.setSecondaryCommunes(List.of("17300"));
            known.with(nurse);
            deliver(rank, START.plusDays(rank), 1);
        }
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void someRetiredVolunteersAreLetPass() {
        for (int rank = 1; rank <= 5; rank++) {
            Professional physician = who(rank);
            physician.setRetiredOn(day("2019-12-31"));
            known.with(physician);
            for (int i = 0; i < 10; i++) {
                deliver(rank, START.plusDays(i), 1);
            }
        }
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void professionalsWhoAreNotKnownAreWaitedForAndThenSilent() {
        for (int rank = 1; rank <= 10; rank++) {
            deliver(rank, START, 1);
        }
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void deliveriesWithoutANameAreSilent() {
        for (int i = 0; i < 20; i++) {
            deliver(1, START, 1);
            lines.get(i).setDeliveredToId(null);
        }
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void boxesBeforeTheLimitAreSilent() {
        known.with(who(1));
        for (int i = 0; i < 5; i++) {
            deliver(1, day("2021-05-10").plusDays(i), 3);
        }
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void someBoxesThatWereDatedTogetherAreLetPass() {
        known.with(who(1));
        for (int i = 0; i < 4; i++) {
            deliver(1, START.plusDays(7L * i), 2);
        }
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void theOrderOfTheLinesDoesNotMatter() {
        Random random = new Random(11);
        for (int rank = 1; rank <= 8; rank++) {
            known.with(rank % 4 == 0 ? who(rank) : in(rank, LILLE));
            for (int i = 0; i < 6; i++) {
                deliver(rank, START.plusDays(random.nextInt(6)), 1 + random.nextInt(3));
            }
        }
        Verdict verdict = ask();
        assertThat(verdict.codes()).contains(KitDeliveries.BOXES, KitDeliveries.RECIPIENTS);
        assertThat(verdict.items()).extracting(FindingItem::getLineId).doesNotHaveDuplicates();
        Collections.shuffle(lines, random);
        assertThat(ask()).isEqualTo(verdict);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new KitDeliveriesSettings(
                        0, 100, 6, 120, 0.2, 2, 12, 1_000, 0.66, 30, 0.33, 40, 15, 60, 0.85, 0.7, 0.4))
                .hasMessageContaining("kit deliveries: minBoxesBeyond = 0");
        assertThatThrownBy(() -> new KitDeliveriesSettings(
                        5, 100, 6, 120, 0.2, 2, 12, 1_000, 66, 30, 0.33, 40, 15, 60, 0.85, 0.7, 0.4))
                .hasMessageContaining("maxDeliveredShare");
    }
}
