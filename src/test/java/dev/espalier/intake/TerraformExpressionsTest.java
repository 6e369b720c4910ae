package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.Role;
import dev.espalier.intake.Remark.Code;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Expressions of which it is known what Terraform makes of them, and plans as Terraform writes them. The import gives
/// just that, or it says that it is open.
class TerraformExpressionsTest {
    private static final String ACCOUNT = "222222222222";
    private static final List<String> KEYS = List.of("dev", "dev-x", "dev-x-x", "ops", "prod");
    private static final String LONE = "lone";

    @TempDir
    Path folder;

    private Given given = new Given(Path.of(""));

    @BeforeEach
    void folder() {
        given = new Given(folder);
    }

    /// An expression that stands at each of several resources.
    ///
    /// @param source as it is written
    /// @param references what a plan tells of it
    /// @param repeated what a plan tells of `for_each`, when that is what it goes through
    /// @param truth which of the things it is at the resource of a key; nothing where there is none
    /// @param isCertain whether it cannot be anything else, for whoever sees the references alone
    private record Expression(
            String source,
            List<String> references,
            List<String> repeated,
            Function<String, Optional<String>> truth,
            boolean isCertain) {
        boolean isOfEach() {
            return !repeated.isEmpty()
                    || references.stream().anyMatch(each -> each.startsWith("each.") || each.startsWith("count."));
        }
    }

    /// The things that expressions choose from: several called `p`, one called `lone`.
    private record Things(String type, String attribute, Set<String> keys, Random random) {
        String several() {
            return type + ".p";
        }

        /// A reference and its beginnings.
        List<String> written(String key) {
            return key.equals(LONE)
                    ? List.of(type + ".lone." + attribute, type + ".lone")
                    : List.of(several() + "[\"" + key + "\"]." + attribute, several() + "[\"" + key + "\"]", several());
        }

        String any() {
            return List.copyOf(keys).get(random.nextInt(keys.size()));
        }

        String anyOrLone() {
            return random.nextInt(3) == 0 ? LONE : any();
        }

        /// Another thing than that of the key where there are several.
        String next(String key) {
            var all = List.copyOf(keys);
            return all.get((all.indexOf(key) + 1) % all.size());
        }

        Optional<String> ifThere(String key) {
            return Optional.of(key).filter(keys::contains);
        }

        private static List<String> of(List<?>... parts) {
            return Stream.of(parts).flatMap(List::stream).map(Object::toString).toList();
        }

        /// @param isTold whether the sort of thing is what it is whatever attribute is taken of it
        List<Expression> expressions(boolean isTold) {
            boolean isOne = isTold && keys.size() == 1;
            var some = anyOrLone();
            var another = anyOrLone();
            var map = new LinkedHashMap<String, String>();
            KEYS.forEach(key -> map.put(key, any()));
            var byKey = List.of(several(), "each.key");
            return List.of(
                    new Expression("p[each.key]", byKey, List.of(), this::ifThere, isOne),
                    new Expression("p[\"${each.key}-x\"]", byKey, List.of(), key -> ifThere(key + "-x"), isOne),
                    new Expression("p[each.key == a ? b : a]", byKey, List.of(), key -> Optional.of(next(key)), isOne),
                    new Expression(
                            "one([for k, p in p : p if k != each.key])",
                            byKey,
                            List.of(),
                            key -> keys.size() == 2 && keys.contains(key) ? Optional.of(next(key)) : Optional.empty(),
                            isOne),
                    new Expression(
                            "p[var.level[each.key]]",
                            List.of(several(), "var.level", "each.key"),
                            List.of(),
                            key -> Optional.ofNullable(map.get(key)),
                            isOne),
                    new Expression(
                            "values(p)[length(p) - 1 - count.index]",
                            List.of(several(), several(), "count.index"),
                            List.of(),
                            key -> Optional.of(next(key)),
                            isOne),
                    new Expression(
                            "values(p)[0]",
                            List.of(several()),
                            List.of(),
                            _ -> keys.stream().findFirst(),
                            isOne),
                    new Expression("written", written(some), List.of(), _ -> Optional.of(some), true),
                    new Expression(
                            "for_each = p; each.value.arn",
                            List.of("each.value." + attribute, "each.value"),
                            List.of(several()),
                            this::ifThere,
                            isOne),
                    new Expression(
                            "for_each = { for k, p in p : other(k) => p.arn }; each.value",
                            List.of("each.value"),
                            List.of(several()),
                            key -> ifThere(key).map(this::next),
                            isOne),
                    new Expression(
                            "for_each = { k = written }; each.value",
                            List.of("each.value"),
                            written(some),
                            _ -> Optional.of(some),
                            true),
                    new Expression(
                            "var.x ? written : the same",
                            of(List.of("var.x"), written(some), written(another)),
                            List.of(),
                            _ -> Optional.of(some).filter(another::equals),
                            true),
                    new Expression(
                            "var.x ? written : other",
                            of(List.of("var.x"), written(LONE), written(any())),
                            List.of(),
                            _ -> Optional.of(LONE),
                            false),
                    new Expression(
                            "var.x ? written : \"arn:aws:iam::aws:policy/ReadOnlyAccess\"",
                            of(List.of("var.x"), written(some)),
                            List.of(),
                            _ -> Optional.of(some),
                            true),
                    new Expression(
                            "try(p[\"none\"], written)",
                            of(written("none"), written(some)),
                            List.of(),
                            _ -> Optional.of(some),
                            false),
                    new Expression(
                            "try(written, p[var.k])",
                            of(written(some), List.of(several(), "var.k")),
                            List.of(),
                            _ -> Optional.of(some),
                            isOne && !some.equals(LONE)),
                    new Expression(
                            "lookup({ for k, p in p : k => p.arn }, k, written)",
                            of(List.of(several()), written(some)),
                            List.of(),
                            _ -> Optional.of(any()),
                            isOne && !some.equals(LONE)),
                    new Expression("local.x", List.of("local.x"), List.of(), _ -> Optional.of(any()), false),
                    new Expression(
                            "data.aws_caller_identity.known.account_id == \"1\" ? written : \"\"",
                            of(data("aws_caller_identity.known.account_id"), written(some)),
                            List.of(),
                            _ -> Optional.of(some),
                            true),
                    new Expression(
                            "data.aws_caller_identity.later.account_id == \"1\" ? written : known",
                            of(data("aws_caller_identity.later.account_id"), written(some)),
                            List.of(),
                            _ -> Optional.of("something else"),
                            false));
        }

