package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.naive.RandomOrganizations;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.MemberId;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.design.QuantifiedAssertion.Who;
import dev.espalier.design.Resource;
import dev.espalier.design.UnknownFields;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.RandomEdits;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is taken over from an earlier state of a design is what asking everybody comes to. The seed of a failure stands
/// in its message.
class KnownAnswersTest {
    private static final int SEEDS = 8;
    private static final int EDITS = 12;
    private static final List<String> ACTIONS = List.of(
            "s3:GetObject",
            "sqs:SendMessage",
            "kms:Decrypt",
            "sts:AssumeRole",
            "iam:CreateUser",
            "ec2:RunInstances",
            "dynamodb:GetItem");

    @Test
    void afterEveryEditClaimsComeToWhatAskingEverybodyAgainDoes() {
        int holding = 0;
        int failing = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            var design = seed % 2 == 0 ? RandomOrganizations.of(seed) : DesignGenerator.small(seed);
            var claims = claims(design, new Random(seed));
            var edits = new RandomEdits(seed);
            var evaluator = Evaluator.of(design);
            for (int i = 0; i < EDITS; i++) {
                var edit = edits.next(design);
                if (!(edit.applyTo(design) instanceof EditResult.Applied(var after))) {
                    continue;
                }
                design = after;
                evaluator = evaluator.changedTo(design);
                var check =
                        i % 5 == 4 ? QuantifiedCheck.ofTrial(design, evaluator) : QuantifiedCheck.of(design, evaluator);
                for (var claim : claims) {
                    var result = check.check(claim);
                    assertThat(result)
                            .as("seed %d, step %d, %s, %s", seed, i, edit, claim)
                            .isEqualTo(plainly(design, claim));
                    holding += result.holds() ? 1 : 0;
                    failing += result.holds() ? 0 : 1;
                }
            }
        }
        assertThat(List.of(holding, failing)).allMatch(count -> count > 100);
    }

    private static QuantifiedResult plainly(Design design, QuantifiedAssertion claim) {
        return QuantifiedCheck.of(design, Evaluator.of(design)).check(claim);
    }

    @Test
    void claimsSortEverybodyAsTheirAnswersDo() {
        for (long seed = 0; seed < SEEDS / 2; seed++) {
            var design = RandomOrganizations.of(seed);
            var evaluator = Evaluator.of(design);
            for (var claim : claims(design, new Random(seed))) {
                var result = QuantifiedCheck.of(design, evaluator).check(claim);
                if (result.wrong().isEmpty()
                        && claim.who() == Who.NOBODY
                        && claim.within().isEmpty()) {
                    var meant = Principals.all(design)
                            .filter(member -> !claim.except().contains(Principals.arnOf(design, member)))
                            .toList();
                    assertThat(Set.copyOf(result.against()))
                            .as("seed %d, %s", seed, claim)
                            .isEqualTo(answering(design, claim, meant, Set.of(Verdict.ALLOWED)));
                    assertThat(Set.copyOf(result.open()))
                            .as("seed %d, %s", seed, claim)
                            .isEqualTo(answering(design, claim, meant, Set.of(Verdict.DEPENDS, Verdict.NO_ANSWER)));
                }
            }
        }
    }

    private static Set<MemberId> answering(
            Design design, QuantifiedAssertion claim, List<MemberId> meant, Set<Verdict> verdicts) {
        var found = new LinkedHashSet<MemberId>();
        var evaluator = Evaluator.of(design);
        for (var member : meant) {
            var question = Question.of(claim).by(Principals.arnOf(design, member));
            if (verdicts.contains(evaluator.answer(question).verdict())) {
                found.add(member);
            }
        }
        return found;
    }

    private static List<QuantifiedAssertion> claims(Design design, Random random) {
        var index = DesignIndex.of(design);
        var places = index.entities().map(Entity::id).map(Object::toString).toList();
        var principals = Principals.all(design).toList();
        var resources = index.accounts().stream()
                .flatMap(account -> account.resources().stream().map(Resource::arn))
                .toList();
        var claims = new ArrayList<QuantifiedAssertion>();
        for (var who : Who.values()) {
            for (var action : ACTIONS) {
                var within = random.nextBoolean() ? List.<String>of() : List.of(one(places, random));
                var except = random.nextBoolean()
                        ? List.<String>of()
                        : List.of(Principals.arnOf(design, one(principals, random)));
                claims.add(new QuantifiedAssertion(
                        who + " " + action,
                        who,
                        within,
                        except,
                        action,
                        resource(action, resources, random),
                        Optional.<AccountId>empty(),
                        random.nextInt(3) == 0 ? context() : JsonObject.EMPTY,
                        UnknownFields.NONE));
            }
        }
        return claims;
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /// A drawn one of the service, something in a bucket that may be drawn or not, one with wildcards, or none.
    private static Optional<String> resource(String action, List<String> drawn, Random random) {
        var service = action.substring(0, action.indexOf(':'));
        var fitting = drawn.stream()
                .filter(arn -> arn.startsWith("arn:aws:" + service + ":"))
                .toList();
        if (fitting.isEmpty() || random.nextInt(3) == 0) {
            return Optional.empty();
        }
        var suffix = service.equals("s3") ? random.nextBoolean() ? "/may.pdf" : "/*" : "";
        return Optional.of(one(fitting, random) + suffix);
    }

    private static JsonObject context() {
        return new JsonObject(List.of(new Member("aws:RequestedRegion", new JsonString("eu-west-1"))));
    }
}
