package fr.vigie.graph.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.graph.ring.Lockstep.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LockstepTest {
    private static Lockstep of(int hub, int[]... links) {
        Lockstep lockstep = new Lockstep(hub);
        for (int[] link : links) {
            lockstep.link(link[0], link[1]);
        }
        return lockstep;
    }

    private static int[] link(int actor, int thing) {
        return new int[] {actor, thing};
    }

    private static Pair pair(int one, int other) {
        return new Pair(one, other, List.of(9));
    }

    @Test
    void pairsAreThoseWhoShareEnough() {
        Lockstep lockstep = of(10, link(1, 7), link(1, 8), link(2, 7), link(2, 8), link(3, 8));
        assertThat(lockstep.pairs(2)).containsExactly(new Pair(1, 2, List.of(7, 8)));
        assertThat(lockstep.pairs(1))
                .containsExactly(new Pair(1, 2, List.of(7, 8)), new Pair(1, 3, List.of(8)), new Pair(2, 3, List.of(8)));
    }

    @Test
    void whatManyShareIsLeftOut() {
        Lockstep lockstep = of(2, link(1, 7), link(2, 7), link(3, 7), link(1, 8), link(2, 8));
        assertThat(lockstep.pairs(1)).containsExactly(new Pair(1, 2, List.of(8)));
    }

    @Test
    void jaccardIsWhatIsSharedOfWhatEitherHas() {
        Lockstep lockstep = of(10, link(1, 5), link(1, 6), link(1, 7), link(2, 7), link(2, 8));
        assertThat(lockstep.pairs(1).get(0).jaccard(lockstep)).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void aPairIsAGroup() {
        assertThat(Lockstep.groups(List.of(pair(1, 2)))).containsExactly(Set.of(1, 2));
    }

    @Test
    void whoHangsOnByOnePairIsLeftOut() {
        assertThat(Lockstep.groups(List.of(pair(1, 2), pair(2, 3), pair(1, 3), pair(3, 4))))
                .containsExactly(Set.of(1, 2, 3));
    }

    @Test
    void aChainHasNoCoreAndIsAGroup() {
        assertThat(Lockstep.groups(List.of(pair(1, 2), pair(2, 3), pair(3, 4)))).containsExactly(Set.of(1, 2, 3, 4));
    }

    @Test
    void groupsThatNothingJoinsAreApart() {
        assertThat(Lockstep.groups(List.of(pair(1, 2), pair(5, 6)))).containsExactly(Set.of(1, 2), Set.of(5, 6));
        assertThat(Lockstep.groups(List.of())).isEmpty();
    }

    /** Pairs held against a look at all of them, whatever the order of links. */
    @Property(tries = 100)
    void pairsAreThoseOfABruteForceSearch(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int least) {
        Random random = new Random(seed);
        List<int[]> links = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            links.add(link(random.nextInt(8), 100 + random.nextInt(8)));
        }
        int hub = 4;
        List<Pair> expected = new ArrayList<>();
        for (int one = 0; one < 8; one++) {
            for (int other = one + 1; other < 8; other++) {
                Set<Integer> shared = new TreeSet<>(things(links, one));
                shared.retainAll(things(links, other));
                shared.removeIf(thing -> actors(links, thing).size() > hub);
                if (shared.size() >= least) {
                    expected.add(new Pair(one, other, List.copyOf(shared)));
                }
            }
        }
        Collections.shuffle(links, random);
        assertThat(of(hub, links.toArray(int[][]::new)).pairs(least)).isEqualTo(expected);
    }

    private static Set<Integer> things(List<int[]> links, int actor) {
        Set<Integer> things = new TreeSet<>();
        links.stream().filter(link -> link[0] == actor).forEach(link -> things.add(link[1]));
        return things;
    }

    private static Set<Integer> actors(List<int[]> links, int thing) {
        Set<Integer> actors = new TreeSet<>();
        links.stream().filter(link -> link[1] == thing).forEach(link -> actors.add(link[0]));
        return actors;
    }
}
