package dev.espalier.edit;

import static dev.espalier.edit.TestDesign.HANA;
import static dev.espalier.edit.TestDesign.HR;
import static dev.espalier.edit.TestDesign.LEGAL;
import static dev.espalier.edit.TestDesign.PEOPLE;
import static dev.espalier.edit.TestDesign.ROOT;
import static dev.espalier.edit.TestDesign.WORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.View;
import dev.espalier.edit.EditResult.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Edit MOVE = new MoveNodes(List.of(HR), ROOT);
    private static final View FOLDED = View.DEFAULT.withFolded(List.of(PEOPLE));

    private final Design opened = TestDesign.design();
    private final History history = History.of(opened);

    @Test
    void undoAndRedoSwapTheDesigns() {
        history.perform(MOVE);
        var moved = history.current();
        assertThat(history.undo()).isPresent();
        assertThat(history.current()).isSameAs(opened);
        assertThat(history.redo()).isPresent();
        assertThat(history.current()).isSameAs(moved);
    }

    @Test
    void stepsHaveLabels() {
        history.perform(MOVE);
        assertThat(history.undoLabel()).contains("move account HR to Root");
        assertThat(history.redoLabel()).isEmpty();
        history.undo();
        assertThat(history.undoLabel()).isEmpty();
        assertThat(history.redoLabel()).contains("move account HR to Root");
    }

    @Test
    void rejectedEditLeavesNoStep() {
        assertThat(history.perform(new MoveNodes(List.of(ROOT), WORK))).isInstanceOf(Rejected.class);
        assertThat(history.canUndo()).isFalse();
    }

    @Test
    void editWithoutEffectLeavesNoStepAndKeepsRedo() {
        history.perform(MOVE);
        history.undo();
        history.perform(new RenameNode(HR, "HR"));
        assertThat(history.canUndo()).isFalse();
        assertThat(history.canRedo()).isTrue();
    }

    @Test
    void newStepEndsRedo() {
        history.perform(MOVE);
        history.undo();
        history.perform(new RenameNode(HR, "Staff"));
        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void designIsDirtyUntilItIsBackAtTheSavePoint() {
        assertThat(history.isDirty()).isFalse();
        history.perform(MOVE);
        assertThat(history.isDirty()).isTrue();
        history.markSaved(history.takeToSave());
        assertThat(history.isDirty()).isFalse();
        history.undo();
        assertThat(history.isDirty()).isTrue();
        history.redo();
        assertThat(history.isDirty()).isFalse();
    }

    @Test
    void lookingInAnotherWayIsNoStepAndDirtiesNothing() {
        history.showing(FOLDED);
        assertThat(history.current().view()).isEqualTo(FOLDED);
        assertThat(history.isDirty()).isFalse();
        assertThat(history.canUndo()).isFalse();
    }

    @Test
    void undoKeepsTheViewAsItIs() {
        history.perform(MOVE);
        history.showing(FOLDED);
        history.undo();
        assertThat(history.current()).isEqualTo(opened.withView(FOLDED));
    }

    @Test
    void undoingARemovalFoldsAgainWhatWasFolded() {
        history.showing(FOLDED);
        history.perform(new RemoveNodes(List.of(PEOPLE)));
        assertThat(history.current().view().folded()).isEmpty();
        history.undo();
        assertThat(history.current().view()).isEqualTo(FOLDED);
    }

    @Test
    void selectionComesBackWithTheStep() {
        history.perform(new RenameNode(HANA, "hanna"), List.of(HANA));
        assertThat(history.steps().getFirst().selectionAfter()).containsExactly(new UserId(HR, "hanna"));
        assertThat(history.undo().orElseThrow().selectionBefore()).containsExactly(HANA);
    }

    @Test
    void removedNodesAreNotSelected() {
        history.perform(new RemoveNodes(List.of(HR)), List.of(HR, LEGAL));
        assertThat(history.steps().getFirst().selectionAfter()).containsExactly(LEGAL);
    }

    @Test
    void typingIntoOneFieldIsOneStep() {
        history.performTyping(new RenameNode(HANA, "ha"), List.of(HANA));
        history.performTyping(new RenameNode(new UserId(HR, "ha"), "han"), List.of());
        assertThat(history.steps()).hasSize(1);
        history.undo();
        assertThat(history.current()).isSameAs(opened);
    }

    @Test
    void typingIntoAnotherFieldIsAnotherStep() {
        history.performTyping(new RenameNode(HR, "H"), List.of());
        history.performTyping(new RenameNode(LEGAL, "L"), List.of());
        assertThat(history.steps()).hasSize(2);
    }

    @Test
    void typingAfterSavingSettlingOrUndoingIsAnotherStep() {
        history.performTyping(new RenameNode(HR, "H"), List.of());
        history.markSaved(history.takeToSave());
        history.performTyping(new RenameNode(HR, "Hu"), List.of());
        history.settle();
        history.performTyping(new RenameNode(HR, "Hum"), List.of());
        assertThat(history.steps()).hasSize(3);
        history.undo();
        history.performTyping(new RenameNode(HR, "Huma"), List.of());
        assertThat(history.steps()).hasSize(3);
    }

    @Test
    void typingBackToWhatWasThereLeavesNoStep() {
        history.performTyping(new RenameNode(HR, "H"), List.of());
        history.performTyping(new RenameNode(HR, "HR"), List.of());
        assertThat(history.canUndo()).isFalse();
        assertThat(history.isDirty()).isFalse();
    }

    @Test
    void typingAfterTypingBackIsAStepOfItsOwn() {
        history.performTyping(new RenameNode(HR, "H"), List.of());
        history.settle();
        history.performTyping(new RenameNode(HR, "Hu"), List.of());
        history.performTyping(new RenameNode(HR, "H"), List.of());
        history.performTyping(new RenameNode(HR, "Ha"), List.of());
        assertThat(history.steps()).hasSize(2);
    }

    @Test
    void listenersAreToldOncePerChange() {
        var told = new ArrayList<Change>();
        var stop = history.onChange(told::add);
        history.perform(MOVE);
        history.undo();
        history.redo();
        history.showing(FOLDED);
        stop.run();
        history.undo();
        assertThat(told)
                .extracting(Change::kind)
                .containsExactly(Change.Kind.PERFORMED, Change.Kind.UNDONE, Change.Kind.REDONE, Change.Kind.SHOWN);
        assertThat(told.getFirst().before()).isSameAs(opened);
    }

    @Test
    void listenersMustNotChangeTheDesign() {
        history.onChange(_ -> history.perform(new RenameNode(HR, "Other")));
        assertThatIllegalStateException().isThrownBy(() -> history.perform(MOVE));
    }

    @Test
    void compositeIsOneStep() {
        history.perform(new Composite("tidy up", List.of(MOVE, new RenameNode(HR, "Staff"))));
        assertThat(history.undoLabel()).contains("tidy up");
        history.undo();
        assertThat(history.current()).isSameAs(opened);
    }

    @Test
    void compositeIsAllOrNothing() {
        var half = new Composite("tidy up", List.of(MOVE, new RenameNode(new AccountId("000000000000"), "Gone")));
        assertThat(history.perform(half)).isInstanceOf(Rejected.class);
        assertThat(history.current()).isSameAs(opened);
    }

    @Test
    void oldestStepsAreForgottenWhenAllTogetherHoldTooMuch() {
        var brief = History.of(opened, 40_000);
        renameOften(brief, 200);
        assertThat(brief.size()).isBetween(10, 100);
        assertThat(brief.undoLabel()).contains("rename account HR 198 to HR 199");
        var oldest = brief.steps().getFirst();
        while (brief.canUndo()) {
            brief.undo();
        }
        assertThat(brief.current()).isSameAs(oldest.before()).isNotEqualTo(opened);
        assertThat(brief.isDirty()).isTrue();
    }

    @Test
    void fewStepsAreKeptHoweverMuchTheyHold() {
        var shortest = History.of(opened, 0);
        renameOften(shortest, 50);
        assertThat(shortest.size()).isEqualTo(10);
    }

    private static void renameOften(History history, int times) {
        for (int i = 0; i < times; i++) {
            history.perform(new RenameNode(HR, "HR " + i));
        }
    }

    @Test
    void leavingWhatWasTriedBringsBackTheDesignAndItsSteps() {
        history.perform(new RenameNode(HR, "Personnel"));
        history.undo();
        history.tryOut(List.of(HR));
        history.perform(MOVE);
        history.perform(new RenameNode(HR, "Staff"));

        assertThat(history.isDirty()).isFalse();
        assertThat(history.leaveTried()).contains(List.of(HR));

        assertThat(history.current()).isSameAs(opened);
        assertThat(history.canUndo()).isFalse();
        assertThat(history.redoLabel()).isPresent();
    }

    @Test
    void whatWasTriedIsKeptAsOneStep() {
        history.tryOut(List.of());
        history.perform(MOVE);
        history.perform(new RenameNode(HR, "Staff"));
        var tried = history.current();

        history.keepTried();

        assertThat(history.current()).isSameAs(tried);
        assertThat(history.isDirty()).isTrue();
        assertThat(history.undoLabel()).contains("keep 2 changes that were tried");
        history.undo();
        assertThat(history.current()).isSameAs(opened);
        assertThat(history.canUndo()).isFalse();
    }

    @Test
    void oneChangeThatIsKeptGoesByItsOwnName() {
        history.tryOut(List.of());
        history.perform(MOVE);
        history.keepTried();

        assertThat(history.undoLabel()).contains("move account HR to Root");
    }

    @Test
    void undoingWhileTryingStaysInTheLayer() {
        history.perform(new RenameNode(HR, "Personnel"));
        history.tryOut(List.of());
        history.perform(MOVE);

        history.undo();

        assertThat(history.canUndo()).isFalse();
        assertThat(history.isTrying()).isTrue();
        assertThat(history.real()).isSameAs(history.current());
    }

    @Test
    void savingWhileTryingSavesTheDesignBeneath() {
        history.perform(new RenameNode(HR, "Personnel"));
        history.tryOut(List.of());
        history.perform(MOVE);

        history.markSaved(history.takeToSave());

        assertThat(history.isDirty()).isFalse();
        history.keepTried();
        assertThat(history.isDirty()).isTrue();
    }

    @Test
    void bookmarkSetWhileTryingStaysWhenWhatWasTriedIsLeftOrTheDesignIsSaved() {
        history.tryOut(List.of());
        history.perform(MOVE);
        history.showing(history.current().view().withBookmark(3, LEGAL));

        assertThat(history.real().view().bookmark(3)).contains(LEGAL);
        assertThat(history.isDirty()).isFalse();
        history.leaveTried();

        assertThat(history.current().view().bookmark(3)).contains(LEGAL);
        assertThat(history.current().withView(opened.view())).isEqualTo(opened);
    }
}
