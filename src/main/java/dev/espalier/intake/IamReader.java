package dev.espalier.intake;

import dev.espalier.catalog.Catalog;
import dev.espalier.design.AccountId;
import dev.espalier.design.Group;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.PolicyReference;
import dev.espalier.design.Role;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.User;
import dev.espalier.intake.DraftMembers.Listed;
import dev.espalier.intake.Remark.Code;
import dev.espalier.policy.Arn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// Reads `aws iam get-account-authorization-details`. The account is known by the ARNs; a file without any is told
/// apart by its name.
///
/// @see <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html">API</a>
final class IamReader {
    private static final String POLICIES = "Policies";
    private static final Map<String, Listed> LISTS = new TreeMap<>(Map.of(
            "UserDetailList",
            Listed.USERS,
            "GroupDetailList",
            Listed.GROUPS,
            "RoleDetailList",
            Listed.ROLES,
            POLICIES,
            Listed.POLICIES));

    private final Draft draft;

    IamReader(Draft draft) {
        this.draft = draft;
    }

    /// Whether the file is of this kind. The lists of policies of IAM and of organizations have the same name.
    static boolean isMeant(Value top) {
        return LISTS.keySet().stream().anyMatch(list -> !list.equals(POLICIES) && top.hasList(list))
                || (top.hasList(POLICIES)
                        && top.items(POLICIES).stream().anyMatch(policy -> policy.has("PolicyVersionList")));
    }

    /// The names of the members that are of this kind.
    Set<String> read(Value top, NameHint hint) {
        draft.count("get-account-authorization-details");
        var account = accountOf(top).or(hint::account);
        for (var list : LISTS.entrySet()) {
            if (top.hasList(list.getKey())) {
                account.ifPresent(id -> draft.members(id).listed.add(list.getValue()));
                top.items(list.getKey()).forEach(item -> item(item, account, readerOf(list.getValue())));
            }
        }
        if (account.isEmpty()) {
            top.notes().add(Code.NO_ACCOUNT_NAMED, top.path());
        }
        return LISTS.keySet();
    }

    private static Optional<String> accountOf(Value top) {
        return LISTS.keySet().stream()
                .filter(top::hasList)
                .flatMap(list -> top.items(list).stream())
                .flatMap(item -> accountOfItem(item).stream())
                .findFirst();
    }

    private static Optional<String> accountOfItem(Value item) {
        return item.text("Arn").flatMap(Arn::parse).map(Arn::account).filter(AccountId::isValid);
    }

    private BiConsumer<Value, DraftMembers> readerOf(Listed kind) {
        return switch (kind) {
            case POLICIES -> this::policy;
            case GROUPS -> this::group;
            case USERS -> this::user;
            case ROLES -> this::role;
        };
    }

    private void item(Value item, Optional<String> account, BiConsumer<Value, DraftMembers> reader) {
        accountOfItem(item).or(() -> account).map(draft::members).ifPresent(members -> reader.accept(item, members));
    }

    /// Policies of AWS are known; those of the account come with their versions, of which one is in force.
    private void policy(Value value, DraftMembers members) {
        var arn = value.text("Arn").orElse("");
        if (PolicyReference.isAwsManaged(arn)) {
            if (Catalog.get().managedPolicy(arn).isEmpty()) {
                value.notes().add(Code.NOT_IN_CATALOG, value.path(), arn);
            }
            return;
        }
        value.requiredText("PolicyName").ifPresent(name -> {
            var document = versionInForce(value).flatMap(version -> version.get("Document"));
            members.enter(
                    members.policies,
                    name,
                    new ManagedPolicy(
                            name,
                            path(value),
                            value.text("Description").orElse(""),
                            document.map(Documents::of).orElse(Documents.UNKNOWN),
                            UnknownFields.NONE));
        });
    }

    private static Optional<Value> versionInForce(Value policy) {
        var wanted = policy.text("DefaultVersionId").orElse("");
        var versions = policy.items("PolicyVersionList");
        return versions.stream()
                .filter(version -> version.flag("IsDefaultVersion").orElse(false))
                .findFirst()
                .or(() -> versions.stream()
                        .filter(version -> version.text("VersionId").orElse("").equals(wanted))
                        .findFirst());
    }

