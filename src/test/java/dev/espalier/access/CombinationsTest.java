package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.PutInlinePolicy;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.Samples;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CombinationsTest {
    private static final String TOM = "arn:aws:iam::444444444444:user/tom";

    private static Combinations combinations(String condition) {
        var evaluator = Evaluator.of(design(condition));
        return Combinations.of(
                evaluator, evaluator.answer(Question.of(TOM, "ec2:TerminateInstances", Optional.empty())));
    }

    private static Design design(String condition) {
        var edit = new PutInlinePolicy(
                new UserId(new AccountId("444444444444"), "tom"),
                "Ops",
                new PolicyDocument(
                        JsonText.parse("""
                            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ec2:TerminateInstances",
                            "Resource":"*","Condition":%s}]}\
                            """.formatted(condition)).value().orElseThrow()));
        return edit.applyTo(Samples.open("four-departments.json")) instanceof EditResult.Applied(var design)
                ? design
                : Samples.open("four-departments.json");
    }

    @Test
    void regionAndMfaAreAllowedInOneCombinationAlone() {
        var found = combinations("""
            {"Bool":{"aws:MultiFactorAuthPresent":"true"},"StringEquals":{"aws:RequestedRegion":"eu-west-1"}}\
            """);

        assertThat(found.keys()).hasSize(2);
        assertThat(found.cells())
                .hasSize(found.keys().getFirst().cases().size()
                        * found.keys().getLast().cases().size());
        assertThat(found.cells().stream().filter(cell -> cell.verdict() == Verdict.ALLOWED))
                .singleElement()
                .satisfies(cell -> assertThat(cell.question().context().members().stream()
                                .map(given -> given.name() + "="
                                        + JsonText.write(given.value()).strip()))
                        .containsExactlyInAnyOrder(
                                "aws:MultiFactorAuthPresent=\"true\"", "aws:RequestedRegion=\"eu-west-1\""));
        assertThat(found.isProven()).isTrue();
        assertThat(found.leftKeys()).isEmpty();
        assertThat(found.leftValues()).isZero();
    }

    @Test
    void everyCellHasTheVerdictOfItsWholeAnswer() {
        var condition = """
            {"Bool":{"aws:MultiFactorAuthPresent":"true"},"StringLike":{"aws:UserAgent":"*cli*"}}\
            """;
        var evaluator = Evaluator.of(design(condition));

        assertThat(combinations(condition).cells())
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.verdict())
                        .isEqualTo(evaluator.answer(cell.question()).verdict()));
    }

    @Test
    void valuesAndKeysBeyondTheLimitAreLeftOutAndCounted() {
        var regions = IntStream.rangeClosed(1, 9)
                .mapToObj(number -> "\"eu-west-" + number + "\"")
                .collect(Collectors.joining(","));
        var found = combinations("""
            {"StringEquals":{"aws:RequestedRegion":[%s],"aws:UserAgent":[%s],"aws:SourceVpce":[%s]}}\
            """.formatted(regions, regions, regions));

        assertThat(found.cells()).hasSizeLessThanOrEqualTo(Combinations.MOST_CELLS);
        assertThat(found.leftKeys()).isNotEmpty();
        assertThat(found.leftValues()).isPositive();
        assertThat(found.isProven()).isFalse();
    }

    @Test
    void answerThatTurnsOnNothingHasNone() {
        var evaluator = Evaluator.of(Samples.open("four-departments.json"));
        var found = Combinations.of(
                evaluator, evaluator.answer(Question.of(TOM, "ec2:TerminateInstances", Optional.empty())));

        assertThat(found.cells()).isEmpty();
    }

    @Test
    void valueGivenBeforeIsReplacedWhateverItsLetterCase() {
        var found = combinations("{\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"}}");
        var value = found.keys().getFirst().cases().getFirst();
        var once = Combinations.given(found.question(), "AWS:multifactorauthpresent", value);

        assertThat(Combinations.given(once, "aws:MultiFactorAuthPresent", value)
                        .context()
                        .members())
                .hasSize(1);
    }
}
