package fr.vigie.graph.picture;

import fr.vigie.graph.picture.Canvas.Anchor;
import fr.vigie.graph.picture.Canvas.Lettering;
import fr.vigie.graph.picture.Canvas.Pen;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** What the shapes, colours and lines of a picture mean: those that are in it. */
final class RingLegend {
    private static final int LEFT = 880;
    private static final int TEXT = LEFT + 50;
    private static final int ROW = 30;

    private final RingPicture picture;
    private final Canvas canvas;
    private int y = 110;

    private RingLegend(RingPicture picture, Canvas canvas) {
        this.picture = picture;
        this.canvas = canvas;
    }

    /** Draws the legend; a pen is had for a kind of link and a width in tenths of a pixel. */
    static void draw(
            RingPicture picture, List<String> linkKinds, BiFunction<String, Integer, Pen> pens, Canvas canvas) {
        RingLegend legend = new RingLegend(picture, canvas);
        legend.kinds();
        legend.roles();
        legend.links(linkKinds, pens);
    }

    private void kinds() {
        heading("Membres");
        Arrays.stream(KindSign.values())
                .filter(kind -> picture.nodes().stream().anyMatch(node -> node.kind() == kind))
                .forEach(kind -> {
                    canvas.sign(kind, LEFT + 20, y, 11, "#ffffff");
                    row(kind.text());
                });
    }

    private void roles() {
        heading("Rôles");
        Arrays.stream(RoleSign.values())
                .filter(role -> picture.nodes().stream().anyMatch(node -> node.role() == role))
                .forEach(role -> {
                    canvas.sign(KindSign.PROFESSIONAL, LEFT + 20, y, 12, role.fill());
                    canvas.text(
                            LEFT + 20, y + 5, role.letter(), new Lettering(13, true, Anchor.MIDDLE, role.ink(), false));
                    row(role.text());
                });
    }

    private void links(List<String> kinds, BiFunction<String, Integer, Pen> pens) {
        if (kinds.isEmpty()) {
            return;
        }
        heading("Liens");
        for (String kind : kinds) {
            canvas.line(LEFT, y, LEFT + 40, y, pens.apply(kind, 25));
            row(LinkSign.text(kind));
        }
        if (LinkWidth.of(picture.links()).differs()) {
            canvas.text(LEFT, y + 5, "plus épais : plus de poids", plain(12));
        }
    }

    private void heading(String text) {
        canvas.text(LEFT, y + 5, text, new Lettering(15, true, Anchor.START, RingDrawing.INK, false));
        y += ROW;
    }

    private void row(String text) {
        canvas.text(TEXT, y + 5, text, plain(14));
        y += ROW;
    }

    private static Lettering plain(int size) {
        return new Lettering(size, false, Anchor.START, RingDrawing.INK, false);
    }
}
