package dev.espalier.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.access.naive.RandomOrganizations;
import dev.espalier.design.Design;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.edit.History;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import dev.espalier.storage.Samples;
import dev.espalier.ui.panel.WorkedExamples;
import dev.espalier.whatif.Offer.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every change that is said to be enough is: made as one step, saved and read back, the answer is the other one. The
/// seed of a failure stands in its message.
class OneChangeIsEnoughTest {
    private static final int SEEDS = 6;
    private static final int QUESTIONS = 5;

    private final Set<Kind> met = EnumSet.noneOf(Kind.class);

    static List<String> samples() {
        return Samples.all().stream().map(Samples.Sample::fileName).toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void forEveryClaimOfTheSamples(String sample) {
        var design = Samples.open(sample);
        design.assertions().forEach(claim -> tryAll(design, Question.of(claim), claim.title()));

        assertThat(met).isNotEmpty();
    }

    @Test
    void forTheWorkedExamples() {
        tryAll(
                WorkedExamples.peopleWithAllowList(),
                WorkedExamples.ask(WorkedExamples.HR, "hana", "ec2:DescribeInstances"),
                "allow list");
        tryAll(
                WorkedExamples.fourObstacles(),
                WorkedExamples.ask(WorkedExamples.LEGAL, "lee", "s3:PutObject"),
                "four obstacles");
        tryAll(
                WorkedExamples.terminationWithMfa(),
                WorkedExamples.ask(WorkedExamples.HR, "tom", "ec2:TerminateInstances"),
                "unknown key");

        assertThat(met).contains(Kind.ADD_ACTION, Kind.ATTACH_DEFAULT, Kind.ALL_OF_THESE, Kind.SET_CONTEXT);
    }

    @Test
    void inRandomOrganizations() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var asked = RandomOrganizations.asked(seed, QUESTIONS);
            for (var question : asked.questions()) {
                tryAll(
                        asked.design(),
                        question,
                        "seed " + seed + ", " + question.principal() + " " + question.action());
            }
        }

        assertThat(met).contains(Kind.NEW_STATEMENT, Kind.DETACH_POLICY, Kind.NEW_DENY, Kind.ATTACH_POLICY);
    }

    private void tryAll(Design design, Question question, String about) {
        var evaluator = Evaluator.of(design);
        new FlipFinder(design, evaluator, question, () -> false, () -> true) // what else changes is another test's
                .find(evaluator.answer(question))
                .ifPresent(flip -> {
                    flip.single().forEach(offer -> tried(design, flip.target(), offer, about));
                    flip.together().forEach(offer -> tried(design, flip.target(), offer, about));
                });
    }

    private void tried(Design design, Verdict target, Offer offer, String about) {
        met.add(offer.kind());
        var after = offer.edit()
                .map(edit -> {
                    var history = History.of(design);
                    assertThat(history.perform(edit))
                            .as("%s: %s", about, offer.label())
                            .isInstanceOf(Applied.class);
                    return readBack(history.current());
                })
                .orElse(design);

        var verdict = Evaluator.of(after).verdict(offer.asked());

        assertThat(verdict == Verdict.ALLOWED ? Verdict.ALLOWED : Verdict.IMPLICITLY_DENIED)
                .as("%s: %s", about, offer.label())
                .isEqualTo(target);
        assertThat(verdict).as("%s: %s", about, offer.label()).isNotIn(Verdict.DEPENDS, Verdict.NO_ANSWER);
    }

    private static Design readBack(Design design) {
        return ((ReadResult.Opened) DesignFile.parse(DesignFile.write(design))).design();
    }
}
