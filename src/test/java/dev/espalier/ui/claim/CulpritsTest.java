package dev.espalier.ui.claim;

import static dev.espalier.ui.UiTest.ADMINS;
import static dev.espalier.ui.UiTest.HANA;
import static dev.espalier.ui.UiTest.HR;
import static dev.espalier.ui.UiTest.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Assertion;
import dev.espalier.design.Assertion.Expectation;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.design.QuantifiedAssertion.Who;
import dev.espalier.design.RootId;
import dev.espalier.design.UnknownFields;
import dev.espalier.edit.Edit;
import dev.espalier.edit.JoinGroup;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.RenameNode;
import dev.espalier.edit.SetAssertions;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which step is blamed on *Four departments*: People denies `rds:*`, and hana administers HR.
class CulpritsTest {
    private static final String ARN = "arn:aws:iam::444444444444:";
    private static final Edit TO_THE_ROOT = new MoveNodes(List.of(HR), new RootId("r-ab12"));
    private static final Edit TO_PEOPLE = new MoveNodes(List.of(HR), PEOPLE);
    private static final Claim NOBODY_MAKES_DATABASES = nobodyInHr("rds:CreateDBInstance");

    private final LateTaskRunner tasks = new LateTaskRunner();
    private final DesignStore store = new DesignStore(claiming(NOBODY_MAKES_DATABASES), new DirectTaskRunner());
    private final ClaimsViewModel model = new ClaimsViewModel(store, tasks);

    private static Claim nobodyInHr(String action, String... except) {
        return new Claim.OfMany(new QuantifiedAssertion(
                "",
                Who.NOBODY,
                List.of(HR.value()),
                List.of(except),
                action,
                Optional.empty(),
                Optional.empty(),
                JsonObject.EMPTY,
                UnknownFields.NONE));
    }

    private static Claim hanaCannot(String action) {
        return new Claim.OfOne(new Assertion(
                "",
                ARN + "user/hana",
                Optional.empty(),
                action,
                Optional.empty(),
                Optional.empty(),
                JsonObject.EMPTY,
                Expectation.DENIED,
                Optional.empty(),
                UnknownFields.NONE));
    }

    private static Design claiming(Claim... claims) {
        var design = UiTest.fourDepartments().withAssertions(List.of()).withQuantifiedAssertions(List.of());
        for (var claim : claims) {
            design = switch (claim) {
                case Claim.OfOne(var one) -> design.withAssertions(List.of(one));
                case Claim.OfMany(var many) -> design.withQuantifiedAssertions(List.of(many));
            };
        }
        return design;
    }

    private void begin(Claim... claims) {
        store.open(claiming(claims), Optional.empty(), false);
        model.open();
        tasks.finishAll();
    }

    private void perform(Edit edit) {
        store.perform(edit);
        tasks.finishAll();
    }

    private Blame blame() {
        return model.blame(model.rowsProperty().get().getFirst().claim());
    }

    private Blame.Since since() {
        assertThat(blame()).isInstanceOf(Blame.Since.class);
        return (Blame.Since) blame();
    }

    // Renames

    @Test
    void aStepIsBlamedAlthoughWhoTheClaimIsAboutWasRenamedSince() {
        begin(hanaCannot("rds:CreateDBInstance"));
        perform(TO_THE_ROOT);
        perform(new RenameNode(HANA, "hanna"));

        assertThat(since().label()).startsWith("move account HR");
        assertThat(since().later()).singleElement().asString().startsWith("rename");
    }

    @Test
    void aStepIsBlamedAlthoughAnExceptionWasRenamedSince() {
        begin(nobodyInHr("iam:CreateUser", ARN + "user/hana", ARN + "root"));
        perform(new JoinGroup(new UserId(HR, "ivo"), ADMINS));
        perform(new RenameNode(HANA, "hanna"));

        assertThat(since().later()).singleElement().asString().startsWith("rename");
    }

    @Test
    void aStepIsBlamedAlthoughItWasTriedTogetherWithTheRenaming() {
        begin(hanaCannot("rds:CreateDBInstance"));
        perform(TO_THE_ROOT);
        store.tryOut(new RenameNode(HANA, "hanna"));
        store.perform(
                new ClaimEdits(store.design()).add(hanaCannot("s3:ListBucket")).edit());
        store.keepTried();
        tasks.finishAll();

        assertThat(since().label()).startsWith("move account HR");
    }

