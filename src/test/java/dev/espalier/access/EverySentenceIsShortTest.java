package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.storage.Samples;
import dev.espalier.ui.panel.WorkedExamples;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the panel says in one sentence is read at a glance, for every verdict and every sample.
class EverySentenceIsShortTest {
    private static final int LONGEST = 140;
    private static final int EVERYBODY = 60;
    private static final List<String> ACTIONS = List.of(
            "s3:GetObject",
            "s3:ListObject",
            "ec2:RunInstances",
            "rds:CreateDBInstance",
            "sts:AssumeRole",
            "iam:CreateUser");

    static Stream<String> samples() {
        return Samples.all().stream().map(Samples.Sample::fileName);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void inTheSamples(String sample) {
        var design = Samples.open(sample);
        var evaluator = Evaluator.of(design);
        var everybody = Principals.all(design)
                .limit(EVERYBODY)
                .map(member -> Principals.arnOf(design, member))
                .flatMap(arn -> ACTIONS.stream().map(action -> Question.of(arn, action, Optional.empty())));
        Stream.concat(design.assertions().stream().map(Question::of), everybody)
                .map(evaluator::answer)
                .forEach(answer -> assertThat(Sentences.sentence(answer))
                        .as("%s", answer.question())
                        .isNotBlank()
                        .hasSizeLessThan(LONGEST));
    }

    @Test
    void inTheWorkedExamplesNoneHasToBeCut() {
        Stream.of(
                        WorkedExamples.fourDepartments(),
                        WorkedExamples.peopleWithAllowList(),
                        WorkedExamples.rootDeniesS3(),
                        WorkedExamples.fourObstacles(),
                        WorkedExamples.rootWithoutFullAccess(),
                        WorkedExamples.terminationWithMfa(),
                        WorkedExamples.onlyOneTable())
                .forEach(design -> {
                    var evaluator = Evaluator.of(design);
                    Principals.all(design)
                            .map(member -> Principals.arnOf(design, member))
                            .flatMap(arn -> ACTIONS.stream().map(action -> Question.of(arn, action, Optional.empty())))
                            .map(evaluator::answer)
                            .forEach(answer -> assertThat(Sentences.fullSentence(answer))
                                    .as("%s", answer.question())
                                    .hasSizeLessThan(LONGEST));
                });
    }
}
