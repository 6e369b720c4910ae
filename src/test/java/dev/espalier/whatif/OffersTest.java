package dev.espalier.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.design.AccountId;
import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.UnknownFields;
import dev.espalier.edit.AddPolicy;
import dev.espalier.edit.AttachOrganizationPolicy;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.edit.LeaveGroup;
import dev.espalier.edit.PutInlinePolicy;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.Samples;
import dev.espalier.ui.panel.WorkedExamples;
import dev.espalier.whatif.Offer.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is offered for each kind of obstacle, in which words. Each row is a situation, a kind of offer and its label;
/// the offer has to be there, and made in a copy it has to lead to the other answer.
class OffersTest {
    private static final AccountId IT = new AccountId("333333333333");
    private static final UserId OLGA = new UserId(WorkedExamples.LEGAL, "olga");
    private static final UserId DORA = new UserId(IT, "dora");
    private static final GroupId COUNSEL = new GroupId(WorkedExamples.LEGAL, "Counsel");
    private static final String CASE = "arn:aws:s3:::four-departments-cases/1";
    private static final String CONTRACT = "arn:aws:s3:::four-departments-contracts/1";
    private static final String INVOICE = "arn:aws:s3:::four-departments-receipts/incoming/1";
    private static final String TWO_DENIES = """
        {"Version":"2012-10-17","Statement":[
        {"Sid":"Deletes","Effect":"Deny","Action":["s3:DeleteBucket","s3:DeleteObject"],"Resource":"*"},
        {"Sid":"Other","Effect":"Deny","Action":"s3:PutBucketPolicy","Resource":"*"}]}
        """;