        private static List<String> data(String reference) {
            return List.of("data." + reference, "data." + reference.substring(0, reference.lastIndexOf('.')));
        }
    }

    /// Resources that ask for a thing each, and what they are to get.
    private record Asked(Expression expression, Map<String, String> truth, Map<String, String> addresses) {}

    private static Things things(TerraformPlan plan, String type, String attribute, Random random) {
        var keys = new TreeSet<String>();
        int count = 1 + random.nextInt(4);
        while (keys.size() < count) {
            keys.add(KEYS.get(random.nextInt(KEYS.size())));
        }
        var things = new Things(type, attribute, keys, random);
        keys.forEach(key -> plan.add("", type, "p", key, values(type, key), ""));
        plan.known("", type, LONE, values(type, LONE));
        plan.lookedUp("aws_caller_identity", "known", "\"account_id\": \"" + ACCOUNT + "\"");
        plan.lookedUp("aws_caller_identity", "later", "");
        return things;
    }

    private static String values(String type, String name) {
        return "\"name\": \"%s\"%s"
                .formatted(
                        name,
                        type.equals("aws_iam_policy")
                                ? ", \"policy\": \"{\\\"Statement\\\":[{\\\"Sid\\\":\\\"%s\\\"}]}\""
                                        .formatted(name.replace("-", ""))
                                : ", \"parent_id\": \"r-ab12\"");
    }

    private static Asked asked(
            TerraformPlan plan,
            List<Expression> expressions,
            String type,
            String attribute,
            Function<String, String> values,
            Random random) {
        var truth = new LinkedHashMap<String, String>();
        var expression = expressions.getFirst();
        while (truth.isEmpty()) {
            var chosen = expressions.get(random.nextInt(expressions.size()));
            KEYS.stream()
                    .filter(_ -> truth.size() < 3)
                    .forEach(key -> chosen.truth().apply(key).ifPresent(thing -> truth.put(key, thing)));
            expression = chosen;
        }
        boolean isInModule = !expression.isOfEach() && random.nextBoolean();
        if (isInModule) {
            plan.argument("x", expression.references());
        }
        var told = "\"expressions\": { \"%s\": %s }"
                        .formatted(
                                attribute,
                                TerraformPlan.references(isInModule ? List.of("var.x") : expression.references()))
                + (expression.repeated().isEmpty()
                        ? ""
                        : ", \"for_each_expression\": " + TerraformPlan.references(expression.repeated()));
        var addresses = new LinkedHashMap<String, String>();
        for (var key : truth.keySet()) {
            addresses.put(key, plan.add(isInModule ? "used" : "", type, "t", key, values.apply(key), told));
        }
        return new Asked(expression, truth, addresses);
    }

    private static void isGivenOrOpen(Asked asked, String key, Optional<String> got, Imported imported, Code code) {
        assertThat(got)
                .as("%s at %s", asked.expression().source(), key)
                .isIn(Optional.empty(), Optional.ofNullable(asked.truth().get(key)));
        assertThat(got.isPresent())
                .as(asked.expression().source())
                .isEqualTo(asked.expression().isCertain());
        if (got.isEmpty()) {
            assertThat(imported.remarks())
                    .filteredOn(remark -> remark.code() == code)
                    .singleElement()
                    .satisfies(remark -> assertThat(remark.message())
                            .contains(asked.addresses().get(key)));
        }
    }

