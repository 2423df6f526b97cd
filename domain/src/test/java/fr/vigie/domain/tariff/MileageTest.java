package fr.vigie.domain.tariff;

import static fr.vigie.domain.tariff.Zone.DOM;
import static fr.vigie.domain.tariff.Zone.METROPOLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.money.Cents;
import fr.vigie.domain.reference.Terrain;
import fr.vigie.domain.tariff.DailyMileageCap.Leg;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MileageTest {

    private static final LocalDate DAY = LocalDate.of(2021, 11, 15);
    private static final LocalDate EVE_OF_THE_CAP = LocalDate.of(2020, 3, 30);

    private final Mileage mileage = Mileage.builtIn();

    @ParameterizedTest
    @CsvSource({
        "30,IK,56",
        "30,IKM,58",
        "30,IKS,60",
        "2,IK,0",
        "2.2,IK,0",
        "2.3,IK,1",
        "1,IKM,0",
        "1.2,IKM,0",
        "1.3,IKM,1",
        "0.4,IKS,1",
        "0,IKS,0",
        "7.25,IK,11",
        "7.24,IK,10"
    })
    void billsTwiceTheRoadLessTheAbatement(double roadKm, MileageCode code, int km) {
        assertThat(mileage.billableKm(roadKm, code, DAY)).isEqualTo(km);
    }

    @Test
    void takesTheTerrain() {
        assertThat(mileage.billableKm(30, Terrain.PLAIN, DAY)).isEqualTo(56);
        assertThat(mileage.billableKm(30, Terrain.MOUNTAIN, DAY)).isEqualTo(58);
        assertThat(MileageCode.of("IKS")).hasValue(MileageCode.IKS);
        assertThat(MileageCode.of("IFD")).isEmpty();
    }

    @Test
    void refusesWhatIsNotADistance() {
        for (double road : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> mileage.billableKm(road, MileageCode.IK, DAY))
                    .hasMessageContaining("0 or more expected");
        }
        assertThatThrownBy(() -> new Leg(MileageCode.IK, -1)).hasMessage("-1 km of IK: 0 or more expected");
        assertThatThrownBy(() -> mileage.billableKm(3, MileageCode.IK, LocalDate.of(1989, 1, 1)))
                .hasMessageContaining("no BEYOND_KM of IK on 1989-01-01");
    }

    @ParameterizedTest
    @CsvSource({"56,1960", "299,10465", "300,10483", "340,11183", "399,12215", "400,12215", "2000,12215", "0,0"})
    void capsADayOfOneLine(int km, long cents) {
        assertThat(due(DAY, new Leg(MileageCode.IK, km))).containsExactly(Cents.of(cents));
    }

    @Test
    void theCapShowsLineByLineInTheOrderGiven() {
        Leg[] day = {
            new Leg(MileageCode.IK, 200),
            new Leg(MileageCode.IKM, 120),
            new Leg(MileageCode.IK, 100),
            new Leg(MileageCode.IK, 5)
        };
        // 200 in full; 99 in full and 21 by half, at 0.50; 79 by half at 0.35 = 13.825; nothing.
        assertThat(due(DAY, day)).containsExactly(Cents.of(7000), Cents.of(5475), Cents.of(1383), Cents.of(0));
    }

    @Test
    void thereWasNoCapBeforeItsFirstDay() {
        Leg far = new Leg(MileageCode.IK, 500);
        assertThat(due(EVE_OF_THE_CAP, far)).containsExactly(Cents.of(17_500));
        assertThat(due(EVE_OF_THE_CAP.plusDays(1), far)).containsExactly(Cents.of(12_215));
    }

    @Test
    void isSilentWhereAPriceIsUnknown() {
        assertThat(mileage.dailyCap(DAY, DOM).due(List.of(new Leg(MileageCode.IK, 5))))
                .isEmpty();
        assertThat(mileage.dailyCap(DAY, DOM).due(List.of(new Leg(MileageCode.IKS, 2))))
                .hasValue(List.of(Cents.of(732)));
    }

    @Test
    void noSplitOfADayPaysMoreThanItsKmNorTheCapBarRounding() {
        Random random = new Random(17);
        for (int i = 0; i < 500; i++) {
            Leg[] legs = Stream.generate(() -> new Leg(MileageCode.IK, random.nextInt(90)))
                    .limit(1 + random.nextInt(15))
                    .toArray(Leg[]::new);
            long km = Stream.of(legs).mapToLong(Leg::km).sum();
            long total = due(DAY, legs).stream().mapToLong(Cents::value).sum();
            assertThat(total).isLessThanOrEqualTo(Math.min(km * 35, 12_215 + legs.length));
        }
    }

    private List<Cents> due(LocalDate date, Leg... legs) {
        return mileage.dailyCap(date, METROPOLE).due(List.of(legs)).orElseThrow();
    }
}
