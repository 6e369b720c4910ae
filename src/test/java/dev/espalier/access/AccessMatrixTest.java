package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.naive.RandomOrganizations;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.catalog.Catalog;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.MemberId;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.ActionName;
import dev.espalier.policy.Json;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the rows of bits say is what [Evaluator] says for each question alone. The seed of a failure stands in its
/// message.
class AccessMatrixTest {
    private static final int SEEDS = 8;
    private static final List<String> ON_RESOURCES = List.of(
            "s3:GetObject",
            "s3:PutObject",
            "s3:DeleteBucketPolicy",
            "sqs:SendMessage",
            "kms:Decrypt",
            "sts:AssumeRole",
            "sts:TagSession",
            "iam:GetRole",
            "dynamodb:GetItem",
            "ebs:GetSnapshotBlock",
            "route53:AssociateVPCWithHostedZone");
    private static final List<String> ON_NONE = Stream.of(
                    "s3:ListAllMyBuckets",
                    "s3:CreateJob",
                    "ec2:DescribeInstances",
                    "sts:GetCallerIdentity",
                    "sts:GetSessionToken",
                    "sts:GetFederationToken",
                    "organizations:DescribeOrganization",
                    "ce:GetCostForecast",
                    "iam:GetAccountSummary",
                    "kms:ListKeys")
            .filter(action ->
                    Catalog.get().action(action).orElseThrow().resourceTypes().isEmpty())
            .toList();

