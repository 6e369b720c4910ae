package dev.espalier.ui.canvas;

import static dev.espalier.ui.canvas.FourDepartments.ADMINS;
import static dev.espalier.ui.canvas.FourDepartments.FINANCE;
import static dev.espalier.ui.canvas.FourDepartments.HANA;
import static dev.espalier.ui.canvas.FourDepartments.HR;
import static dev.espalier.ui.canvas.FourDepartments.LEGAL;
import static dev.espalier.ui.canvas.FourDepartments.MANAGEMENT;
import static dev.espalier.ui.canvas.FourDepartments.NO_DATABASES;
import static dev.espalier.ui.canvas.FourDepartments.PEOPLE;
import static dev.espalier.ui.canvas.FourDepartments.ROOT;
import static dev.espalier.ui.canvas.FourDepartments.TOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.design.AccountId;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Designs;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OuId;
import dev.espalier.design.User;
import dev.espalier.diagram.Row;
import dev.espalier.diagram.Hit;
import dev.espalier.edit.AddUser;
import dev.espalier.ui.drag.Dragged;
import dev.espalier.ui.drag.Drop;
import dev.espalier.ui.drag.DropMode;
import dev.espalier.ui.drag.PaletteKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GestureTest {
    private final Desk desk = Desk.withSample();

    @AfterEach
    void designIsWellFormed() {
        Designs.assertWellFormed(desk.store.design());
    }

    @Test
    void clickSelectsAndShiftClickAdds() {
        desk.click(desk.on(HR));
        assertThat(desk.store.selection()).containsExactly(HR);

        desk.click(shift(desk.on(FINANCE)));
        assertThat(desk.store.selection()).containsExactly(HR, FINANCE);

        desk.click(shift(desk.on(HR)));
        assertThat(desk.store.selection()).containsExactly(FINANCE);
    }

    @Test
    void clickOnPaperSelectsNothing() {
        desk.click(desk.on(HR));
        desk.click(desk.onPaper());

        assertThat(desk.store.selection()).isEmpty();
    }

    @Test
    void clickOnRowSelectsPersonAndOnChipThePolicy() {
        desk.store.showing().open(HR);
        desk.click(desk.on(HANA));
        assertThat(desk.store.selection()).containsExactly(HANA);

        desk.click(desk.onChip(NO_DATABASES, PEOPLE));
        assertThat(desk.store.selection()).containsExactly(NO_DATABASES);
    }

    @Test
    void clickOnTheRowOfTheRestShowsEverybodyAndAnotherTheFirstOnesAgain() {
        for (var i = 0; i < 12; i++) {
            desk.store.perform(new AddUser(LEGAL, User.named("extra" + i)));
        }
        var steps = desk.steps();
        desk.store.showing().open(LEGAL);

        desk.click(onLastUserRow());
        assertThat(userRows()).hasSize(16);

        desk.click(onLastUserRow());
        assertThat(userRows()).hasSize(6);
        assertThat(desk.steps()).isEqualTo(steps);
    }

    private List<Row> userRows() {
        return desk.canvas.layout().figure(LEGAL).orElseThrow().rows().stream()
                .filter(row -> row.kind() == Row.Kind.USER)
                .toList();
    }

    private Pointer onLastUserRow() {
        var at = desk.canvas.viewport().onScreen(userRows().getLast().bounds());
        return Pointer.at(at.centerX(), at.centerY());
    }

    @Test
    void doubleClickOpensAndClosesAnAccountWhereItLies() {
        var before = desk.onScreen(LEGAL);

        desk.click(twice(desk.on(LEGAL)));
        assertThat(desk.canvas.layout().isOpened(LEGAL)).isTrue();
        assertThat(desk.onScreen(LEGAL).x()).isCloseTo(before.x(), within(1e-6));
        assertThat(desk.onScreen(LEGAL).y()).isCloseTo(before.y(), within(1e-6));

        desk.click(twice(desk.on(LEGAL)));
        assertThat(desk.canvas.layout().isOpened(LEGAL)).isFalse();
        assertThat(desk.store.isDirty()).isFalse();
    }

    @Test
    void marqueeSelectsWhatLiesWhollyInIt() {
        var hr = desk.onScreen(HR);
        var legal = desk.onScreen(LEGAL);
        var from = Pointer.at(Math.min(hr.x(), legal.x()) - 8, Math.max(hr.maxY(), legal.maxY()) + 8);
        var to = Pointer.at(Math.max(hr.maxX(), legal.maxX()) + 8, Math.min(hr.y(), legal.y()) - 8);

        desk.dragTo(from, to);
        assertThat(desk.canvas.marqueeProperty().get()).isPresent();
        assertThat(desk.store.selection()).isEmpty();

        desk.gestures.released(to);
        assertThat(desk.store.selection()).containsExactlyInAnyOrder(HR, LEGAL);
        assertThat(desk.isQuiet()).isTrue();
    }

    @Test
    void draggingAnAccountWithTheKeyForCopyingCopiesItInOneStep() {
        desk.drag(desk.on(HR), copying(desk.on(ROOT)));

        var copy = (AccountId) desk.store.selection().getFirst();
        assertThat(desk.parentOf(HR)).contains(PEOPLE);
        assertThat(desk.parentOf(copy)).contains(ROOT);
        assertThat(DesignIndex.of(desk.store.design()).nameOf(copy)).isEqualTo("HR 2");
        assertThat(desk.store.undoLabelProperty().get()).isEqualTo("copy account HR to Root");

        desk.store.undo();
        assertThat(desk.store.design()).isEqualTo(FourDepartments.design());
    }

    @Test
    void aCopyIsPutBetweenSiblingsWhereTheGhostShowsIt() {
        var hr = desk.onScreen(HR);
        var legal = desk.onScreen(LEGAL);
        var gap = hr.y() == legal.y()
                ? Pointer.at((hr.maxX() + legal.x()) / 2, hr.y() + 10)
                : Pointer.at(hr.x() + 10, (hr.maxY() + legal.y()) / 2);
        desk.drag(desk.on(FINANCE), copying(gap));

        assertThat(DesignIndex.of(desk.store.design())
                        .unit(PEOPLE)
                        .orElseThrow()
                        .accounts())
                .extracting("name")
                .containsExactly("HR", "Finance 2", "Legal");
    }

    @Test
    void aCopyCannotBeDroppedOnAnAccountAndItIsSaidWhy() {
        desk.dragTo(desk.on(HR), copying(desk.on(FINANCE)));
        assertThat(desk.canvas.dropProperty().get().orElseThrow().reason()).isPresent();

        desk.gestures.released(copying(desk.on(FINANCE)));
        assertThat(desk.store.design()).isEqualTo(FourDepartments.design());
        assertThat(desk.canvas.noticeProperty().get()).isPresent();
    }

    @Test
    void copyingIsCancelledWithoutATrace() {
        desk.dragTo(desk.on(HR), copying(desk.on(ROOT)));
        desk.gestures.cancel();

        assertThat(desk.store.design()).isEqualTo(FourDepartments.design());
        assertThat(desk.isQuiet()).isTrue();
    }

    @Test
    void aPersonIsCopiedToAnotherAccount() {
        desk.store.showing().open(HR);
        desk.drag(desk.on(HANA), copying(desk.on(LEGAL)));

        assertThat(DesignIndex.of(desk.store.design()).contains(HANA)).isTrue();
        assertThat(desk.store.selection()).containsExactly(new UserId(LEGAL, "hana"));
    }

    @Test
    void draggingAnAccountToTheRootIsOneStep() {
        desk.drag(desk.on(HR), desk.on(ROOT));

        assertThat(desk.parentOf(HR)).contains(ROOT);
        assertThat(desk.steps()).isEqualTo(1);
        assertThat(desk.store.selection()).containsExactly(HR);

        desk.store.undo();
        assertThat(desk.store.design()).isEqualTo(FourDepartments.design());
    }

    @Test
    void everythingSelectedTravelsInOneStep() {
        desk.store.select(List.of(HR, LEGAL));

        desk.drag(desk.on(LEGAL), desk.on(ROOT));

        assertThat(desk.parentOf(HR)).contains(ROOT);
        assertThat(desk.parentOf(LEGAL)).contains(ROOT);
        assertThat(desk.steps()).isEqualTo(1);
    }

    @Test
    void whatIsShownWhileHoveringIsWhatHappens() {
        desk.dragTo(desk.on(HR), desk.on(ROOT));

        var preview = desk.canvas.dropProperty().get().orElseThrow();
        assertThat(preview.target()).contains(ROOT);
        assertThat(preview.slot()).isPresent();
        assertThat(preview.drop()).isInstanceOf(Drop.Legal.class);
        assertThat(desk.store.design()).isEqualTo(FourDepartments.design());
    }

    @Test
    void cancellingLeavesNoTrace() {
        var view = desk.canvas.viewport();
        desk.store.select(List.of(FINANCE));

        desk.dragTo(desk.on(HR), desk.on(ROOT));
        desk.gestures.cancel();
        desk.gestures.released(desk.on(ROOT));

        assertThat(desk.store.design()).isEqualTo(FourDepartments.design());
        assertThat(desk.steps()).isZero();
        assertThat(desk.store.selection()).containsExactly(FINANCE);
        assertThat(desk.canvas.viewport()).isEqualTo(view);
        assertThat(desk.isQuiet()).isTrue();
    }

    @Test
    void anIllegalDropSaysWhyAndChangesNothing() {
        desk.dragTo(desk.on(PEOPLE), desk.on(FINANCE));
        var reason =
                desk.canvas.dropProperty().get().flatMap(DropPreview::reason).orElseThrow();
        desk.gestures.released(desk.on(FINANCE));

        assertThat(reason).endsWith(".");
        assertThat(desk.canvas.noticeProperty().get().orElseThrow().sentence()).isEqualTo(reason);
        assertThat(desk.store.design()).isEqualTo(FourDepartments.design());
    }

    @Test
    void droppingBetweenSiblingsPutsItThere() {
        var finance = desk.onScreen(FINANCE);
        var management = desk.onScreen(MANAGEMENT);
        var gap = Pointer.at((management.maxX() + finance.x()) / 2, finance.centerY());

        desk.drag(desk.on(HR), gap);

        var accounts = desk.store.design().organization().root().accounts();
        assertThat(accounts.stream().map(account -> account.id()).toList()).containsSequence(MANAGEMENT, HR, FINANCE);
    }

    @Test
    void aChipMovesToAnotherHolderAndWithCtrlStaysToo() {
        desk.drag(desk.onChip(NO_DATABASES, PEOPLE), copying(desk.on(FINANCE)));
        assertThat(holders()).containsExactlyInAnyOrder(PEOPLE, FINANCE);

        desk.store.undo();
        desk.drag(desk.onChip(NO_DATABASES, PEOPLE), desk.on(FINANCE));
        assertThat(holders()).containsExactly(FINANCE);
        assertThat(desk.steps()).isEqualTo(1);
    }

    private List<NodeId> holders() {
        return DesignIndex.of(desk.store.design()).attachmentsOf(NO_DATABASES);
    }

    @Test
    void aUserDroppedOnAGroupJoinsIt() {
        desk.store.showing().open(HR);

        desk.drag(desk.on(TOM), desk.on(ADMINS));

        assertThat(DesignIndex.of(desk.store.design()).user(TOM).orElseThrow().groups())
                .contains("Admins");
    }

    @Test
    void aGroupDroppedOnAUserStaysWhereItIs() {
        desk.store.showing().open(HR);

        desk.drag(desk.on(ADMINS), desk.on(TOM));

        assertThat(desk.store.design()).isEqualTo(FourDepartments.design());
    }

    @Test
    void aUserDroppedOnAnotherAccountMovesThereAndIsSeenAndSelected() {
        desk.store.showing().open(HR);
        desk.store.showing().close(LEGAL);

        desk.drag(desk.on(TOM), desk.on(LEGAL));

        var moved = new UserId(LEGAL, "tom");
        var index = DesignIndex.of(desk.store.design());
        assertThat(index.contains(TOM)).isFalse();
        assertThat(index.contains(moved)).isTrue();
        assertThat(desk.store.selection()).containsExactly(moved);
        assertThat(desk.canvas.layout().row(moved)).isPresent();
    }

    @Test
    void aUnitFromThePaletteAppearsWhereItIsDroppedAndIsNamedAtOnce() {
        desk.dragIn(new Dragged.Fresh(PaletteKind.UNIT), desk.on(PEOPLE));
        desk.gestures.released(desk.on(PEOPLE));

        var added = desk.store.focusedItem().orElseThrow();
        assertThat(added).isInstanceOf(OuId.class);
        assertThat(desk.parentOf((OuId) added)).contains(PEOPLE);
        assertThat(desk.canvas.renamingProperty().get()).contains(added);
        assertThat(desk.steps()).isEqualTo(1);
    }

    @Test
    void aUserFromThePaletteOpensTheAccount() {
        desk.dragIn(new Dragged.Fresh(PaletteKind.USER), desk.on(FINANCE));
        desk.gestures.released(desk.on(FINANCE));

        assertThat(desk.canvas.layout().isOpened(FINANCE)).isTrue();
        assertThat(desk.store.focusedItem()).get().isInstanceOf(UserId.class);
    }

    @Test
    void whatComesFromThePaletteAndLeavesAgainLeavesNoTrace() {
        desk.dragIn(new Dragged.Fresh(PaletteKind.ACCOUNT), desk.on(PEOPLE));
        desk.gestures.draggedAway();

        assertThat(desk.isQuiet()).isTrue();
        assertThat(desk.steps()).isZero();
    }

    @Test
    void grippedPaperFollowsThePointer() {
        var before = desk.canvas.viewport();

        desk.gestures.gripped(Pointer.at(100, 100));
        desk.gestures.moved(Pointer.at(160, 70));
        assertThat(desk.canvas.viewport()).isEqualTo(before.pannedBy(60, -30));

        desk.gestures.cancel();
        assertThat(desk.canvas.viewport()).isEqualTo(before);
    }

    @Test
    void whatIsDroppedForAWhatIfMovesOnThatOnly() {
        desk.dragTo(desk.on(HR), trying(desk.on(ROOT)));
        var preview = desk.canvas.dropProperty().get().orElseThrow();
        assertThat(DropFeedback.hint(desk.store.design(), preview)).contains("What-if: Move account HR to Root");
        desk.gestures.released(trying(desk.on(ROOT)));

        assertThat(desk.store.triedProperty().get()).contains(List.of("move account HR to Root"));
        assertThat(DesignIndex.of(desk.store.design()).parentOf(HR)).contains(ROOT);

        desk.store.leaveTried();
        assertThat(desk.steps()).isZero();
        assertThat(DesignIndex.of(desk.store.design()).parentOf(HR)).contains(PEOPLE);
    }

    @Test
    void aSecondPressEndsTheGestureBefore() {
        desk.dragTo(desk.on(HR), desk.on(ROOT));
        desk.gestures.gripped(desk.onPaper());

        assertThat(desk.canvas.dropProperty().get()).isEmpty();
        assertThat(desk.steps()).isZero();
    }

    @Test
    void nothingAnswersToAPointerThatOnlyShows() {
        desk.gestures.hovered(desk.on(HR));
        desk.gestures.setPointing(true);
        assertThat(desk.canvas.hoverProperty().get()).isEqualTo(Hit.NOTHING);

        desk.gestures.hovered(desk.on(HR));
        assertThat(desk.canvas.hoverProperty().get()).isEqualTo(Hit.NOTHING);
        desk.gestures.setPointing(false);
        desk.gestures.hovered(desk.on(HR));

        assertThat(Dropping.nodeAt(desk.canvas.hoverProperty().get())).isEqualTo(Optional.<AccountId>of(HR));
    }

    @Test
    void hoveringTellsWhatLiesUnderThePointer() {
        desk.gestures.hovered(desk.on(HR));
        assertThat(Dropping.nodeAt(desk.canvas.hoverProperty().get())).isEqualTo(Optional.<AccountId>of(HR));

        desk.gestures.exited();
        assertThat(Dropping.nodeAt(desk.canvas.hoverProperty().get())).isEmpty();
    }

    private static Pointer shift(Pointer at) {
        return new Pointer(at.x(), at.y(), true, DropMode.MOVE, 1);
    }

    private static Pointer copying(Pointer at) {
        return new Pointer(at.x(), at.y(), false, DropMode.COPY, 1);
    }

    private static Pointer trying(Pointer at) {
        return new Pointer(at.x(), at.y(), true, DropMode.TRY, 1);
    }

    private static Pointer twice(Pointer at) {
        return new Pointer(at.x(), at.y(), false, DropMode.MOVE, 2);
    }

    private EdgeScroll edges() {
        return new EdgeScroll(desk.canvas, desk.gestures);
    }

    @Test
    void scrollingAtTheEdgeEndsWithTheDrawing() {
        desk.canvas.look(desk.canvas.viewport().zoomedTo(2, 0, 0));
        desk.dragTo(desk.on(HR), desk.on(PEOPLE));

        edges().scroll(-100_000, -100_000);

        var drawing = desk.canvas.viewport().onScreen(desk.canvas.layout().bounds());
        assertThat(drawing.maxX()).isBetween(Desk.WIDTH - 100, Desk.WIDTH);
        assertThat(drawing.maxY()).isBetween(Desk.HEIGHT - 100, Desk.HEIGHT);
        edges().scroll(100_000, 100_000);
        drawing = desk.canvas.viewport().onScreen(desk.canvas.layout().bounds());
        assertThat(drawing.x()).isBetween(0.0, 100.0);
        assertThat(drawing.y()).isBetween(0.0, 100.0);
    }

    @Test
    void whatIsSeenWholeDoesNotScrollAtTheEdge() {
        var before = desk.canvas.viewport();
        desk.dragTo(desk.on(HR), desk.on(PEOPLE));

        edges().scroll(-500, 0);

        assertThat(desk.canvas.viewport()).isEqualTo(before);
    }

    @Test
    void aDragThatIsCancelledPutsTheViewBack() {
        desk.canvas.look(desk.canvas.viewport().zoomedTo(2, 0, 0));
        var before = desk.canvas.viewport();
        desk.dragTo(desk.on(HR), desk.on(PEOPLE));
        edges().scroll(-300, -200);
        edges().scroll(-300, -200);
        assertThat(desk.canvas.viewport()).isNotEqualTo(before);

        desk.gestures.cancel();

        assertThat(desk.canvas.viewport()).isEqualTo(before);
    }

    @Test
    void aDragThatEndsLeavesTheViewWhereItHasScrolledTo() {
        desk.canvas.look(desk.canvas.viewport().zoomedTo(2, 0, 0));
        var before = desk.canvas.viewport();
        desk.dragTo(desk.on(HR), desk.on(PEOPLE));
        edges().scroll(-300, -200);
        desk.gestures.released(desk.onPaper());

        desk.gestures.cancel();

        assertThat(desk.canvas.viewport()).isNotEqualTo(before);
    }

    @Test
    void whatHasMovedAwayFromUnderThePointerDoesNotAnswerAnyMore() {
        desk.gestures.hovered(desk.on(HR));
        assertThat(desk.canvas.hoverProperty().get()).isNotEqualTo(Hit.NOTHING);

        desk.canvas.look(desk.canvas.viewport().pannedBy(0, 700));
        desk.gestures.viewMoved();

        assertThat(desk.canvas.hoverProperty().get()).isEqualTo(Hit.NOTHING);
    }

    @Test
    void everythingThatIsDraggedIsDrawnAsLifted() {
        desk.dragTo(desk.on(PEOPLE), desk.on(FINANCE));
        assertThat(desk.canvas.picture().feedback().leftBehind()).containsExactlyInAnyOrder(PEOPLE, HR, LEGAL);
        desk.gestures.cancel();

        desk.store.select(List.of(HR, FINANCE));
        desk.dragTo(desk.on(HR), desk.on(ROOT));
        assertThat(desk.canvas.picture().feedback().leftBehind()).containsExactlyInAnyOrder(HR, FINANCE);
    }

    @Test
    void severalItemsLand() {
        var design = desk.store.design();

        assertThat(DropFeedback.lands(design, new Dragged.Nodes(List.of(HR, FINANCE))))
                .isEqualTo("2 items land here");
        assertThat(DropFeedback.lands(design, new Dragged.Nodes(List.of(HR)))).isEqualTo("HR lands here");
    }

    @Test
    void aNewScpSaysWhatItDeniesUnderTheDragAndOnceItIsThere() {
        desk.dragIn(new Dragged.Fresh(PaletteKind.SCP), desk.on(PEOPLE));
        var preview = desk.canvas.dropProperty().get().orElseThrow();
        assertThat(DropFeedback.hint(desk.store.design(), preview).orElseThrow())
                .isEqualTo("New SCP in People: denies organizations:LeaveOrganization");

        desk.gestures.released(desk.on(PEOPLE));

        assertThat(desk.store.messageProperty().get().orElseThrow())
                .isEqualTo("The new SCP denies organizations:LeaveOrganization. F4 edits it.");
    }
}
