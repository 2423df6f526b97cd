package fr.vigie.domain.household;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.reference.Patient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FamiliesTest {
    private static final String LA_ROCHELLE = "17300";
    private static final String AYTRE = "17028";

    private static Home home(@Nullable String commune, @Nullable String address, @Nullable String household) {
        return new Home(Optional.ofNullable(household), Optional.ofNullable(address), Optional.ofNullable(commune));
    }

    private static int families(Home... homes) {
        return Families.count(List.of(homes));
    }

    @Test
    void addressesApartAreFamiliesApart() {
        assertThat(families(home(LA_ROCHELLE, "a1", null), home(LA_ROCHELLE, "a2", null)))
                .isEqualTo(2);
        assertThat(families()).isZero();
    }

    @Test
    void oneAddressOrOneHouseholdIsOneFamily() {
        Home one = home(LA_ROCHELLE, "a1", null);
        Home both = home(LA_ROCHELLE, "a1", "h");
        Home other = home(AYTRE, "a3", "h");
        assertThat(families(one, both)).isEqualTo(1);
        assertThat(families(both, other)).isEqualTo(1);
        assertThat(families(one, other)).isEqualTo(2);
        assertThat(families(one, other, both)).as("one who ties the others").isEqualTo(1);
    }

    @Test
    void ofOneCommuneAndAddressesOfWhichOneIsNotKnownIsOneFamily() {
        assertThat(families(home(LA_ROCHELLE, "a1", null), home(LA_ROCHELLE, null, null)))
                .isEqualTo(1);
        assertThat(families(home(LA_ROCHELLE, "a1", null), home(AYTRE, null, null)))
                .isEqualTo(2);
        assertThat(families(home(LA_ROCHELLE, "a1", null), home(null, null, null)))
                .as("of whom nothing is known")
                .isEqualTo(1);
    }

    @Test
    void theHomeOfAnInsuredIsWhatHisRecordSays() {
        Patient patient = new Patient();
        patient.setCommune(AYTRE);
        patient.setAddressId("a1");
        assertThat(Home.of(patient)).isEqualTo(home(AYTRE, "a1", null));
    }

    /** Families by the slow and obvious way: households and addresses spread until nothing changes. */
    @Property(tries = 200)
    void familiesAreGroupsOfTiedPeople(@ForAll long seed) {
        Random random = new Random(seed);
        List<Home> homes = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            homes.add(home(LA_ROCHELLE, "a" + random.nextInt(6), "h" + random.nextInt(6)));
        }
        int[] group = {0, 1, 2, 3, 4, 5, 6};
        for (int round = 0; round < 7; round++) {
            for (int i = 0; i < 7; i++) {
                for (int j = 0; j < 7; j++) {
                    if (homes.get(i).householdId().equals(homes.get(j).householdId())
                            || homes.get(i).addressId().equals(homes.get(j).addressId())) {
                        group[i] = group[j] = Math.min(group[i], group[j]);
                    }
                }
            }
        }
        assertThat(Families.count(homes))
                .isEqualTo(Arrays.stream(group).distinct().count());
        int counted = Families.count(homes);
        Collections.shuffle(homes, random);
        assertThat(Families.count(homes)).as("in any order").isEqualTo(counted);
    }
}
