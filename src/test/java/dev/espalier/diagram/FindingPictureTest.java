package dev.espalier.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.RoleTrust;
import dev.espalier.design.NodeId;
import dev.espalier.design.Reading;
import dev.espalier.policy.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Where triangles stand in a picture.
class FindingPictureTest {
    private static final Bounds EVERYWHERE = new Bounds(-2000, -1000, 5000, 4000);
    private static final FindingMarks MARKS =
            new FindingMarks(Map.of(Situations.HR, Severity.WARNING), Map.of(Situations.PEOPLE, Severity.WARNING));

    private static PictureRequest request(Folding folding, double zoom) {
        return PictureRequest.of(Layout.of(Situations.fourDepartments(), folding), zoom, EVERYWHERE)
                .withLayers(Layers.USUAL.withFindings(MARKS));
    }

    private static long triangles(PictureRequest request, Severity severity) {
        var pieces = FindingSign.pieces(severity, Token.INK, Token.SURFACE);
        return all(Picture.paint(request))
                .filter(shape ->
                        shape instanceof Shape.Symbol symbol && symbol.pieces().equals(pieces))
                .count();
    }

    private static Stream<Shape> all(List<Shape> shapes) {
        return shapes.stream()
                .flatMap(shape -> shape instanceof Shape.Group group ? all(group.shapes()) : Stream.of(shape));
    }

    @Test
    void accountWithAFindingHasOneTriangleAndItsUnitNone() {
        assertThat(triangles(request(Folding.NONE, 1), Severity.WARNING)).isEqualTo(1);
        assertThat(triangles(request(Folding.NONE, 1), Severity.ERROR)).isZero();
    }

    @Test
    void foldedUnitSpeaksForWhatIsInside() {
        assertThat(triangles(request(Folding.NONE.folding(Situations.PEOPLE), 1), Severity.WARNING))
                .isEqualTo(1);
    }

    @Test
    void triangleStandsAlsoInBoxesAndInOpenedAccounts() {
        assertThat(triangles(request(Folding.NONE.with(Reading.NESTED), 1), Severity.WARNING))
                .isEqualTo(1);
        assertThat(triangles(request(Folding.NONE.opening(Situations.HR), 1), Severity.WARNING))
                .isEqualTo(1);
    }

    @Test
    void blocksHaveNoRoomForIt() {
        assertThat(triangles(request(Folding.NONE, 0.3), Severity.WARNING)).isZero();
        assertThat(triangles(request(Folding.NONE, 0.5), Severity.WARNING)).isEqualTo(1);
    }

    @Test
    void withoutTheLayerNoTriangleIsDrawnOrPointedAt() {
        var request = request(Folding.NONE, 1)
                .withLayers(new Layers(EnumSet.complementOf(EnumSet.of(Overlay.FINDINGS)), RoleTrust.NONE, MARKS));
        var at = cornerOf(Situations.HR, request);

        assertThat(triangles(request, Severity.WARNING)).isZero();
        assertThat(Picture.findingAt(request, at.maxX() - 17, at.y() + 19)).isEmpty();
    }

    @Test
    void triangleIsPointedAtInTheCorner() {
        var request = request(Folding.NONE, 1);
        var at = cornerOf(Situations.HR, request);

        assertThat(Picture.findingAt(request, at.maxX() - 17, at.y() + 19)).contains(Situations.HR);
        assertThat(Picture.findingAt(request, at.centerX(), at.y() + 19)).isEmpty();
    }

    @Test
    void errorIsWorseThanAWarningOfItsOwn() {
        var marks = new FindingMarks(
                Map.of(Situations.PEOPLE, Severity.WARNING), Map.of(Situations.PEOPLE, Severity.ERROR));
        var folded = request(Folding.NONE.folding(Situations.PEOPLE), 1).withLayers(Layers.USUAL.withFindings(marks));
        var unfolded = request(Folding.NONE, 1).withLayers(Layers.USUAL.withFindings(marks));

        assertThat(triangles(folded, Severity.ERROR)).isEqualTo(1);
        assertThat(triangles(unfolded, Severity.WARNING)).isEqualTo(1);
    }

    private static Bounds cornerOf(NodeId node, PictureRequest request) {
        return request.layout().boundsOf(node).orElseThrow();
    }
}
