package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.storage.Samples;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A question that names no resource, where a policy grants the action on one that lies elsewhere.
class UnnamedResourceTest {
    @Test
    void theReasonTellsWhatThePolicyGrantsOn() {
        var role = "arn:aws:iam::444444444444:role/PayrollSync";

        var answer = Evaluator.of(Samples.open("four-departments.json"))
                .answer(Question.of(role, "s3:PutObject", Optional.empty()));

        assertThat(answer.verdict()).isEqualTo(Verdict.IMPLICITLY_DENIED);
        assertThat(answer.reason().code()).isEqualTo(ReasonCode.ID_ELSEWHERE);
        assertThat(Sentences.sentence(answer))
                .isEqualTo("SendPayroll grants s3:PutObject only on arn:aws:s3:::four-departments-payroll/*;"
                        + " name that resource to ask about it.");
        assertThat(answer.obstacles()).extracting(Gate::reason).containsExactly(answer.reason());
    }

    @Test
    void ofAResourceThatIsNamedItTellsThatItIsNotGranted() {
        var role = "arn:aws:iam::444444444444:role/PayrollSync";

        var answer = Evaluator.of(Samples.open("four-departments.json"))
                .answer(Question.of(role, "s3:PutObject", Optional.of("arn:aws:s3:::elsewhere/a")));

        assertThat(answer.reason().code()).isEqualTo(ReasonCode.ID_RESOURCE);
    }
}
