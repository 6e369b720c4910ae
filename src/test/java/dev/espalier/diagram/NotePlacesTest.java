package dev.espalier.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Flow;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.Reading;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotePlacesTest {
    private static View.Note at(NodeId node, String text) {
        return new View.Note(text, Optional.of(node), 0, 0, UnknownFields.NONE);
    }

    private static Design with(Design design, List<View.Note> notes) {
        return design.withView(design.view().withNotes(notes));
    }

    @ParameterizedTest
    @CsvSource({
        "TREE, TOP_DOWN, 1",
        "TREE, TOP_DOWN, 2",
        "TREE, LEFT_RIGHT, 3",
        "TREE, LEFT_RIGHT, 4",
        "NESTED, TOP_DOWN, 5",
        "NESTED, TOP_DOWN, 6"
    })
    void notesCoverNeitherFiguresNorEachOther(Reading reading, Flow flow, long seed) {
        var random = new Random(seed);
        var plain = DesignGenerator.of(seed, new DesignGenerator.Size(120, 14, 60, 6));
        var accounts = DesignIndex.of(plain).accounts();
        var notes = new ArrayList<View.Note>();
        for (var i = 0; i < 12; i++) {
            var account = accounts.get(random.nextInt(accounts.size()));
            notes.add(
                    random.nextBoolean()
                            ? at(account.id(), "word ".repeat(1 + random.nextInt(40)))
                            : new View.Note(
                                    "free", random.nextInt(900) - 450.0, random.nextInt(700), UnknownFields.NONE));
        }
        var layout = Layout.of(with(plain, notes), Folding.NONE.with(reading).with(flow));
        assertThat(layout.notes()).hasSize(12);
        for (var paper : layout.notes()) {
            assertThat(layout.figuresIn(paper.bounds())).isEmpty();
            assertThat(layout.notes().stream().filter(other -> other.bounds().intersects(paper.bounds())))
                    .containsExactly(paper);
        }
    }

    @Test
    void noteStuckToAnAccountLiesNearItWhereverThatGoes() {
        for (var flow : Flow.values()) {
            var design = with(Situations.fourDepartments(), List.of(at(Situations.LEGAL, "Ask Lena")));
            var layout = Layout.of(design, Folding.NONE.with(flow));
            var legal = layout.boundsOf(Situations.LEGAL).orElseThrow();
            var paper = layout.boundsOf(new NoteId(0)).orElseThrow();
            assertThat(paper.intersects(legal.grow(60))).as("%s", flow).isTrue();
        }
    }

    @Test
    void noteStuckToSomethingFoldedLiesAtTheFoldedUnit() {
        var design = with(Situations.fourDepartments(), List.of(at(Situations.LEGAL, "Ask Lena")));
        var layout = Layout.of(design, Folding.NONE.folding(Situations.PEOPLE));
        assertThat(layout.notes().getFirst().owner()).isEqualTo(layout.boundsOf(Situations.PEOPLE));
    }

    @Test
    void noteThatIsStuckToNothingLiesWhereItWasPutWhenThereIsRoom() {
        var note = new View.Note("free", 300, 900, UnknownFields.NONE);
        var layout = Layout.of(with(Situations.fourDepartments(), List.of(note)), Folding.NONE);
        var paper = layout.notes().getFirst().bounds();
        assertThat(paper.x()).isEqualTo(300);
        assertThat(paper.y()).isEqualTo(900);
    }

    @ParameterizedTest
    @CsvSource({"TREE, TOP_DOWN", "TREE, LEFT_RIGHT", "NESTED, TOP_DOWN"})
    void noteStaysAtItsFigureWhileMoreIsWrittenOnIt(Reading reading, Flow flow) {
        var folding = Folding.NONE.with(reading).with(flow);
        var brief = place(at(Situations.LEGAL, "Ask"), folding);
        var longer = place(at(Situations.LEGAL, "Ask\nLena\nwhether this\nis enough"), folding);

        assertThat(longer.x()).isEqualTo(brief.x());
        assertThat(longer.y() == brief.y() || longer.maxY() == brief.maxY()).isTrue();
    }

    private static Bounds place(View.Note note, Folding folding) {
        return Layout.of(with(Situations.fourDepartments(), List.of(note)), folding)
                .notes()
                .getFirst()
                .bounds();
    }

    @ParameterizedTest
    @CsvSource({"TREE, TOP_DOWN", "TREE, LEFT_RIGHT", "NESTED, TOP_DOWN"})
    void threadCrossesNoOtherAccount(Reading reading, Flow flow) {
        var design = Situations.fourDepartments();
        for (var account : DesignIndex.of(design).accounts()) {
            var noted = with(design, List.of(at(account.id(), "Ask Lena")));
            var folding = Folding.NONE.with(reading).with(flow).opening(Situations.HR);
            var layout = Layout.of(noted, folding);
            var owner = layout.figureShowing(account.id()).orElseThrow();
            var thread = NotePaper.Tie.between(layout.notes().getFirst().bounds(), owner.bounds());
            assertThat(layout.figuresIn(layout.bounds()))
                    .filteredOn(figure -> !figure.kind().isBox() && !figure.equals(owner))
                    .noneMatch(
                            figure -> figure.bounds().isCrossedBy(thread.x1(), thread.y1(), thread.x2(), thread.y2()));
        }
    }
}
