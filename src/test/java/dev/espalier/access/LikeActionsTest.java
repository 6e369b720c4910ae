package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.naive.RandomOrganizations;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// One answer holds for all actions of a group. The seed of a failure stands in its message.
class LikeActionsTest {
    private static final int SEEDS = 16;
    private static final int CALLERS = 3;
    private static final int GROUPS = 40;

    @Test
    void actionsPutTogetherByVerdictHaveOneVerdictThatTurnsOnTheSame() {
        int compared = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            var design = seed % 2 == 0 ? RandomOrganizations.of(seed) : DesignGenerator.small(seed);
            var random = new Random(seed);
            var evaluator = Evaluator.of(design);
            for (int i = 0; i < CALLERS; i++) {
                var standing = anybody(design, evaluator.world(), random);
                var alike = LikeActions.byVerdict();
                alike.split(standing, evaluator.world());
                var groups = new ArrayList<>(alike.of(ActionSet.all()));
                Collections.shuffle(groups, random);
                for (var group : groups.subList(0, Math.min(GROUPS, groups.size()))) {
                    if (group.size() > 1) {
                        var arn = Principals.arnOf(
                                design, (MemberId) standing.caller().node().orElseThrow());
                        int other = any(group, random);
                        assertThat(said(evaluator, arn, other))
                                .as(
                                        "seed %d, %s, %s",
                                        seed, arn, ActionTable.get().name(other))
                                .isEqualTo(said(evaluator, arn, group.first()));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(200);
    }

    /// A resource policy that grants one thing alone keeps the actions of its service apart from others.
    @Test
    void thereAreFewerGroupsByVerdictThanByAnswer() {
        var design = DesignGenerator.small(3);
        var world = Evaluator.of(design).world();
        var standing = anybody(design, world, new Random(3));
        var byVerdict = LikeActions.byVerdict();
        var byAnswer = LikeActions.byAnswer();
        byVerdict.split(standing, world);
        byAnswer.split(standing, world);

        assertThat(byVerdict.of(ActionSet.all()).size() * 2)
                .isLessThan(byAnswer.of(ActionSet.all()).size());
    }

    private static Standing anybody(Design design, World world, Random random) {
        var accounts = DesignIndex.of(design).accounts();
        var standings = world.sets().standings(accounts.get(random.nextInt(accounts.size())));
        return standings.get(random.nextInt(standings.size()));
    }

    private static int any(ActionSet group, Random random) {
        var numbers = new ArrayList<Integer>();
        group.forEach(numbers::add);
        return numbers.get(random.nextInt(numbers.size()));
    }

    private static List<Object> said(Evaluator evaluator, String arn, int action) {
        var answer =
                evaluator.answer(Question.of(arn, ActionTable.get().name(action).toString(), Optional.empty()));
        return List.of(answer.verdict(), answer.dependence());
    }
}
