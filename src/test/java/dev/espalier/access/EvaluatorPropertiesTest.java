package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.Json;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What holds for every document, tried on random ones. The seed of a failure stands in its message.
class EvaluatorPropertiesTest {
    private static final int ROUNDS = 500;
    private static final List<String> ACTIONS = List.of("s3:GetObject", "s3:PutObject", "ec2:RunInstances");
    private static final List<String> PATTERNS = List.of("s3:*", "s3:Get*", "s3:?utObject", "ec2:RunInstances", "*");
    private static final List<String> RESOURCES =
            List.of("arn:aws:s3:::box/a", "arn:aws:s3:::box/b", "arn:aws:ec2:eu-west-1:444444444444:instance/i-1", "*");
    private static final List<String> ENTRIES = List.of(
            "*",
            "arn:aws:s3:::box/*",
            "arn:aws:s3:::box/a",
            "arn:aws:s3:::box/${aws:SourceIdentity}",
            "arn:aws:ec2:*:*:*");
    private static final List<String> CONDITIONS = List.of(
            "{\"StringEquals\": {\"aws:SourceVpc\": \"v\"}}",
            "{\"StringNotEquals\": {\"aws:SourceVpc\": \"v\"}}",
            "{\"Bool\": {\"aws:MultiFactorAuthPresent\": \"true\"}}",
            "{\"Null\": {\"aws:SourceVpc\": \"true\"}}",
            "{\"NumericLessThan\": {\"x:count\": \"5\"}}");

    @Test
    void addingADenyNeverAllowsMore() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var statements = statements(random);
            var denied = new ArrayList<>(statements);
            denied.add(random.nextInt(denied.size() + 1), statement(random, "Deny"));
            var question = question(random);

            var before = ask(statements, question);
            var after = ask(denied, question);

            if (after == Verdict.ALLOWED) {
                assertThat(before).as("seed %d", seed).isEqualTo(Verdict.ALLOWED);
            }
            if (after == Verdict.DEPENDS) {
                assertThat(before).as("seed %d", seed).isIn(Verdict.ALLOWED, Verdict.DEPENDS);
            }
        }
    }

    @Test
    void orderOfStatementsIsIrrelevant() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var statements = statements(random);
            var shuffled = new ArrayList<>(statements);
            Collections.shuffle(shuffled, random);
            var question = question(random);

            assertThat(ask(shuffled, question)).as("seed %d", seed).isEqualTo(ask(statements, question));
        }
    }

    @Test
    void settlingTheKeysOfADependingAnswerSettlesIt() {
        int depending = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var statements = statements(random);
            var question = question(random);
            var answer = Evaluator.of(design(statements)).answer(question);
            if (answer.verdict() != Verdict.DEPENDS || answer.dependsOn().contains(Dependence.RESOURCE)) {
                continue;
            }
            depending++;
            var absent = answer.dependsOn().stream()
                    .map(key -> new JsonValue.Member(key, new JsonValue.JsonNull()))
                    .toList();
            var settled = new Question(
                    question.principal(),
                    question.session(),
                    question.action(),
                    question.resource(),
                    question.resourceAccount(),
                    new JsonObject(absent));
            assertThat(ask(statements, settled)).as("seed %d", seed).isNotEqualTo(Verdict.DEPENDS);
        }
        assertThat(depending).isPositive();
    }

    private static Verdict ask(List<JsonValue> statements, Question question) {
        return Evaluator.of(design(statements)).answer(question).verdict();
    }

    private static Question question(Random random) {
        return Question.of(FourDepartments.HANA, pick(random, ACTIONS), Optional.of(pick(random, RESOURCES)));
    }

    private static List<JsonValue> statements(Random random) {
        var statements = new ArrayList<JsonValue>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            statements.add(statement(random, random.nextInt(3) == 0 ? "Deny" : "Allow"));
        }
        return statements;
    }

    private static JsonValue statement(Random random, String effect) {
        var action = random.nextInt(4) == 0 ? "NotAction" : "Action";
        var resource = random.nextInt(4) == 0 ? "NotResource" : "Resource";
        var condition = random.nextInt(2) == 0 ? "" : ", \"Condition\": " + pick(random, CONDITIONS);
        return Json.parse("{\"Effect\": \"%s\", \"%s\": \"%s\", \"%s\": \"%s\"%s}"
                .formatted(effect, action, pick(random, PATTERNS), resource, pick(random, ENTRIES), condition));
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Design design(List<JsonValue> statements) {
        var document = new PolicyDocument(new JsonObject(List.of(
                new JsonValue.Member("Version", new JsonValue.JsonString("2012-10-17")),
                new JsonValue.Member("Statement", new JsonArray(statements)))));
        var design = EMPTY;
        var root = design.organization().root();
        var people = root.organizationalUnits().getFirst();
        var accounts = people.accounts().stream()
                .map(account -> withPolicy(account, document))
                .toList();
        OrganizationalUnit changed = people.withAccounts(accounts);
        return design.withOrganization(design.organization().withRoot(root.withOrganizationalUnits(List.of(changed))));
    }

    private static final Design EMPTY = new FourDepartments().build();

    private static Account withPolicy(Account account, PolicyDocument document) {
        var users = account.users().stream()
                .map(user -> user.withInlinePolicies(List.of(new InlinePolicy("Random", document, UnknownFields.NONE))))
                .toList();
        return account.withUsers(users);
    }
}
