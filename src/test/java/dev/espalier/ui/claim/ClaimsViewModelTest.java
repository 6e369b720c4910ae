package dev.espalier.ui.claim;

import static dev.espalier.ui.UiTest.HR;
import static dev.espalier.ui.UiTest.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.design.QuantifiedAssertion.Who;
import dev.espalier.design.RootId;
import dev.espalier.design.UnknownFields;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.RenameNode;
import dev.espalier.edit.SetAssertions;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.claim.CheckedClaim.State;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The drawer on *Four departments*: People denies `rds:*`, and hana administers HR.
class ClaimsViewModelTest {
    private static final RootId ROOT = new RootId("r-ab12");

    private final DesignStore store = new DesignStore(design("rds:CreateDBInstance"), new DirectTaskRunner());
    private final ClaimsViewModel model = new ClaimsViewModel(store, new DirectTaskRunner());

    private static QuantifiedAssertion nobodyInPeople(String action) {
        return new QuantifiedAssertion(
                "",
                Who.NOBODY,
                List.of(HR.value()),
                List.of(),
                action,
                Optional.empty(),
                Optional.empty(),
                JsonObject.EMPTY,
                UnknownFields.NONE);
    }

    /// A design that claims that nobody in HR can do some things, and nothing else.
    private static Design design(String... actions) {
        return UiTest.fourDepartments()
                .withAssertions(List.of())
                .withQuantifiedAssertions(List.of(actions).stream()
                        .map(ClaimsViewModelTest::nobodyInPeople)
                        .toList());
    }

    private void begin(String... actions) {
        store.open(design(actions), Optional.empty(), false);
        model.open();
    }

    private void moveToTheRoot() {
        store.perform(new MoveNodes(List.of(HR), ROOT));
    }

    private ClaimRow row(int at) {
        return model.rowsProperty().get().get(at);
    }

    private List<String> claimed() {
        return store.design().quantifiedAssertions().stream()
                .map(QuantifiedAssertion::action)
                .toList();
    }

    // The check

    @Test
    void aChangeThatBreaksAClaimIsNoticed() {
        begin("rds:CreateDBInstance");
        assertThat(row(0).checked().state()).isEqualTo(State.HOLDS);

        moveToTheRoot();

        assertThat(row(0).checked().state()).isEqualTo(State.BROKEN);
        assertThat(row(0).checked().outcome()).contains("hana");
        assertThat(model.reportProperty().get().orElseThrow().holding()).isZero();
    }

    @Test
    void aCheckThatComesTooLateIsDroppedAndTheLatestDesignIsChecked() {
        var tasks = new LateTaskRunner();
        var late = new ClaimsViewModel(store, tasks);
        moveToTheRoot();
        store.undo();

        tasks.finishAll();

        assertThat(late.reportProperty().get().orElseThrow().holding()).isEqualTo(1);
    }

    @Test
    void anEqualDesignThatIsOpenedIsCheckedAnew() {
        var tasks = new LateTaskRunner();
        var late = new ClaimsViewModel(store, tasks);
        tasks.finishAll();

        store.open(store.design(), Optional.empty(), false);
        assertThat(late.reportProperty().get()).isEmpty();
        tasks.finishAll();

        assertThat(late.reportProperty().get()).isPresent();
    }

    @Test
    void whereTheCheckFailsNoClaimIsSaidToHold() {
        var tasks = new LateTaskRunner();
        var late = new ClaimsViewModel(store, tasks);
        late.open();
        tasks.finishAll();
        moveToTheRoot();

        tasks.failNext();

        assertThat(late.rowsProperty().get()).singleElement().satisfies(row -> {
            assertThat(row.checked().holds()).isFalse();
            assertThat(row.checked().fails()).isFalse();
            assertThat(row.checked().outcome()).startsWith("It could not be checked");
        });
        assertThat(late.reportProperty().get()).isEmpty();
        assertThat(store.messageProperty().get()).contains("The assertions could not be checked.");
    }

    @Test
    void afterACheckThatFailedTheNextChangeIsChecked() {
        var tasks = new LateTaskRunner();
        var late = new ClaimsViewModel(store, tasks);
        tasks.failNext();

        moveToTheRoot();
        tasks.finishAll();

        assertThat(late.reportProperty().get().orElseThrow().size()).isEqualTo(1);
    }

    @Test
    void aChangeThatCameWhileACheckFailedIsChecked() {
        var tasks = new LateTaskRunner();
        var late = new ClaimsViewModel(store, tasks);
        moveToTheRoot();

        tasks.failNext();
        tasks.finishAll();

        assertThat(late.reportProperty().get().orElseThrow().holding()).isZero();
    }

    @Test
    void aCheckThatEndsAfterTheWindowStartsNothing() {
        var tasks = new LateTaskRunner();
        var late = new ClaimsViewModel(store, tasks);

        late.dispose();
        tasks.finishAll();

        assertThat(tasks.names()).hasSize(1);
        assertThat(late.reportProperty().get()).isEmpty();
    }

