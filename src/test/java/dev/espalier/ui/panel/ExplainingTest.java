package dev.espalier.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.denial.Diagnosis.Standing;
import dev.espalier.storage.Samples;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.task.LateTaskRunner;
import org.junit.jupiter.api.Test;

class ExplainingTest {
    private static final String DENIED = "User: arn:aws:iam::444444444444:user/hana is not authorized to perform:"
            + " rds:CreateDBInstance on resource: arn:aws:rds:eu-west-1:444444444444:db:one"
            + " with an explicit deny in a service control policy";

    private final LateTaskRunner tasks = new LateTaskRunner();
    private final DesignStore store = new DesignStore(Samples.open("four-departments.json"), tasks);
    private final Explaining explaining = new Explaining(store, new QuestionViewModel(store, tasks));

    @Test
    void nothingIsSaidBeforeTheModelHasAnsweredAndThenWhetherItAgrees() {
        assertThat(explaining.explain(DENIED)).isTrue();
        assertThat(explaining.diagnosisProperty().get()).isEmpty();

        tasks.finishAll();

        assertThat(explaining.diagnosisProperty().get().orElseThrow().standing())
                .isEqualTo(Standing.AGREES);
    }

    @Test
    void secondTextIsNotJudgedByTheAnswerToTheFirst() {
        explaining.explain(DENIED);
        tasks.finishAll();

        explaining.explain(DENIED.replace("rds:CreateDBInstance", "rds:DeleteDBInstance"));
        assertThat(explaining.diagnosisProperty().get()).isEmpty();

        tasks.finishAll();
        assertThat(explaining.diagnosisProperty().get().orElseThrow().standing())
                .isEqualTo(Standing.AGREES);
    }
}
