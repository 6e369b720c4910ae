package dev.espalier.ui.history;

import static dev.espalier.ui.UiTest.HR;
import static dev.espalier.ui.UiTest.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.DesignIndex;
import dev.espalier.edit.RenameNode;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.history.HistoryViewModel.Entry;
import dev.espalier.ui.history.HistoryViewModel.State;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryViewModelTest {
    private final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());
    private final HistoryViewModel model = new HistoryViewModel(store);

    @BeforeEach
    void threeSteps() {
        store.select(List.of(HR));
        store.perform(new RenameNode(HR, "One"));
        store.perform(new RenameNode(HR, "Two"));
        store.perform(new RenameNode(PEOPLE, "Persons"));
    }

    private String nameOfHr() {
        return DesignIndex.of(store.design()).nameOf(HR);
    }

    @Test
    void stepsAreListedByNameTheLatestFirst() {
        var entries = model.entries();

        assertThat(entries).hasSize(4);
        assertThat(entries.getFirst().label()).startsWith("Rename").contains("Persons");
        assertThat(entries.getLast()).isEqualTo(new Entry("As it was opened", 0, State.DONE));
        assertThat(entries).extracting(Entry::state).startsWith(State.CURRENT);
    }

    @Test
    void goingBackTakesManyStepsBackAndKeepsThemToBeDoneAgain() {
        model.goTo(model.entries().getLast());

        assertThat(nameOfHr()).isEqualTo("HR");
        assertThat(store.canUndoProperty().get()).isFalse();
        assertThat(model.entries())
                .extracting(Entry::state)
                .containsExactly(State.UNDONE, State.UNDONE, State.UNDONE, State.CURRENT);
    }

    @Test
    void goingForwardDoesThemAgain() {
        model.goTo(model.entries().getLast());

        model.goTo(model.entries().get(1));

        assertThat(nameOfHr()).isEqualTo("Two");
        assertThat(store.history().size()).isEqualTo(2);
        assertThat(store.canRedoProperty().get()).isTrue();
    }

    @Test
    void viewsSeeOneChangeHoweverManySteps() {
        var changes = new AtomicInteger();
        store.designProperty().subscribe((before, after) -> changes.incrementAndGet());

        model.goTo(model.entries().getLast());

        assertThat(changes).hasValue(1);
    }

    @Test
    void goingToThePresentChangesNothing() {
        var before = store.design();

        model.goTo(model.entries().getFirst());

        assertThat(store.design()).isSameAs(before);
    }

    @Test
    void selectionOfTheStateComesBack() {
        store.select(List.of(PEOPLE));

        model.goTo(model.entries().getLast());

        assertThat(store.selection()).containsExactly(HR);
    }

    @Test
    void whileTryingTheListBeginsBeforeTheWhatIf() {
        store.tryOut(new RenameNode(HR, "Three"));

        assertThat(model.entries()).extracting(Entry::label).last().isEqualTo("As it was before the what-if");
    }
}