    @Test
    void whereOnlyTheClaimsChangeTheOthersAreNotAskedAgain() {
        begin("rds:CreateDBInstance", "iam:CreateUser");
        var before = row(1).checked();

        model.remove(row(0));

        assertThat(row(0).checked()).isSameAs(before);
    }

    @Test
    void onlyWhatDoesNotHoldIsListedWhenAskedFor() {
        begin("rds:CreateDBInstance", "iam:CreateUser");

        model.brokenOnlyProperty().set(true);

        assertThat(model.rowsProperty().get())
                .singleElement()
                .extracting(row -> row.checked().sentence())
                .asString()
                .contains("iam:CreateUser");
    }

    @Test
    void theFilterLooksAtTheSentence() {
        begin("rds:CreateDBInstance", "iam:CreateUser");

        model.filterProperty().set("IAM:create");

        assertThat(model.rowsProperty().get()).hasSize(1);
    }

    // What broke it

    @Test
    void theStepThatBrokeAClaimIsNamedAndUndone() {
        begin("rds:CreateDBInstance");
        moveToTheRoot();

        var blame = model.blame(row(0).claim());

        assertThat(blame).isInstanceOfSatisfying(Blame.Since.class, since -> {
            assertThat(since.label()).startsWith("move account HR");
            assertThat(since.later()).isEmpty();
            assertThat(model.brokenAtProperty().get()).containsExactly(HR);
            model.goBackBefore(since.culprit());
        });
        assertThat(row(0).checked().state()).isEqualTo(State.HOLDS);
        assertThat(model.brokenAtProperty().get()).isEmpty();
        assertThat(store.canUndoProperty().get()).isFalse();
    }

    @Test
    void whatWasDoneSinceIsSaidAndTakenBackWithIt() {
        begin("rds:CreateDBInstance");
        store.perform(new RenameNode(PEOPLE, "Persons"));
        moveToTheRoot();
        store.perform(new RenameNode(PEOPLE, "Folk"));

        assertThat(model.blame(row(0).claim())).isInstanceOfSatisfying(Blame.Since.class, since -> {
            assertThat(since.later()).singleElement().asString().contains("rename");
            model.goBackBefore(since.culprit());
        });
        assertThat(store.history().size()).isEqualTo(1);
        assertThat(row(0).checked().state()).isEqualTo(State.HOLDS);
    }

    @Test
    void whatNeverHeldIsBlamedOnNoStep() {
        begin("iam:CreateUser");
        moveToTheRoot();

        assertThat(model.blame(row(0).claim())).isInstanceOf(Blame.Always.class);
        assertThat(model.brokenAtProperty().get()).isEmpty();
    }

    @Test
    void aNewClaimIsHeldAgainstWhatWasDoneBefore() {
        begin();
        moveToTheRoot();

        store.perform(new ClaimEdits(store.design())
                .add(new Claim.OfMany(nobodyInPeople("rds:CreateDBInstance")))
                .edit());

        assertThat(model.blame(row(0).claim()))
                .isInstanceOfSatisfying(
                        Blame.Since.class, since -> assertThat(since.later()).containsExactly("add assertion"));
    }

    // Changes

    @Test
    void removingDuplicatingAndMovingAreOneStepEach() {
        begin("rds:CreateDBInstance", "iam:CreateUser");

        model.move(row(1), -1);
        assertThat(claimed()).containsExactly("iam:CreateUser", "rds:CreateDBInstance");
        assertThat(model.chosenProperty().get()).contains(row(0));

        model.duplicate(row(0));
        assertThat(claimed()).containsExactly("iam:CreateUser", "iam:CreateUser", "rds:CreateDBInstance");
        assertThat(model.chosenProperty().get()).contains(row(1));

        model.remove(row(2));
        assertThat(claimed()).containsExactly("iam:CreateUser", "iam:CreateUser");
        assertThat(store.history().size()).isEqualTo(3);
    }

    @Test
    void whatThePanelKeepsIsChosenAndChecked() {
        begin("rds:CreateDBInstance");
        var kept = UiTest.fourDepartments().assertions().getFirst();

        store.perform(new SetAssertions(List.of(kept)));

        assertThat(model.chosenProperty().get()).contains(row(0));
        assertThat(row(0).claim()).isEqualTo(new Claim.OfOne(kept));
        assertThat(row(0).checked().state()).isEqualTo(State.HOLDS);
    }

    @Test
    void theFirstCannotBeMovedUp() {
        begin("rds:CreateDBInstance");

        assertThat(model.canMove(row(0), -1)).isFalse();
    }

    @Test
    void inViewModeNothingIsRemovedAndItIsSaidWhy() {
        begin("rds:CreateDBInstance");
        store.lockedProperty().set(true);

        model.remove(row(0));

        assertThat(claimed()).hasSize(1);
        assertThat(store.messageProperty().get()).contains(store.whyReadOnly());
    }
}
