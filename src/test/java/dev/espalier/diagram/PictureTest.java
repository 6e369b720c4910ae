package dev.espalier.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Answer;
import dev.espalier.access.Verdict;
import dev.espalier.design.ItemId;
import dev.espalier.storage.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    private static final Bounds EVERYWHERE = new Bounds(-2000, -1000, 4000, 3000);

    private static List<Shape> paint(double zoom, Optional<Answer> answer, Feedback feedback) {
        var design = Situations.fourDepartments();
        var folding = answer.map(given -> Folding.of(design).showing(given)).orElse(Folding.NONE);
        var layout = Layout.of(design, folding);
        return Picture.paint(
                PictureRequest.of(layout, zoom, EVERYWHERE).withAnswer(answer).withFeedback(feedback));
    }

    private static List<Shape> flat(List<Shape> shapes) {
        var all = new ArrayList<Shape>();
        for (var shape : shapes) {
            if (shape instanceof Shape.Group(var fade, var inner)) {
                all.addAll(flat(inner));
            } else {
                all.add(shape);
            }
        }
        return all;
    }

    private static List<String> texts(List<Shape> shapes) {
        return flat(shapes).stream()
                .filter(Shape.Text.class::isInstance)
                .map(shape -> ((Shape.Text) shape).text())
                .toList();
    }

    @Test
    void nameThatIsTooLongForOneLineOfItsCardTakesTwoWhereThereIsRoom() {
        var layout = Layout.of(Samples.open("landing-zone.json"), Folding.NONE);

        var roomy = texts(Picture.paint(PictureRequest.of(layout, 0.6, EVERYWHERE)));
        var narrow = texts(Picture.paint(PictureRequest.of(layout, 0.38, EVERYWHERE)));

        assertThat(roomy).contains("Shared", "services");
        assertThat(narrow).doesNotContain("Shared", "services");
        assertThat(narrow).as("above a column of accounts").contains("Infrastructure");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.13, 0.2, 0.34})
    void barsOfSiblingsLieAtOneHeightWithPoliciesOrWithout(double zoom) {
        var layout = Layout.of(Samples.open("landing-zone.json"), Folding.NONE);
        var top = layout.figuresIn(EVERYWHERE).stream()
                .filter(figure -> figure.depth() == 1 && figure.kind().isUnit())
                .toList();

        var heights = flat(Picture.paint(PictureRequest.of(layout, zoom, EVERYWHERE))).stream()
                .filter(shape -> shape instanceof Shape.Box box
                        && box.fill() == Token.MUTED
                        && top.stream().anyMatch(unit -> unit.bounds().contains(box.x() + box.width() / 2, box.y())))
                .map(shape -> ((Shape.Box) shape).y())
                .toList();

        assertThat(top).extracting(Figure::hasChipLine).contains(true, false);
        assertThat(heights).hasSameSizeAs(top).containsOnly(heights.getFirst());
    }

    private static long marks(List<Shape> shapes, Mark mark) {
        return flat(shapes).stream()
                .filter(shape ->
                        shape instanceof Shape.Symbol symbol && symbol.pieces().equals(mark.pieces()))
                .count();
    }

    @Test
    void deniedPathShowsRequestGatesSignAndTheAskingRow() {
        var shapes = paint(1, Optional.of(Situations.denied()), Feedback.NONE);
        assertThat(texts(shapes)).contains("rds:CreateDBInstance", "Deny rds:*", "hana", "denied");
        assertThat(marks(shapes, Mark.DENY))
                .as("at People and on the row of hana")
                .isEqualTo(2);
        assertThat(marks(shapes, Mark.PASS))
                .as("at the root, at HR and at Admins")
                .isEqualTo(3);
    }

    @Test
    void pathIsDottedOnlyBehindAStop() {
        assertThat(dotted(paint(1, Optional.of(Situations.denied()), Feedback.NONE)))
                .isPositive();
        assertThat(dotted(paint(1, Optional.of(Situations.allowed()), Feedback.NONE)))
                .isZero();
    }

    private static long dotted(List<Shape> shapes) {
        return flat(shapes).stream()
                .filter(shape -> shape instanceof Shape.Path path
                        && path.stroke().token() == Token.MUTED
                        && path.stroke().isDashed())
                .count();
    }

    @Test
    void severalObstaclesCarryNumbersAndOneDoesNot() {
        assertThat(texts(paint(1, Optional.of(Situations.twiceDenied()), Feedback.NONE)))
                .contains("1", "2");
        assertThat(badges(paint(1, Optional.of(Situations.denied()), Feedback.NONE)))
                .isZero();
    }

    private static long badges(List<Shape> shapes) {
        return flat(shapes).stream()
                .filter(shape -> shape instanceof Shape.Text text && text.face() == Face.BOLD)
                .count();
    }

    @Test
    void figuresOffThePathFade() {
        var groups = paint(1, Optional.of(Situations.denied()), Feedback.NONE).stream()
                .filter(shape -> shape instanceof Shape.Group group && group.fade() == Fade.OFF_PATH)
                .toList();
        assertThat(texts(groups)).contains("Finance", "Legal").doesNotContain("People", "HR", "Root");
        assertThat(texts(paint(1, Optional.empty(), Feedback.NONE))).contains("Finance");
    }

    @Test
    void verdictStandsOnTheFoldedUnitThatHidesTheEndOfThePath() {
        var layout =
                Layout.of(Situations.fourDepartments(), new Folding(Set.of(Situations.PEOPLE), Set.of(), Set.of()));
        var shapes =
                Picture.paint(PictureRequest.of(layout, 1, EVERYWHERE).withAnswer(Optional.of(Situations.denied())));
        assertThat(marks(shapes, Mark.DENY)).isEqualTo(2);
        assertThat(texts(shapes)).contains("+ 2").doesNotContain("hana");
    }

    @ParameterizedTest
    @CsvSource({"0.2, false", "0.31, true", "0.39, true"})
    void blockHasItsNameAsLongAsThatCanBeRead(double zoom, boolean isNamed) {
        assertThat(texts(paint(zoom, Optional.empty(), Feedback.NONE)).contains("IT"))
                .isEqualTo(isNamed);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.12, 0.2, 0.39, 0.41, 0.6, 0.76, 1, 1.49, 1.51, 2.5, 4})
    void noTextIsSmallerThanElevenPixelsOrLargerThanAllowed(double zoom) {
        var shapes = paint(zoom, Optional.of(Situations.denied()), Feedback.NONE);
        assertThat(flat(shapes))
                .filteredOn(Shape.Text.class::isInstance)
                .isNotEmpty()
                .allSatisfy(shape -> assertThat(((Shape.Text) shape).size() * zoom)
                        .isBetween(10.99, 18.76 * Math.max(1, zoom / 2.75)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.6, 1, 2})
    void detailGrowsWithTheZoom(double zoom) {
        var names = texts(paint(zoom, Optional.empty(), Feedback.NONE));
        assertThat(names).contains("Root");
        assertThat(names.contains("Finance")).isEqualTo(zoom >= 0.6);
        assertThat(names.contains("2 accounts · 7 people")).isEqualTo(zoom >= 1);
        assertThat(names.contains("2222 2222 2222")).isEqualTo(zoom >= 2);
    }

    @Test
    void figuresOutsideTheVisibleAreaAreNotDrawn() {
        var layout = Layout.of(Situations.fourDepartments(), Folding.NONE);
        var shapes = Picture.paint(PictureRequest.of(layout, 1, new Bounds(-100, 0, 50, 50)));
        assertThat(texts(shapes)).contains("Root").doesNotContain("Legal");
    }

    @Test
    void selectionIsARingOutsideTheFigure() {
        Set<ItemId> selection = Set.of(Situations.LEGAL);
        var layout = Layout.of(Situations.fourDepartments(), Folding.NONE);
        var ring = layout.boundsOf(Situations.LEGAL).orElseThrow().grow(5);
        var shapes = Picture.paint(
                PictureRequest.of(layout, 1, EVERYWHERE).withFeedback(Feedback.NONE.withSelection(selection)));
        assertThat(shapes)
                .anyMatch(shape -> shape instanceof Shape.Box box
                        && box.x() == ring.x()
                        && box.width() == ring.width()
                        && box.stroke().token() == Token.INK);
    }

    @Test
    void nameBeingTypedIsNotDrawn() {
        var feedback = Feedback.NONE.withRenaming(Optional.of(Situations.LEGAL));
        assertThat(texts(paint(1, Optional.empty(), feedback))).doesNotContain("Legal");
    }

    @Test
    void noBedIsDrawnWhereThereIsNone() {
        var shapes = paint(1, Optional.empty(), Feedback.NONE);
        assertThat(flat(shapes))
                .noneMatch(shape -> shape instanceof Shape.Box box
                        && box.fill() == Token.OU
                        && box.width() < Metrics.ACCOUNT_WIDTH);
    }

    @Test
    void minimapStaysWithinItsSizeAndShowsTheStoppingUnit() {
        var answer = Situations.denied();
        var layout = Layout.of(Situations.fourDepartments(), Folding.NONE);
        var shapes = Minimap.paint(layout, Optional.of(answer), EVERYWHERE, 192, 124);
        assertThat(shapes)
                .filteredOn(Shape.Box.class::isInstance)
                .map(shape -> (Shape.Box) shape)
                .allMatch(box -> box.x() >= 0 && box.x() + box.width() <= 192 && box.y() + box.height() <= 124)
                .anyMatch(box -> box.fill() == Token.STOP);
    }

    @Test
    void everyVerdictHasAMarkOfItsOwn() {
        assertThat(List.of(Verdict.values())).extracting(Mark::of).doesNotHaveDuplicates();
    }

    @Test
    void levelIsKeptALittleBeyondItsBorder() {
        var border = 108.0 / 144;
        assertThat(Level.at(border * 1.02, Level.NAME)).isEqualTo(Level.NAME);
        assertThat(Level.at(border * 0.98, Level.CARD)).isEqualTo(Level.CARD);
        assertThat(Level.at(border * 1.2, Level.NAME)).isEqualTo(Level.CARD);
        assertThat(Level.at(2, Level.DOT)).isEqualTo(Level.FULL);
    }
}