    private static String path(Value value) {
        return value.text("Path").filter(path -> !path.isBlank()).orElse("/");
    }

    private void group(Value value, DraftMembers members) {
        value.requiredText("GroupName")
                .ifPresent(name -> members.enter(
                        members.groups,
                        name,
                        new Group(
                                name,
                                path(value),
                                attached(value, members),
                                inline(value, "GroupPolicyList"),
                                UnknownFields.NONE)));
    }

    private void user(Value value, DraftMembers members) {
        value.requiredText("UserName")
                .ifPresent(name -> members.enter(
                        members.users,
                        name,
                        User.named(name)
                                .withPath(path(value))
                                .withGroups(value.texts("GroupList").stream()
                                        .distinct()
                                        .toList())
                                .withAttachedPolicies(attached(value, members))
                                .withInlinePolicies(inline(value, "UserPolicyList"))
                                .withPermissionsBoundary(boundary(value, members))
                                .withTags(value.get("Tags").map(Value::tags).orElseGet(TreeMap::new))));
    }

    private void role(Value value, DraftMembers members) {
        value.requiredText("RoleName").ifPresent(name -> {
            value.count("MaxSessionDuration").ifPresent(seconds -> members.durations.putIfAbsent(name, seconds));
            members.enter(
                    members.roles,
                    name,
                    Role.named(name)
                            .withPath(path(value))
                            .withTrustPolicy(
                                    value.get("AssumeRolePolicyDocument").map(Documents::of))
                            .withAttachedPolicies(attached(value, members))
                            .withInlinePolicies(inline(value, "RolePolicyList"))
                            .withPermissionsBoundary(boundary(value, members))
                            .withTags(value.get("Tags").map(Value::tags).orElseGet(TreeMap::new)));
        });
    }

    private static List<String> attached(Value value, DraftMembers members) {
        return value.oneOrMore("AttachedManagedPolicies").stream()
                .flatMap(policy -> policy.text("PolicyArn").or(() -> policy.text("PolicyName")).stream())
                .map(written -> reference(written, members))
                .distinct()
                .toList();
    }

    /// A policy of AWS by its ARN, one of the account by its name.
    static String reference(String written, DraftMembers members) {
        if (PolicyReference.isAwsManaged(written) || !written.startsWith("arn:")) {
            return written;
        }
        int start = written.indexOf(":policy/");
        int end = Math.max(written.lastIndexOf('/'), written.lastIndexOf(':'));
        var name = written.substring(end + 1);
        members.mentioned.putIfAbsent(name, start < 0 ? "/" : written.substring(start + ":policy".length(), end + 1));
        return name;
    }

    private static Optional<String> boundary(Value value, DraftMembers members) {
        return value.get("PermissionsBoundary")
                .flatMap(boundary -> boundary.requiredText("PermissionsBoundaryArn"))
                .map(written -> reference(written, members));
    }

    private static List<InlinePolicy> inline(Value holder, String list) {
        return holder.get(list).map(IamReader::inline).orElse(List.of());
    }

    /// Names of inline policies are unique at their holder; a second one of a name is noted and left out.
    static List<InlinePolicy> inline(Value list) {
        var policies = new ArrayList<InlinePolicy>();
        var names = new HashSet<String>();
        for (var item : list.items()) {
            var name = item.requiredText("PolicyName");
            if (name.isPresent() && !names.add(name.get())) {
                item.notes().add(Code.SAME_NAME, item.path(), name.get());
            } else if (name.isPresent()) {
                var document = item.get("PolicyDocument").map(Documents::of).orElse(Documents.UNKNOWN);
                policies.add(new InlinePolicy(name.get(), document, UnknownFields.NONE));
            }
        }
        return policies;
    }

    /// Names that are referred to as policies of the account.
    static Stream<String> ownReferences(List<String> attached, Optional<String> boundary) {
        return Stream.concat(attached.stream(), boundary.stream())
                .filter(reference -> !PolicyReference.isAwsManaged(reference));
    }
}
