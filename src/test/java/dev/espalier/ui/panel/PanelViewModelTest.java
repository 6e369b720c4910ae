package dev.espalier.ui.panel;

import static dev.espalier.ui.panel.WorkedExamples.HANA;
import static dev.espalier.ui.panel.WorkedExamples.HR;
import static dev.espalier.ui.panel.WorkedExamples.LEGAL;
import static dev.espalier.ui.panel.WorkedExamples.TOM;
import static dev.espalier.ui.panel.WorkedExamples.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.edit.MoveMembers;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.edit.RenameNode;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.panel.QuestionDraft.Asker;
import dev.espalier.ui.panel.QuestionViewModel.Slot;
import dev.espalier.ui.panel.QuestionViewModel.Typing;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PanelViewModelTest {
    private static final Question DATABASE = ask(HR, "hana", "rds:CreateDBInstance");

    private final DesignStore store = new DesignStore(WorkedExamples.fourDepartments(), new DirectTaskRunner());
    private final PanelViewModel panel = new PanelViewModel(store, new DirectTaskRunner());
    private final QuestionViewModel question = panel.question();

    @Test
    void questionAskedElsewhereFillsTheBar() {
        store.questionProperty().set(Optional.of(DATABASE));

        assertThat(question.askerText()).isEqualTo("hana · HR");
        assertThat(question.actionText()).isEqualTo("rds:CreateDBInstance");
        assertThat(question.resourceText()).isEqualTo("any resource");
    }

    @Test
    void answerFollowsAnEditAtOnce() {
        store.questionProperty().set(Optional.of(DATABASE));

        var root = store.design().organization().root().id();
        store.perform(new MoveNodes(List.of(HR), root));

        assertThat(verdict()).contains(Verdict.ALLOWED);
    }

    @Test
    void renamedPrincipalKeepsAsking() {
        store.questionProperty().set(Optional.of(DATABASE));

        store.perform(new RenameNode(HANA, "hanna"));

        assertThat(question.draft().asker()).contains(new Asker.Known(new UserId(HR, "hanna")));
        assertThat(verdict()).contains(Verdict.EXPLICITLY_DENIED);
    }

    @Test
    void undoneRenamingIsFollowedBack() {
        store.questionProperty().set(Optional.of(DATABASE));
        store.perform(new RenameNode(HANA, "hanna"));

        store.undo();

        assertThat(question.draft().asker()).contains(new Asker.Known(HANA));
        assertThat(verdict()).contains(Verdict.EXPLICITLY_DENIED);
    }

    @Test
    void movedPrincipalKeepsAsking() {
        store.questionProperty().set(Optional.of(ask(HR, "tom", "rds:CreateDBInstance")));

        store.perform(new MoveMembers(List.of(TOM), LEGAL));

        assertThat(question.askerText()).isEqualTo("tom · Legal");
        assertThat(verdict()).isPresent();
    }

    @Test
    void aQuestionThatWasPutAwayFollowsWhoIsMoved() {
        store.questionProperty().set(Optional.of(ask(HR, "tom", "rds:CreateDBInstance")));
        store.asking().putAwayOrBack();

        store.perform(new MoveMembers(List.of(TOM), LEGAL));
        store.asking().putAwayOrBack();

        assertThat(question.askerText()).isEqualTo("tom · Legal");
        assertThat(verdict()).isPresent();
    }

    @Test
    void removedPrincipalLeavesAnEmptyPanelAndComesBackWithUndo() {
        store.questionProperty().set(Optional.of(DATABASE));

        store.perform(new RemoveNodes(List.of(HANA)));

        assertThat(verdict()).isEmpty();
        assertThat(question.goneProperty().get()).contains(HANA);
        store.undo();
        assertThat(verdict()).contains(Verdict.EXPLICITLY_DENIED);
        assertThat(question.goneProperty().get()).isEmpty();
    }

    @Test
    void principalsAreFoundByScatteredLetters() {
        question.type(Slot.PRINCIPAL, "pysn");

        assertThat(question.suggestions()).extracting(Suggestion::text).containsExactly("PayrollSync · HR");
    }

    @Test
    void accountNameNarrowsPrincipals() {
        question.type(Slot.PRINCIPAL, "root HR");

        assertThat(question.suggestions().getFirst().text()).isEqualTo("root user · HR");
    }

    @Test
    void chosenSuggestionsMakeTheQuestion() {
        choose(Slot.PRINCIPAL, "hana");
        choose(Slot.ACTION, "rds:CreateDBInstance");

        assertThat(store.questionProperty().get()).contains(DATABASE);
        assertThat(verdict()).contains(Verdict.EXPLICITLY_DENIED);
    }

    @Test
    void actionCompletionTellsTheAccessLevel() {
        question.type(Slot.ACTION, "s3:putobject");

        assertThat(question.suggestions().getFirst().text()).isEqualTo("s3:PutObject");
        assertThat(question.suggestions().getFirst().hint()).isEqualTo("write");
    }

    @Test
    void unknownActionCanBeAskedAsTyped() {
        question.type(Slot.ACTION, "s3:NoSuchThing");

        assertThat(question.suggestions().getLast().choice()).isEqualTo(new Suggestion.Choice.Text("s3:NoSuchThing"));
    }

    @Test
    void formOfAnArnIsFilledInAndGoesOnToBeTyped() {
        choose(Slot.PRINCIPAL, "hana");
        choose(Slot.ACTION, "rds:DeleteDBInstance");
        question.type(Slot.RESOURCE, "arn:aws:rds");

        var template = question.choose(Slot.RESOURCE, question.suggestions().getFirst());

        assertThat(template)
                .get()
                .extracting(Suggestion.Choice.Template::text)
                .asString()
                .contains(":444444444444:");
        assertThat(question.draft().resource()).isEmpty();
    }

    @Test
    void contextIsGivenChangedAndLeftOut() {
        store.questionProperty().set(Optional.of(DATABASE));

        choose(Slot.NEW_CONTEXT, "aws:RequestedRegion = eu-west-1");
        assertThat(question.draft().context().members()).hasSize(1);
        var slot = new Slot.Context(Optional.of("aws:RequestedRegion"));
        choose(slot, "aws:RequestedRegion = us-east-1");
        assertThat(question.draft().context().members())
                .extracting(ContextText::of)
                .containsExactly("aws:RequestedRegion = us-east-1");
        question.type(slot, "");
        question.choose(slot, question.suggestions().getLast());

        assertThat(question.draft().context().members()).isEmpty();
    }

    @Test
    void keysTheAnswerTurnsOnAreOfferedFirst() {
        store.open(WorkedExamples.terminationWithMfa(), Optional.empty(), false);
        store.questionProperty().set(Optional.of(ask(HR, "tom", "ec2:TerminateInstances")));

        question.type(Slot.NEW_CONTEXT, "");

        assertThat(question.suggestions().getFirst().text()).isEqualTo("aws:MultiFactorAuthPresent");
    }

    @Test
    void yesNoKeyOffersItsValues() {
        question.type(Slot.NEW_CONTEXT, "aws:MultiFactorAuthPresent = ");

        assertThat(question.suggestions())
                .extracting(Suggestion::text)
                .containsExactly(
                        "aws:MultiFactorAuthPresent = true",
                        "aws:MultiFactorAuthPresent = false",
                        "aws:MultiFactorAuthPresent = absent");
    }

    @Test
    void selectedUserAsksAndTheMissingActionIsNamed() {
        store.select(List.of(HANA));

        assertThat(question.askAboutSelection()).contains(new Typing(Slot.ACTION, ""));
        assertThat(question.draft().asker()).contains(new Asker.Known(HANA));
    }

    @Test
    void selectedAccountOffersItsPeople() {
        store.select(List.of(HR));

        assertThat(question.askAboutSelection()).contains(new Typing(Slot.PRINCIPAL, "HR "));
    }

    @Test
    void groupCannotAskAndItsMembersAreProposed() {
        store.select(List.of(new GroupId(HR, "Admins")));
        question.askAboutSelection();
        question.ask("iam:ListUsers");

        assertThat(verdict()).contains(Verdict.NO_ANSWER);
        assertThat(panel.explanation().orElseThrow().remedies()).containsExactly(new Remedy.Asker(HANA, "hana"));
    }

    @Test
    void keptAnswerIsOneStepAndIsKnown() {
        store.questionProperty().set(Optional.of(ask(HR, "hana", "s3:ListBucket")));
        int before = store.design().assertions().size();

        panel.keepAsAssertion();

        assertThat(store.design().assertions()).hasSize(before + 1);
        assertThat(store.design().assertions().getLast().title()).isEqualTo("hana may s3:ListBucket");
        assertThat(panel.keptProperty().getValue()).isTrue();
        store.undo();
        assertThat(store.design().assertions()).hasSize(before);
    }

    @Test
    void firstStoppingRungIsOpenUntilClosedByHand() {
        store.questionProperty().set(Optional.of(DATABASE));
        var decisive = panel.explanation().orElseThrow().ladder().decisive().orElseThrow();

        assertThat(panel.isOpen(decisive)).isTrue();
        panel.turn(decisive);
        assertThat(panel.isOpen(decisive)).isFalse();
    }

    @Test
    void textOfTheAnswerContainsEveryRungAndTheSentence() {
        store.questionProperty().set(Optional.of(DATABASE));
        var shown = panel.explanation().orElseThrow();

        var text = panel.answerText();

        assertThat(text).contains(shown.strip().sentence());
        assertThat(shown.ladder().rungs()).allSatisfy(rung -> assertThat(text).contains(rung.title(), rung.why()));
    }

    @Test
    void answerThatComesTooLateIsDropped() {
        var later = new LateTaskRunner();
        var slowStore = new DesignStore(WorkedExamples.fourDepartments(), later);
        var slowPanel = new PanelViewModel(slowStore, new DirectTaskRunner());
        slowStore.questionProperty().set(Optional.of(DATABASE));
        slowStore.questionProperty().set(Optional.of(ask(HR, "hana", "iam:ListUsers")));

        later.finish(1);
        later.finish(0);

        assertThat(slowPanel.explanation().orElseThrow().answer().question().action())
                .isEqualTo("iam:ListUsers");
    }

    @Test
    void renamedNodeHasItsNewNameThoughTheAnswerStays() {
        store.questionProperty().set(Optional.of(DATABASE));
        var answer = store.answerProperty().get();

        store.perform(new RenameNode(HR, "Personnel"));

        assertThat(store.answerProperty().get()).isEqualTo(answer);
        assertThat(panel.explanation().orElseThrow().path())
                .extracting(Explanation.Crumb::name)
                .contains("Personnel");
        assertThat(panel.answerText()).contains("Personnel");
    }

    @Test
    void answerAboutAnEarlierDesignIsNeitherKeptNorCopiedAsJson() {
        var later = new LateTaskRunner();
        var slowStore = new DesignStore(WorkedExamples.fourDepartments(), later);
        var slowPanel = new PanelViewModel(slowStore, new DirectTaskRunner());
        slowStore.questionProperty().set(Optional.of(DATABASE));
        later.finishAll();
        var claims = slowStore.design().assertions();
        slowStore.perform(new MoveNodes(
                List.of(HR), slowStore.design().organization().root().id()));

        slowPanel.keepAsAssertion();
        assertThat(slowPanel.explanation()).isPresent();
        assertThat(slowPanel.keepableProperty().getValue()).isFalse();
        assertThat(slowPanel.answerJson()).isEmpty();
        assertThat(slowStore.design().assertions()).isEqualTo(claims);
        later.finishAll();

        assertThat(slowPanel.keepableProperty().getValue()).isTrue();
        assertThat(slowPanel.answerJson()).contains("rds:CreateDBInstance");
    }

    @Test
    void suggestionsForWhatWasTypedEarlierAreDropped() {
        var later = new LateTaskRunner();
        var typing = new QuestionViewModel(store, later);
        typing.type(Slot.ACTION, "s3:putobject");
        typing.type(Slot.ACTION, "iam:createuser");

        later.finish(1);
        later.finish(0);

        assertThat(typing.suggestions().getFirst().text()).isEqualTo("iam:CreateUser");
    }

    private Optional<Verdict> verdict() {
        return panel.explanation().map(shown -> shown.strip().verdict());
    }

    private void choose(Slot slot, String typed) {
        question.type(slot, typed);
        question.choose(slot, question.suggestions().getFirst());
    }
}
