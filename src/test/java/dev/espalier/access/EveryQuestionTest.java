package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.DesignIndex;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever asks for whatever in a sample gets an answer with all its gates and a short sentence.
class EveryQuestionTest {
    private static final int QUESTIONS = 600;
    private static final List<String> ACTIONS = List.of(
            "s3:GetObject",
            "s3:PutBucketPolicy",
            "sts:AssumeRole",
            "kms:Decrypt",
            "ec2:RunInstances",
            "iam:PassRole",
            "sts:GetCallerIdentity",
            "sqs:SendMessage",
            "rds:CreateDBInstance",
            "logs:PutLogEvents");

    static Stream<Path> samples() throws IOException {
        try (var files = Files.list(Path.of("samples"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isAnsweredWithEveryGate(Path sample) throws DesignFileException {
        var design = ((ReadResult.Opened) DesignFile.read(sample)).design();
        var principals = new ArrayList<>(Principals.all(design)
                .map(member -> Principals.arnOf(design, member))
                .toList());
        principals.addAll(List.of("lambda.amazonaws.com", "anonymous", "arn:aws:iam::777777777777:user/eve"));
        var resources = new ArrayList<String>();
        resources.add("*");
        for (var account : DesignIndex.of(design).accounts()) {
            account.resources().forEach(resource -> resources.add(resource.arn()));
            account.resources().forEach(resource -> resources.add(resource.arn() + "/part"));
            account.roles()
                    .forEach(role ->
                            resources.add("arn:aws:iam::" + account.id() + ":role" + role.path() + role.name()));
        }
        var evaluator = Evaluator.of(design);
        var random = new Random(7);
        for (int i = 0; i < QUESTIONS; i++) {
            var question =
                    Question.of(pick(random, principals), pick(random, ACTIONS), Optional.of(pick(random, resources)));

            var answer = evaluator.answer(question);

            assertThat(Sentences.sentence(answer))
                    .as("%s", question)
                    .isNotBlank()
                    .hasSizeLessThan(140);
            if (answer.reason().code() == ReasonCode.WRONG_RESOURCE
                    || answer.reason().code() == ReasonCode.WRONG_TYPE) {
                assertThat(answer.verdict()).as("%s", question).isEqualTo(Verdict.NO_ANSWER);
                continue; // the question is wrong before any gate is reached
            }
            assertThat(answer.gates()).as("%s", question).hasSizeGreaterThanOrEqualTo(6);
            boolean isDenied =
                    answer.verdict() == Verdict.IMPLICITLY_DENIED || answer.verdict() == Verdict.EXPLICITLY_DENIED;
            boolean isFixed = answer.reason().code() == ReasonCode.API_NO;
            assertThat(answer.obstacles().isEmpty())
                    .as("%s %s", question, answer.reason())
                    .isEqualTo(!isDenied || isFixed);
        }
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
