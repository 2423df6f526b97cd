package fr.vigie.sample.people;

import fr.vigie.domain.geo.Place;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.territory.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The employers of a territory, likelier to employ the larger they are; some are young, some close. */
final class Employers {
    private static final double YOUNG = 0.05;
    private static final double CLOSING_A_YEAR = 0.02;
    private static final double PAYS_CONTRIBUTIONS = 0.99;
    /** IBAN indices of employers start here, above those of households. */
    private static final long IBANS = 1L << 40;

    private final Territory territory;
    private final SampleIds ids;
    private final long seed;
    private final Period time;
    private final List<Employer> all = new ArrayList<>();
    private final int[] cumulated;

    Employers(Territory territory, SampleIds ids, long seed, Period time, int count) {
        this.territory = territory;
        this.ids = ids;
        this.seed = seed;
        this.time = time;
        this.cumulated = new int[count];
        int total = 0;
        for (int i = 0; i < count; i++) {
            all.add(employer(i));
            total += all.get(i).headcount();
            cumulated[i] = total;
        }
    }

    private Employer employer(int index) {
        Chance chance = Chance.of(seed, "employer", index);
        Place commune = territory.pickCommune(chance);
        LocalDate created = time.from().minusDays(400 + chance.below(9000));
        int headcount = (int) StrictMath.ceil(StrictMath.exp(1.8 + chance.gaussian() * 1.3));
        boolean subrogates = chance.happens(0.42);
        if (chance.happens(YOUNG)) {
            created = time.from().plusDays(chance.between(-360, Math.max(0, time.days() - 60)));
            headcount = Math.min(headcount, 12);
        }
        Optional<LocalDate> closed = chance.happens(CLOSING_A_YEAR * time.days() / 365)
                ? Optional.of(time.from().plusDays(chance.below(time.days()))).filter(created.plusDays(90)::isBefore)
                : Optional.empty();
        return new Employer(
                SampleIds.siret(index),
                commune,
                created,
                closed,
                headcount,
                subrogates,
                ids.iban(IBANS + index),
                PAYS_CONTRIBUTIONS);
    }

    List<Employer> all() {
        return all;
    }

    /** One of them, likelier the larger it is. */
    Employer pick(Chance chance) {
        int ticket = chance.below(cumulated[cumulated.length - 1]);
        int low = 0;
        int high = cumulated.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulated[middle] > ticket) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return all.get(low);
    }
}