    private Imported imported(TerraformPlan plan) {
        return given.file("plan-" + ACCOUNT + ".json", plan.text()).imported();
    }

    private static Role role(Design design, String name) {
        return Given.account(design, ACCOUNT).role(name).orElseThrow();
    }

    /// The one policy that the role has; nothing when what it has is open.
    private static Optional<String> attached(Role role) {
        boolean isOpen = role.inlinePolicies().stream()
                .anyMatch(policy -> policy.document().equals(Documents.UNKNOWN));
        assertThat(role.attachedPolicies()).hasSize(isOpen ? 0 : 1);
        return role.attachedPolicies().stream().findFirst();
    }

    /// The boundary of the role; nothing when nobody can read it.
    private static Optional<String> boundary(Design design, Role role) {
        var name = role.permissionsBoundary().orElseThrow();
        boolean isOpen = Given.account(design, ACCOUNT).policies().stream()
                .anyMatch(policy ->
                        policy.name().equals(name) && policy.document().equals(Documents.UNKNOWN));
        return Optional.of(name).filter(_ -> !isOpen);
    }

    private static final String TRUST = "\"assume_role_policy\": \"{\\\"Statement\\\":[]}\"";

    static final List<Long> SEEDS = new Random(11).longs(300).boxed().toList();

    @ParameterizedTest
    @FieldSource("SEEDS")
    void aRoleHasThePolicyThatTerraformWillGiveItOrNobodyIsAnswered(long seed) {
        var random = new Random(seed);
        var plan = new TerraformPlan();
        var things = things(plan, "aws_iam_policy", "arn", random);
        boolean isBoundary = random.nextBoolean();
        var asked = asked(
                plan,
                things.expressions(true),
                isBoundary ? "aws_iam_role" : "aws_iam_role_policy_attachment",
                isBoundary ? "permissions_boundary" : "policy_arn",
                key -> isBoundary ? "\"name\": \"r-%s\", %s".formatted(key, TRUST) : "\"role\": \"r-" + key + "\"",
                random);
        if (!isBoundary) {
            asked.truth()
                    .keySet()
                    .forEach(
                            key -> plan.known("", "aws_iam_role", key, "\"name\": \"r-%s\", %s".formatted(key, TRUST)));
        }

        var imported = imported(plan);
        var design = imported.design().orElseThrow();

        for (var key : asked.truth().keySet()) {
            var role = role(design, "r-" + key);
            var got = isBoundary ? boundary(design, role) : attached(role);
            isGivenOrOpen(asked, key, got, imported, Code.NOT_YET_KNOWN);
        }
    }

    @ParameterizedTest
    @FieldSource("SEEDS")
    void anScpIsAttachedToTheUnitThatTerraformWillAttachItToOrIsSaidNotToBe(long seed) {
        var random = new Random(seed);
        var plan = new TerraformPlan();
        var things = things(plan, "aws_organizations_organizational_unit", "id", random);
        var asked = asked(
                plan,
                things.expressions(false),
                "aws_organizations_policy_attachment",
                "target_id",
                key -> "\"policy_id\": \"p-" + key + "\"",
                random);

        var imported = imported(plan);
        var units = DesignIndex.of(imported.design().orElseThrow()).units();

        for (var key : asked.truth().keySet()) {
            var guarded = units.stream()
                    .filter(unit -> unit.serviceControlPolicies().contains("p-" + key))
                    .map(OrganizationalUnit::name)
                    .toList();
            assertThat(guarded).hasSizeLessThan(2);
            isGivenOrOpen(asked, key, guarded.stream().findFirst(), imported, Code.NOT_ATTACHED);
        }
    }

    /// Terraform before 1.1 writes `p["dev"]` and `p` for `try(p["dev"].arn, p[var.k].arn)`, which looks like a name
    /// and its beginning.
    @Test
    void whatOldPlansNameBehindAnotherNameIsNotTakenForItsBeginning() {
        var plan = new TerraformPlan();
        var things = new Things("aws_iam_policy", "arn", Set.of("dev", "ops"), new Random(0));
        things.keys().forEach(key -> plan.add("", things.type(), "p", key, values(things.type(), key), ""));
        for (var name : List.of("try", "written")) {
            plan.known("", "aws_iam_role", name, "\"name\": \"%s\", %s".formatted(name, TRUST));
            var references = things.written("dev").subList(1, name.equals("try") ? 3 : 2);
            plan.add(
                    "",
                    "aws_iam_role_policy_attachment",
                    name,
                    "",
                    "\"role\": \"" + name + "\"",
                    "\"expressions\": { \"policy_arn\": " + TerraformPlan.references(references) + " }");
        }

        var design = given.file("plan-" + ACCOUNT + ".json", plan.text("0.1")).design();

        assertThat(attached(role(design, "try"))).isEmpty();
        assertThat(attached(role(design, "written"))).contains("dev");
    }
}
