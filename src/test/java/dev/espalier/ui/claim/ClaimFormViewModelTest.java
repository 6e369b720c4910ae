package dev.espalier.ui.claim;

import static dev.espalier.ui.UiTest.HR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Question;
import dev.espalier.design.Assertion.Expectation;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.design.QuantifiedAssertion.Who;
import dev.espalier.design.RootId;
import dev.espalier.design.UnknownFields;
import dev.espalier.edit.MoveNodes;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.claim.ClaimDraft.About;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Making and changing claims on *Four departments*.
class ClaimFormViewModelTest {
    private static final String HANA = "arn:aws:iam::444444444444:user/hana";

    private final DesignStore store = new DesignStore(
            UiTest.fourDepartments().withAssertions(List.of()).withQuantifiedAssertions(List.of()),
            new DirectTaskRunner());
    private final ClaimsViewModel claims = new ClaimsViewModel(store, new DirectTaskRunner());
    private final ClaimFormViewModel form = new ClaimFormViewModel(store, new DirectTaskRunner(), claims);

    private QuantifiedAssertion kept() {
        return store.design().quantifiedAssertions().getFirst();
    }

    private void claimThatNobodyInHrMakesUsers() {
        form.add();
        form.setAbout(About.NOBODY);
        form.setWithin(List.of(HR.value()));
        form.setAction("iam:CreateUser");
        form.setExcept(List.of(HANA));
        form.keep();
    }

    @Test
    void aSentenceOfPickersBecomesAClaimInOneStep() {
        claimThatNobodyInHrMakesUsers();

        assertThat(kept().who()).isEqualTo(Who.NOBODY);
        assertThat(kept().within()).containsExactly(HR.value());
        assertThat(kept().except()).containsExactly(HANA);
        assertThat(store.history().size()).isEqualTo(1);
        assertThat(form.draftProperty().get()).isEmpty();
    }

