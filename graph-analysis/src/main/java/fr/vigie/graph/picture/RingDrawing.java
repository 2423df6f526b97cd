package fr.vigie.graph.picture;

import fr.vigie.graph.picture.Canvas.Anchor;
import fr.vigie.graph.picture.Canvas.Lettering;
import fr.vigie.graph.picture.Canvas.Pen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Draws a ring: title, links, members above them, legend. */
final class RingDrawing {
    static final int WIDTH = 1120;
    static final int HEIGHT = 860;
    static final String INK = "#222222";

    private static final int LEFT = 60;
    private static final int TOP = 80;
    private static final int SIDE = 760;
    private static final int GAP_BETWEEN_LINKS = 6;
    private static final int LINE = 22;
    private static final String LINK = "#8c8c8c";

    /** Kinds of links are told by their dashes; beyond four they begin again. */
    private static final List<int[]> DASHES =
            List.of(new int[0], new int[] {8, 5}, new int[] {2, 4}, new int[] {10, 4, 2, 4});

    private final RingPicture picture;
    private final Canvas canvas;
    private final List<String> linkKinds;

    private RingDrawing(RingPicture picture, Canvas canvas) {
        this.picture = picture;
        this.canvas = canvas;
        Set<String> kinds = new TreeSet<>();
        picture.links().forEach(link -> kinds.add(link.kind()));
        this.linkKinds = List.copyOf(kinds);
    }

    static void draw(RingPicture picture, Canvas canvas) {
        RingDrawing drawing = new RingDrawing(picture, canvas);
        int size = picture.title().length() > 75 ? 15 : 22;
        canvas.text(LEFT, 46, picture.title(), new Lettering(size, true, Anchor.START, INK, false));
        drawing.links();
        drawing.nodes();
        RingLegend.draw(picture, drawing.linkKinds, drawing::pen, canvas);
    }

    private void links() {
        LinkWidth width = LinkWidth.of(picture.links());
        Map<Set<Integer>, Integer> between = new HashMap<>();
        for (RingPicture.Link link : picture.links()) {
            int before = between.merge(new TreeSet<>(List.of(link.from(), link.to())), 1, Integer::sum) - 1;
            link(link, width.tenths(link.weight()), before);
        }
    }

    /** A link; those after the first between the same two members run beside it, right and left in turn. */
    private void link(RingPicture.Link link, int tenths, int before) {
        RingPicture.Node from = picture.nodes().get(StrictMath.min(link.from(), link.to()));
        RingPicture.Node to = picture.nodes().get(StrictMath.max(link.from(), link.to()));
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = StrictMath.max(StrictMath.sqrt(dx * dx + dy * dy), 1e-4);
        int aside = (before + 1) / 2 * (before % 2 == 0 ? -GAP_BETWEEN_LINKS : GAP_BETWEEN_LINKS);
        int right = (int) StrictMath.rint(-dy / length * aside);
        int down = (int) StrictMath.rint(dx / length * aside);
        canvas.open(LinkSign.text(link.kind()) + ", poids " + link.weight().toPlainString());
        canvas.line(x(from) + right, y(from) + down, x(to) + right, y(to) + down, pen(link.kind(), tenths));
        canvas.close();
    }

    private void nodes() {
        int radius = isCrowded() ? 13 : 16;
        for (RingPicture.Node node : picture.nodes()) {
            canvas.open(
                    node.kind().text() + " " + node.id() + ", " + node.role().text());
            node(node, x(node), y(node), isOuter(node) ? radius : radius + 4);
            canvas.close();
        }
    }

    private void node(RingPicture.Node node, int x, int y, int radius) {
        RoleSign role = node.role();
        canvas.sign(node.kind(), x, y, radius, role.fill());
        canvas.text(x, y + 5, role.letter(), new Lettering(13, true, Anchor.MIDDLE, role.ink(), false));
        int gap = radius + 7;
        double right = isOuter(node) ? cosine(node) : 0;
        if (StrictMath.abs(right) < 0.35) {
            boolean above = isOuter(node) && node.y() < 0.5;
            int away = isOuter(node) && isCrowded() && isSecond(node) ? LINE : 0;
            canvas.text(x, y + (above ? -gap - away : gap + 10 + away), node.label(), label(Anchor.MIDDLE));
        } else {
            int aside = right > 0 ? gap : -gap;
            canvas.text(x + aside, y + 5, node.label(), label(right > 0 ? Anchor.START : Anchor.END));
        }
    }

    private boolean isCrowded() {
        return picture.nodes().size() > 24;
    }

    /** Whether it is every second of those on the same side of the outer circle, counted from the middle one. */
    private boolean isSecond(RingPicture.Node node) {
        List<RingPicture.Node> side = picture.nodes().stream()
                .filter(other -> isOuter(other) && other.y() < 0.5 == node.y() < 0.5)
                .toList();
        long before = side.stream().filter(other -> other.x() < node.x()).count();
        return (before - (side.size() - 1) / 2) % 2 != 0;
    }

    private static Lettering label(Anchor anchor) {
        return new Lettering(13, false, anchor, INK, true);
    }

    /** Whether labels have room on the far side of the middle. */
    private static boolean isOuter(RingPicture.Node node) {
        return distance(node) > RingLayout.OUTER_RADIUS - 0.01;
    }

    private static double cosine(RingPicture.Node node) {
        return (node.x() - 0.5) / distance(node);
    }

    private static double distance(RingPicture.Node node) {
        double dx = node.x() - 0.5;
        double dy = node.y() - 0.5;
        return StrictMath.sqrt(dx * dx + dy * dy);
    }

    private Pen pen(String kind, int tenths) {
        return new Pen(LINK, tenths, DASHES.get(linkKinds.indexOf(kind) % DASHES.size()));
    }

    private static int x(RingPicture.Node node) {
        return LEFT + (int) StrictMath.rint(node.x() * SIDE);
    }

    private static int y(RingPicture.Node node) {
        return TOP + (int) StrictMath.rint(node.y() * SIDE);
    }
}
