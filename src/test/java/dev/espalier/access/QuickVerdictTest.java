package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.naive.RandomOrganizations;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Assertion;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.ActionName;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.Truth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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

    private static final Assertion.Session WITH_MFA = new Assertion.Session(
            Optional.empty(), JsonObject.EMPTY, Optional.of(true), Optional.empty(), UnknownFields.NONE);

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
                    var verdict = evaluator.answer(question).verdict();
                    if (whoCan.allowed().contains(member)) {
                        assertThat(verdict).as("seed %d, %s", seed, question).isEqualTo(Verdict.ALLOWED);
                    } else if (!whoCan.depends().contains(member)) {
                        assertThat(verdict)
                                .as("seed %d, %s", seed, question)
                                .isIn(Verdict.EXPLICITLY_DENIED, Verdict.IMPLICITLY_DENIED);
                    }
                }
            }
        }
    }

    /// A column may tell more than a row, which looks at all resource policies for every action.
    @Test
    void aColumnSaysWhatTheRowsSay() {
        for (long seed = 0; seed < SEEDS / 3; seed++) {
            var design = RandomOrganizations.of(seed);
            var world = World.of(design);
            var rows = new HashMap<MemberId, List<Truth>>();
            new AccessMatrix(world).forEach(row -> rows.put(row.principal(), said(row)));
            for (var account : DesignIndex.of(design).accounts()) {
                for (var standing : world.sets().standings(account)) {
                    var member = (MemberId) standing.caller().node().orElseThrow();
                    for (int i = 0; i < ACTIONS.size(); i++) {
                        var action = ActionName.of(ACTIONS.get(i));
                        var column = ActionColumn.of(world, action).orElseThrow();
                        var said = rows.getOrDefault(member, List.of()).get(i);
                        if (said != Truth.DEPENDS) {
                            assertThat(column.outcome(standing, account).allows())
                                    .as("seed %d, %s, %s", seed, member, action)
                                    .isEqualTo(said);
                        }
                    }
                }
            }
        }
    }

    private static List<Truth> said(AccessMatrix.Row row) {
        return ACTIONS.stream()
                .map(action -> ActionTable.get().numberOf(ActionName.of(action)).getAsInt())
                .map(number -> row.isAllowed(number) ? Truth.YES : row.isDenied(number) ? Truth.NO : Truth.DEPENDS)
                .toList();
    }

    @Test
    void anAnswerIsTheSameWhateverWasAskedBefore() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var design = RandomOrganizations.of(seed);
            var evaluator = Evaluator.of(design);
            var principals = new ArrayList<>(Principals.all(design).toList());
            var random = new Random(seed);
            for (int i = 0; i < ASKED; i++) {
                var principal = Principals.arnOf(design, principals.get(random.nextInt(principals.size())));
                var action = ACTIONS.get(random.nextInt(ACTIONS.size()));
                var session = random.nextBoolean() ? Optional.<Assertion.Session>empty() : Optional.of(WITH_MFA);
                var question =
                        new Question(principal, session, action, Optional.empty(), Optional.empty(), JsonObject.EMPTY);
                assertThat(evaluator.answer(question))
                        .as("seed %d, %s", seed, question)
                        .isEqualTo(Evaluator.of(design).answer(question));
            }
        }
    }

    private static String any(Random random) {
        return ActionTable.get().name(random.nextInt(ActionTable.get().size())).toString();
    }
}
