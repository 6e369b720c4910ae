package dev.espalier.ui.canvas;

import static dev.espalier.ui.canvas.FourDepartments.FINANCE;
import static dev.espalier.ui.canvas.FourDepartments.HR;
import static dev.espalier.ui.canvas.FourDepartments.PEOPLE;
import static dev.espalier.ui.canvas.FourDepartments.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.access.Question;
import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.OuId;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.View;
import dev.espalier.diagram.Theme;
import dev.espalier.diagram.Token;
import dev.espalier.edit.AddNote;
import dev.espalier.edit.RenameNode;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.Windowed;
import dev.espalier.ui.drag.DragSession;
import dev.espalier.ui.drag.Dragged;
import dev.espalier.ui.drag.PaletteKind;
import dev.espalier.ui.look.Appearance;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Windowed
class CanvasViewTest {
    private final DragSession session = new DragSession();
    private final DesignStore store = new DesignStore(FourDepartments.design(), new DirectTaskRunner());

    @SuppressWarnings("NullAway.Init") // made in start, on the thread of the toolkit
    private CanvasView canvas;

    @Start
    void start(Stage stage) {
        canvas = new CanvasView(store, session, new CanvasDemo.QuietHost());
        canvas.setReducedMotion(true);
        var palette = new Button("unit");
        palette.setId("palette");
        palette.addEventHandler(MouseEvent.DRAG_DETECTED, event -> {
            session.begin(new Dragged.Fresh(PaletteKind.UNIT));
            palette.startFullDrag();
        });
        var window = new BorderPane(canvas);
        window.setLeft(palette);
        var scene = new Scene(window, 980, 900);
        Appearance.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        canvas.requestFocus();
    }

    private static <T> T onFx(Supplier<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(5000, question::get);
    }

    /// Where the upper left corner of a figure can be pressed.
    private Point2D on(ItemId item) {
        return onFx(() -> {
            var view = canvas.model().viewport();
            var bounds = view.onScreen(canvas.model().layout().boundsOf(item).orElseThrow());
            return canvas.localToScreen(bounds.x() + 20 * view.scale(), bounds.y() + 12 * view.scale());
        });
    }

    private NodeId parentOf(NodeId node) {
        return onFx(() -> DesignIndex.of(store.design()).parentOf(node).orElseThrow());
    }

    private int steps() {
        return onFx(() -> store.history().steps().size());
    }

