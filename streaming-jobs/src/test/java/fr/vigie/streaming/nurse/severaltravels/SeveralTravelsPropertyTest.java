package fr.vigie.streaming.nurse.severaltravels;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.nurse.Round;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SeveralTravelsPropertyTest {
    private final SeveralTravels rule = new SeveralTravels(SeveralTravelsSettings.defaults());

    @Property(tries = 200)
    void theOrderOfTheLinesDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<BillingLine> lines = round(random).lines();
        List<FindingItem> before = undue(lines);
        List<BillingLine> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        assertThat(undue(shuffled)).isEqualTo(before);
    }

    /** Walks the day visit by visit: one lump sum a stay at an address. */
    @Property(tries = 200)
    void asManyLumpSumsAreDueAsThereAreStays(@ForAll long seed) {
        List<BillingLine> lines = round(new Random(seed)).lines();
        Map<String, Integer> numbers = new HashMap<>();
        String at = "";
        long since = 0;
        int due = 0;
        boolean paid = false;
        for (BillingLine line : lines) {
            long minute = line.getVisitAt().orElseThrow().getEpochSecond() / 60;
            String address = line.getAddressId().orElseThrow();
            Integer number = numbers.get(line.getPatientId().orElseThrow());
            boolean again = number != null && !number.equals(line.getPassage().orElseThrow());
            if (!address.equals(at) || minute - since > 45 || again) {
                numbers.clear();
                paid = false;
            }
            numbers.put(line.getPatientId().orElseThrow(), line.getPassage().orElseThrow());
            at = address;
            since = minute;
            if (line.getActCode().equals("IFD") && !paid) {
                due++;
                paid = true;
            }
        }
        long billed =
                lines.stream().filter(line -> line.getActCode().equals("IFD")).count();
        assertThat(undue(lines)).hasSize((int) billed - due);
    }

    private List<FindingItem> undue(List<BillingLine> lines) {
        return rule.undue(new CareDay(Round.NURSE, lines.get(0).getCareDate(), lines, List.of(), List.of()));
    }

    private static Round round(Random random) {
        Round round = new Round("2021-11-02");
        int minute = 7 * 60;
        for (int i = 0; i < 20; i++) {
            minute += 1 + random.nextInt(40) * (random.nextInt(5) == 0 ? 2 : 1);
            round.visit(
                            "%02d:%02d".formatted(minute / 60 % 24, minute % 60),
                            "a" + random.nextInt(3),
                            "p" + random.nextInt(6))
                    .passage(1 + random.nextInt(2));
            if (random.nextBoolean()) {
                round.fee();
            } else {
                round.ami("2");
            }
        }
        return round;
    }
}