    @Test
    void aClaimThatWasRewrittenIsAskedAsItIsNow() {
        begin(hanaCannot("rds:CreateDBInstance"));
        perform(TO_THE_ROOT);
        perform(new SetAssertions(List.of(((Claim.OfOne) hanaCannot("iam:CreateUser")).assertion())));

        assertThat(blame()).isInstanceOf(Blame.Always.class);
    }

    // Checks that were overtaken

    @Test
    void whatWasMendedAndBrokenAgainBeforeACheckEndedIsBlamedOnTheLastStep() {
        begin(NOBODY_MAKES_DATABASES);
        perform(TO_THE_ROOT);
        store.perform(TO_PEOPLE);
        perform(TO_THE_ROOT);

        assertThat(since().later()).isEmpty();
    }

    @Test
    void noStepIsBlamedWhileItIsNotKnownWhichOneItWas() {
        begin(NOBODY_MAKES_DATABASES);
        perform(TO_THE_ROOT);
        store.perform(TO_PEOPLE);
        store.perform(TO_THE_ROOT);
        while (!tasks.names().getLast().equals("find what broke assertions")) {
            tasks.finishNext();
        }

        assertThat(blame()).isNotInstanceOf(Blame.Since.class);
        assertThat(model.brokenAtProperty().get()).isEmpty();
    }

    @Test
    void aStepStaysBlamedWhenTheOneAfterItIsTakenBack() {
        begin(NOBODY_MAKES_DATABASES);
        perform(TO_THE_ROOT);
        perform(new RenameNode(PEOPLE, "Persons"));
        store.undo();
        tasks.finishAll();

        assertThat(since().label()).startsWith("move account HR");
        assertThat(since().later()).isEmpty();
    }

    @Test
    void whatWasBrokenInAnotherDesignIsForgottenWhenOneIsOpened() {
        begin(NOBODY_MAKES_DATABASES);
        perform(TO_THE_ROOT);

        store.open(claiming(NOBODY_MAKES_DATABASES), Optional.empty(), false);

        assertThat(blame()).isInstanceOf(Blame.Nothing.class);
        assertThat(model.brokenAtProperty().get()).isEmpty();
        assertThat(model.explain(HR)).isEmpty();
    }

    @Test
    void aClaimThatNeverHeldInTheOpenedDesignIsNotBlamedOnAStepOfTheOneBefore() {
        begin(NOBODY_MAKES_DATABASES);
        perform(TO_THE_ROOT);

        begin(nobodyInHr("iam:CreateUser"));

        assertThat(blame()).isInstanceOf(Blame.Always.class);
    }

    // Limits

    @Test
    void itIsSaidWhenTheStepWasNotFoundInTime() {
        begin(NOBODY_MAKES_DATABASES);
        tasks.timeIsUp(true);

        perform(TO_THE_ROOT);

        assertThat(blame()).isInstanceOf(Blame.NotInTime.class);
    }

    @Test
    void whatWasNotFoundInTimeIsNotLookedForAgainAfterEachStep() {
        begin(NOBODY_MAKES_DATABASES);
        tasks.timeIsUp(true);
        perform(TO_THE_ROOT);
        tasks.timeIsUp(false);

        perform(new RenameNode(PEOPLE, "Persons"));

        assertThat(blame()).isInstanceOf(Blame.NotInTime.class);
    }

    @Test
    void whatIsBrokenAnewAfterASearchThatTookTooLongIsFound() {
        begin(NOBODY_MAKES_DATABASES);
        tasks.timeIsUp(true);
        perform(TO_THE_ROOT);
        tasks.timeIsUp(false);

        store.perform(TO_PEOPLE);
        perform(TO_THE_ROOT);

        assertThat(since().later()).isEmpty();
    }

    @Test
    void itIsSaidWhenTheSearchFailsAndTheNextChangeSearchesAgain() {
        begin(NOBODY_MAKES_DATABASES);
        store.perform(TO_THE_ROOT);
        tasks.finishNext();
        assertThat(blame()).isInstanceOf(Blame.Searching.class);
        tasks.failNext();
        assertThat(blame()).isInstanceOf(Blame.Failed.class);

        perform(new RenameNode(PEOPLE, "Persons"));

        assertThat(since().label()).startsWith("move account HR");
    }
}