    private static void await(Supplier<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> onFx(condition));
    }

    @Test
    void draggingHrToTheRootIsOneUndoStep(FxRobot robot) {
        robot.drag(on(HR)).moveTo(on(FINANCE)).dropTo(on(ROOT));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(parentOf(HR)).isEqualTo(ROOT);
        assertThat(steps()).isEqualTo(1);

        robot.interact(store::undo);
        assertThat(store.design()).isEqualTo(FourDepartments.design());
    }

    @Test
    void escapeDuringADragLeavesNoTrace(FxRobot robot) {
        robot.drag(on(HR)).moveTo(on(ROOT));
        assertThat(onFx(() -> canvas.model().dropProperty().get())).isPresent();

        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(store.design()).isEqualTo(FourDepartments.design());
        assertThat(steps()).isZero();
        assertThat(onFx(() -> canvas.model().dropProperty().get())).isEmpty();
    }

    @Test
    void anIllegalTargetShowsTheReasonBesideThePointer(FxRobot robot) {
        robot.drag(on(PEOPLE)).moveTo(on(FINANCE));
        WaitForAsyncUtils.waitForFxEvents();
        var reason = robot.lookup("#drag-badge").queryAs(Label.class).getText();

        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(reason).isEqualTo("Accounts and units hang under the root or a unit.");
        assertThat(store.design()).isEqualTo(FourDepartments.design());
    }

    @Test
    void whatIsDraggedFromThePaletteIsNamedWhereItWasDropped(FxRobot robot) {
        robot.drag("#palette", MouseButton.PRIMARY).moveTo(on(ROOT)).dropTo(on(PEOPLE));
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("Payroll").press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        var added = (OuId) store.focusedItem().orElseThrow();
        assertThat(parentOf(added)).isEqualTo(PEOPLE);
        assertThat(DesignIndex.of(store.design()).nameOf(added)).isEqualTo("Payroll");
    }

    @Test
    void restingOnAChipLightsUpWhatThePolicyReachesUntilThePointerLeaves(FxRobot robot) throws TimeoutException {
        var chip = onFx(() -> {
            canvas.model()
                    .look(canvas.model()
                            .viewport()
                            .zoomedBy(1 / canvas.model().viewport().scale(), 0, 0));
            canvas.reveal(PEOPLE);
            var figure = canvas.model().layout().figure(PEOPLE).orElseThrow().bounds();
            var view = canvas.model().viewport();
            return canvas.localToScreen(view.screenX(figure.x() + 30), view.screenY(figure.maxY() - 20));
        });
        robot.moveTo(chip);
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> onFx(() -> store.showing().reachProperty().get()).isPresent());
        var reach = onFx(() -> store.showing().reachProperty().get()).orElseThrow();
        assertThat(reach.policy()).isEqualTo(FourDepartments.NO_DATABASES);
        assertThat(reach.reaches(HR)).isTrue();
        assertThat(reach.reaches(FINANCE)).isFalse();

        robot.moveTo(on(PEOPLE));
        assertThat(onFx(() -> store.showing().reachProperty().get())).isEmpty();
    }

    @Test
    void marqueeSelectsWhatItSurrounds(FxRobot robot) {
        var from = onFx(() -> {
            var all = canvas.model().layout().bounds();
            var view = canvas.model().viewport();
            return canvas.localToScreen(view.screenX(all.x()) - 10, view.screenY(all.y()) - 10);
        });
        var to = on(FINANCE).add(150, 80);

        robot.drag(from.getX(), from.getY(), MouseButton.PRIMARY).dropTo(to);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(store.selection()).contains(FINANCE).doesNotContain(ROOT, HR);
    }

    @Test
    void ctrlAndScrollZoomsAtThePointer(FxRobot robot) {
        var at = on(FINANCE);
        var before = onFx(() -> canvas.model().viewport());
        var local = onFx(() -> canvas.screenToLocal(at));

        robot.interact(() -> canvas.fireEvent(ctrlScroll(canvas.localToScene(local), 80)));
        WaitForAsyncUtils.waitForFxEvents();

        var after = onFx(() -> canvas.model().viewport());
        assertThat(after.scale()).isGreaterThan(before.scale());
        assertThat(after.worldX(local.getX())).isCloseTo(before.worldX(local.getX()), within(1e-6));
        assertThat(after.worldY(local.getY())).isCloseTo(before.worldY(local.getY()), within(1e-6));
    }

    /// The headless robot scrolls without modifiers.
    private static ScrollEvent ctrlScroll(Point2D at, double by) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                false,
                true,
                false,
                false,
                false,
                false,
                0,
                by,
                0,
                by,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                new PickResult(null, at.getX(), at.getY()));
    }

    @Test
    void renamingInPlaceRefusesABlankNameAndTakesAnother(FxRobot robot) {
        robot.clickOn(on(FINANCE)).press(KeyCode.F2).release(KeyCode.F2);
        WaitForAsyncUtils.waitForFxEvents();
        var field = robot.lookup("#rename-field").queryAs(TextField.class);

        robot.interact(() -> field.setText(""));
        assertThat(robot.lookup("#rename-message").queryAs(Label.class).getText())
                .isNotEmpty();
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertThat(steps()).isZero();

        robot.interact(() -> field.setText("Treasury"));
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(DesignIndex.of(store.design()).nameOf(FINANCE)).isEqualTo("Treasury");
        assertThat(onFx(canvas::isFocused)).isTrue();
    }

    @Test
    void whatCanBeAddedIsOfferedNoLongerOnceTheDrawingHasChanged(FxRobot robot) {
        robot.interact(() -> canvas.model().commands().quickAdd(PEOPLE));
        assertThat(menus()).isNotEmpty();

        robot.interact(() -> store.perform(new RenameNode(FINANCE, "Treasury")));

        assertThat(menus()).isEmpty();
    }

    private static List<Window> menus() {
        return onFx(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .toList());
    }

    @Test
    void escapeFirstSelectsNothingAndThenPutsTheQuestionAway(FxRobot robot) {
        robot.interact(() -> {
            store.questionProperty()
                    .set(Optional.of(Question.of(
                            "arn:aws:iam::444444444444:user/hana", "rds:CreateDBInstance", Optional.empty())));
            store.select(List.of(FINANCE));
            canvas.requestFocus();
        });

        robot.type(KeyCode.ESCAPE);
        assertThat(store.selection()).isEmpty();
        assertThat(store.questionProperty().get()).isPresent();

        robot.type(KeyCode.ESCAPE);
        assertThat(store.questionProperty().get()).isEmpty();
    }

    @Test
    void noteThatIsUndoneIsWrittenOnNoLonger(FxRobot robot) {
        robot.interact(() -> {
            var note = new NoteId(store.design().view().notes().size());
            store.perform(new AddNote(new View.Note("", 40, 40, UnknownFields.NONE)));
            canvas.rename(note);
        });
        assertThat(robot.lookup("#note-field").query().getParent().isVisible()).isTrue();

        robot.interact(store::undo);

        assertThat(robot.lookup("#note-field").query().getParent().isVisible()).isFalse();
        assertThat(onFx(() -> canvas.model().renamingProperty().get())).isEmpty();
        assertThat(store.design()).isEqualTo(FourDepartments.design());
    }

    @Test
    void escapeOnANewNoteTakesItAway(FxRobot robot) {
        addNote(robot);

        robot.type(KeyCode.ESCAPE);

        assertThat(store.design()).isEqualTo(FourDepartments.design());
    }

    @Test
    void escapeOnANoteThatWasKeptBeforeKeepsIt(FxRobot robot) {
        var note = addNote(robot);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        robot.interact(() -> canvas.rename(note));

        robot.type(KeyCode.ESCAPE);

        assertThat(store.design().view().note(note)).isPresent();
    }

    private NoteId addNote(FxRobot robot) {
        var note = new NoteId(store.design().view().notes().size());
        robot.interact(() -> {
            store.perform(new AddNote(new View.Note("Note", 40, 40, UnknownFields.NONE)));
            canvas.writeNew(note);
        });
        return note;
    }

    @Test
    void anotherButtonEndsNoDrag(FxRobot robot) {
        var from = on(FourDepartments.HR);
        robot.moveTo(from).press(MouseButton.PRIMARY).moveBy(0, 40).moveBy(0, 40);
        assertThat(onFx(() -> canvas.model().dropProperty().get())).isPresent();

        robot.press(MouseButton.SECONDARY).release(MouseButton.SECONDARY);

        assertThat(onFx(() -> canvas.model().dropProperty().get())).isPresent();
        robot.type(KeyCode.ESCAPE);
        robot.release(MouseButton.PRIMARY);
        assertThat(store.design()).isEqualTo(FourDepartments.design());
    }

    @Test
    void escapeLeavesTheNameAsItWas(FxRobot robot) {
        robot.clickOn(on(FINANCE)).press(KeyCode.F2).release(KeyCode.F2);
        robot.write("Other").press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(store.design()).isEqualTo(FourDepartments.design());
        assertThat(onFx(() -> canvas.model().renamingProperty().get())).isEmpty();
    }

    @Test
    void arrowKeysWalkTheTreeAndDeleteRemoves(FxRobot robot) {
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(store.selection()).containsExactly(ROOT);

        robot.press(KeyCode.DOWN).release(KeyCode.DOWN).press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(store.selection()).containsExactly(FINANCE);
        assertThat(onFx(() -> canvas.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM)))
                .isInstanceOfSatisfying(
                        Node.class,
                        figure -> assertThat(figure.getAccessibleText()).startsWith("account Finance, 2 of 3 in Root"));

        robot.press(KeyCode.DELETE).release(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(DesignIndex.of(store.design()).contains(FINANCE)).isFalse();
        assertThat(steps()).isEqualTo(1);
    }

    @Test
    void spaceGripsThePaper(FxRobot robot) {
        var before = onFx(() -> canvas.model().viewport());
        var at = on(HR);

        robot.moveTo(at).press(KeyCode.SPACE);
        robot.press(MouseButton.PRIMARY).moveTo(at.add(40, 25)).release(MouseButton.PRIMARY);
        robot.release(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(onFx(() -> canvas.model().viewport())).isEqualTo(before.pannedBy(40, 25));
        assertThat(store.selection()).isEmpty();
    }

    @Test
    void zoomButtonsStepThroughPresets(FxRobot robot) {
        robot.interact(() -> store.select(List.of()));
        robot.clickOn("#zoom-in");
        WaitForAsyncUtils.waitForFxEvents();
        var larger = onFx(() -> canvas.zoomProperty().getValue());
        robot.clickOn("#zoom-reset");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(onFx(() -> canvas.zoomProperty().getValue())).isEqualTo(1);
        assertThat(larger).isGreaterThan(0.5);
    }

    @Test
    void anEmptyOrganizationOffersAFirstAccount(FxRobot robot) {
        assertThat(onFx(() -> robot.lookup("#empty-hint").query().isVisible())).isFalse();
        robot.interact(() -> store.open(bare(), Optional.empty(), false));
        WaitForAsyncUtils.waitForFxEvents();

        robot.clickOn("#empty-account");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(store.design().organization().root().accounts()).hasSize(2);
        assertThat(onFx(() -> robot.lookup("#empty-hint").query().isVisible())).isFalse();
        assertThat(onFx(() -> canvas.model().renamingProperty().get())).isPresent();
    }

    private static Design bare() {
        var design = FourDepartments.design();
        var organization = design.organization();
        var root = organization
                .root()
                .withOrganizationalUnits(List.of())
                .withAccounts(List.of(Account.named(FourDepartments.MANAGEMENT, "Management")));
        return design.withOrganization(organization.withRoot(root)).withView(View.DEFAULT);
    }

    @Test
    void theDrawingIsPainted(FxRobot robot) throws TimeoutException {
        await(() -> !canvas.model().viewport().isEmpty());
        PixelReader pixels = onFx(() -> canvas.snapshot(null, null).getPixelReader());
        var inRoot = onFx(() -> canvas.screenToLocal(on(ROOT)));

        assertThat(pixels.getArgb((int) inRoot.getX() - 14, (int) inRoot.getY() + 20))
                .isEqualTo(Theme.LIGHT.argb(Token.ROOT));
    }
}
