package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Dependence.Outcome;
import dev.espalier.design.Layer;
import dev.espalier.policy.ContextValue.Absent;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an answer turns on, in cases that people meet.
class DependencyTest {
    private static Answer ask(FourDepartments design) {
        return Evaluator.of(design.build())
                .answer(Question.of(FourDepartments.HANA, "s3:ListAllMyBuckets", Optional.of("*")));
    }

    private static Answer ask(String... statements) {
        return ask(new FourDepartments().hanaMay("[" + String.join(", ", statements) + "]"));
    }

    private static String allow(String condition) {
        return statement("Allow", condition);
    }

    private static String deny(String condition) {
        return statement("Deny", condition);
    }

    private static String statement(String effect, String condition) {
        return "{\"Effect\": \"%s\", \"Action\": \"s3:*\", \"Resource\": \"*\", \"Condition\": {%s}}"
                .formatted(effect, condition.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        'StringEquals': {'aws:SourceVpc': 'vpc-1'}                     | Yes if aws:SourceVpc is vpc-1; otherwise no.
        'StringNotEquals': {'aws:SourceVpc': ['vpc-1', 'vpc-2']}       | Yes unless aws:SourceVpc is vpc-1 or vpc-2.
        'StringLike': {'aws:SourceVpc': ['vpc-*', 'vpc-1*']}           | Yes if aws:SourceVpc is vpc-*; otherwise no.
        'StringLike': {'aws:SourceVpc': 'a*'}, 'StringNotLike': {'aws:SourceVpc': 'ab*'} | Yes if aws:SourceVpc is a* but not ab*; otherwise no.
        'Null': {'aws:SourceVpc': 'false'}                             | Yes if the request has aws:SourceVpc; otherwise no.
        'Null': {'aws:SourceVpc': 'true'}                              | Yes if the request has no aws:SourceVpc; otherwise no.
        'NumericLessThanEquals': {'aws:MultiFactorAuthAge': '3600'}    | Yes if aws:MultiFactorAuthAge is 3600 or less; otherwise no.
        'NumericGreaterThan': {'x:n': '1'}, 'NumericLessThanEquals': {'x:n': '9'} | Yes if x:n is more than 1 and 9 or less; otherwise no.
        'DateGreaterThan': {'aws:CurrentTime': '2026-06-01T00:00:00Z'} | Yes if aws:CurrentTime is after 2026-06-01T00:00:00Z; otherwise no.
        'IpAddress': {'aws:SourceIp': ['10.0.0.0/8', '192.0.2.0/24']}  | Yes if aws:SourceIp is in 10.0.0.0/8 or in 192.0.2.0/24; otherwise no.
        'IpAddress': {'aws:SourceIp': '10.0.0.0/8'}, 'NotIpAddress': {'aws:SourceIp': '10.1.0.0/16'} | Yes if aws:SourceIp is in 10.0.0.0/8 but not 10.1.0.0/16; otherwise no.
        'Bool': {'aws:MultiFactorAuthPresent': 'true'}                 | Yes if aws:MultiFactorAuthPresent is true; otherwise no.
        'ArnLike': {'aws:SourceIdentity': 'arn:aws:s3:::*'}            | No policy of hana grants s3:ListAllMyBuckets. New identities start with nothing.
        """)
    void oneKeyIsNamedWithItsValues(String condition, String sentence) {
        var answer = ask(allow(condition));

        if (answer.verdict() == Verdict.DEPENDS) {
            assertThat(Sentences.sentence(answer)).isEqualTo(sentence);
        } else {
            assertThat(condition).contains("SourceIdentity"); // a user has none
        }
    }

    @Test
    void conditionsThatExcludeEachOtherGrantNothing() {
        var answer = ask(allow("'StringEquals': {'aws:SourceVpc': 'a'}, 'StringNotEquals': {'aws:SourceVpc': 'a'}"));

        assertThat(answer.verdict()).isEqualTo(Verdict.IMPLICITLY_DENIED);
        assertThat(answer.obstacles()).extracting(Gate::layer).containsExactly(Layer.IDENTITY_POLICY);
    }

    @Test
    void conditionsThatTogetherCoverEverythingLetTheGatePass() {
        var answer = ask(
                allow("'StringEquals': {'aws:SourceVpc': 'a'}"), allow("'StringNotEquals': {'aws:SourceVpc': 'a'}"));

        assertThat(answer.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(answer.gates()).extracting(Gate::state).doesNotContain(Gate.State.DEPENDS);
    }

    @Test
    void keysThatMatterOnlyTogetherAreBothNamed() {
        var answer =
                ask(allow("'StringEquals': {'aws:SourceVpc': 'a'}, 'Bool': {'aws:MultiFactorAuthPresent': 'true'}"));

        assertThat(answer.dependsOn()).containsExactly("aws:MultiFactorAuthPresent", "aws:SourceVpc");
        assertThat(Sentences.sentence(answer))
                .isEqualTo("Yes if aws:MultiFactorAuthPresent is true and aws:SourceVpc is a; otherwise no.");
    }

    @Test
    void keysOfWhichOneSufficesAreSaidSo() {
        var answer = ask(
                allow("'StringEquals': {'aws:SourceVpc': 'a'}"),
                allow("'Bool': {'aws:MultiFactorAuthPresent': 'true'}"));

        assertThat(Sentences.sentence(answer))
                .isEqualTo("Yes if aws:MultiFactorAuthPresent is true or aws:SourceVpc is a; otherwise no.");
    }

    @Test
    void keyThatMattersAtOneGateButIsOverruledIsNamedAtThatGateOnly() {
        var answer = ask(new FourDepartments()
                .peopleScps("[\"FullAWSAccess\", \"DenyS3\"]")
                .hanaMay(allow("'StringEquals': {'aws:SourceVpc': 'a'}")));

        assertThat(answer.verdict()).isEqualTo(Verdict.EXPLICITLY_DENIED);
        assertThat(answer.dependsOn()).isEmpty();
        assertThat(answer.gates())
                .filteredOn(gate -> gate.layer() == Layer.IDENTITY_POLICY)
                .singleElement()
                .satisfies(gate -> assertThat(gate.dependence().names()).containsExactly("aws:SourceVpc"));
    }

    @Test
    void casesSayWhatComesOfEveryKindOfValue() {
        var answer = ask(allow("'StringLike': {'aws:SourceVpc': 'vpc-*'}"), deny("'Null': {'aws:SourceVpc': 'true'}"));

        var cases = answer.dependence().keys().getFirst().cases();
        assertThat(cases)
                .anySatisfy(one -> {
                    assertThat(one.value()).isEqualTo(new Absent());
                    assertThat(one.outcome()).isEqualTo(Outcome.NO);
                })
                .anySatisfy(one -> {
                    assertThat(one.words()).isEqualTo("vpc-*");
                    assertThat(one.outcome()).isEqualTo(Outcome.YES);
                });
    }

    @Test
    void severalValuesOfOneKeyAreTriedTogether() {
        var answer = ask(
                allow("'ForAnyValue:StringEquals': {'aws:TagKeys': 'team'}"),
                deny("'ForAnyValue:StringEquals': {'aws:TagKeys': 'secret'}"));

        assertThat(answer.dependence().keys().getFirst().cases()).anySatisfy(one -> {
            assertThat(one.words()).contains("team").contains("secret");
            assertThat(one.outcome()).isEqualTo(Outcome.NO);
        });
    }

    @Test
    void keysThatHaveToBeEqualAreComparedWithEachOther() {
        var equal = "'StringEquals': {'x:a': '${x:b}'}";

        assertThat(ask(allow(equal)).dependsOn()).containsExactly("x:a", "x:b");
        assertThat(ask(allow(equal), allow("'StringNotEquals': {'x:a': '${x:b}'}"))
                        .verdict())
                .isEqualTo(Verdict.ALLOWED);
        assertThat(ask(allow(equal), deny("'StringEquals': {'x:a': 'v'}"))
                        .dependence()
                        .isExact())
                .isTrue();
    }

    @Test
    void valueThatAVariablePutsIntoAKnownTextIsFound() {
        var answer = ask(allow("'StringLike': {'aws:username': 'h${x:rest}'}"));

        assertThat(answer.dependsOn()).containsExactly("x:rest");
        assertThat(Sentences.sentence(answer)).isEqualTo("Yes if x:rest is ana; otherwise no.");
    }

    @Test
    void manyIndependentKeysAreStillDecidedExactly() {
        var statements = IntStream.range(0, 40)
                .mapToObj(i -> allow("'StringEquals': {'x:k%d': 'a'}".formatted(i)))
                .toArray(String[]::new);

        var answer = ask(statements);

        assertThat(answer.dependsOn()).hasSize(40);
        assertThat(answer.dependence().isExact()).isTrue();
    }

    @Test
    void whatHasTooManyCombinationsIsSaidToBeCareful() {
        var statements = IntStream.range(0, 16)
                .mapToObj(i -> deny(IntStream.range(0, 16)
                        .filter(j -> j != i)
                        .mapToObj(j -> "'x:k%d': '%s'".formatted(j, j % 2 == 0 ? "a" : "b"))
                        .collect(Collectors.joining(", ", "'StringNotEquals': {", "}"))))
                .collect(Collectors.toList());
        statements.add(allow("'StringEquals': {'x:k0': 'a'}"));
        IntStream.range(0, 16)
                .forEach(i ->
                        statements.add(allow("'StringEquals': {'x:k%d': '${x:k%d}'}".formatted(i, (i + 1) % 16))));

        var answer = ask(statements.toArray(String[]::new));

        assertThat(answer.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(answer.dependence().isExact()).isFalse();
        assertThat(answer.reason().code()).isEqualTo(ReasonCode.DEPENDS_CAREFUL);
    }
}
