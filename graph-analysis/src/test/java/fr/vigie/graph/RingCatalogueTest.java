package fr.vigie.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.graph.actor.ActorBook;
import fr.vigie.graph.link.LinkMaker;
import fr.vigie.graph.ring.RingDetector;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RingCatalogueTest {
    private static final Map<Class<?>, Object> BAD = Map.of(int.class, -1, long.class, -1L, double.class, -1.0);

    @Test
    void codesAreDistinctAndOfRings() {
        assertThat(RingCatalogue.all())
                .extracting(RingDetector::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.startsWith("RING_"));
    }

    @Test
    void whatADetectorNeedsIsRead() {
        assertThat(RingCatalogue.all()).allSatisfy(detector -> assertThat(detector.needs())
                .isNotEmpty()
                .allMatch(stream -> LinkMaker.STREAMS.contains(stream) || ActorBook.STREAMS.contains(stream)));
    }

    @Test
    void nobodyIsAccusedWhereNothingHappened() {
        assertThat(RingCatalogue.all()).allSatisfy(detector -> assertThat(new SceneBuilder().rings(detector))
                .isEmpty());
    }

    static List<Arguments> settings() {
        List<Arguments> all = new ArrayList<>();
        for (RingDetector detector : RingCatalogue.all()) {
            Class<?> settings = detector.getClass().getConstructors()[0].getParameterTypes()[0];
            for (RecordComponent component : settings.getRecordComponents()) {
                all.add(Arguments.of(settings, component.getName()));
            }
        }
        return all;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("settings")
    void aSettingOutOfItsRangeIsRefusedByName(Class<?> settings, String name) throws Exception {
        Object defaults = settings.getMethod("defaults").invoke(null);
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : settings.getRecordComponents()) {
            values.add(
                    component.getName().equals(name)
                            ? BAD.get(component.getType())
                            : component.getAccessor().invoke(defaults));
        }
        Constructor<?> constructor = settings.getConstructors()[0];
        assertThatThrownBy(() -> constructor.newInstance(values.toArray()))
                .hasCauseInstanceOf(IllegalArgumentException.class)
                .cause()
                .hasMessageContaining(name + " = -1");
    }
}
