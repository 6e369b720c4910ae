package dev.espalier.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Face;
import dev.espalier.diagram.Fade;
import dev.espalier.diagram.Outline;
import dev.espalier.diagram.Shape;
import dev.espalier.diagram.Shape.Anchor;
import dev.espalier.diagram.Stroke;
import dev.espalier.diagram.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DamageTest {
    private static final Extents EXTENTS = new Extents(1, 1);
    private static final Bounds FAR_AWAY = new Bounds(5_000, 5_000, 10, 10);

    private static Shape box(double x) {
        return new Shape.Box(x, 0, 50, 50, 0, Token.OU, Stroke.NONE);
    }

    private static Shape text(String text) {
        return new Shape.Text(300, 20, text, Face.REGULAR, 12, Token.INK, Anchor.START);
    }

    private static Bounds damage(List<Shape> before, List<Shape> now) {
        return Damage.between(before, now, EXTENTS).orElseThrow();
    }

    @Test
    void equalPicturesDifferNowhere() {
        assertThat(Damage.between(List.of(box(0), text("HR")), List.of(box(0), text("HR")), EXTENTS))
                .isEmpty();
    }

    @Test
    void whatCameAndWhatWentCounts() {
        var damage = damage(List.of(box(0), box(100), box(600)), List.of(box(0), box(200), box(600)));

        assertThat(damage.contains(new Bounds(100, 0, 150, 50))).isTrue();
        assertThat(damage.intersects(new Bounds(0, 0, 50, 50))).isFalse();
        assertThat(damage.intersects(new Bounds(600, 0, 50, 50))).isFalse();
    }

    @Test
    void whatStaysBetweenChangesDoesNotCountByItself() {
        var high = new Shape.Box(120, -500, 10, 1_000, 0, Token.OU, Stroke.NONE);
        var damage = damage(List.of(box(0), high, box(200)), List.of(box(10), high, box(210)));

        assertThat(damage.y()).isGreaterThan(-100);
    }

    @Test
    void anotherOrderCountsAsAChangeOfAll() {
        var damage = damage(List.of(box(0), box(20), box(400)), List.of(box(400), box(20), box(0)));

        assertThat(damage.contains(new Bounds(0, 0, 450, 50))).isTrue();
    }

    @Test
    void insideOfAPaleGroupOnlyWhatChangedCounts() {
        var fade = Fade.OFF_PATH;
        var damage = damage(
                List.of(new Shape.Group(fade, List.of(box(0), box(100)))),
                List.of(new Shape.Group(fade, List.of(box(0), box(200)))));

        assertThat(damage.intersects(new Bounds(0, 0, 50, 50))).isFalse();
    }

    @Test
    void anotherPalenessCountsAsAChangeOfTheGroup() {
        var damage = damage(
                List.of(new Shape.Group(Fade.OFF_PATH, List.of(box(0)))),
                List.of(new Shape.Group(Fade.GHOST, List.of(box(0)))));

        assertThat(damage.contains(new Bounds(0, 0, 50, 50))).isTrue();
    }

    @Test
    void aTextReachesAsFarAsItsWidestLetters() {
        var damage = damage(List.of(text("HR")), List.of(text("WWWW")));

        assertThat(damage.contains(new Bounds(300 - 48, 10, 96, 14))).isTrue();
        assertThat(damage.intersects(FAR_AWAY)).isFalse();
    }

    @Test
    void ofOtherScriptsNobodyKnowsHowFarTheyReach() {
        assertThat(damage(List.of(text("HR")), List.of(text("\u4eba\u4e8b"))).intersects(FAR_AWAY))
                .isTrue();
    }

    @Test
    void thickLinesReachBesideTheirPoints() {
        var outline = Outline.builder().moveTo(0, 0).lineTo(100, 0).build();
        List<Shape> line = List.of(new Shape.Path(outline, Token.NONE, Stroke.of(Token.INK, 8)));

        assertThat(damage(List.of(), line).contains(new Bounds(-4, -4, 108, 8))).isTrue();
    }

    @Test
    void aShapeThatStandsTwiceAndThenOnceLeavesItsPlace() {
        var both = new ArrayList<>(Collections.nCopies(2, box(100)));
        both.addFirst(box(0));

        assertThat(damage(both, List.of(box(0), box(100))).contains(new Bounds(100, 0, 50, 50)))
                .isTrue();
    }
}
