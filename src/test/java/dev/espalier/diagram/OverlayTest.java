package dev.espalier.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a picture leaves out when a layer is not drawn.
class OverlayTest {
    private static final Bounds EVERYWHERE = new Bounds(-2000, -1000, 5000, 4000);

    private static List<Shape> paintWithout(Overlay left, double zoom) {
        var design = Situations.fourDepartments();
        var layout = Layout.of(design, Folding.of(design).opening(Situations.HR));
        return Picture.paint(PictureRequest.of(layout, zoom, EVERYWHERE)
                .withLayers(Layers.USUAL.withOverlays(EnumSet.complementOf(EnumSet.of(left)))));
    }

    private static List<String> texts(List<Shape> shapes) {
        return shapes.stream()
                .filter(Shape.Text.class::isInstance)
                .map(shape -> ((Shape.Text) shape).text())
                .toList();
    }

    @Test
    void withoutPoliciesNoChipIsDrawn() {
        assertThat(texts(paintWithout(Overlay.NOTES, 1))).contains("PeopleNoDatabases");
        assertThat(texts(paintWithout(Overlay.POLICIES, 1))).contains("People").doesNotContain("PeopleNoDatabases");
        assertThat(texts(paintWithout(Overlay.POLICIES, 2))).doesNotContain("AdministratorAccess", "FullAWSAccess");
    }

    @Test
    void withoutPeopleNobodyIsCounted() {
        assertThat(symbols(paintWithout(Overlay.NOTES, 1), Glyph.USER))
                .isGreaterThan(symbols(paintWithout(Overlay.PEOPLE, 1), Glyph.USER));
    }

    private static long symbols(List<Shape> shapes, Glyph glyph) {
        return shapes.stream()
                .filter(shape -> shape instanceof Shape.Symbol symbol
                        && symbol.pieces().equals(((Shape.Symbol) glyph.at(0, 0, 16, Token.MUTED)).pieces()))
                .count();
    }

    @Test
    void withoutNotesTheirTextIsGone() {
        assertThat(texts(paintWithout(Overlay.PEOPLE, 1))).contains("Story 1, step 3");
        assertThat(texts(paintWithout(Overlay.NOTES, 1))).doesNotContain("Story 1, step 3");
    }

    @Test
    void structureIsDrawnWithoutAnyLayer() {
        var design = Situations.fourDepartments();
        var shapes = Picture.paint(PictureRequest.of(Layout.of(design, Folding.NONE), 1, EVERYWHERE)
                .withLayers(Layers.USUAL.withOverlays(Set.of())));
        assertThat(texts(shapes)).contains("Root", "People", "HR", "Finance");
    }
}
