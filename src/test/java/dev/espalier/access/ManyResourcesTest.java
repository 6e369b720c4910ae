package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.policy.ActionName;
import dev.espalier.policy.Json;
import dev.espalier.policy.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions that stand for many resources: allowed everywhere, nowhere, or where.
class ManyResourcesTest {
    private static final String HANA = FourDepartments.HANA;

    private static Answer ask(Design design, String principal, String action, Optional<String> resource) {
        var question = Question.of(principal, action, resource);
        var answer = Evaluator.of(design).answer(question);
        assertThat(Evaluator.of(design).verdict(question)).isEqualTo(answer.verdict());
        return answer;
    }

    private static Design hanaMay(String... statements) {
        return new FourDepartments()
                .hanaMay("[" + String.join(", ", statements) + "]")
                .build();
    }

    private static String statement(String effect, String action, String resource) {
        return "{\"Effect\": \"%s\", \"Action\": \"%s\", %s}".formatted(effect, action, resource.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Allow | 'Resource': 'arn:aws:s3:::*/${*}'
        Deny  | 'Resource': 'arn:aws:s3:::*/${*}'
        Deny  | 'NotResource': 'arn:aws:s3:::*/${*}'
        """)
    void aLiteralStarInAPolicyIsNotTheStarOfAQuestion(String effect, String resource) {
        var own = statement(effect, "s3:GetObject", resource);
        var all = statement("Allow", "s3:*", "'Resource': '*'");
        var design = effect.equals("Allow") ? hanaMay(own) : hanaMay(all, own);

        assertThat(ask(design, HANA, "s3:GetObject", Optional.empty()).verdict())
                .isNotIn(Verdict.ALLOWED, Verdict.EXPLICITLY_DENIED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        'Resource': '*'                        | ALLOWED           |
        'Resource': 'arn:aws:sqs:*'            | ALLOWED           |
        'Resource': 'arn:aws:sqs:*:444444444444:*' | ALLOWED       |
        'Resource': 'arn:aws:s3:::*'           | IMPLICITLY_DENIED |
        'Resource': 'arn:aws:sqs:*:555555555555:*' | IMPLICITLY_DENIED |
        'Resource': 'arn:aws:sqs:eu-west-1:444444444444:jobs' | DEPENDS | Yes on arn:aws:sqs:eu-west-1:444444444444:jobs; otherwise no.
        'NotResource': 'arn:aws:sqs:*:*:secret-*' | DEPENDS | Yes on arn:aws:sqs:*:444444444444:* but not arn:aws:sqs:*:*:secret-*; otherwise no.
        """)
    void questionWithoutAResourceIsAboutAllOfItsType(String resource, Verdict verdict, String sentence) {
        var answer = ask(hanaMay(statement("Allow", "sqs:*", resource)), HANA, "sqs:SendMessage", Optional.empty());

        assertThat(answer.verdict()).isEqualTo(verdict);
        if (verdict == Verdict.DEPENDS) {
            assertThat(answer.dependsOn()).containsExactly(Dependence.RESOURCE);
            assertThat(Sentences.sentence(answer)).isEqualTo(sentence);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        iam:CreateUser               |                                               | arn:aws:iam::*:role/x                     | ALLOWED
        iam:CreateRole               |                                               | arn:aws:iam::*:role/x                     | DEPENDS
        iam:GetUser                  | arn:aws:iam::444444444444:user/*              | arn:aws:iam::*:role/*x*                   | ALLOWED
        iam:CreateOpenIDConnectProvider |                                            | arn:aws:iam::*:role/x                     | DEPENDS
        lambda:PublishLayerVersion   |                                               | arn:aws:lambda:*:*:function:x-*           | ALLOWED
        lambda:GetLayerVersion       | arn:aws:lambda:eu-west-1:444444444444:layer:* | arn:aws:lambda:eu-west-1:444444444444:layer:x:1 | DEPENDS
        dynamodb:DescribeBackup      |                                               | arn:aws:dynamodb:*:*:table/x              | ALLOWED
        secretsmanager:GetSecretValue |                                              | arn:aws:secretsmanager:*:*:secret:prod/*  | DEPENDS
        sns:Publish                  |                                               | arn:aws:sns:*:*:x:y                       | ALLOWED
        s3:GetObject                 |                                               | arn:aws:s3:::b/*:x                        | DEPENDS
        """)
    void aStarOverColonsNeverReachesIntoNamesThatHoldNone(
            String action, String resource, String denied, Verdict verdict) {
        var design = hanaMay(
                statement("Allow", "*", "'Resource': '*'"),
                statement("Deny", action.substring(0, action.indexOf(':')) + ":*", "'Resource': '" + denied + "'"));

        assertThat(ask(design, HANA, action, Optional.ofNullable(resource)).verdict())
                .isEqualTo(verdict);
        if (resource == null) {
            var number = ActionTable.get().numberOf(ActionName.of(action)).orElseThrow();
            var row = Evaluator.of(design).matrix().row(HANA).orElseThrow();
            assertThat(row.isAllowed(number)).isEqualTo(verdict == Verdict.ALLOWED);
        }
    }

    @Test
    void answersForAllAgreeWithTheAnswersForEach() {
        var names = new ArrayList<>(List.of("a", "b", "c"));
        for (int i = 0; names.get(i).length() < 3; i++) {
            for (var letter : List.of("a", "b", "c")) {
                names.add(names.get(i) + letter);
            }
        }
        int described = 0;
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var statements = new ArrayList<String>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                var element = random.nextInt(4) == 0 ? "NotResource" : "Resource";
                statements.add(statement(
                        random.nextInt(3) == 0 ? "Deny" : "Allow",
                        "sqs:*",
                        "'%s': ['arn:aws:sqs:*:*:%s', 'arn:aws:sqs:*:*:%s']"
                                .formatted(element, pick(random), pick(random))));
            }
            var evaluator = Evaluator.of(hanaMay(statements.toArray(String[]::new)));
            var answer = evaluator.answer(Question.of(HANA, "sqs:SendMessage", Optional.empty()));
            if (!answer.where().isExact()) {
                assertThat(answer.verdict()).as("seed %d", seed).isEqualTo(Verdict.DEPENDS);
                continue;
            }
            described++;
            for (var name : names) {
                var arn = "arn:aws:sqs:eu-west-1:444444444444:" + name;
                var one = evaluator.verdict(Question.of(HANA, "sqs:SendMessage", Optional.of(arn)));
                boolean isAllowed = answer.verdict() == Verdict.ALLOWED
                        || answer.where().allowed().stream().anyMatch(stretch -> covers(stretch, arn));
                assertThat(isAllowed)
                        .as("seed %d %s %s %s", seed, statements, name, answer.where())
                        .isEqualTo(one == Verdict.ALLOWED);
                boolean isNowhere = answer.verdict() != Verdict.ALLOWED && answer.verdict() != Verdict.DEPENDS;
                boolean isDenied =
                        isNowhere || answer.where().denied().stream().anyMatch(stretch -> covers(stretch, arn));
                assertThat(isDenied)
                        .as("seed %d %s %s %s", seed, statements, name, answer.where())
                        .isNotEqualTo(isAllowed);
            }
        }
        assertThat(described).isGreaterThan(200);
    }

    private static String pick(Random random) {
        var patterns = List.of("a*", "*b", "ab", "?", "a?", "*", "b", "*c*");
        return patterns.get(random.nextInt(patterns.size()));
    }

    private static boolean covers(Stretch stretch, String arn) {
        return Wildcard.of(stretch.pattern()).matches(arn)
                && stretch.exceptions().stream()
                        .noneMatch(exception -> Wildcard.of(exception).matches(arn));
    }

    @Test
    void whereSaysBothSides() {
        var design = hanaMay(
                statement("Allow", "sqs:*", "'Resource': 'arn:aws:sqs:*:*:jobs-*'"),
                statement("Deny", "sqs:*", "'Resource': 'arn:aws:sqs:*:*:jobs-old*'"));

        var answer = ask(design, HANA, "sqs:SendMessage", Optional.of("*"));

        assertThat(answer.where().allowed())
                .containsExactly(new Stretch("arn:aws:sqs:*:*:jobs-*", List.of("arn:aws:sqs:*:*:jobs-old*")));
        assertThat(answer.where().denied()).extracting(Stretch::pattern).contains("arn:aws:sqs:*:*:jobs-old*");
        assertThat(answer.gates())
                .filteredOn(gate -> gate.state() == Gate.State.DEPENDS)
                .singleElement()
                .satisfies(gate -> assertThat(gate.dependence().names()).containsExactly(Dependence.RESOURCE));
    }

    @Test
    void keysThatMatterOnSomeResourcesAreNamedToo() {
        var design = hanaMay(
                statement("Allow", "sqs:*", "'Resource': 'arn:aws:sqs:*:*:open'"),
                statement(
                        "Allow",
                        "sqs:*",
                        "'Resource': 'arn:aws:sqs:*:*:shut', 'Condition': {'Bool': {'aws:MultiFactorAuthPresent':"
                                + " 'true'}}"));

        var answer = ask(design, HANA, "sqs:SendMessage", Optional.empty());

        assertThat(answer.dependsOn()).containsExactly(Dependence.RESOURCE, "aws:MultiFactorAuthPresent");
        assertThat(answer.where().allowed()).extracting(Stretch::pattern).containsExactly("arn:aws:sqs:*:*:open");
        assertThat(answer.where().depending()).extracting(Stretch::pattern).containsExactly("arn:aws:sqs:*:*:shut");
    }

    @Test
    void actionWithoutResourceTypesIsARequestOnAStar() {
        var design = hanaMay(statement("Allow", "s3:*", "'Resource': 'arn:aws:s3:::*'"));

        assertThat(ask(design, HANA, "s3:ListAllMyBuckets", Optional.empty()).verdict())
                .isEqualTo(Verdict.IMPLICITLY_DENIED);
    }

    @Test
    void bucketsAndObjectsAreToldApart() {
        var design = hanaMay(statement("Allow", "s3:*", "'Resource': ['arn:aws:s3:::box', 'arn:aws:s3:::box/*']"));

        var answer = ask(design, HANA, "s3:GetBucketPolicy", Optional.empty());

        assertThat(answer.where().allowed()).containsExactly(new Stretch("arn:aws:s3:::box", List.of()));
    }

    @Test
    void drawnResourceWithADenyOfItsOwnIsAnException() {
        var design = with(
                hanaMay(statement("Allow", "sqs:*", "'Resource': '*'")),
                account -> account.withResources(List.of(new Resource(
                        "arn:aws:sqs:eu-west-1:444444444444:vault",
                        Optional.of(Json.document("""
                            {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*",
                             "Action": "sqs:*", "Resource": "*"}]}\
                            """)),
                        new TreeMap<>(),
                        Resource.of("x").unknown()))));

        var answer = ask(design, HANA, "sqs:SendMessage", Optional.empty());

        assertThat(Sentences.sentence(answer))
                .isEqualTo("Yes on arn:aws:sqs:*:444444444444:* but not arn:aws:sqs:eu-west-1:444444444444:vault;"
                        + " otherwise no.");
        assertThat(answer.gates()).hasSize(8);
    }

    @Test
    void rolesToAssumeAreTheDrawnOnes() {
        var plain = new FourDepartments().hanaIsAdministrator().build();
        var design = with(
                plain,
                account -> account.withRoles(List.of(trusting("Open", HANA), trusting("Shut", FourDepartments.LEE))));

        assertThat(ask(plain, HANA, "sts:AssumeRole", Optional.of("*")).reason().code())
                .isEqualTo(ReasonCode.ROLE_NOT_DRAWN);
        var answer = ask(design, HANA, "sts:AssumeRole", Optional.empty());
        assertThat(Sentences.sentence(answer)).isEqualTo("Yes on arn:aws:iam::444444444444:role/Open; otherwise no.");
    }

    private static Role trusting(String name, String principal) {
        return Role.named(name).withTrustPolicy(Optional.of(Json.document("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "%s"},
             "Action": "sts:AssumeRole"}]}\
            """.formatted(principal))));
    }

    @Test
    void keyThatNobodyDrewHasNoAnswer() {
        var plain = new FourDepartments().hanaIsAdministrator().build();
        var design = with(
                plain,
                account -> account.withResources(List.of(new Resource(
                        "arn:aws:kms:eu-west-1:444444444444:key/k",
                        Optional.of(Json.document("""
                            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "444444444444"},
                             "Action": "kms:*", "Resource": "*"}]}\
                            """)),
                        new TreeMap<>(),
                        Resource.of("x").unknown()))));

        assertThat(ask(plain, HANA, "kms:Decrypt", Optional.empty()).reason().code())
                .isEqualTo(ReasonCode.KEY_NOT_DRAWN);
        assertThat(ask(design, HANA, "kms:Decrypt", Optional.empty()).verdict()).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void wildcardsMeetDrawnResourcesOfOtherAccounts() {
        var design = hanaMay(statement("Allow", "s3:*", "'Resource': '*'"));
        var root = design.organization().root();
        var elsewhere = design.withOrganization(design.organization()
                .withRoot(root.withAccounts(root.accounts().stream()
                        .map(account -> account.name().equals("IT")
                                ? account.withResources(List.of(Resource.of("arn:aws:s3:::theirs")))
                                : account)
                        .toList())));

        var answer = ask(elsewhere, HANA, "s3:GetObject", Optional.of("arn:aws:s3:::*/*"));

        assertThat(answer.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(answer.where().denied()).extracting(Stretch::pattern).containsExactly("arn:aws:s3:::theirs/*");
        assertThat(ask(elsewhere, HANA, "s3:GetObject", Optional.empty()).verdict())
                .isEqualTo(Verdict.ALLOWED);
    }

    private static Design with(Design design, UnaryOperator<Account> change) {
        var root = design.organization().root();
        var people = root.organizationalUnits().getFirst();
        var accounts = people.accounts().stream()
                .map(account -> account.name().equals("HR") ? change.apply(account) : account)
                .toList();
        return design.withOrganization(
                design.organization().withRoot(root.withOrganizationalUnits(List.of(people.withAccounts(accounts)))));
    }
}
