package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.intake.Remark.Code;
import dev.espalier.intake.TerraformPlan.Way;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Plans in which what guards somebody is not known yet: it is followed to where it will come from, or there is no
/// answer. Never is it as if there were no guard.
class TerraformUnknownsTest {
    private static final String ACCOUNT = "222222222222";
    private static final String GUARD = document("Deny", "s3:*");
    private static final String EVERYTHING = document("Allow", "*");

    @TempDir
    Path folder;

    private Given given = new Given(Path.of(""));

    @BeforeEach
    void folder() {
        given = new Given(folder);
    }

    private static String document(String effect, String actions) {
        return "{\\\"Statement\\\":[{\\\"Effect\\\":\\\"%s\\\",\\\"Action\\\":\\\"%s\\\",\\\"Resource\\\":\\\"*\\\"}]}"
                .formatted(effect, actions);
    }

    private Imported imported(TerraformPlan plan) {
        return given.file("plan-" + ACCOUNT + ".json", plan.text()).imported();
    }

    private static Verdict ask(Design design, String role) {
        return Evaluator.of(design)
                .verdict(Question.of(
                        "arn:aws:iam::" + ACCOUNT + ":role/" + role, "s3:ListAllMyBuckets", Optional.empty()));
    }

    /// A role that may do everything, and what guards it is still to be told.
    private static void role(TerraformPlan plan, String name) {
        plan.known("", "aws_iam_role", name, roleValues(name));
        allow(plan, name);
    }

    private static String roleValues(String name) {
        return "\"name\": \"%s\", \"assume_role_policy\": \"%s\"".formatted(name, EVERYTHING);
    }

    private static void allow(TerraformPlan plan, String role) {
        plan.known(
                "",
                "aws_iam_role_policy",
                "all-" + role,
                "\"role\": \"%s\", \"name\": \"all\", \"policy\": \"%s\"".formatted(role, EVERYTHING));
    }

    /// References to a policy that denies, in the root module or out of another.
    private static List<String> guard(
            TerraformPlan plan, String type, String attribute, String content, boolean isInModule) {
        plan.known(
                isInModule ? "made" : "",
                type,
                "guard",
                "\"name\": \"guard\", \"%s\": \"%s\"".formatted(content, GUARD));
        var inside = List.of(type + ".guard." + attribute, type + ".guard");
        if (isInModule) {
            plan.output("guard", inside);
            return List.of("module.made.guard", "module.made");
        }
        return inside;
    }

    private static List<String> other(TerraformPlan plan, String type, String attribute, String content) {
        plan.known("", type, "other", "\"name\": \"other\", \"%s\": \"%s\"".formatted(content, EVERYTHING));
        return List.of(type + ".other." + attribute, type + ".other");
    }

    private static void isGuarded(Way way, Verdict verdict) {
        assertThat(verdict).isEqualTo(way.isFollowed ? Verdict.EXPLICITLY_DENIED : Verdict.NO_ANSWER);
    }

    static final List<Long> SEEDS = new Random(5).longs(40).boxed().toList();

    @ParameterizedTest
    @FieldSource("SEEDS")
    void nobodyIsAllowedWhatAGuardThatIsNotKnownYetDenies(long seed) {
        var random = new Random(seed);
        var plan = new TerraformPlan();
        var meant = guard(plan, "aws_iam_policy", "arn", "policy", random.nextBoolean());
        var other = other(plan, "aws_iam_policy", "arn", "policy");
        var ways = new LinkedHashMap<String, Way>();
        for (int i = 0; i < 6; i++) {
            var way = Way.any(random);
            var role = "role" + i;
            ways.put(role, way);
            if (random.nextBoolean()) {
                role(plan, role);
                plan.open(
                        way,
                        "aws_iam_role_policy_attachment",
                        "\"role\": \"" + role + "\"",
                        "policy_arn",
                        meant,
                        other);
            } else {
                plan.open(way, "aws_iam_role", roleValues(role), "permissions_boundary", meant, other);
                allow(plan, role);
            }
        }

        var design = imported(plan).design().orElseThrow();

        ways.forEach((role, way) -> isGuarded(way, ask(design, role)));
    }

