package dev.espalier.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Answer;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Gate;
import dev.espalier.access.Question;
import dev.espalier.access.Reason;
import dev.espalier.access.ReasonCode;
import dev.espalier.access.Verdict;
import dev.espalier.access.naive.RandomOrganizations;
import dev.espalier.design.Design;
import dev.espalier.design.Layer;
import dev.espalier.storage.Samples;
import dev.espalier.ui.panel.WorkedExamples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The obstacles of a denial are exactly what stands in its way: with all of them removed, in whatever order, the
/// request is allowed, and with one of them left it is not. The seed of a failure stands in its message.
class RemovingEveryObstacleFlipsTheAnswerTest {
    private static final int SEEDS = 30;
    private static final int QUESTIONS = 40;
    private static final int ORDERS = 4;

    @Test
    void fourObstaclesOfTheWorkedExample() {
        var design = WorkedExamples.fourObstacles();
        var question = WorkedExamples.ask(WorkedExamples.LEGAL, "lee", "s3:PutObject");

        assertThat(tried(design, question, new Random(1), "four obstacles")
                        .orElseThrow()
                        .obstacles())
                .hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyDeniedClaimOfTheSamples(String sample) {
        var design = Samples.open(sample);
        for (var claim : design.assertions()) {
            tried(design, Question.of(claim), new Random(2), claim.title());
        }
    }

    static List<String> samples() {
        return Samples.all().stream().map(Samples.Sample::fileName).toList();
    }

    @Test
    void everyDenialInRandomOrganizations() {
        var opened = EnumSet.noneOf(Layer.class);
        int several = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            var asked = RandomOrganizations.asked(seed, QUESTIONS);
            for (var question : asked.questions()) {
                var answer = tried(
                        asked.design(),
                        question,
                        new Random(seed),
                        "seed " + seed + ", " + question.principal() + " " + question.action() + " "
                                + question.resource());
                if (answer.isPresent()) {
                    answer.get().obstacles().forEach(gate -> opened.add(gate.layer()));
                    several += answer.get().obstacles().size() > 1 ? 1 : 0;
                }
            }
        }
        assertThat(opened).containsExactlyInAnyOrder(Layer.values());
        assertThat(several).isGreaterThan(SEEDS);
    }

    /// The answer, if it is a denial of which every obstacle can be removed by changing the design.
    private static Optional<Answer> tried(Design design, Question question, Random random, String about) {
        var answer = Evaluator.of(design).answer(question);
        boolean isDenied =
                answer.verdict() == Verdict.EXPLICITLY_DENIED || answer.verdict() == Verdict.IMPLICITLY_DENIED;
        var start = new OpenedGates(design, question);
        if (!isDenied
                || answer.obstacles().stream().anyMatch(gate -> start.with(gate).isEmpty())) {
            return Optional.empty();
        }
        var order = new ArrayList<>(answer.obstacles());
        if (order.isEmpty()) {
            // what no policy decides has none that could be changed (rule R90)
            assertThat(answer.reason().code()).as(about).isEqualTo(ReasonCode.API_NO);
            return Optional.empty();
        }
        for (int i = 0; i < Math.max(order.size(), ORDERS); i++) {
            Collections.shuffle(order, random);
            Collections.swap(order, i % order.size(), order.size() - 1); // each is the last one at least once
            remove(order, start, isCertain(answer), about);
        }
        return Optional.of(answer);
    }

    private static boolean isCertain(Answer answer) {
        return answer.gates().stream()
                .noneMatch(gate -> gate.state() == Gate.State.DEPENDS || gate.state() == Gate.State.UNKNOWN);
    }

    private static void remove(List<Gate> order, OpenedGates start, boolean isCertain, String about) {
        var current = start;
        for (var gate : order) {
            assertThat(verdict(current)).as("%s before %s", about, gate.layer()).isNotEqualTo(Verdict.ALLOWED);
            current = current.with(gate).orElseThrow();
        }
        if (isCertain) {
            assertThat(verdict(current))
                    .as(
                            "%s without %s: %s",
                            about, order.stream().map(gate -> gate.reason()).toList(), left(current))
                    .isEqualTo(Verdict.ALLOWED);
        } else {
            assertThat(verdict(current)).as(about).isNotIn(Verdict.EXPLICITLY_DENIED, Verdict.IMPLICITLY_DENIED);
        }
    }

    private static List<Reason> left(OpenedGates opened) {
        return Evaluator.of(opened.design()).answer(opened.question()).gates().stream()
                .map(Gate::reason)
                .toList();
    }

    private static Verdict verdict(OpenedGates opened) {
        return Evaluator.of(opened.design()).verdict(opened.question());
    }
}
