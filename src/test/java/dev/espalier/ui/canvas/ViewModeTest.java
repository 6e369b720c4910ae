package dev.espalier.ui.canvas;

import static dev.espalier.ui.UiTest.HANA;
import static dev.espalier.ui.UiTest.HR;
import static dev.espalier.ui.UiTest.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.DesignIndex;
import dev.espalier.design.NodeId;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.RenameNode;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.drag.Drop;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewModeTest {
    private final Desk desk = new Desk(UiTest.fourDepartments());
    private final NodeId root = desk.store.design().organization().root().id();

    @Test
    void dragIsIllegalAndSaysWhyAtThePointer() {
        desk.store.lockedProperty().set(true);

        desk.dragTo(desk.on(HR), desk.on(root));

        assertThat(desk.canvas.dropProperty().get().orElseThrow().drop())
                .isInstanceOfSatisfying(
                        Drop.Illegal.class,
                        refused -> assertThat(refused.sentence()).contains("View mode"));
    }

    @Test
    void dropChangesNothing() {
        desk.store.lockedProperty().set(true);

        desk.drag(desk.on(HR), desk.on(root));

        assertThat(desk.parentOf(HR)).contains(PEOPLE);
        assertThat(desk.canvas.noticeProperty().get().orElseThrow().sentence()).contains("View mode");
    }

    @Test
    void dragWorksAgainWhenItIsLeft() {
        desk.store.lockedProperty().set(true);
        desk.store.lockedProperty().set(false);

        desk.drag(desk.on(HR), desk.on(root));

        assertThat(desk.parentOf(HR)).contains(root);
    }

    @Test
    void namesAreNotTyped() {
        desk.store.lockedProperty().set(true);

        desk.canvas.rename(Optional.of(HR));

        assertThat(desk.canvas.renamingProperty().get()).isEmpty();
        assertThat(desk.canvas.noticeProperty().get()).isPresent();
    }

    @Test
    void selectingAndFoldingStayPossible() {
        desk.store.lockedProperty().set(true);

        desk.store.select(List.of(HANA));
        desk.canvas.commands().toggle(PEOPLE);

        assertThat(desk.store.selection()).containsExactly(HANA);
        assertThat(desk.store.showing().folding().folded()).contains(PEOPLE);
    }

    @Test
    void nothingIsTakenBackOrDoneAgain() {
        desk.store.perform(new RenameNode(HR, "One"));
        desk.store.lockedProperty().set(true);

        desk.store.undo();
        desk.store.goToStep(0);

        assertThat(DesignIndex.of(desk.store.design()).nameOf(HR)).isEqualTo("One");
        assertThat(desk.store.messageProperty().get().orElseThrow()).contains("View mode");
        assertThat(desk.store.perform(new RenameNode(HR, "Two"))).isInstanceOf(EditResult.Rejected.class);
    }

    @Test
    void anotherDesignIsOpenedToBeChanged() {
        desk.store.lockedProperty().set(true);

        desk.store.open(UiTest.fourDepartments(), Optional.empty(), false);

        assertThat(desk.store.isReadOnly()).isFalse();
    }

    @Test
    void aDragSaysWhyWhereverItIs() {
        desk.store.lockedProperty().set(true);

        desk.drag(desk.on(HR), desk.onPaper());

        assertThat(desk.canvas.noticeProperty().get().orElseThrow().sentence()).contains("View mode");
    }
}
