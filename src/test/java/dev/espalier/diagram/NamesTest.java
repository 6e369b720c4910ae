package dev.espalier.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Flow;
import dev.espalier.design.Reading;
import dev.espalier.storage.Samples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How much of the names of figures can be read.
class NamesTest {
    private static final Bounds EVERYWHERE = new Bounds(-9000, -9000, 18_000, 18_000);

    private static Stream<Layout> layouts() {
        return Samples.all().stream()
                .map(sample -> Samples.open(sample.fileName()))
                .flatMap(design -> Stream.of(
                        Layout.of(design, Folding.of(design).with(Reading.TREE)),
                        Layout.of(design, Folding.of(design).with(Reading.TREE).with(Flow.LEFT_RIGHT)),
                        Layout.of(design, Folding.of(design).with(Reading.NESTED))));
    }

    private static List<Shape.Text> texts(Figure figure, double zoom) {
        var ink = new Ink(new Scale(zoom), Level.at(zoom));
        new CardFace(ink, Feedback.NONE).paint(figure);
        var found = new ArrayList<Shape.Text>();
        for (var shape : ink.shapes()) {
            if (shape instanceof Shape.Text text) {
                found.add(text);
            }
        }
        return found;
    }

    /// How many letters of its name a figure shows.
    private static int letters(Figure figure, double zoom) {
        var name = figure.entity().name();
        return texts(figure, zoom).stream()
                .filter(text -> text.face() == Face.SEMI_BOLD)
                .map(text -> text.text().replace("…", "").strip())
                .filter(text -> text.length() > 1 && name.contains(text))
                .mapToInt(text -> text.replace(" ", "").length())
                .sum();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void zoomingInNeverShowsLessOfAName(Layout layout) {
        var before = new HashMap<Figure, Integer>();
        for (var zoom = 0.16; zoom < 4; zoom *= 1.03) {
            for (var figure : layout.figuresIn(EVERYWHERE)) {
                var shown = letters(figure, zoom);
                assertThat(shown)
                        .as("%s at %s", figure.entity().name(), zoom)
                        .isGreaterThanOrEqualTo(before.getOrDefault(figure, 0));
                before.put(figure, shown);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void noNameOfTheSamplesIsCutWhereThereIsRoomForMoreThanNames(Layout layout) {
        for (var zoom : new double[] {0.76, 0.8, 1, 1.5, 2, 3}) {
            for (var figure : layout.figuresIn(EVERYWHERE)) {
                assertThat(letters(figure, zoom))
                        .as("%s at %s", figure.entity().name(), zoom)
                        .isEqualTo(figure.entity().name().replace(" ", "").length());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.44, 0.6, 0.8, 1, 1.5, 2.6})
    void linesOfANameStayInTheirFigureAndApart(double zoom) {
        for (var figure : layouts().toList().getLast().figuresIn(EVERYWHERE)) {
            var name = texts(figure, zoom).stream()
                    .filter(text -> text.face() == Face.SEMI_BOLD)
                    .toList();
            for (var line : name) {
                assertThat(line.y() - 0.72 * line.size())
                        .isGreaterThan(figure.bounds().y());
                assertThat(line.y()).isLessThan(figure.bounds().maxY());
                assertThat(line.x() + Fonts.width(line.face(), line.size(), line.text()))
                        .isLessThan(figure.bounds().maxX());
            }
        }
    }
}