    @ParameterizedTest
    @FieldSource("SEEDS")
    void anScpIsAttachedOrNobodyIsAnsweredOrItIsSaidThatItIsNot(long seed) {
        var random = new Random(seed);
        var plan = new TerraformPlan();
        role(plan, "Deploy");
        var meant = guard(plan, "aws_organizations_policy", "id", "content", random.nextBoolean());
        var other = other(plan, "aws_organizations_policy", "id", "content");
        plan.known("", "aws_organizations_account", "own", "\"id\": \"%s\", \"name\": \"Own\"".formatted(ACCOUNT));
        plan.known("", "aws_organizations_account", "next", "\"id\": \"333333333333\", \"name\": \"Next\"");
        var own = List.of("aws_organizations_account.own.id", "aws_organizations_account.own");
        var next = List.of("aws_organizations_account.next.id", "aws_organizations_account.next");
        var way = Way.any(random);
        var type = "aws_organizations_policy_attachment";
        boolean isTargetOpen = random.nextBoolean();

        var address = isTargetOpen
                ? plan.open(way, type, "\"policy_id\": \"p-guard001\"", "target_id", own, next)
                : plan.open(way, type, "\"target_id\": \"" + ACCOUNT + "\"", "policy_id", meant, other);
        var imported = imported(plan);
        var verdict = ask(imported.design().orElseThrow(), "Deploy");

        if (isTargetOpen && !way.isFollowed) {
            assertThat(imported.remarks())
                    .filteredOn(remark -> remark.code() == Code.NOT_ATTACHED)
                    .singleElement()
                    .satisfies(remark -> assertThat(remark.message()).contains(address));
        } else if (isTargetOpen) {
            assertThat(verdict).isEqualTo(Verdict.NO_ANSWER); // nobody knows what p-guard001 says
        } else {
            isGuarded(way, verdict);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMembershipThatIsNotKnownYetLeavesNoAnswer(Way way) {
        var plan = new TerraformPlan();
        plan.known("", "aws_iam_user", "ana", "\"name\": \"ana\"");
        plan.known(
                "",
                "aws_iam_user_policy",
                "all",
                "\"user\": \"ana\", \"name\": \"all\", \"policy\": \"" + EVERYTHING + "\"");
        plan.open(
                way,
                "aws_iam_user_group_membership",
                "\"user\": \"ana\"",
                "groups",
                List.of("aws_iam_group.guarded.name", "aws_iam_group.guarded"),
                List.of("aws_iam_group.open.name", "aws_iam_group.open"));

        var design = imported(plan).design().orElseThrow();

        assertThat(Evaluator.of(design)
                        .verdict(Question.of(
                                "arn:aws:iam::" + ACCOUNT + ":user/ana", "s3:ListAllMyBuckets", Optional.empty())))
                .isEqualTo(Verdict.NO_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"managed_policy_arns", "inline_policy", "assume_role_policy"})
    void whatARoleHasAndNobodyKnowsYetIsNamed(String attribute) {
        var plan = new TerraformPlan();
        var address = plan.open(Way.LOCAL, "aws_iam_role", "\"name\": \"Deploy\"", attribute, List.of(), List.of());
        allow(plan, "Deploy");

        var imported = imported(plan);

        assertThat(imported.remarks())
                .filteredOn(remark -> remark.code() == Code.NOT_YET_KNOWN)
                .singleElement()
                .satisfies(remark -> assertThat(remark.message()).contains(address));
        var role = Given.account(imported.design().orElseThrow(), ACCOUNT)
                .role("Deploy")
                .orElseThrow();
        assertThat(role.trustPolicy()).contains(Documents.UNKNOWN);
        assertThat(role.inlinePolicies()).hasSize(attribute.equals("assume_role_policy") ? 1 : 2);
    }

    @Test
    void somePoliciesOfAListThatAreNotKnownYetLeaveNoAnswer() {
        var plan = new TerraformPlan();
        plan.known(
                "",
                "aws_iam_role",
                "d",
                roleValues("Deploy")
                        + ", \"managed_policy_arns\": [ \"arn:aws:iam::aws:policy/ReadOnlyAccess\", null ]");
        allow(plan, "Deploy");

        var imported = imported(plan);

        assertThat(ask(imported.design().orElseThrow(), "Deploy")).isEqualTo(Verdict.NO_ANSWER);
        assertThat(imported.isFlawless()).isTrue();
    }

    @Test
    void whatIsKnownToHaveNoBoundaryHasNone() {
        var plan = new TerraformPlan();
        plan.open(
                Way.LOCAL,
                "aws_iam_role",
                roleValues("Deploy") + ", \"permissions_boundary\": null",
                "permissions_boundary",
                List.of(),
                List.of());
        allow(plan, "Deploy");

        assertThat(ask(imported(plan).design().orElseThrow(), "Deploy")).isEqualTo(Verdict.ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws_organizations_organizational_unit.a.parent_id",
                "aws_organizations_organization.o.master_account_id"
            })
    void whatIsAttachedToSomethingThatAnotherResourceTellsIsNotAttachedToThatResource(String reference) {
        var plan = new TerraformPlan();
        plan.known("", "aws_organizations_organization", "o", "\"feature_set\": \"ALL\"");
        plan.known("", "aws_organizations_organizational_unit", "a", "\"name\": \"A\"");
        plan.open(
                Way.DIRECT,
                "aws_organizations_policy_attachment",
                "\"policy_id\": \"p-guard001\"",
                "target_id",
                List.of(reference, reference.substring(0, reference.lastIndexOf('.'))),
                List.of());

        var imported = imported(plan);
        var root = imported.design().orElseThrow().organization().root();

        assertThat(root.serviceControlPolicies()).containsExactly("FullAWSAccess");
        assertThat(DesignIndex.of(imported.design().orElseThrow()).units())
                .filteredOn(unit -> unit.name().equals("A"))
                .singleElement()
                .satisfies(unit -> assertThat(unit.serviceControlPolicies()).containsExactly("FullAWSAccess"));
        assertThat(Given.codes(imported)).contains(Code.NOT_ATTACHED);
    }

    @Test
    void anIndexThatIsWrittenTellsWhichOfSeveralIsMeant() {
        var plan = new TerraformPlan();
        for (var key : List.of("dev", "prod")) {
            plan.add("", "aws_organizations_organizational_unit", "each", key, "\"name\": \"" + key + "\"", "");
        }
        plan.add(
                "",
                "aws_organizations_policy_attachment",
                "a",
                "dev",
                "\"policy_id\": \"p-guard001\"",
                "\"expressions\": { \"target_id\": "
                        + TerraformPlan.references(List.of(
                                "aws_organizations_organizational_unit.each[\"prod\"].id",
                                "aws_organizations_organizational_unit.each[\"prod\"]",
                                "aws_organizations_organizational_unit.each"))
                        + " }");

        var units = DesignIndex.of(imported(plan).design().orElseThrow()).units();

        assertThat(units)
                .filteredOn(unit -> unit.serviceControlPolicies().size() == 2)
                .singleElement()
                .satisfies(unit -> assertThat(unit.name()).isEqualTo("prod"));
    }

    @Test
    void anAttachmentOfAPolicyOfAnotherTypeAttachesNothing() {
        var plan = new TerraformPlan();
        role(plan, "Deploy");
        plan.known(
                "",
                "aws_organizations_policy",
                "tags",
                "\"id\": \"p-tags00001\", \"name\": \"Tags\", \"type\": \"TAG_POLICY\", \"content\": \"{}\"");
        plan.known(
                "",
                "aws_organizations_policy_attachment",
                "tags",
                "\"policy_id\": \"p-tags00001\", \"target_id\": \"" + ACCOUNT + "\"");

        assertThat(ask(imported(plan).design().orElseThrow(), "Deploy")).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void severalProvidersMayMeanSeveralAccounts() {
        var plan = new TerraformPlan();
        for (var provider : List.of("aws", "module.used:aws", "aws.audit")) {
            var name = "Deploy" + provider.length();
            plan.add(
                    "",
                    "aws_iam_role",
                    name,
                    "",
                    roleValues(name),
                    "\"expressions\": {}, \"provider_config_key\": \"" + provider + "\"");
        }

        assertThat(imported(plan).remarks())
                .filteredOn(remark -> remark.code() == Code.SEVERAL_PROVIDERS)
                .singleElement()
                .satisfies(remark -> assertThat(remark.message()).contains("(2): aws, aws.audit"));
    }

    @Test
    void typesThatAreNotReadAreNamed() {
        var plan = new TerraformPlan();
        role(plan, "Deploy");
        plan.known("", "aws_s3_bucket_policy", "b", "\"bucket\": \"b\", \"policy\": \"" + GUARD + "\"");

        assertThat(imported(plan).remarks())
                .filteredOn(remark -> remark.code() == Code.OTHER_BLOCKS)
                .singleElement()
                .satisfies(remark -> assertThat(remark.message()).contains("aws_s3_bucket_policy"));
    }
}