    @Test
    void formForetellsNothingThatAnExerciseAsks() {
        store.asking().exercises().pose(Question.of(HANA, "rds:CreateDBInstance", Optional.empty()));
        form.add();
        form.setAbout(About.NOBODY);
        form.setWithin(List.of(HR.value()));
        form.setAction("rds:CreateDBInstance");
        assertThat(form.outcomeProperty().get())
                .isEqualTo("An exercise asks the same. What would become of it is said after that.");

        form.setAbout(About.ONE);
        form.setPrincipal(HANA);
        assertThat(form.outcomeProperty().get()).startsWith("An exercise asks the same.");

        store.asking().exercises().reveal();
        assertThat(form.outcomeProperty().get()).startsWith("Now");
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsKept() {
        form.add();
        form.keep();

        assertThat(form.outcomeProperty().get()).isEqualTo("Choose an action.");
        form.setAbout(About.ONE);
        assertThat(form.outcomeProperty().get()).isEqualTo("Choose who is asked.");
        assertThat(store.history().size()).isZero();
    }

    @Test
    void anActionThatAwsDoesNotKnowIsRefusedInWords() {
        form.add();
        form.setAction("iam:CreateUzer");
        form.keep();

        assertThat(form.outcomeProperty().get()).contains("iam:CreateUzer");
        assertThat(form.draftProperty().get()).isPresent();
        assertThat(store.history().size()).isZero();
    }

    @Test
    void whatWouldBecomeOfItIsSaidBeforeItIsKept() {
        form.add();
        form.setWithin(List.of(HR.value()));
        form.setAction("iam:CreateUser");

        assertThat(form.outcomeProperty().get()).startsWith("Now: Broken").contains("hana");
    }

    @Test
    void whileAChangeIsLookedAtNothingIsForetoldOfWhatWasBefore() {
        var tasks = new LateTaskRunner();
        var late = late(tasks);
        tasks.finishAll();
        assertThat(late.outcomeProperty().get()).startsWith("Now: Broken");

        late.setAction("iam:DeleteUser");

        assertThat(late.outcomeProperty().get()).isEqualTo("Looking…");
    }

    @Test
    void itIsSaidWhenNothingCanBeForetold() {
        var tasks = new LateTaskRunner();
        var late = late(tasks);

        tasks.failNext();

        assertThat(late.outcomeProperty().get()).isEqualTo("What would become of it could not be found out.");
    }

    @Test
    void whatIsForetoldFollowsTheDesign() {
        form.add();
        form.setWithin(List.of(HR.value()));
        form.setAction("rds:CreateDBInstance");
        assertThat(form.outcomeProperty().get()).isEqualTo("Now it holds.");

        store.perform(new MoveNodes(List.of(HR), new RootId("r-ab12")));

        assertThat(form.outcomeProperty().get()).startsWith("Now: Broken");
    }

    @Test
    void afterTheWindowTheDesignIsNotFollowedAnyMore() {
        var tasks = new LateTaskRunner();
        var late = late(tasks);

        late.dispose();
        store.perform(new MoveNodes(List.of(HR), new RootId("r-ab12")));

        assertThat(tasks.names()).hasSize(1);
    }

    @Test
    void aTitleIsTypedWithoutLookingAgain() {
        var tasks = new LateTaskRunner();
        var late = late(tasks);

        late.setTitle("Nobody");
        tasks.finishAll();

        assertThat(tasks.names()).hasSize(1);
        assertThat(late.draft().title()).isEqualTo("Nobody");
        assertThat(late.outcomeProperty().get()).startsWith("Now: Broken");
    }

    @Test
    void whyItWasRefusedIsNotSaidOfAnotherTitle() {
        claimThatNobodyInHrMakesUsers();
        claimThatNobodyInHrMakesUsers();
        var refused = form.outcomeProperty().get();

        form.setTitle("Nobody");

        assertThat(form.outcomeProperty().get()).isNotEqualTo(refused).startsWith("Now");
    }

    @Test
    void whatIsForetoldOfAnEarlierActionIsDropped() {
        var tasks = new LateTaskRunner();
        var late = late(tasks);
        late.setAction("rds:CreateDBInstance");

        tasks.finish(1);
        tasks.finish(0);

        assertThat(late.outcomeProperty().get()).isEqualTo("Now it holds.");
    }

    @Test
    void whatIsMissingIsStillSaidWhenTheDesignChanges() {
        form.add();

        store.perform(new MoveNodes(List.of(HR), new RootId("r-ab12")));

        assertThat(form.outcomeProperty().get()).isEqualTo("Choose an action.");
    }

    /// A form that is asked about what nobody in HR is to do, and has not found out yet.
    private ClaimFormViewModel late(LateTaskRunner tasks) {
        var late = new ClaimFormViewModel(store, tasks, claims);
        late.edit(new Claim.OfMany(new QuantifiedAssertion(
                "",
                Who.NOBODY,
                List.of(HR.value()),
                List.of(),
                "iam:CreateUser",
                Optional.empty(),
                Optional.empty(),
                JsonObject.EMPTY,
                UnknownFields.NONE)));
        return late;
    }

    @Test
    void aClaimIsNotMadeTwice() {
        claimThatNobodyInHrMakesUsers();
        claimThatNobodyInHrMakesUsers();

        assertThat(form.outcomeProperty().get()).isEqualTo("The design claims this already.");
        assertThat(store.history().size()).isEqualTo(1);
    }

    @Test
    void aClaimIsChangedInItsPlace() {
        claimThatNobodyInHrMakesUsers();
        claims.open();

        form.edit(claims.rowsProperty().get().getFirst().claim());
        form.setAbout(About.EVERYBODY);
        form.keep();

        assertThat(store.design().quantifiedAssertions()).hasSize(1);
        assertThat(kept().who()).isEqualTo(Who.EVERYBODY);
        assertThat(kept().except()).containsExactly(HANA);
        assertThat(store.history().size()).isEqualTo(2);
    }

    @Test
    void aClaimAboutManyBecomesOneAboutOneInOneStep() {
        claimThatNobodyInHrMakesUsers();
        claims.open();

        form.edit(claims.rowsProperty().get().getFirst().claim());
        form.setAbout(About.ONE);
        form.setPrincipal(HANA);
        form.setExpect(Expectation.ALLOWED);
        form.keep();

        assertThat(store.design().quantifiedAssertions()).isEmpty();
        assertThat(store.design().assertions()).singleElement().satisfies(one -> {
            assertThat(one.principal()).isEqualTo(HANA);
            assertThat(one.action()).isEqualTo("iam:CreateUser");
        });
        assertThat(store.history().size()).isEqualTo(2);
    }

    @Test
    void whatTheFormDoesNotShowStaysAsLongAsTheQuestionIsTheSame() {
        var claim = UiTest.fourDepartments().assertions().stream()
                .filter(one -> one.decidedBy().isPresent())
                .findFirst()
                .orElseThrow();
        var draft = ClaimDraft.of(new Claim.OfOne(claim));

        assertThat(draft.claim()).isEqualTo(new Claim.OfOne(claim));
        assertThat(draft.withTitle("Other").claim()).isEqualTo(new Claim.OfOne(claim.withTitle("Other")));
        assertThat(((Claim.OfOne) draft.withAction("s3:GetObject").claim())
                        .assertion()
                        .decidedBy())
                .isEmpty();
    }

    @Test
    void inViewModeNoFormOpens() {
        store.lockedProperty().set(true);

        form.add();

        assertThat(form.draftProperty().get()).isEmpty();
        assertThat(store.messageProperty().get()).contains(store.whyReadOnly());
    }
}
