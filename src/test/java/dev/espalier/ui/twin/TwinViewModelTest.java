package dev.espalier.ui.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.access.TwinAccess.Kind;
import dev.espalier.access.Verdict;
import dev.espalier.design.AccountId;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.edit.JoinGroup;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.storage.Samples;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.LateTaskRunner;
import dev.espalier.ui.twin.TwinViewModel.Gates;
import dev.espalier.ui.twin.TwinViewModel.Pair;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TwinViewModelTest {
    private static final AccountId HR = new AccountId("444444444444");
    private static final MemberId HANA = new UserId(HR, "hana");
    private static final MemberId IVO = new UserId(HR, "ivo");
    private static final MemberId TOM = new UserId(HR, "tom");

    private final DesignStore store = new DesignStore(Samples.open("four-departments.json"), new DirectTaskRunner());
    private final TwinViewModel twins = new TwinViewModel(store, store.tasks(), this::ask);
    private String action = "iam:CreateUser";

    private void ask(MemberId member) {
        var question = Question.of(Principals.arnOf(store.design(), member), action, Optional.empty());
        store.questionProperty().set(Optional.of(question).filter(_ -> !action.isEmpty()));
    }

    private Gates gates() {
        return twins.gatesProperty().get().orElseThrow();
    }

    @Test
    void theOtherAsksAndTheOneIsAskedTheSame() {
        twins.compare(HANA, IVO);

        assertThat(gates().one().verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(gates().other().verdict()).isEqualTo(Verdict.IMPLICITLY_DENIED);
        assertThat(gates().aligned().firstDifference()).isPresent();
    }

    @Test
    void everyActionIsComparedAndExplained() {
        twins.compare(HANA, IVO);

        var all = twins.allProperty().get().orElseThrow();
        assertThat(all.isFinished()).isTrue();
        assertThat(all.access().of(Kind.ONE_ALONE).isEmpty()).isFalse();
        assertThat(twins.markdown()).contains("## hana can, ivo cannot");
    }

    @Test
    void withoutAnActionEverythingIsComparedAllTheSame() {
        action = "";
        twins.compare(HANA, IVO);

        assertThat(twins.gatesProperty().get()).isEmpty();
        assertThat(twins.allProperty().get()).isPresent();
    }

    @Test
    void swappedTheOneAsks() {
        twins.compare(HANA, IVO);
        twins.swap();

        assertThat(twins.pairProperty().get()).contains(new Pair(IVO, HANA));
        assertThat(gates().other().verdict()).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void whoeverAsksNextIsComparedNext() {
        twins.compare(HANA, IVO);
        ask(TOM);

        assertThat(twins.pairProperty().get()).contains(new Pair(HANA, TOM));
    }

    @Test
    void theComparisonEndsWhenOneOfTheTwoIsGone() {
        twins.compare(HANA, IVO);
        store.perform(new RemoveNodes(List.of(HANA)));

        assertThat(twins.isOn()).isFalse();
        assertThat(twins.allProperty().get()).isEmpty();
    }

    @Test
    void anEditIsFollowed() {
        twins.compare(HANA, IVO);
        store.perform(new JoinGroup(IVO, new GroupId(HR, "Admins")));

        assertThat(gates().other().verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(twins.allProperty().get().orElseThrow().access().isNothing()).isTrue();
    }

    @Test
    void nobodyIsComparedWithItself() {
        twins.compare(HANA, HANA);

        assertThat(twins.isOn()).isFalse();
    }

    @Test
    void answersThatComeLateNeitherEndAComparisonNorTurnIt() {
        var late = new LateTaskRunner();
        var slow = new DesignStore(store.design(), late);
        var compared = new TwinViewModel(
                slow,
                late,
                member -> slow.questionProperty()
                        .set(Optional.of(
                                Question.of(Principals.arnOf(slow.design(), member), action, Optional.empty()))));
        slow.questionProperty()
                .set(Optional.of(Question.of(Principals.arnOf(slow.design(), HANA), action, Optional.empty())));
        late.finishAll();

        compared.compare(HANA, IVO);
        late.finishAll();
        assertThat(compared.pairProperty().get()).contains(new Pair(HANA, IVO));

        compared.swap();
        late.finishAll();
        assertThat(compared.pairProperty().get()).contains(new Pair(IVO, HANA));
        assertThat(compared.gatesProperty().get().orElseThrow().other().verdict())
                .isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void comparisonGoesWithTheQuestion() {
        twins.compare(HANA, IVO);

        store.asking().putAwayOrBack();

        assertThat(twins.isOn()).isFalse();
    }
}
