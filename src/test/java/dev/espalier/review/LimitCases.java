package dev.espalier.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;
import dev.espalier.design.Group;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.Limit;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.NameRule;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.QuotaProfile;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.User;
import dev.espalier.edit.AddUnit;
import dev.espalier.edit.AttachManagedPolicy;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.JoinGroup;
import dev.espalier.edit.SetBoundary;
import dev.espalier.policy.Json;
import dev.espalier.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Runs the cases of the kind `limit`: each subject is drawn into a design, which is reviewed. What no design can hold
/// is asked of the edit that would draw it, or of the reader of files.
public final class LimitCases {
    private static final PolicyDocument ANY = Json.document(
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}");
    private static final GroupId DEVS = new GroupId(Drawn.WORK, "devs");

    private LimitCases() {}

    public static void run(JsonNode example) {
        var expected = example.path("expected");
        var codes = codes(example.path("subject").asString(), example.path("value"));
        if (expected.path("ok").asBoolean()) {
            assertThat(codes).isEmpty();
        } else {
            assertThat(codes).contains(expected.path("code").asString());
        }
    }

    private static Set<String> codes(String subject, JsonNode value) {
        return switch (subject) {
            case "roots" -> refusal(new AddUnit(Drawn.ROOT, new OuId("r-ab13"), "Root"));
            case "groupMember" -> refusal(new JoinGroup(DEVS, new GroupId(Drawn.WORK, "all")));
            case "boundaryTarget" -> refusal(new SetBoundary(DEVS, Optional.of("P0")));
            case "boundariesPerEntity" -> limit(Limit.BOUNDARIES, value.asInt());
            case "identityPolicyTarget" -> refusal(new AttachManagedPolicy(new RootUserId(Drawn.WORK), "P0"));
            case "accountId" -> rule(NameRule.ACCOUNT_ID, value.asString());
            default -> review(value.isNumber() ? counted(subject, value.asInt()) : named(subject, value));
        };
    }

    private static Set<String> refusal(Edit edit) {
        var design = Drawn.account(account -> account.withGroups(List.of(Group.named("devs"), Group.named("all")))
                .withPolicies(policies(1)));
        return edit.applyTo(design) instanceof EditResult.Rejected(var code, var _) ? Set.of(code) : Set.of();
    }

    /// A field that holds one value.
    private static Set<String> limit(Limit limit, int number) {
        return number <= QuotaProfile.SINCE_MAY_2026.highest(limit) ? Set.of() : Set.of(limit.code());
    }

    private static Set<String> rule(NameRule rule, String name) {
        return rule.allows(name) ? Set.of() : Set.of(rule.code());
    }

    private static Set<String> review(Design design) {
        var codes = new TreeSet<String>();
        DesignReview.of(design).forEach(finding -> codes.add(finding.code()));
        return codes;
    }

    private static Design counted(String subject, int number) {
        return switch (subject) {
            case "scpsAttached" -> attached(OrganizationPolicyType.SERVICE_CONTROL_POLICY, number);
            case "rcpsAttached" -> attached(OrganizationPolicyType.RESOURCE_CONTROL_POLICY, number);
            case "scpSize" -> Drawn.policies(List.of(scp("P", Documents.ofSize(number))));
            case "rcpSize" -> Drawn.policies(List.of(rcp("P", Documents.rcpOfSize(number))));
            case "ouDepth" -> Drawn.root(root -> root.withOrganizationalUnits(List.of(nested(number, 1))));
            case "ousInOrganization" ->
                Drawn.root(root -> root.withOrganizationalUnits(
                        IntStream.range(0, number).mapToObj(LimitCases::unit).toList()));
            case "scpsInOrganization" -> Drawn.policies(times(number, i -> scp("P" + i, ANY)));
            case "rcpsInOrganization" -> Drawn.policies(times(number, i -> rcp("P" + i, Documents.rcpOfSize(200))));
            case "tagsPerUser" -> {
                var tags = new TreeMap<String, String>();
                IntStream.range(0, number).forEach(i -> tags.put("k" + i, ""));
                yield Drawn.user(user -> user.withTags(tags));
            }
            default -> ofIdentity(subject, number);
        };
    }

