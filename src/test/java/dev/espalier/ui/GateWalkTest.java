package dev.espalier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Gate;
import dev.espalier.access.Question;
import dev.espalier.design.AccountId;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.RenameNode;
import dev.espalier.storage.Samples;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateWalkTest {
    private static final AccountId HR = new AccountId("444444444444");

    private final DesignStore store = new DesignStore(Samples.open("four-departments.json"), new DirectTaskRunner());
    private final GateWalk walk = store.walk();

    private void ask(String action) {
        store.questionProperty()
                .set(Optional.of(Question.of("arn:aws:iam::444444444444:user/hana", action, Optional.empty())));
    }

    private int number() {
        return walk.stopProperty().get().map(GateWalk.Stop::number).orElse(0);
    }

    @Test
    void goesThroughAllGatesInOrderAlsoPastAShutOne() {
        ask("rds:CreateDBInstance");
        var met = new ArrayList<Gate>();
        for (walk.next(); walk.isWalking(); walk.next()) {
            met.add(walk.stopProperty().get().orElseThrow().gate());
        }

        var gates = store.answerProperty().get().orElseThrow().gates();
        assertThat(met).isEqualTo(gates);
        assertThat(gates.getFirst().state().stops()).isFalse();
        assertThat(gates.get(1).state().stops()).isTrue();
    }

    @Test
    void goesBackAndStaysAtTheFirstGate() {
        ask("rds:CreateDBInstance");
        walk.next();
        walk.next();

        walk.back();
        assertThat(number()).isEqualTo(1);
        walk.back();
        assertThat(number()).isEqualTo(1);
    }

    @Test
    void doesNotBeginWithoutAnAnswer() {
        walk.next();

        assertThat(walk.isWalking()).isFalse();
        assertThat(walk.possibleProperty().getValue()).isFalse();
    }

    @Test
    void anotherQuestionEndsIt() {
        ask("rds:CreateDBInstance");
        walk.next();

        ask("s3:GetObject");

        assertThat(walk.isWalking()).isFalse();
    }

    @Test
    void anEditLeavesItWhereItStandsAndTellsTheNewState() {
        ask("rds:CreateDBInstance");
        for (int i = 0; i < 3; i++) {
            walk.next();
        }
        assertThat(walk.stopProperty().get().orElseThrow().gate().at()).contains(HR);

        store.perform(new RenameNode(HR, "Personnel"));
        assertThat(number()).isEqualTo(3);
        store.perform(
                new MoveNodes(List.of(HR), store.design().organization().root().id()));

        assertThat(number()).isEqualTo(2);
        assertThat(walk.stopProperty().get().orElseThrow().gate().at()).contains(HR);
    }
}
