package dev.espalier.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a picture shows while somebody walks through the gates.
class WalkPictureTest {
    private static final Bounds EVERYWHERE = new Bounds(-2000, -1000, 5000, 4000);

    private static List<Shape> paint(Answer answer, Optional<Gate> stop) {
        var layout = Layout.of(Situations.fourDepartments(), Folding.NONE.showing(answer));
        var path = new PictureRequest.Path(Optional.of(answer), Optional.empty(), 1, 1, stop);
        return Picture.paint(PictureRequest.of(layout, 1, EVERYWHERE).withPath(path)).stream()
                .flatMap(WalkPictureTest::flat)
                .toList();
    }

    private static Stream<Shape> flat(Shape shape) {
        return shape instanceof Shape.Group(var fade, var inner)
                ? inner.stream().flatMap(WalkPictureTest::flat)
                : Stream.of(shape);
    }

    private static long marks(List<Shape> shapes, Mark mark) {
        return shapes.stream()
                .filter(shape ->
                        shape instanceof Shape.Symbol symbol && symbol.pieces().equals(mark.pieces()))
                .count();
    }

    /// At the end the asker has the verdict, too.
    @ParameterizedTest
    @CsvSource({"0, 1, 0, 0", "1, 1, 1, 0", "2, 1, 1, 1", "3, 2, 1, 1", "-1, 2, 2, 1"})
    void gatesAfterThePresentOneAreNotLitAndTheVerdictIsNotToldYet(int at, int passing, int denying, int silent) {
        var answer = Situations.twiceDenied();

        var shapes = paint(
                answer, at < 0 ? Optional.empty() : Optional.of(answer.gates().get(at)));

        assertThat(List.of(marks(shapes, Mark.PASS), marks(shapes, Mark.DENY), marks(shapes, Mark.SILENT)))
                .containsExactly((long) passing, (long) denying, (long) silent);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void tokenStandsBeforeTheDoorOfThePresentGate(int at) {
        var answer = Situations.denied();
        var gate = answer.gates().get(at);
        var layout = Layout.of(Situations.fourDepartments(), Folding.NONE.showing(answer));
        var door = layout.figureShowing(gate.at().orElseThrow()).orElseThrow();

        var without = paint(answer, Optional.empty());
        var token = paint(answer, Optional.of(gate)).stream()
                .filter(Shape.Circle.class::isInstance)
                .filter(shape -> !without.contains(shape))
                .map(Shape.Circle.class::cast)
                .toList();

        assertThat(token).hasSize(1);
        assertThat(token.getFirst().x()).isEqualTo(door.gateX());
        assertThat(token.getFirst().y()).isLessThan(door.gateY());
    }
}
