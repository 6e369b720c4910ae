package dev.espalier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.design.AccountId;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.Reading;
import dev.espalier.diagram.Differences;
import dev.espalier.diagram.Planned;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.edit.RenameNode;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DesignStoreTest {
    private static final String HANA_ARN = "arn:aws:iam::444444444444:user/hana";

    private static final Question DATABASES =
            Question.of("arn:aws:iam::444444444444:user/hana", "rds:CreateDBInstance", Optional.empty());

    private final DesignStore store = new DesignStore(UiTest.fourDepartments(), new DirectTaskRunner());

    @Test
    void answerFollowsEveryEditAndUndo() {
        store.questionProperty().set(Optional.of(DATABASES));
        assertThat(verdict()).isEqualTo(Verdict.EXPLICITLY_DENIED);

        store.perform(new MoveNodes(
                List.of(UiTest.HR), store.design().organization().root().id()));
        assertThat(verdict()).isEqualTo(Verdict.ALLOWED);

        store.undo();
        assertThat(verdict()).isEqualTo(Verdict.EXPLICITLY_DENIED);
    }

    @Test
    void theQuestionThatWasPutAwayDoesNotOutliveItsDocument() {
        store.questionProperty().set(Optional.of(DATABASES));
        store.asking().putAwayOrBack();
        assertThat(store.asking().putAwayProperty().get()).contains(DATABASES);

        store.open(UiTest.fourDepartments(), Optional.empty(), false);

        assertThat(store.asking().putAwayProperty().get()).isEmpty();
        store.asking().putAwayOrBack();
        assertThat(store.questionProperty().get()).isEmpty();
    }

    @Test
    void whatIsTriedIsAnsweredForAndLeftWithoutATrace() {
        var before = store.designToSave();
        store.questionProperty().set(Optional.of(DATABASES));
        store.select(List.of(UiTest.HR));

        store.tryOut(new MoveNodes(
                List.of(UiTest.HR), store.design().organization().root().id()));
        assertThat(verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(store.triedProperty().get()).contains(List.of("move account HR to Root"));
        assertThat(store.designToSave()).isEqualTo(before);
        store.select(List.of());

        store.leaveTried();

        assertThat(verdict()).isEqualTo(Verdict.EXPLICITLY_DENIED);
        assertThat(store.designToSave()).isEqualTo(before);
        assertThat(store.isDirty()).isFalse();
        assertThat(store.canUndoProperty().get()).isFalse();
        assertThat(store.selection()).containsExactly(UiTest.HR);
        assertThat(store.isTrying()).isFalse();
    }

    @Test
    void nothingIsTriedWhereTheChangeIsRefused() {
        assertThat(store.tryOut(new RenameNode(UiTest.HR, ""))).isInstanceOf(EditResult.Rejected.class);

        assertThat(store.isTrying()).isFalse();
    }

    @Test
    void whatIsDoneWhileTryingGoesOntoTheLayer() {
        store.tryOut(new RenameNode(UiTest.HR, "Personnel"));
        store.perform(new MoveNodes(
                List.of(UiTest.HR), store.design().organization().root().id()));

        assertThat(store.triedProperty().get().orElseThrow()).hasSize(2);
        store.keepTried();
        store.undo();

        assertThat(DesignIndex.of(store.design())
                        .account(UiTest.HR)
                        .orElseThrow()
                        .name())
                .isEqualTo("HR");
    }

    @Test
    void questionThatWasPutAwayIsAskedAgainUntilAnotherOneIsAsked() {
        store.questionProperty().set(Optional.of(DATABASES));

        store.asking().putAwayOrBack();
        assertThat(store.questionProperty().get()).isEmpty();
        assertThat(store.answerProperty().get()).isEmpty();

        store.asking().putAwayOrBack();
        assertThat(store.questionProperty().get()).contains(DATABASES);
        assertThat(store.asking().putAwayProperty().get()).isEmpty();
    }

    @Test
    void whatIsTriedIsNotKeptInViewMode() {
        store.tryOut(new RenameNode(UiTest.HR, "Personnel"));
        var before = store.designToSave();
        store.lockedProperty().set(true);

        assertThat(store.keepTried()).isFalse();

        assertThat(store.isTrying()).isTrue();
        assertThat(store.designToSave()).isEqualTo(before);
        assertThat(store.messageProperty().get()).contains(store.whyReadOnly());
    }

    private Verdict verdict() {
        return store.answerProperty().get().orElseThrow().verdict();
    }

    @Test
    void answerThatComesTooLateIsDropped() {
        var late = new LateTaskRunner();
        var slow = new DesignStore(UiTest.fourDepartments(), late);
        slow.questionProperty().set(Optional.of(DATABASES));
        slow.perform(new MoveNodes(
                List.of(UiTest.HR), slow.design().organization().root().id()));

        late.finish(1);
        late.finish(0);

        assertThat(slow.answerProperty().get().orElseThrow().verdict()).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void selectionLosesWhatIsRemovedAndGetsItBackWithUndo() {
        store.select(List.of(UiTest.HR));

        store.perform(new RemoveNodes(List.of(UiTest.HR)));
        assertThat(store.selection()).isEmpty();

        store.undo();
        assertThat(store.selection()).containsExactly(UiTest.HR);
    }

    @Test
    void selectionFollowsSomebodyWhoIsRenamed() {
        store.select(List.of(UiTest.HANA));

        store.perform(new RenameNode(UiTest.HANA, "hanna"));

        assertThat(store.selection().stream().map(DesignIndex.of(store.design())::nameOf))
                .containsExactly("hanna");
    }

    @Test
    void rejectedEditChangesNothing() {
        var before = store.design();

        var result = store.perform(new RenameNode(UiTest.HANA, ""));

        assertThat(result).isInstanceOf(EditResult.Rejected.class);
        assertThat(store.design()).isSameAs(before);
        assertThat(store.canUndoProperty().get()).isFalse();
    }

    @Test
    void readOnlyDesignRefusesEveryEdit() {
        store.open(UiTest.fourDepartments(), Optional.of(Path.of("newer.json")), true);

        assertThat(store.perform(new RenameNode(UiTest.HR, "People")))
                .isInstanceOfSatisfying(
                        EditResult.Rejected.class,
                        refused -> assertThat(refused.code()).isEqualTo("READ_ONLY"));
    }

    @Test
    void foldingNeverDirtiesButIsSaved() {
        store.showing().fold(UiTest.PEOPLE);

        assertThat(store.isDirty()).isFalse();
        assertThat(store.designToSave().view().folded()).containsExactly(UiTest.PEOPLE);
    }

    @Test
    void readingIsNoStepNeverDirtiesButIsSaved() {
        store.showing().switchReading();

        assertThat(store.isDirty()).isFalse();
        assertThat(store.canUndoProperty().get()).isFalse();
        assertThat(store.designToSave().view().reading()).isEqualTo(Reading.NESTED);
        assertThat(store.design().view().reading()).isEqualTo(Reading.TREE);
    }

    @Test
    void designOpensInTheReadingItWasSavedIn() {
        store.showing().switchReading();
        var saved = store.designToSave();
        store.showing().switchReading();

        store.open(saved, Optional.empty(), false);

        assertThat(store.showing().folding().reading()).isEqualTo(Reading.NESTED);
    }

    @Test
    void anotherDocumentIsKnownBeforeAnybodyIsToldOfItsDesign() {
        var before = store.design();
        var other = before.withAssertions(List.of());
        var told = new ArrayList<String>();
        store.documentsProperty()
                .subscribe((_, _) -> told.add(store.design().equals(other) ? "document" : "too early"));
        store.designProperty().subscribe((_, _) -> told.add("design"));
        store.openingsProperty().subscribe((_, _) -> told.add("opened"));

        store.open(other, Optional.empty(), false);
        store.open(other, Optional.empty(), false);
        store.perform(new RenameNode(UiTest.HR, "Personnel"));

        assertThat(told).containsExactly("document", "design", "opened", "document", "opened", "design");
    }

    @Test
    void nothingThatWasFoundOutAboutTheDesignBeforeIsDrawnOnAnother() {
        store.showing().plan(new Planned(Set.of(UiTest.HR), List.of()));
        store.showing().mark(new Differences(Map.of(UiTest.HR, Differences.Sign.MOVED), Map.of()));

        store.open(UiTest.fourDepartments(), Optional.empty(), false);

        assertThat(store.showing().plannedProperty().get()).isEqualTo(Planned.NOTHING);
        assertThat(store.showing().differencesProperty().get()).isEqualTo(Differences.NOTHING);
    }

    @Test
    void anAnswerThatFailsAfterAnotherQuestionWasAskedIsNotSaid() {
        var tasks = new LateTaskRunner();
        var slow = new DesignStore(UiTest.fourDepartments(), tasks);
        slow.questionProperty().set(Optional.of(Question.of(HANA_ARN, "iam:CreateUser", Optional.empty())));
        slow.questionProperty().set(Optional.of(Question.of(HANA_ARN, "iam:ListUsers", Optional.empty())));

        tasks.failNext();

        assertThat(slow.messageProperty().get()).isEmpty();
        assertThat(slow.asking().answeringProperty().get()).isTrue();
        tasks.failNext();
        assertThat(slow.messageProperty().get()).isPresent();
    }

    @Test
    void savingMakesClean() {
        store.perform(new RenameNode(UiTest.HR, "Personnel"));
        assertThat(store.isDirty()).isTrue();

        store.saved(Path.of("design.json"));

        assertThat(store.isDirty()).isFalse();
        assertThat(store.file()).contains(Path.of("design.json"));
    }

    @Test
    void selectionHoldsOnlyWhatTheDesignHas() {
        List<ItemId> items = List.of(new AccountId("999999999999"), UiTest.HR);

        store.select(items);

        assertThat(store.selection()).containsExactly(UiTest.HR);
    }

    @Test
    void typingBackToWhatWasThereShowsItAndLeavesNoStep() {
        store.performTyping(new RenameNode(UiTest.PEOPLE, "Staff"));
        store.performTyping(new RenameNode(UiTest.PEOPLE, "People"));
        assertThat(store.canUndoProperty().get()).isFalse();
        assertThat(store.design()).isSameAs(store.history().current());
    }
}
