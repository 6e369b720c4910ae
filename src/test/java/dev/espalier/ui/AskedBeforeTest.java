package dev.espalier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Question;
import dev.espalier.design.AccountId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.edit.RenameNode;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.storage.Samples;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AskedBeforeTest {
    private static final AccountId HR = new AccountId("444444444444");
    private static final UserId HANA = new UserId(HR, "hana");
    private static final String HANA_ARN = "arn:aws:iam::444444444444:user/hana";

    private final DesignStore store = new DesignStore(Samples.open("four-departments.json"), new DirectTaskRunner());
    private final AskedBefore before = store.asking().before();

    private void ask(String action) {
        store.questionProperty().set(Optional.of(question(action)));
    }

    private static Question question(String action) {
        return Question.of(HANA_ARN, action, Optional.empty());
    }

    private List<String> actions() {
        return before.allProperty().get().stream()
                .map(asked -> asked.question().action())
                .toList();
    }

    private String present() {
        return store.questionProperty().get().map(Question::action).orElse("");
    }

    @Test
    void newestStandsFirstAndNoneTwice() {
        ask("s3:GetObject");
        ask("s3:PutObject");
        ask("s3:GetObject");

        assertThat(actions()).containsExactly("s3:GetObject", "s3:PutObject");
    }

    @Test
    void oldestAreForgotten() {
        for (int i = 0; i <= AskedBefore.MOST; i++) {
            ask("s3:Get" + i);
        }

        assertThat(actions()).hasSize(AskedBefore.MOST).startsWith("s3:Get50").endsWith("s3:Get1");
    }

    @Test
    void goesBackAndForwardWithoutChangingTheOrder() {
        ask("s3:GetObject");
        ask("s3:PutObject");
        ask("s3:ListBucket");

        before.back();
        before.back();
        assertThat(present()).isEqualTo("s3:GetObject");
        assertThat(before.canGoBackProperty().get()).isFalse();
        before.forward();
        assertThat(present()).isEqualTo("s3:PutObject");
        before.forward();

        assertThat(present()).isEqualTo("s3:ListBucket");
        assertThat(before.canGoForwardProperty().get()).isFalse();
        assertThat(actions()).containsExactly("s3:ListBucket", "s3:PutObject", "s3:GetObject");
    }

    @Test
    void backAsksTheLastOneWhenNothingIsAsked() {
        ask("s3:GetObject");
        ask("s3:PutObject");
        store.questionProperty().set(Optional.empty());

        before.back();

        assertThat(present()).isEqualTo("s3:PutObject");
    }

    @Test
    void questionAskedAfterGoingBackBecomesTheNewest() {
        ask("s3:GetObject");
        ask("s3:PutObject");
        before.back();

        ask("s3:ListBucket");

        assertThat(actions()).containsExactly("s3:ListBucket", "s3:PutObject", "s3:GetObject");
        assertThat(before.canGoForwardProperty().get()).isFalse();
    }

    @Test
    void questionsFollowTheirAskerToAnotherName() {
        ask("s3:GetObject");
        ask("s3:PutObject");

        store.perform(new RenameNode(HANA, "hannah"));

        assertThat(before.allProperty().get())
                .extracting(asked -> asked.question().principal())
                .containsOnly("arn:aws:iam::444444444444:user/hannah");
    }

    @Test
    void questionsOfSomebodyGoneArePassedOverUntilTheyComeBack() {
        ask("s3:GetObject");
        store.questionProperty().set(Optional.empty());

        store.perform(new RemoveNodes(List.of(HANA)));
        assertThat(before.allProperty().get()).extracting(Asked::isGone).containsExactly(true);
        assertThat(before.canGoBackProperty().get()).isFalse();
        before.ask(before.allProperty().get().getFirst());
        assertThat(present()).isEmpty();
        store.undo();

        assertThat(before.canGoBackProperty().get()).isTrue();
        assertThat(before.allProperty().get()).extracting(Asked::isGone).containsExactly(false);
    }

    @Test
    void anotherDesignForgetsTheQuestionsOfWhoIsNotInIt() {
        ask("s3:GetObject");

        store.open(Samples.open("coffee-shop.json"), Optional.empty(), false);

        assertThat(before.allProperty().get()).isEmpty();
        assertThat(before.canGoBackProperty().get()).isFalse();
    }

    @Test
    void sentenceSaysWhatTellsOneQuestionFromAnother() {
        var absent = new JsonObject(List.of(new Member("aws:MultiFactorAuthPresent", new JsonNull())));
        store.questionProperty()
                .set(Optional.of(Question.of(
                                HANA_ARN,
                                "rds:CreateDBInstance",
                                Optional.of("arn:aws:rds:eu-west-1:444444444444:db:personnel"))
                        .with(absent)));

        assertThat(sentence())
                .isEqualTo("Can hana · HR do rds:CreateDBInstance on db:personnel"
                        + " when aws:MultiFactorAuthPresent = absent?");
    }

    @Test
    void sentenceOfSomebodyGoneSaysSo() {
        ask("s3:GetObject");
        store.perform(new RemoveNodes(List.of(HANA)));

        assertThat(sentence()).isEqualTo("Can user/hana do s3:GetObject on any resource? (no longer in the design)");
    }

    private String sentence() {
        return AskedWords.of(store.design(), before.allProperty().get().getFirst());
    }
}
