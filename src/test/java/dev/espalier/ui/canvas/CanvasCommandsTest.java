package dev.espalier.ui.canvas;

import static dev.espalier.ui.canvas.FourDepartments.FINANCE;
import static dev.espalier.ui.canvas.FourDepartments.HR;
import static dev.espalier.ui.canvas.FourDepartments.LEGAL;
import static dev.espalier.ui.canvas.FourDepartments.MANAGEMENT;
import static dev.espalier.ui.canvas.FourDepartments.NO_DATABASES;
import static dev.espalier.ui.canvas.FourDepartments.PEOPLE;
import static dev.espalier.ui.canvas.FourDepartments.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.design.DesignIndex;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Direction;
import dev.espalier.edit.RenameNode;
import dev.espalier.ui.Exercise;
import dev.espalier.ui.document.NewDesign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CanvasCommandsTest {
    private static final String HANA = "arn:aws:iam::444444444444:user/hana";
    private static final String LEE = "arn:aws:iam::555555555555:user/lee";

    private final Desk desk = Desk.withSample();
    private final CanvasCommands commands = desk.canvas.commands();

    @Test
    void enterSaysWhichNodeDecidesWhileAnExerciseAsksThatAndFoldsNothing() {
        desk.store.asking().exercises().pose(Question.of(HANA, "rds:CreateDBInstance", Optional.empty()));
        desk.store.asking().exercises().choose(Verdict.EXPLICITLY_DENIED);
        desk.store.select(List.of(PEOPLE));
        var folding = desk.store.showing().folding();

        commands.openFocused();

        assertThat(desk.store.showing().folding()).isEqualTo(folding);
        assertThat(desk.store.asking().exercises().current())
                .get()
                .isInstanceOfSatisfying(
                        Exercise.Told.class, told -> assertThat(told.pointed()).contains(PEOPLE));
        commands.openFocused();
        assertThat(desk.store.showing().folding()).isNotEqualTo(folding);
    }

    @Test
    void windowThatGrowsShowsWhatIsHeldAtOnce() {
        var way = new ArrayList<Viewport>();
        desk.canvas.camera().travelWith(way::add, way::clear);
        desk.canvas.camera().hold(Optional.empty());
        assertThat(way).hasSize(1);
        desk.canvas.look(desk.canvas.viewport().zoomedTo(0.5, 0, 0));

        desk.canvas.camera().resize(2 * Desk.WIDTH, 2 * Desk.HEIGHT, Bounds.EMPTY);

        assertThat(way).isEmpty();
        assertThat(desk.canvas.viewport().scale()).isEqualTo(1.4);
        assertThat(desk.canvas
                        .viewport()
                        .visible()
                        .contains(desk.canvas.layout().bounds()))
                .isTrue();
    }

    @Test
    void arrowsWalkTheTree() {
        commands.walk(Direction.DOWN);
        assertThat(desk.store.selection()).containsExactly(ROOT);

        commands.walk(Direction.DOWN);
        commands.walk(Direction.RIGHT);
        var second = desk.store.focusedItem();
        commands.walk(Direction.LEFT);
        assertThat(desk.store.focusedItem()).isNotEqualTo(second);

        commands.walk(Direction.UP);
        assertThat(desk.store.selection()).containsExactly(ROOT);
    }

    @Test
    void theFirstEditOfAnEqualDesignThatWasOpenedLeavesTheViewWhereItIs() {
        desk.store.open(desk.store.design(), Optional.empty(), false);
        desk.canvas.look(desk.canvas.viewport().pannedBy(30, 40));
        desk.store.select(List.of(LEGAL));
        var seen = desk.canvas.viewport();

        desk.store.perform(new RenameNode(LEGAL, "Law"));

        assertThat(desk.canvas.viewport()).isEqualTo(seen);
    }

    @Test
    void aDesignThatIsOpenedIsSeenAsAWhole() {
        var whole = desk.canvas.viewport();
        desk.canvas.look(desk.canvas.viewport().pannedBy(3000, 4000));

        desk.store.open(desk.store.design(), Optional.empty(), false);

        assertThat(desk.canvas
                        .viewport()
                        .visible()
                        .contains(desk.canvas.layout().bounds()))
                .isEqualTo(whole.visible().contains(desk.canvas.layout().bounds()));
    }

    @Test
    void reorderMovesAmongSiblingsOfTheSameKind() {
        desk.store.select(List.of(LEGAL));

        commands.reorder(-1);

        assertThat(DesignIndex.of(desk.store.design())
                        .container(PEOPLE)
                        .orElseThrow()
                        .accounts())
                .extracting(account -> account.id())
                .containsExactly(LEGAL, HR);
        commands.reorder(-1);
        assertThat(desk.steps()).isEqualTo(1);
    }

    @Test
    void removingSeveralIsOneStep() {
        desk.store.select(List.of(HR, FINANCE));

        commands.remove();

        assertThat(DesignIndex.of(desk.store.design()).contains(HR)).isFalse();
        assertThat(DesignIndex.of(desk.store.design()).contains(FINANCE)).isFalse();
        assertThat(desk.steps()).isEqualTo(1);
    }

    @Test
    void removingTheManagementAccountIsRefusedInASentence() {
        desk.store.select(List.of(MANAGEMENT));

        commands.remove();

        assertThat(desk.canvas.noticeProperty().get()).isPresent();
        assertThat(desk.steps()).isZero();
    }

    @Test
    void removingAPressedChipTakesThePolicyOffItsHolder() {
        desk.click(desk.onChip(NO_DATABASES, PEOPLE));

        commands.remove();

        var index = DesignIndex.of(desk.store.design());
        assertThat(index.attachmentsOf(NO_DATABASES)).isEmpty();
        assertThat(index.contains(NO_DATABASES)).isTrue();
    }

    @Test
    void whoeverIsAskedAboutIsShownAndNothingIsChanged() {
        desk.store.questionProperty().set(Optional.of(Question.of(LEE, "s3:PutObject", Optional.empty())));

        assertThat(desk.canvas.layout().isOpened(LEGAL)).isTrue();
        assertThat(desk.store.showing().folding().opened()).doesNotContain(LEGAL);

        desk.store.questionProperty().set(Optional.empty());
        assertThat(desk.canvas.layout().isOpened(LEGAL)).isFalse();
    }

    @Test
    void walkingObstaclesShowsTheGate() {
        desk.store.questionProperty().set(Optional.of(Question.of(HANA, "rds:CreateDBInstance", Optional.empty())));

        commands.walkObstacles(1);

        var gate = desk.store.showing().hoveredGateProperty().get().orElseThrow();
        assertThat(gate.at()).contains(PEOPLE);
        assertThat(desk.canvas
                        .viewport()
                        .visible()
                        .contains(desk.canvas.layout().boundsOf(PEOPLE).orElseThrow()))
                .isTrue();
    }

    @Test
    void fitSelectionShowsItWhole() {
        desk.store.select(List.of(HR, LEGAL));

        commands.fitSelection();

        var area = desk.canvas.layout().boundsOf(HR).orElseThrow();
        assertThat(desk.canvas.viewport().visible().contains(area)).isTrue();
        assertThat(desk.canvas.viewport().scale()).isEqualTo(1.5);
    }

    @Test
    void nothingLiesUnderTheMinimapWhenAllIsShown() {
        var minimap = new Bounds(Desk.WIDTH - 900, Desk.HEIGHT - 700, 900, 700);
        desk.canvas.camera().resize(Desk.WIDTH, Desk.HEIGHT, minimap);

        commands.fitAll();

        var view = desk.canvas.viewport();
        assertThat(desk.canvas.layout().figuresIn(desk.canvas.layout().bounds()))
                .noneMatch(figure -> view.onScreen(figure.bounds()).intersects(minimap))
                .allMatch(figure -> view.visible().contains(figure.bounds()));
    }

    @Test
    void designIsFirstSeenWholeInAWindowThatGrowsAndStaysWhereSomebodyPutsIt() {
        var minimap = new Bounds(Desk.WIDTH - 900, Desk.HEIGHT - 700, 900, 700);
        desk.canvas.camera().resize(Desk.WIDTH, Desk.HEIGHT, minimap);
        var first = desk.canvas.viewport();
        assertThat(desk.canvas.layout().figuresIn(desk.canvas.layout().bounds()))
                .noneMatch(figure -> first.onScreen(figure.bounds()).intersects(minimap));

        desk.canvas.look(first.pannedBy(30, 0));
        desk.canvas.camera().resize(Desk.WIDTH + 100, Desk.HEIGHT, minimap);

        assertThat(desk.canvas.viewport().x()).isEqualTo(first.x() + 30);
    }

    @Test
    void designWithFoldedUnitsIsFirstSeenWholeAndNotAsTheOneBeforeIt() {
        desk.store.showing().fold(PEOPLE);
        var folded = desk.store.designToSave();
        var other = new Desk(NewDesign.create());

        other.store.open(folded, Optional.empty(), false);

        commands.fitAll();
        assertThat(other.canvas.viewport()).isEqualTo(desk.canvas.viewport());
    }

    @Test
    void whatAnAnswerOpensIsSeenWholeUnlessTheViewWasMoved() {
        var first = new Desk(FourDepartments.design());
        first.canvas.camera().resize(700, 500, Bounds.EMPTY);
        first.store.questionProperty().set(Optional.of(Question.of(HANA, "rds:CreateDBInstance", Optional.empty())));
        var seen = first.canvas.viewport();
        first.canvas.commands().fitAll();
        assertThat(seen).isEqualTo(first.canvas.viewport());

        first.canvas.look(seen.pannedBy(30, 0));
        first.store.questionProperty().set(Optional.empty());

        assertThat(first.canvas.viewport().x()).isEqualTo(seen.x() + 30);
    }

    @Test
    void nothingLiesUnderABoardWhenAllIsShown() {
        var board = new Bounds(0, 0, Desk.WIDTH * 0.6, Desk.HEIGHT * 0.4);
        desk.canvas.camera().coverWith(() -> board);

        commands.fitAll();

        var view = desk.canvas.viewport();
        assertThat(desk.canvas.layout().figuresIn(desk.canvas.layout().bounds()))
                .noneMatch(figure -> view.onScreen(figure.bounds()).intersects(board))
                .allMatch(figure -> view.visible().contains(figure.bounds()));
    }

    @Test
    void wholeDrawingMakesRoomForABoardThatOpensUnlessTheViewWasMoved() {
        var board = new Bounds(0, 0, Desk.WIDTH * 0.6, Desk.HEIGHT * 0.4);
        var camera = desk.canvas.camera();
        camera.showEverything();
        var first = desk.canvas.viewport();

        camera.coverWith(() -> board);
        camera.makeRoom();
        camera.resize(Desk.WIDTH, Desk.HEIGHT, Bounds.EMPTY);

        var view = desk.canvas.viewport();
        assertThat(desk.canvas.layout().figuresIn(desk.canvas.layout().bounds()))
                .noneMatch(figure -> view.onScreen(figure.bounds()).intersects(board));

        camera.coverWith(() -> Bounds.EMPTY);
        camera.makeRoom();
        camera.resize(Desk.WIDTH, Desk.HEIGHT, Bounds.EMPTY);
        assertThat(desk.canvas.viewport()).isEqualTo(first);

        desk.canvas.look(first.pannedBy(30, 0));
        camera.coverWith(() -> board);
        camera.makeRoom();
        camera.resize(Desk.WIDTH, Desk.HEIGHT, Bounds.EMPTY);
        assertThat(desk.canvas.viewport().x()).isEqualTo(first.x() + 30);
    }

    @Test
    void nothingLiesUnderBoardOrMinimapWhenAllIsShown() {
        var board = new Bounds(0, 0, 500, 300);
        var minimap = new Bounds(Desk.WIDTH - 500, Desk.HEIGHT - 300, 500, 300);
        desk.canvas.camera().coverWith(() -> board);
        desk.canvas.camera().resize(Desk.WIDTH, Desk.HEIGHT, minimap);

        commands.fitAll();

        var view = desk.canvas.viewport();
        assertThat(desk.canvas.layout().figuresIn(desk.canvas.layout().bounds()))
                .noneMatch(figure -> view.onScreen(figure.bounds()).intersects(board))
                .noneMatch(figure -> view.onScreen(figure.bounds()).intersects(minimap))
                .allMatch(figure -> view.visible().contains(figure.bounds()));
    }

    @Test
    void whatWasDroppedIsSeenWhereverItHasComeToLie() {
        desk.canvas.look(desk.canvas.viewport().zoomedTo(1.5, 0, 0));
        commands.select(HR);
        var root = desk.store.design().organization().root().id();
        desk.canvas.look(desk.canvas
                .viewport()
                .showing(desk.canvas.layout().boundsOf(root).orElseThrow(), 20));

        desk.dragTo(desk.on(HR), desk.on(root));
        desk.gestures.released(desk.on(root));

        assertThat(desk.canvas
                        .viewport()
                        .visible()
                        .contains(desk.canvas.layout().boundsOf(HR).orElseThrow()))
                .isTrue();
    }

    @Test
    void whatIsFirstOrLastSaysSoInsteadOfMoving() {
        desk.store.select(List.of(HR));
        commands.reorder(-1);
        assertThat(desk.canvas.noticeProperty().get().orElseThrow().sentence())
                .isEqualTo("HR already stands first among the accounts of People.");

        desk.store.select(List.of(PEOPLE));
        commands.reorder(1);
        assertThat(desk.canvas.noticeProperty().get().orElseThrow().sentence())
                .isEqualTo("People already stands last among the units of Root.");
        assertThat(desk.steps()).isZero();
    }
}
