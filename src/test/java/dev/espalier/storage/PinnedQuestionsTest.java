package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.AccountId;
import dev.espalier.design.Assertion;
import dev.espalier.design.PinnedQuestion;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PinnedQuestionsTest {
    private static final PinnedQuestion SHORT = new PinnedQuestion(
            "ec2.amazonaws.com",
            Optional.empty(),
            "sts:AssumeRole",
            Optional.empty(),
            Optional.empty(),
            JsonObject.EMPTY,
            false,
            UnknownFields.NONE);
    private static final PinnedQuestion LONG = new PinnedQuestion(
            "arn:aws:iam::111111111111:user/leo",
            Optional.of(new Assertion.Session(
                    Optional.empty(),
                    new JsonObject(List.of(new Member("team", new JsonString("till")))),
                    Optional.of(true),
                    Optional.of("leo"),
                    UnknownFields.NONE)),
            "s3:GetObject",
            Optional.of("arn:aws:s3:::receipts/1.pdf"),
            Optional.of(new AccountId("111111111111")),
            new JsonObject(List.of(new Member("aws:MultiFactorAuthPresent", new JsonNull()))),
            true,
            UnknownFields.NONE);

    @Test
    void everyPartOfAPinnedQuestionComesBackFromTheFile() {
        var sample = Samples.open("coffee-shop.json");
        var design = sample.withView(sample.view().withPinned(List.of(LONG, SHORT)));

        assertThat(DesignFile.parse(DesignFile.write(design)))
                .isInstanceOfSatisfying(
                        ReadResult.Opened.class,
                        opened -> assertThat(opened.design()).isEqualTo(design));
    }

    @Test
    void questionThatIsNoExerciseIsWrittenWithoutAWordOfIt() {
        var sample = Samples.open("coffee-shop.json");

        assertThat(DesignFile.write(sample.withView(sample.view().withPinned(List.of(SHORT)))))
                .doesNotContain("exercise");
    }

    @Test
    void exerciseThatIsNeitherTrueNorFalseIsRefusedWithItsPlace() {
        var end = DesignFileTest.SMALLEST.lastIndexOf('}');
        var text = DesignFileTest.SMALLEST.substring(0, end).stripTrailing() + """
            ,
            "view": { "pinnedQuestions": [
              { "principal": "ec2.amazonaws.com", "action": "sts:AssumeRole", "exercise": "yes" }
            ] } }\
            """;
        int line = (int) text.lines().takeWhile(one -> !one.contains("\"yes\"")).count() + 1;

        assertThat(DesignFile.parse(text))
                .isInstanceOfSatisfying(
                        ReadResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .anyMatch(problem -> problem.toString().contains("exercise")
                                        && problem.toString().contains("line=" + line)));
    }

    @Test
    void pinnedQuestionWithoutAnActionIsRefusedWithItsPlace() {
        var end = DesignFileTest.SMALLEST.lastIndexOf('}');
        var text = DesignFileTest.SMALLEST.substring(0, end).stripTrailing()
                + ", \"view\": { \"pinnedQuestions\": [{ \"principal\": \"ec2.amazonaws.com\" }] } }";

        assertThat(DesignFile.parse(text))
                .isInstanceOfSatisfying(
                        ReadResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .anyMatch(problem -> problem.toString().contains("pinnedQuestions")));
    }
}
