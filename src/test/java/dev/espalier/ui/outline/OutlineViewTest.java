package dev.espalier.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.drag.DragSession;
import dev.espalier.ui.kit.ItemMenu;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@SuppressWarnings("NullAway.Init") // set before each test
class OutlineViewTest extends UiTest {
    private DesignStore store;
    private OutlineView view;

    @Start
    void start(Stage stage) {
        store = new DesignStore(DesignGenerator.of(1, new DesignGenerator.Size(30, 3, 100, 2)), new DirectTaskRunner());
        view = new OutlineView(store, new DragSession(), new ItemMenu(List::of));
        show(stage, view);
    }

    private Account account(int number) {
        return DesignIndex.of(store.design()).accounts().get(number);
    }

    private MemberId.UserId userOf(Account account) {
        return new MemberId.UserId(account.id(), account.users().getFirst().name());
    }

    @SuppressWarnings("unchecked")
    private static TreeView<NodeId> tree(FxRobot robot) {
        return robot.lookup("#outline").queryAs(TreeView.class);
    }

    @Test
    void selectionStaysWhereItIsWhenAnAccountAboveIsOpened(FxRobot robot) {
        var below = account(2);
        robot.interact(() -> store.select(List.of(below.id())));
        var row = tree(robot).getSelectionModel().getSelectedItem();
        var above = row.previousSibling();
        int closed = tree(robot).getRow(row);

        robot.interact(() -> above.setExpanded(true));

        assertThat(above.getChildren()).isNotEmpty();
        assertThat(tree(robot).getRow(row))
                .isEqualTo(closed + above.getChildren().size());
        assertThat(tree(robot).getSelectionModel().getSelectedIndices())
                .containsExactly(tree(robot).getRow(row));
        assertThat(store.selection()).containsExactly(below.id());
    }

    @Test
    void rowsOfAnotherDocumentFollowItsFirstPictureWithWhatIsSelectedThen(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            store.open(fourDepartments(), Optional.empty(), false);
            store.select(List.of(HR));
        });

        var root = store.design().organization().root().id();
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> tree(robot).getRoot().getValue().equals(root)
                        && !tree(robot).getSelectionModel().isEmpty());
        assertThat(tree(robot).getSelectionModel().getSelectedItem().getValue()).isEqualTo(HR);
        assertThat(store.selection()).containsExactly(HR);
    }

    @Test
    void keysOpenAnAccountAndGoToItsPeople(FxRobot robot) {
        var account = account(2);
        robot.interact(() -> {
            store.select(List.of(account.id()));
            view.focusTree();
        });

        robot.type(KeyCode.RIGHT, KeyCode.DOWN);

        assertThat(store.selection())
                .containsExactly(new MemberId.GroupId(
                        account.id(), account.groups().getFirst().name()));
        robot.type(KeyCode.LEFT, KeyCode.LEFT);
        assertThat(store.selection()).containsExactly(account.id());
        assertThat(tree(robot).getSelectionModel().getSelectedItem().isExpanded())
                .isFalse();
    }

    @Test
    void whoIsSelectedElsewhereIsShownInAClosedAccount(FxRobot robot) {
        var user = userOf(account(20));

        robot.interact(() -> store.select(List.of(user)));

        var selected = tree(robot).getSelectionModel().getSelectedItem();
        assertThat(selected.getValue()).isEqualTo(user);
        assertThat(selected.getParent().isExpanded()).isTrue();
        assertThat(tree(robot).getRow(selected)).isPositive();
    }

    @Test
    void selectionOutlivesAFilterAndTheFieldLeadsToTheRows(FxRobot robot) {
        var user = userOf(account(20));
        robot.interact(() -> {
            store.select(List.of(user));
            view.toggleFilter();
        });

        robot.interact(
                () -> robot.lookup("#outline-filter").queryAs(TextField.class).setText(user.name()));
        assertThat(store.selection()).containsExactly(user);
        assertThat(tree(robot).getSelectionModel().getSelectedItem().getValue()).isEqualTo(user);

        robot.type(KeyCode.DOWN, KeyCode.UP);
        assertThat(store.selection()).hasSize(1).doesNotContain(user);

        robot.interact(() -> store.select(List.of(user)));
        robot.interact(view::toggleFilter);
        assertThat(tree(robot).getSelectionModel().getSelectedItem().getValue()).isEqualTo(user);
        assertThat(tree(robot).getRow(tree(robot).getSelectionModel().getSelectedItem()))
                .isPositive();
    }
}
