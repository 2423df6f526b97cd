package fr.vigie.graph.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Where the members of a ring stand: whom most links meet in the middle, and around them on circles those one link away,
 * two links away. Rings are stars and blocks of links between kinds; on circles these look like what they are, where
 * springs between members would make a ball of them and depend on where they start.
 */
final class RingLayout {
    /** The outermost circle: leaves room for labels. */
    static final double OUTER_RADIUS = 0.42;

    /** How far every second member of a crowded inner circle steps inwards, so that labels have room. */
    private static final double ZIGZAG = 0.05;

    private static final int CROWD = 24;
    private static final double WIDEST_CORE = 0.30;
    private static final double TOP = -StrictMath.PI / 2;

    /** More than any angle: sorted behind all that have one. */
    private static final double NOWHERE = 100;

    private final int[][] neighbours;
    private final double[] xs;
    private final double[] ys;

    /** Place in the unit square, y downwards, with four decimals. */
    record Place(double x, double y) {}

    private RingLayout(int[][] neighbours) {
        this.neighbours = neighbours;
        this.xs = new double[neighbours.length];
        this.ys = new double[neighbours.length];
    }

    /** The places of the members, in their order. */
    static List<Place> of(List<KindSign> kinds, List<RoleSign> roles, List<RingPicture.Link> links) {
        int[][] neighbours = RingLayers.neighbours(kinds.size(), links);
        RingLayout layout = new RingLayout(neighbours);
        Comparator<Integer> order = Comparator.<Integer, KindSign>comparing(kinds::get)
                .thenComparing(roles::get)
                .thenComparing(Comparator.naturalOrder());
        layout.place(RingLayers.of(kinds, roles, neighbours), order);
        return IntStream.range(0, neighbours.length)
                .mapToObj(i -> new Place(rounded(0.5 + layout.xs[i]), rounded(0.5 + layout.ys[i])))
                .toList();
    }

    private void place(List<List<Integer>> layers, Comparator<Integer> order) {
        for (int layer = 0; layer < layers.size(); layer++) {
            List<Integer> members = new ArrayList<>(layers.get(layer));
            members.sort(Comparator.comparingDouble(this::pull).thenComparing(order));
            place(members, radius(layer, layers));
        }
    }

    private static double radius(int layer, List<List<Integer>> layers) {
        int core = layers.get(0).size();
        double innermost = core == 1 ? 0 : StrictMath.min(WIDEST_CORE, 0.04 + 0.02 * core);
        if (layers.size() == 1) {
            return core == 1 ? 0 : OUTER_RADIUS;
        }
        return innermost + (OUTER_RADIUS - innermost) * layer / (layers.size() - 1);
    }

    /** Evenly on a circle, turned so that each is as near as may be to where its links come from. */
    private void place(List<Integer> members, double radius) {
        double step = 2 * StrictMath.PI / members.size();
        double start = TOP + turn(members, step);
        double[] angles = IntStream.range(0, members.size())
                .mapToDouble(i -> start + i * step)
                .toArray();
        boolean crowded = angles.length > CROWD && radius < OUTER_RADIUS;
        for (int i = 0; i < angles.length; i++) {
            double reach = i % 2 == 1 && crowded ? radius - ZIGZAG : radius;
            xs[members.get(i)] = reach * StrictMath.cos(angles[i]);
            ys[members.get(i)] = reach * StrictMath.sin(angles[i]);
        }
    }

    /** The mean of the angles between the places as they are numbered and those that the links ask for. */
    private double turn(List<Integer> members, double step) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < members.size(); i++) {
            double pull = pull(members.get(i));
            if (pull < NOWHERE) {
                x += StrictMath.cos(pull - TOP - i * step);
                y += StrictMath.sin(pull - TOP - i * step);
            }
        }
        return angle(x, y).orElse(0);
    }

    /** Angle of the middle of the neighbours that have a place already, or {@link #NOWHERE} if they are all around. */
    private double pull(int member) {
        double x = 0;
        double y = 0;
        for (int neighbour : neighbours[member]) {
            x += xs[neighbour];
            y += ys[neighbour];
        }
        return angle(x, y).orElse(NOWHERE);
    }

    /** An angle, of which there is none where the sums are nothing but what rounding leaves. */
    private static OptionalDouble angle(double x, double y) {
        double right = rounded(x);
        double down = rounded(y);
        return right == 0 && down == 0 ? OptionalDouble.empty() : OptionalDouble.of(StrictMath.atan2(down, right));
    }

    private static double rounded(double place) {
        return StrictMath.rint(place * 10_000) / 10_000;
    }
}
