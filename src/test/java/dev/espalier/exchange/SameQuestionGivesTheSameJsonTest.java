package dev.espalier.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.design.Design;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.Samples;
import dev.espalier.ui.panel.WorkedExamples;
import dev.espalier.whatif.Flip;
import dev.espalier.whatif.FlipFinder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same question gives the same bytes, what would turn the answer included, whoever opened the design when.
class SameQuestionGivesTheSameJsonTest {
    private static final int EVERYBODY = 12;

    static Stream<String> samples() {
        return Samples.all().stream().map(Samples.Sample::fileName);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void byteForByte(String sample) {
        var once = Samples.open(sample);
        var again = Samples.open(sample);
        var others = Principals.all(once)
                .limit(EVERYBODY)
                .map(member -> Question.of(Principals.arnOf(once, member), "s3:PutObject", Optional.empty()));
        Stream.concat(once.assertions().stream().map(Question::of), others)
                .forEach(question -> assertThat(json(again, question, false))
                        .as("%s", question)
                        .isEqualTo(json(once, question, false)));
    }

    @Test
    void withWhatWouldTurnTheAnswer() {
        var question = WorkedExamples.ask(WorkedExamples.HR, "hana", "rds:CreateDBInstance");

        assertThat(json(WorkedExamples.fourDepartments(), question, true))
                .isEqualTo(json(WorkedExamples.fourDepartments(), question, true))
                .contains("EXEMPT_PRINCIPAL");
    }

    private static String json(Design design, Question question, boolean isTurned) {
        var evaluator = Evaluator.of(design);
        var answer = evaluator.answer(question);
        var flips = isTurned
                ? new FlipFinder(design, evaluator, question, () -> false)
                        .find(answer).stream().toList()
                : List.<Flip>of();
        return JsonText.write(AnswerJson.of(design, evaluator, answer, flips));
    }
}