    private static Design ofIdentity(String subject, int number) {
        var names = times(number, i -> "P" + i);
        return switch (subject) {
            case "groupsPerUser" ->
                Drawn.account(account -> account.withGroups(times(number, i -> Group.named("P" + i)))
                        .withUsers(List.of(User.named("ann").withGroups(names))));
            case "managedPoliciesPerUser" -> Drawn.user(user -> user.withAttachedPolicies(names), number);
            case "managedPoliciesPerRole" -> Drawn.role(role -> role.withAttachedPolicies(names), number);
            case "managedPoliciesPerGroup" -> Drawn.group(group -> group.withAttachedPolicies(names), number);
            case "managedPolicySize" ->
                Drawn.account(account -> account.withPolicies(
                        List.of(new ManagedPolicy("P", "/", "", Documents.ofSize(number), UnknownFields.NONE))));
            case "inlineUserSize" -> Drawn.user(user -> user.withInlinePolicies(inline(number)));
            case "inlineGroupSize" -> Drawn.group(group -> group.withInlinePolicies(inline(number)), 0);
            case "inlineRoleSize" -> Drawn.role(role -> role.withInlinePolicies(inline(number)), 0);
            case "trustPolicySize" ->
                Drawn.role(role -> role.withTrustPolicy(Optional.of(Documents.trustOfSize(number))), 0);
            case "sessionPolicySize" -> Drawn.assertion(Optional.of(Documents.ofSize(number)), "s1", Optional.empty());
            default -> throw new IllegalArgumentException(subject);
        };
    }

    private static Design named(String subject, JsonNode value) {
        var name = value.asString("");
        return switch (subject) {
            case "accountName" -> Drawn.account(account -> account.withName(name));
            case "ouName" ->
                Drawn.root(root -> root.withOrganizationalUnits(List.of(OrganizationalUnit.named(unit(0).id(), name))));
            case "ouId" ->
                Drawn.root(root ->
                        root.withOrganizationalUnits(List.of(OrganizationalUnit.named(new OuId(name), "Unit"))));
            case "siblingOuNames" ->
                Drawn.root(root -> root.withOrganizationalUnits(IntStream.range(0, value.size())
                        .mapToObj(i -> OrganizationalUnit.named(
                                unit(i).id(), value.get(i).asString()))
                        .toList()));
            case "userName" -> Drawn.user(user -> user.withName(name));
            case "roleName" -> Drawn.role(role -> role.withName(name), 0);
            case "groupName" -> Drawn.group(group -> group.withName(name), 0);
            case "groupNames" ->
                Drawn.account(account -> account.withGroups(value.values().stream()
                        .map(each -> Group.named(each.asString()))
                        .toList()));
            case "path" -> Drawn.user(user -> user.withPath(name));
            case "roleSessionName" -> Drawn.assertion(Optional.empty(), name, Optional.empty());
            case "delegatedAdministrator" -> Drawn.assertion(Optional.empty(), "s1", Optional.of(Drawn.MANAGEMENT));
            default -> throw new IllegalArgumentException(subject);
        };
    }

    private static Design attached(OrganizationPolicyType type, int number) {
        var own = times(
                Math.max(0, number - 1),
                i -> type == OrganizationPolicyType.SERVICE_CONTROL_POLICY
                        ? scp("P" + i, ANY)
                        : rcp("P" + i, Documents.rcpOfSize(200)));
        var names = new ArrayList<>(own.stream().map(OrganizationPolicy::name).toList());
        if (number > 0) {
            names.add(type.defaultPolicy());
        }
        var design = Drawn.policies(own);
        return DesignTree.replace(design, design.organization().root().withPolicies(type, names));
    }

    private static OrganizationPolicy scp(String name, PolicyDocument document) {
        return new OrganizationPolicy(
                OrganizationPolicyType.SERVICE_CONTROL_POLICY, name, "", document, UnknownFields.NONE);
    }

    private static OrganizationPolicy rcp(String name, PolicyDocument document) {
        return new OrganizationPolicy(
                OrganizationPolicyType.RESOURCE_CONTROL_POLICY, name, "", document, UnknownFields.NONE);
    }

    private static OrganizationalUnit unit(int number) {
        return OrganizationalUnit.named(new OuId("ou-ab12-%08d".formatted(number)), "Unit" + number);
    }

    private static OrganizationalUnit nested(int levels, int level) {
        return levels == level ? unit(level) : unit(level).withOrganizationalUnits(List.of(nested(levels, level + 1)));
    }

    private static List<InlinePolicy> inline(int size) {
        return List.of(
                new InlinePolicy("a", Documents.ofSize(size / 2), UnknownFields.NONE),
                new InlinePolicy("b", Documents.ofSize(size - size / 2), UnknownFields.NONE));
    }

    static List<ManagedPolicy> policies(int number) {
        return times(number, i -> new ManagedPolicy("P" + i, "/", "", ANY, UnknownFields.NONE));
    }

    private static <T> List<T> times(int number, IntFunction<T> make) {
        return IntStream.range(0, number).mapToObj(make).toList();
    }
}