    @Test
    void whatIsAllowedOrDeniedInARowIsSoOnEveryResource() {
        int settled = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            var design = RandomOrganizations.of(seed);
            var evaluator = Evaluator.of(design);
            var rows = rows(evaluator);
            var random = new Random(seed);
            for (var row : rows) {
                for (var action : ON_RESOURCES) {
                    int number = number(action);
                    if (row.allowed().contains(number) || row.denied().contains(number)) {
                        settled++;
                        assertThatEveryResourceAgrees(design, evaluator, row, action, random, seed);
                    }
                }
            }
        }
        assertThat(settled).isGreaterThan(SEEDS);
    }

    private static void assertThatEveryResourceAgrees(
            Design design, Evaluator evaluator, Kept row, String action, Random random, long seed) {
        for (var resource : resources(design, row.principal(), action, random)) {
            var question = Question.of(Principals.arnOf(design, row.principal()), action, Optional.of(resource));
            var verdict = evaluator.verdict(question);
            if (row.allowed().contains(number(action))) {
                assertThat(verdict).as("seed %d, %s", seed, question).isEqualTo(Verdict.ALLOWED);
            } else {
                assertThat(verdict)
                        .as("seed %d, %s", seed, question)
                        .isIn(Verdict.IMPLICITLY_DENIED, Verdict.EXPLICITLY_DENIED);
            }
        }
    }

    @Test
    void actionsWithoutResourceComeOutAsTheyDoAlone() {
        assertThat(ON_NONE).hasSizeGreaterThan(5);
        for (long seed = 0; seed < SEEDS; seed++) {
            var design = RandomOrganizations.of(seed);
            var evaluator = Evaluator.of(design);
            for (var row : rows(evaluator)) {
                for (var action : ON_NONE) {
                    int number = number(action);
                    if (row.allowed().contains(number) || row.denied().contains(number)) {
                        var question = Question.of(Principals.arnOf(design, row.principal()), action, Optional.empty());
                        assertThat(evaluator.answer(question).verdict() == Verdict.ALLOWED)
                                .as("seed %d, %s", seed, question)
                                .isEqualTo(row.allowed().contains(number));
                    }
                }
            }
        }
    }

    /// Documents of one user who may do everything else; each turns on something that a row cannot know.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        ec2:StopInstances | {'Effect':'Deny','Action':'ec2:*','Resource':'*','Condition':{'StringEquals':{'aws:ResourceTag/team':'a'}}}
        s3:GetObject | {'Effect':'Deny','Action':'s3:*','Resource':'arn:aws:s3:::b/${aws:username}/*'}
        s3:GetObject | {'Effect':'Deny','Action':'s3:*','Resource':'arn:${aws:PrincipalTag/p}:s3:::b/*'}
        ec2:DescribeInstances | {'Effect':'Deny','Action':'ec2:*','Resource':'foo'}
        ec2:DescribeInstances | {'Effect':'Deny','Action':'ec2:*'}
        ec2:StopInstances | {'Effect':'deny','Action':'ec2:*','Resource':'*'}
        """)
    void whatARowCannotKnowStaysOpen(String action, String statement) {
        var everything = "{'Effect':'Allow','Action':'*','Resource':'*'}";
        var row = rowOfHana("{'Version':'2012-10-17','Statement':[" + everything + "," + statement + "]}");

        assertThat(row.isAllowed(number(action))).isFalse();
    }

    @Test
    void anUnreadableDocumentMayAllowAndDeny() {
        var row = rowOfHana("{'Version':'2012-10-17','Statement':7}");

        assertThat(row.isDenied(number("s3:GetObject"))).isFalse();
        assertThat(row.isAllowed(number("s3:GetObject"))).isFalse();
    }

    private static AccessMatrix.Row rowOfHana(String document) {
        var policy = new InlinePolicy(
                "Own", new PolicyDocument(Json.parse(document.replace('\'', '"'))), UnknownFields.NONE);
        var design = new FourDepartments().build();
        var hana = Principals.find(design, FourDepartments.HANA).orElseThrow();
        var root = design.organization().root();
        var units = root.organizationalUnits().stream()
                .map(unit -> unit.withAccounts(unit.accounts().stream()
                        .map(account -> account.id().equals(hana.account())
                                ? account.withUsers(account.users().stream()
                                        .map(user -> user.withGroups(List.of())
                                                .withAttachedPolicies(List.of())
                                                .withInlinePolicies(List.of(policy)))
                                        .toList())
                                : account)
                        .toList()))
                .toList();
        var changed = design.withOrganization(design.organization().withRoot(root.withOrganizationalUnits(units)));
        return Evaluator.of(changed).matrix().row(FourDepartments.HANA).orElseThrow();
    }

    @Test
    void oneRowIsTheRowOfThatPrincipalInTheWholeMatrix() {
        var design = RandomOrganizations.of(3);
        var evaluator = Evaluator.of(design);
        for (var row : rows(evaluator)) {
            var alone = evaluator
                    .matrix()
                    .row(Principals.arnOf(design, row.principal()))
                    .orElseThrow();

            assertThat(alone.allowed()).isEqualTo(row.allowed());
            assertThat(alone.denied()).isEqualTo(row.denied());
        }
    }

    @Test
    void whoCanAgreesWithTheAnswerOfEachAlone() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var design = RandomOrganizations.of(seed);
            var evaluator = Evaluator.of(design);
            var account = DesignIndex.of(design).accounts().getFirst();
            var resource = "arn:aws:sqs:eu-west-1:" + account.id() + ":orders";
            var found = evaluator.whoCan(Question.of("", "sqs:SendMessage", Optional.of(resource)));
            for (var principal : Principals.all(design).toList()) {
                if (!found.depends().contains(principal)) {
                    var verdict = evaluator.verdict(
                            Question.of(Principals.arnOf(design, principal), "sqs:SendMessage", Optional.of(resource)));
                    assertThat(found.allowed().contains(principal))
                            .as("seed %d, %s", seed, principal)
                            .isEqualTo(verdict == Verdict.ALLOWED);
                }
            }
        }
    }

    @Test
    void aWrongQuestionHasNobodyWhoCan() {
        var found = Evaluator.of(RandomOrganizations.of(1)).whoCan(Question.of("", "s3:GetObjekt", Optional.empty()));

        assertThat(found.wrong().map(Reason::code)).contains(ReasonCode.BAD_ACTION);
        assertThat(found.allowed()).isEmpty();
    }

    /// A row to keep.
    private record Kept(MemberId principal, ActionSet allowed, ActionSet denied) {}

    private static List<Kept> rows(Evaluator evaluator) {
        var rows = new ArrayList<Kept>();
        evaluator.matrix().forEach(row -> rows.add(new Kept(row.principal(), row.allowed(), row.denied())));
        return rows;
    }

    private static int number(String action) {
        return ActionTable.get().numberOf(ActionName.of(action)).orElseThrow();
    }

    /// Resources of the principal's account: those that are drawn, and others that the action works on.
    private static List<String> resources(Design design, MemberId principal, String action, Random random) {
        var account = DesignIndex.of(design).account(principal.account()).orElseThrow();
        var resources = new ArrayList<String>();
        for (var pattern :
                Catalog.get().arnPatterns(Catalog.get().action(action).orElseThrow())) {
            for (var drawn : account.resources()) {
                var part = drawn.arn() + "/part";
                var wildcard = Wildcard.of(pattern.replaceAll("\\$\\{[^}]*}", "*"));
                boolean isBucketOnly = pattern.endsWith(":${BucketName}");
                Stream.of(drawn.arn(), part)
                        .filter(wildcard::matches)
                        .filter(arn -> !isBucketOnly || !arn.contains("/"))
                        .forEach(resources::add);
            }
            resources.add(pattern.replace("${Partition}", "aws")
                    .replace("${Account}", account.id().value())
                    .replace("${Region}", "eu-west-1")
                    .replaceAll("\\$\\{[^}]*}", "x" + random.nextInt(3)));
        }
        boolean isAssumption = action.startsWith("sts:");
        if (action.startsWith("kms:")) {
            resources.removeIf(arn -> account.resource(arn).isEmpty()); // rows are about drawn keys
        }
        return isAssumption
                ? account.roles().stream()
                        .map(role -> "arn:aws:iam::" + account.id() + ":role" + role.path() + role.name())
                        .toList()
                : resources;
    }
}
