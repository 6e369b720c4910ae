package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import dev.espalier.access.Evaluator;
import dev.espalier.access.GrantSources;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.access.ReasonCode;
import dev.espalier.access.Verdict;
import dev.espalier.design.Design;
import dev.espalier.exchange.AnswerJson;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.Samples;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerJsonTest {
    private static final List<String> ACTIONS = List.of(
            "s3:GetObject",
            "rds:CreateDBInstance",
            "sts:AssumeRole",
            "sts:GetCallerIdentity",
            "iam:CreateUser",
            "no:x");

    private static final Schema STRICT = PrintedSchema.strict("answer");

    private static Stream<String> samples() {
        return Samples.all().stream().map(Samples.Sample::fileName);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyAnswerFollowsTheSchemaAndIsTheSameTwice(String sample) {
        var design = Samples.open(sample);
        for (var question : questions(design)) {
            var text = write(design, question);

            assertThat(STRICT.validate(text, InputFormat.JSON)).as(text).isEmpty();
            assertThat(write(design, question)).isEqualTo(text);
        }
    }

    @Test
    void theSamplesMeetEveryVerdict() {
        var met = EnumSet.noneOf(Verdict.class);
        samples()
                .map(Samples::open)
                .forEach(design -> questions(design)
                        .forEach(question ->
                                met.add(Evaluator.of(design).answer(question).verdict())));

        assertThat(met).containsExactlyInAnyOrder(Verdict.values());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void onlyWhatIsAllowedHasSourcesAndItAlwaysHasThemUnlessNoneIsNeeded(String sample) {
        var design = Samples.open(sample);
        for (var question : questions(design)) {
            var answer = Evaluator.of(design).answer(question);
            boolean needsSource = answer.verdict() == Verdict.ALLOWED
                    && answer.reason().code() != ReasonCode.OK_ROOT
                    && answer.reason().code() != ReasonCode.OK_API;

            assertThat(GrantSources.of(answer).sources().isEmpty())
                    .as("%s", question)
                    .isEqualTo(!needsSource);
        }
    }

    private static String write(Design design, Question question) {
        var evaluator = Evaluator.of(design);
        return JsonText.write(AnswerJson.of(design, evaluator, evaluator.answer(question), List.of()));
    }

    private static List<Question> questions(Design design) {
        var everybody = Principals.all(design)
                .limit(40)
                .map(member -> Principals.arnOf(design, member))
                .flatMap(arn -> ACTIONS.stream().map(action -> Question.of(arn, action, Optional.empty())));
        return Stream.concat(design.assertions().stream().map(Question::of), everybody)
                .toList();
    }
}
