package dev.espalier.ui.panel;

import static dev.espalier.ui.panel.WorkedExamples.HR;
import static dev.espalier.ui.panel.WorkedExamples.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.diagram.Planned;
import dev.espalier.edit.RenameNode;
import dev.espalier.storage.DesignFile;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import dev.espalier.whatif.Offer.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlipViewModelTest {
    private static final Question DATABASE = ask(HR, "hana", "rds:CreateDBInstance");

    private final DesignStore store = new DesignStore(WorkedExamples.fourDepartments(), new DirectTaskRunner());
    private final FlipViewModel flip = new FlipViewModel(store, new DirectTaskRunner(), Patience.ENDLESS);

    @Test
    void denialIsTurnedByOneOfSeveralChanges() {
        store.questionProperty().set(Optional.of(DATABASE));

        var box = flip.box().orElseThrow();
        assertThat(box.title()).isEqualTo("To get Allowed");
        assertThat(box.lead()).isEqualTo("one change is enough");
        assertThat(box.rows()).extracting(OfferRow::letter).startsWith("A", "B", "C");
        assertThat(box.rows())
                .extracting(OfferRow::label)
                .contains("Exempt hana in PeopleNoDatabases", "Move account HR to Root");
        assertThat(box.isCut()).isFalse();
    }

    @Test
    void allowedIsTurnedTheOtherWay() {
        store.questionProperty().set(Optional.of(ask(HR, "hana", "iam:CreateUser")));

        assertThat(flip.box().orElseThrow().title()).isEqualTo("To get Denied");
        assertThat(flip.box().orElseThrow().rows()).isNotEmpty();
    }

    @Test
    void wrongQuestionHasNothingToTurn() {
        store.questionProperty().set(Optional.of(ask(HR, "hana", "s3:ListObject")));

        assertThat(flip.box()).isEmpty();
    }

    @Test
    void everyOfferThatIsAppliedTurnsTheAnswerInOneStep() {
        store.questionProperty().set(Optional.of(DATABASE));
        var before = store.design();
        for (var row : flip.box().orElseThrow().rows()) {
            if (row.isEdit()) {
                flip.apply(row);

                assertThat(verdict()).as(row.label()).isEqualTo(Verdict.ALLOWED);
                assertThat(store.undoLabelProperty().get()).isEqualToIgnoringCase(row.label());
                store.undo();
                assertThat(store.design()).isEqualTo(before);
            }
        }
    }

    @Test
    void whatIsTriedIsLeftWithoutATrace() {
        store.questionProperty().set(Optional.of(DATABASE));
        var before = DesignFile.write(store.designToSave());

        flip.tryOut(row(Kind.MOVE_ACCOUNT));
        assertThat(verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(flip.box().orElseThrow().title()).isEqualTo("To get Denied");
        assertThat(DesignFile.write(store.designToSave())).isEqualTo(before);
        store.leaveTried();

        assertThat(verdict()).isEqualTo(Verdict.EXPLICITLY_DENIED);
        assertThat(DesignFile.write(store.designToSave())).isEqualTo(before);
        assertThat(store.isDirty()).isFalse();
    }

    @Test
    void resultsOfAnEarlierQuestionAreDropped() {
        var late = new LateTaskRunner();
        var slow = new FlipViewModel(store, late, Patience.ENDLESS);
        store.questionProperty().set(Optional.of(DATABASE));
        store.questionProperty().set(Optional.of(ask(HR, "hana", "iam:CreateUser")));

        late.finish(1);
        late.finish(0);

        assertThat(slow.box().orElseThrow().title()).isEqualTo("To get Denied");
    }

    @Test
    void resultsAboutAnEarlierDesignAreDroppedThoughTheAnswerStays() {
        var late = new LateTaskRunner();
        var slow = new FlipViewModel(store, late, Patience.ENDLESS);
        store.questionProperty().set(Optional.of(DATABASE));
        store.perform(new RenameNode(HR, "Personnel"));

        late.finish(0);
        assertThat(slow.box()).isEmpty();
        late.finish(1);

        assertThat(slow.box().orElseThrow().rows())
                .extracting(OfferRow::label)
                .contains("Move account Personnel to Root");
    }

    @Test
    void lookingLongerTwiceEndsWhenTheSecondSearchDoes() {
        var late = new LateTaskRunner();
        var slow = new FlipViewModel(store, late, Patience.ENDLESS);
        store.questionProperty().set(Optional.of(DATABASE));
        late.finish(0);
        slow.seekLonger();
        slow.seekLonger();

        late.finish(1);
        assertThat(slow.refiningProperty().get()).isTrue();
        late.finish(2);

        assertThat(slow.refiningProperty().get()).isFalse();
        assertThat(slow.box().orElseThrow().rows()).isNotEmpty();
    }

    @Test
    void failureOfALongerSearchLeavesWhatWasFoundAndSaysSo() {
        var late = new LateTaskRunner();
        var slow = new FlipViewModel(store, late, Patience.ENDLESS);
        store.questionProperty().set(Optional.of(DATABASE));
        late.finishNext();
        var found = slow.box();

        slow.seekLonger();
        late.failNext();

        assertThat(slow.box()).isPresent().isEqualTo(found);
        assertThat(slow.refiningProperty().get()).isFalse();
        assertThat(store.messageProperty().get()).contains(Words.text("flip.failed"));
    }

    @Test
    void searchThatIsOutOfTimeSaysThatItIsCutAndGoesOn() {
        var late = new LateTaskRunner();
        var hasty = new FlipViewModel(store, late, Patience.USUAL);
        store.questionProperty().set(Optional.of(DATABASE));
        late.timeIsUp(true);
        late.finishNext();

        assertThat(hasty.box().orElseThrow().isCut()).isTrue();
        assertThat(hasty.refiningProperty().get()).isTrue();
        late.timeIsUp(false);
        late.finishNext();

        assertThat(hasty.box().orElseThrow().isCut()).isFalse();
        assertThat(hasty.refiningProperty().get()).isFalse();
    }

    @Test
    void lookingAtAMoveShowsWhereItWouldGo() {
        store.questionProperty().set(Optional.of(DATABASE));

        flip.look(row(Kind.MOVE_ACCOUNT));
        var planned = store.showing().plannedProperty().get();

        assertThat(planned.moves())
                .containsExactly(new Planned.Move(
                        HR, store.design().organization().root().id()));
        assertThat(planned.touched()).contains(HR);
        flip.unlook();
        assertThat(store.showing().plannedProperty().get()).isEqualTo(Planned.NOTHING);
    }

    @Test
    void whatBreaksAnAssertionSaysSo() {
        store.questionProperty().set(Optional.of(DATABASE));
        var panel = new PanelViewModel(store, new DirectTaskRunner(), Patience.ENDLESS);
        panel.keepAsAssertion();

        assertThat(row(Kind.MOVE_ACCOUNT).warnings()).anyMatch(words -> words.startsWith("Breaks the assertion"));
    }

    @Test
    void textOfTheAnswerContainsTheWaysToTurnIt() {
        var panel = new PanelViewModel(store, new DirectTaskRunner(), Patience.ENDLESS);
        store.questionProperty().set(Optional.of(DATABASE));

        assertThat(panel.answerText()).contains("To get Allowed: one change is enough", "Move account HR to Root");
    }

    private OfferRow row(Kind kind) {
        return flip.box().orElseThrow().rows().stream()
                .filter(row -> row.offer().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Verdict verdict() {
        return store.answerProperty().get().orElseThrow().verdict();
    }
}
