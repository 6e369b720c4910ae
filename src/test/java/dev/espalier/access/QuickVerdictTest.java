package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.naive.RandomOrganizations;
import dev.espalier.catalog.ActionTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The quick ways to a verdict come to what the whole answer says. The seed of a failure stands in its message.
class QuickVerdictTest {
    private static final int SEEDS = 24;
    private static final int ASKED = 12;
    private static final List<String> ACTIONS = List.of(
            "s3:GetObject",
            "s3:ListBucket",
            "s3:DeleteBucketPolicy",
            "s3:ListAllMyBuckets",
            "sqs:SendMessage",
            "kms:Decrypt",
            "kms:ListKeys",
            "sts:AssumeRole",
            "sts:GetCallerIdentity",
            "sts:GetSessionToken",
            "iam:GetRole",
            "iam:PassRole",
            "dynamodb:GetItem",
            "ec2:RunInstances");

    @Test
    void aVerdictIsThatOfTheAnswer() {
        var met = new EnumMap<Verdict, Integer>(Verdict.class);
        for (long seed = 0; seed < SEEDS; seed++) {
            var design = RandomOrganizations.of(seed);
            var evaluator = Evaluator.of(design);
            var principals = new ArrayList<>(Principals.all(design).toList());
            var random = new Random(seed);
            for (int i = 0; i < ASKED; i++) {
                var principal = principals.get(random.nextInt(principals.size()));
                for (var action : List.of(any(random), ACTIONS.get(random.nextInt(ACTIONS.size())))) {
                    var question = Question.of(Principals.arnOf(design, principal), action, Optional.empty());
                    var verdict = evaluator.verdict(question);
                    assertThat(verdict)
                            .as("seed %d, %s", seed, question)
                            .isEqualTo(Evaluator.of(design).answer(question).verdict());
                    met.merge(verdict, 1, Integer::sum);
                }
            }
        }
        assertThat(met).containsKeys(Verdict.ALLOWED, Verdict.EXPLICITLY_DENIED, Verdict.IMPLICITLY_DENIED);
    }

    @Test
    void whoCanSortsEverybodyAsTheirVerdictsDo() {
        for (long seed = 0; seed < SEEDS / 6; seed++) {
            var design = RandomOrganizations.of(seed);
            var evaluator = Evaluator.of(design);
            for (var action : ACTIONS) {
                var whoCan = evaluator.whoCan(Question.of("", action, Optional.empty()));
                for (var member : Principals.all(design).toList()) {
                    var question = Question.of(Principals.arnOf(design, member), action, Optional.empty());
                    boolean isAllowed = evaluator.answer(question).verdict() == Verdict.ALLOWED;
                    if (whoCan.allowed().contains(member)) {
                        assertThat(isAllowed).as("seed %d, %s", seed, question).isTrue();
                    } else if (!whoCan.depends().contains(member)) {
                        assertThat(isAllowed).as("seed %d, %s", seed, question).isFalse();
                    }
                }
            }
        }
    }

    private static String any(Random random) {
        return ActionTable.get().name(random.nextInt(ActionTable.get().size())).toString();
    }
}
