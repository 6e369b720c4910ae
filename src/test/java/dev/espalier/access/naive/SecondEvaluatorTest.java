package dev.espalier.access.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Verdict;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Layer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Asks both evaluators the same random questions. `-Despalier.questions=1000000` asks that many of them, and
/// `-Despalier.seed=7` begins with another seed.
class SecondEvaluatorTest {
    private static final int QUESTIONS = Integer.getInteger("espalier.questions", 50_000);
    private static final long FIRST_SEED = Long.getLong("espalier.seed", 0);
    private static final int PER_ORGANIZATION = 100;
    private static final int SHOWN = 3;

    private final Spread spread = new Spread();

    @Test
    void bothEvaluatorsAnswerAlike() {
        var differences = LongStream.range(FIRST_SEED, FIRST_SEED + QUESTIONS / PER_ORGANIZATION)
                .parallel()
                .boxed()
                .flatMap(seed -> differences(seed).stream())
                .limit(SHOWN)
                .toList();

        assertThat(differences.stream().map(found -> found.shrunk().describe())).isEmpty();
        assertThatEveryLayerDecidedOften();
    }

    private List<Difference> differences(long seed) {
        var dice = new Dice(seed);
        var organization = new OrganizationGenerator(dice);
        var design = organization.design();
        var evaluator = Evaluator.of(design);
        var reading = new QuestionReading(design);
        var questions =
                new QuestionGenerator(dice, organization, DesignIndex.of(design).accounts());
        var differences = new ArrayList<Difference>();
        for (int i = 0; i < PER_ORGANIZATION; i++) {
            var question = questions.question();
            var answer = evaluator.answer(question);
            var answered = Expected.of(answer);
            var expected = reading.expected(question);
            spread.count(expected);
            boolean isSameAlone = evaluator.verdict(question) == answer.verdict();
            if (!answered.equals(expected) || !isSameAlone) {
                differences.add(new Difference(seed, design, question, answered, expected));
            }
        }
        return differences;
    }

    /// Random questions prove little if they all fail for the same reason.
    private void assertThatEveryLayerDecidedOften() {
        long often = QUESTIONS / 2_000;
        for (var layer : Layer.values()) {
            assertThat(spread.times(Verdict.EXPLICITLY_DENIED, layer))
                    .as("explicit %s", layer)
                    .isGreaterThan(often);
        }
        for (var layer : EnumSet.complementOf(EnumSet.of(Layer.RESOURCE_CONTROL_POLICY))) {
            assertThat(spread.times(Verdict.IMPLICITLY_DENIED, layer))
                    .as("implicit %s", layer)
                    .isGreaterThan(often);
        }
        for (var layer : Set.of(Layer.IDENTITY_POLICY, Layer.RESOURCE_POLICY, Layer.TRUST_POLICY)) {
            assertThat(spread.times(Verdict.ALLOWED, layer))
                    .as("allowed %s", layer)
                    .isGreaterThan(often);
        }
    }

    @Test
    void generatedConditionsUseEveryOperatorWithEveryQualifier() {
        var generator = new ConditionGenerator(new Dice(1));
        for (int i = 0; i < 50_000; i++) {
            spread.countOperators(
                    new Written().with("Condition", generator.condition()).done());
        }

        for (var operator : NaiveOperator.values()) {
            for (var qualifier : List.of("", "ForAllValues:", "ForAnyValue:")) {
                var suffixes = operator == NaiveOperator.NULL ? List.of("") : List.of("", "IfExists");
                suffixes.forEach(suffix -> assertThat(spread.hasOperator(qualifier + operator.lowerName() + suffix))
                        .as("%s%s%s", qualifier, operator, suffix)
                        .isTrue());
            }
        }
    }
}