    private record Case(Design design, Question question) {}

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        Deny in an SCP              | EXEMPT_PRINCIPAL | exempt hana in PeopleNoDatabases
        Deny in an SCP              | MOVE_ACCOUNT     | move account HR to Root
        Deny in an SCP              | DETACH_POLICY    | detach SCP PeopleNoDatabases from People
        Deny of a list in an SCP    | DROP_ACTION      | take s3:DeleteObject out of NoDeletes
        Deny of a list in an SCP    | EXEMPT_RESOURCE  | exempt arn:aws:s3:::four-departments-cases/1 in NoDeletes
        Deny of a list in an SCP    | REMOVE_STATEMENT | remove Deletes from NoDeletes
        level without an Allow      | ADD_ACTION       | add ec2:DescribeInstances to ApprovedServices
        level without an Allow      | ATTACH_DEFAULT   | attach SCP FullAWSAccess to People
        level without an Allow      | MOVE_ACCOUNT     | move account HR to Root
        Deny in a group policy      | LEAVE_GROUP      | take user olga out of group Counsel
        Deny in a group policy      | EXEMPT_PRINCIPAL | exempt olga in NoDeletes
        Deny in a group policy      | EXEMPT_RESOURCE  | exempt arn:aws:s3:::four-departments-cases/1 in NoDeletes
        Deny in a group policy      | DROP_ACTION      | take s3:DeleteObject out of NoDeletes
        Deny in a group policy      | REMOVE_STATEMENT | remove Deletes from NoDeletes
        Deny in a group policy      | DETACH_POLICY    | remove inline policy NoDeletes of group Counsel
        Deny in an own policy       | DROP_ACTION      | take s3:DeleteObject out of NoDeletes
        Deny in an own policy       | DETACH_POLICY    | remove inline policy NoDeletes of user olga
        no grant                    | JOIN_GROUP       | add user tom to group Admins
        no grant                    | ATTACH_POLICY    | attach policy AWSSecurityHubReadOnlyAccess to tom
        no grant                    | NEW_STATEMENT    | let tom do securityhub:GetFindings on *
        role at hand                | ASSUME_ROLE      | do it as DbAdmin, a role that dora may assume today
        role without the asker      | ASSUME_ROLE      | do it as Deploy, once that role trusts dora
        role not granted            | ASSUME_ROLE      | do it as DbAdmin, once dora may assume that role
        role elsewhere              | ASSUME_ROLE      | do it as InvoiceImport, once that role trusts tom and tom may assume it
        boundary                    | ADD_ACTION       | add rds:DescribeDBInstances to DeveloperCeiling
        boundary                    | REMOVE_BOUNDARY  | remove boundary of user anton
        session                     | SET_CONTEXT      | a session whose policy also allows iam:CreateUser
        session                     | SET_CONTEXT      | a session without a narrower policy
        role that does not trust    | TRUST_PRINCIPAL  | let Deploy trust dora
        role that trusts            | NEW_STATEMENT    | let dora do sts:AssumeRole on arn:aws:iam::333333333333:role/DbAdmin
        bucket of another account   | ALLOW_IN_RESOURCE | let the policy of arn:aws:s3:::four-departments-payroll allow hana to do s3:GetObject
        Allow with MFA              | SET_CONTEXT      | use a second factor (aws:MultiFactorAuthPresent: true)
        Allow with MFA              | RELAX_CONDITION  | drop the condition on aws:MultiFactorAuthPresent from Ops
        Allow in a Region           | SET_CONTEXT      | ask in the Region eu-west-1
        Allow in a Region           | RELAX_CONDITION  | add us-east-1 to aws:RequestedRegion in Ops
        Deny outside a Region       | RELAX_CONDITION  | add us-east-1 to aws:RequestedRegion in EuropeOnly
        Deny in some Regions        | RELAX_CONDITION  | take us-east-1 out of aws:RequestedRegion in NotThere
        MFA and Region              | SET_CONTEXT      | use a second factor (aws:MultiFactorAuthPresent: true), ask in the Region eu-central-1
        """)
    void towardsAllowed(String situation, Kind kind, String label) {
        towards(Verdict.ALLOWED, situation(situation), kind, label);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        granted by a group      | LEAVE_GROUP   | take user hana out of group Admins
        granted by a group      | DETACH_POLICY | detach policy AdministratorAccess from Admins
        granted by a group      | NEW_DENY      | deny hana iam:CreateUser on *
        granted by a group      | NEW_DENY      | deny iam:CreateUser to everybody in HR
        excepted by name        | END_EXEMPTION | end the exception of hana in NoDeletes
        granted by a statement  | REMOVE_STATEMENT | remove Read from Two
        root user               | NEW_DENY      | deny root user of HR iam:CreateUser, by an SCP on HR
        """)
    void towardsDenied(String situation, Kind kind, String label) {
        towards(Verdict.IMPLICITLY_DENIED, situation(situation), kind, label);
    }

    private static void towards(Verdict target, Case asked, Kind kind, String label) {
        var flip = flip(asked);

        assertThat(flip.target()).isEqualTo(target);
        assertThat(flip.single())
                .filteredOn(offer -> offer.kind() == kind && offer.label().equals(label))
                .as(
                        "%s among %s",
                        label, flip.single().stream().map(Offer::label).toList())
                .hasSize(1)
                .allSatisfy(offer -> assertThat(isAllowed(asked.design(), offer, offer.asked()))
                        .isEqualTo(target == Verdict.ALLOWED));
    }

    @Test
    void roleOfAnOfferCanBeWornThen() {
        for (var situation : List.of("role at hand", "role without the asker", "role not granted", "role elsewhere")) {
            var asked = situation(situation);

            assertThat(flip(asked).single())
                    .filteredOn(offer -> offer.kind() == Kind.ASSUME_ROLE)
                    .isNotEmpty()
                    .allSatisfy(offer -> {
                        var role = offer.asked().principal();
                        var wear = Question.of(asked.question().principal(), "sts:AssumeRole", Optional.of(role));
                        assertThat(isAllowed(asked.design(), offer, wear))
                                .as("%s as %s", situation, role)
                                .isTrue();
                    });
        }
    }

    @Test
    void moveAndGrantAreOneOfThePairs() {
        var tom = WorkedExamples.ask(WorkedExamples.HR, "tom", "rds:CreateDBInstance");
        var flip = flip(new Case(WorkedExamples.fourDepartments(), tom));

        assertThat(flip.single())
                .filteredOn(offer -> offer.kind() != Kind.ASSUME_ROLE)
                .isEmpty();
        assertThat(flip.together()).hasSizeBetween(2, 3).allSatisfy(offer -> {
            assertThat(offer.parts()).hasSize(2);
            assertThat(isAllowed(WorkedExamples.fourDepartments(), offer, offer.asked()))
                    .isTrue();
        });
    }

    @Test
    void bothHalvesOfTrustAreNeededAcrossAccounts() {
        var role = "arn:aws:iam::222222222222:role/InvoiceImport";
        var asked = new Case(WorkedExamples.fourDepartments(), ask(WorkedExamples.TOM, "sts:AssumeRole", role));

        assertThat(flip(asked).together().getFirst().parts())
                .extracting(Offer.Part::label)
                .containsExactlyInAnyOrder("let tom do sts:AssumeRole on " + role, "let InvoiceImport trust tom");
    }

    @Test
    void exceptionsAreAddedToTheOneThatIsThere() {
        var asked = situation("excepted for another");

        var edit = flip(asked).single().stream()
                .filter(offer -> offer.kind() == Kind.EXEMPT_PRINCIPAL)
                .findFirst()
                .flatMap(Offer::edit)
                .orElseThrow();

        var after = ((Applied) edit.applyTo(asked.design())).design();
        assertThat(JsonText.write(after.organization()
                        .policy(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "NoDeletes")
                        .orElseThrow()
                        .document()
                        .source()))
                .containsOnlyOnce("aws:PrincipalArn")
                .contains("user/somebody", "user/olga");
    }

    private static Case situation(String name) {
        return Optional.ofNullable(cases().get(name)).orElseThrow();
    }

    private static Map<String, Case> cases() {
        var plain = WorkedExamples.fourDepartments();
        var listed = withScp(plain, "NoDeletes", TWO_DENIES, WorkedExamples.PEOPLE);
        var olga = with(plain, OLGA, "Own", allow("s3:*", "*", ""));
        var oneRegion = """
            ,"Condition":{"StringEquals":{"aws:RequestedRegion":["eu-west-1"]}}\
            """;
        return Map.ofEntries(
                one("Deny in an SCP", plain, ask(WorkedExamples.HANA, "rds:CreateDBInstance", "")),
                one("Deny of a list in an SCP", with(listed, OLGA, "Own", allow("s3:*", "*", "")), delete()),
                one(
                        "level without an Allow",
                        WorkedExamples.peopleWithAllowList(),
                        ask(WorkedExamples.HANA, "ec2:DescribeInstances", "")),
                one("Deny in a group policy", with(olga, COUNSEL, "NoDeletes", TWO_DENIES), delete()),
                one("Deny in an own policy", with(olga, OLGA, "NoDeletes", TWO_DENIES), delete()),
                one("no grant", plain, ask(WorkedExamples.TOM, "securityhub:GetFindings", "")),
                one("role at hand", plain, ask(DORA, "rds:CreateDBInstance", "")),
                one(
                        "role without the asker",
                        plain,
                        ask(DORA, "s3:PutObject", "arn:aws:s3:::four-departments-releases/1")),
                one("role not granted", withoutGroup(plain), ask(DORA, "rds:CreateDBInstance", "")),
                one("role elsewhere", plain, ask(WorkedExamples.TOM, "s3:PutObject", INVOICE)),
                one("boundary", plain, ask(new UserId(IT, "anton"), "rds:DescribeDBInstances", "")),
                one("session", plain, inSession(ask(WorkedExamples.HANA, "iam:CreateUser", ""))),
                one(
                        "role that does not trust",
                        plain,
                        ask(DORA, "sts:AssumeRole", "arn:aws:iam::333333333333:role/Deploy")),
                one(
                        "role that trusts",
                        withoutGroup(plain),
                        ask(DORA, "sts:AssumeRole", "arn:aws:iam::333333333333:role/DbAdmin")),
                one(
                        "bucket of another account",
                        plain,
                        ask(WorkedExamples.HANA, "s3:GetObject", "arn:aws:s3:::four-departments-payroll/1")),
                one(
                        "Allow with MFA",
                        WorkedExamples.terminationWithMfa(),
                        given("aws:MultiFactorAuthPresent", "false")),
                one(
                        "Allow in a Region",
                        with(plain, WorkedExamples.TOM, "Ops", allow("ec2:TerminateInstances", "*", oneRegion)),
                        given("aws:RequestedRegion", "us-east-1")),
                one("Deny outside a Region", regions("EuropeOnly", "StringNotEquals", "\"eu-west-1\""), outside()),
                one(
                        "Deny in some Regions",
                        regions("NotThere", "StringEquals", "\"us-east-1\",\"us-west-2\""),
                        outside()),
                one("MFA and Region", Samples.open("regulated-workloads.json"), kurt()),
                one("excepted for another", with(excepting("somebody"), OLGA, "Own", allow("s3:*", "*", "")), delete()),
                one("granted by a group", plain, ask(WorkedExamples.HANA, "iam:CreateUser", "")),
                one("excepted by name", excepting("hana"), ask(WorkedExamples.HANA, "s3:DeleteObject", CONTRACT)),
                one(
                        "granted by a statement",
                        with(plain, WorkedExamples.TOM, "Two", """
                            {"Version":"2012-10-17","Statement":[
                            {"Sid":"Read","Effect":"Allow","Action":"sqs:ReceiveMessage","Resource":"*"},
                            {"Sid":"List","Effect":"Allow","Action":"sqs:ListQueues","Resource":"*"}]}
                            """),
                        ask(WorkedExamples.TOM, "sqs:ReceiveMessage", "")),
                one(
                        "root user",
                        plain,
                        Question.of("arn:aws:iam::444444444444:root", "iam:CreateUser", Optional.empty())));
    }

    private static Map.Entry<String, Case> one(String situation, Design design, Question question) {
        return Map.entry(situation, new Case(design, question));
    }

    private static Question ask(UserId user, String action, String resource) {
        return Question.of(
                "arn:aws:iam::" + user.account() + ":user/" + user.name(),
                action,
                resource.isEmpty() ? Optional.empty() : Optional.of(resource));
    }

    private static Question delete() {
        return ask(OLGA, "s3:DeleteObject", CASE);
    }

    private static Question kurt() {
        var kurt = new UserId(new AccountId("800000000003"), "kurt");
        return ask(kurt, "s3:DeleteObject", "arn:aws:s3:::regulated-records/1961/7.pdf");
    }

    private static Question given(String key, String value) {
        return ask(WorkedExamples.TOM, "ec2:TerminateInstances", "").with(context(key, value));
    }

    private static Question outside() {
        return ask(WorkedExamples.HANA, "ec2:DescribeInstances", "").with(context("aws:RequestedRegion", "us-east-1"));
    }

    private static JsonObject context(String key, String value) {
        return (JsonObject) document("{\"" + key + "\":\"" + value + "\"}").source();
    }

    private static Question inSession(Question question) {
        return question.in(new Assertion.Session(
                Optional.of(document(allow("s3:*", "*", ""))),
                JsonObject.EMPTY,
                Optional.empty(),
                Optional.empty(),
                UnknownFields.NONE));
    }

    private static Design regions(String name, String operator, String values) {
        return withScp(WorkedExamples.fourDepartments(), name, """
            {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"ec2:*","Resource":"*",
            "Condition":{"%s":{"aws:RequestedRegion":[%s]}}}]}
            """.formatted(operator, values), WorkedExamples.PEOPLE);
    }

    private static Design excepting(String user) {
        return withScp(WorkedExamples.fourDepartments(), "NoDeletes", """
            {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:DeleteObject","Resource":"*",
            "Condition":{"ArnNotLike":{"aws:PrincipalArn":["arn:aws:iam::444444444444:user/%s"]}}}]}
            """.formatted(user), WorkedExamples.PEOPLE);
    }

    private static Design withoutGroup(Design design) {
        return WorkedExamples.apply(design, new LeaveGroup(DORA, new GroupId(IT, "Operators")));
    }

    private static Design with(Design design, MemberId member, String name, String json) {
        return WorkedExamples.apply(design, new PutInlinePolicy(member, name, document(json)));
    }

    private static Design withScp(Design design, String name, String json, NodeId entity) {
        var type = OrganizationPolicyType.SERVICE_CONTROL_POLICY;
        var added = WorkedExamples.apply(design, new AddPolicy(type, name, "", document(json)));
        return WorkedExamples.apply(added, new AttachOrganizationPolicy(new OrganizationPolicyId(type, name), entity));
    }

    private static String allow(String action, String resource, String condition) {
        return """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"%s","Resource":"%s"%s}]}
            """.formatted(action, resource, condition);
    }

    private static PolicyDocument document(String json) {
        return new PolicyDocument(JsonText.parse(json).value().orElseThrow());
    }

    private static Flip flip(Case asked) {
        var evaluator = Evaluator.of(asked.design());
        return new FlipFinder(asked.design(), evaluator, asked.question(), () -> false, () -> true)
                .find(evaluator.answer(asked.question()))
                .orElseThrow();
    }

    private static boolean isAllowed(Design design, Offer offer, Question question) {
        var after = offer.edit()
                .map(edit -> ((Applied) edit.applyTo(design)).design())
                .orElse(design);
        return Evaluator.of(after).answer(question).verdict() == Verdict.ALLOWED;
    }
}
