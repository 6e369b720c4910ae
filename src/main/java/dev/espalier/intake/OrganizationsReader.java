package dev.espalier.intake;

import dev.espalier.design.AccountId;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.intake.DraftNode.Kind;
import dev.espalier.intake.DraftNode.Strength;
import dev.espalier.intake.Remark.Code;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what `aws organizations` prints. Which command it was is told by what the output holds.
///
/// @see <a href="https://docs.aws.amazon.com/cli/latest/reference/organizations/">AWS CLI reference</a>
final class OrganizationsReader {
    private static final Map<String, String> COMMANDS = Map.of(
            "Roots", "list-roots",
            "OrganizationalUnits", "list-organizational-units-for-parent",
            "Children", "list-children",
            "Parents", "list-parents",
            "Targets", "list-targets-for-policy",
            "Tags", "list-tags-for-resource");

    private static final String POLICIES_FOR_TARGET = "list-policies-for-target";

    private final Draft draft;
    /// Whether the file that is read says that more follows: a list in it is never all there is.
    private boolean isCut;
    /// Whether the file that is read tells of a whole organization, so that its lists are of all.
    private boolean isOfAll;

    OrganizationsReader(Draft draft) {
        this.draft = draft;
    }

    /// The names of the members that such a command prints. Policies beside users, groups or roles are those of IAM.
    Set<String> read(Value top, NameHint hint) {
        var read = new HashSet<String>();
        boolean isOfIam = IamReader.isMeant(top);
        isCut = isCut(top);
        isOfAll = top.has("Organization") || top.has("Roots");
        for (var member : top.members()) {
            boolean isOther = isOfIam && member.name().equals("Policies");
            if (!isOther && readMember(member.name(), member.value(), hint)) {
                read.add(member.name());
            }
        }
        return read;
    }

    static boolean isCut(Value top) {
        return top.has("NextToken")
                || top.has("Marker")
                || top.flag("IsTruncated").orElse(false);
    }

    private boolean readMember(String name, Value value, NameHint hint) {
        if (value.isObject()) {
            return readObject(name, value);
        }
        if (!value.isList() || (name.equals("Policies") && isOfIam(value))) {
            return false;
        }
        switch (name) {
            case "Roots" -> value.items().forEach(this::root);
            case "OrganizationalUnits" -> units(value, hint);
            case "Accounts" -> accounts(value, hint);
            case "Children" -> children(value, hint);
            case "Parents" -> parents(value, hint);
            case "Policies" -> policies(value, hint);
            case "Targets" -> targets(value, hint);
            case "Tags" -> tags(value, hint);
            default -> {
                return false;
            }
        }
        if (COMMANDS.containsKey(name)) {
            draft.count(COMMANDS.get(name));
        }
        return true;
    }

    private static boolean isOfIam(Value policies) {
        return !policies.items().isEmpty() && policies.items().stream().noneMatch(policy -> policy.has("Type"));
    }

    private boolean readObject(String name, Value value) {
        if (name.equals("Organization")) {
            organization(value);
            draft.count("describe-organization");
            return true;
        }
        if (name.equals("OrganizationalUnit") && value.has("Id")) {
            unit(value);
            draft.count("describe-organizational-unit");
            return true;
        }
        if (name.equals("Account") && value.has("Id")) {
            account(value);
            draft.count("describe-account");
            return true;
        }
        if (name.equals("Policy") && value.hasObject("PolicySummary")) {
            value.get("PolicySummary")
                    .flatMap(this::policy)
                    .ifPresent(policy -> value.get("Content").map(Documents::of).ifPresent(policy::document));
            draft.count("describe-policy");
            return true;
        }
        return false;
    }

    private void organization(Value value) {
        value.requiredText("Id").ifPresent(draft.organizationIds::add);
        value.text("Arn").ifPresent(draft::organizationsArn);
        value.text("FeatureSet")
                .ifPresent(word -> draft.featureSet = Arrays.stream(FeatureSet.values())
                        .filter(each -> each.name().equals(word))
                        .findFirst()
                        .or(() -> wrong(value, "FeatureSet", word)));
        accountId(value, "MasterAccountId").ifPresent(id -> {
            draft.managementAccounts.add(id);
            var account = draft.node(id, Kind.ACCOUNT);
            value.text("MasterAccountEmail").ifPresent(account::email);
        });
    }

    private static <T> Optional<T> wrong(Value value, String name, String word) {
        value.notes().add(Code.WRONG_VALUE, value.path().member(name), word);
        return Optional.empty();
    }

    private static Optional<String> accountId(Value value, String name) {
        var id = value.text(name);
        return id.isEmpty() || AccountId.isValid(id.get()) ? id : wrong(value, name, id.get());
    }

    private void root(Value value) {
        value.requiredText("Id").ifPresent(id -> {
            var root = draft.node(id, Kind.ROOT);
            value.text("Name").ifPresent(root::name);
            value.text("Arn").ifPresent(draft::organizationsArn);
            if (value.hasList("PolicyTypes")) {
                var enabled = EnumSet.noneOf(OrganizationPolicyType.class);
                value.items("PolicyTypes").forEach(item -> policyType(item).ifPresent(enabled::add));
                for (var type : OrganizationPolicyType.values()) {
                    draft.policyType(type, enabled.contains(type));
                }
            }
        });
    }

    /// The type, when it is switched on.
    private Optional<OrganizationPolicyType> policyType(Value value) {
        boolean isEnabled = value.text("Status").orElse("").equals("ENABLED");
        var name = value.requiredText("Type").orElse("");
        var type = typeCalled(name);
        if (type.isEmpty() && isEnabled && !name.isEmpty()) {
            draft.otherPolicyTypes.add(name);
        }
        return type.filter(_ -> isEnabled);
    }

    static Optional<OrganizationPolicyType> typeCalled(String name) {
        return Arrays.stream(OrganizationPolicyType.values())
                .filter(type -> type.name().equals(name))
                .findFirst();
    }

    private void units(Value value, NameHint hint) {
        var parent = hint.container();
        for (var item : value.items()) {
            unit(item)
                    .ifPresent(unit -> parent.ifPresent(known -> {
                        draft.container(known);
                        unit.parent(known, Strength.NAME);
                    }));
        }
        if (parent.isEmpty() && !value.items().isEmpty()) {
            value.notes().add(Code.NO_PARENT_NAMED, value.path());
        }
    }

    private Optional<DraftNode> unit(Value value) {
        value.text("Arn").ifPresent(draft::organizationsArn);
        return value.requiredText("Id").map(id -> {
            var unit = draft.node(id, Kind.UNIT);
            value.text("Name").ifPresent(unit::name);
            path(value, unit);
            return unit;
        });
    }

    /// A folder may be called after what a list is of, or after where it was asked for.
    private static void noteFolder(Value list, NameHint hint, Optional<String> owner, String ofAll) {
        owner.filter(_ -> hint.targetInName().isEmpty())
                .ifPresent(id -> list.notes().add(Code.BY_FOLDER, list.path(), id, ofAll));
    }

    /// A list of all accounts says nothing about parents, unless it has paths. One that is called after a parent does.
    private void accounts(Value value, NameHint hint) {
        var parent = isOfAll || hint.isCalled(Draft.ALL_ACCOUNTS) ? Optional.<String>empty() : hint.container();
        boolean isSaid = hint.isAbout("list-accounts-for-parent");
        boolean isOfParent = parent.isPresent() || isSaid;
        draft.count(isOfParent ? "list-accounts-for-parent" : Draft.ALL_ACCOUNTS);
        if (isOfParent && parent.isEmpty()) {
            value.notes().add(Code.NO_PARENT_NAMED, value.path());
        }
        if (!isSaid) {
            noteFolder(value, hint, parent, Draft.ALL_ACCOUNTS);
        }
        for (var item : value.items()) {
            account(item)
                    .ifPresent(account -> parent.ifPresent(known -> {
                        draft.container(known);
                        account.parent(known, Strength.NAME);
                    }));
        }
    }

    private Optional<DraftNode> account(Value value) {
        value.text("Arn").ifPresent(draft::organizationsArn);
        value.requiredText("Id");
        return accountId(value, "Id").map(id -> {
            var account = draft.node(id, Kind.ACCOUNT);
            value.text("Name").ifPresent(account::name);
            value.text("Email").ifPresent(account::email);
            value.text("State").or(() -> value.text("Status")).ifPresent(account::state);
            path(value, account);
            return account;
        });
    }

    /// `o-…/r-…/ou-…/ou-…/123456789012/`, the way from the organization to here.
    private void path(Value value, DraftNode node) {
        var paths = value.hasList("Paths")
                ? value.texts("Paths")
                : value.text("Path").stream().toList();
        for (var path : paths) {
            var steps = Arrays.stream(path.split("/", -1))
                    .filter(step -> step.startsWith("r-") || step.startsWith("ou-"))
                    .filter(step -> !step.equals(node.key()))
                    .toList();
            for (int i = 1; i < steps.size(); i++) {
                draft.container(steps.get(i))
                        .parent(draft.container(steps.get(i - 1)).key(), Strength.CONTENT);
            }
            if (!steps.isEmpty()) {
                node.parent(draft.container(steps.getLast()).key(), Strength.CONTENT);
            }
        }
    }

    private void children(Value value, NameHint hint) {
        var parent = hint.container();
        if (parent.isEmpty()) {
            value.notes().add(Code.NO_PARENT_NAMED, value.path());
            return;
        }
        draft.container(parent.get());
        for (var item : value.items()) {
            item.requiredText("Id").ifPresent(id -> {
                boolean isUnit = id.startsWith("ou-");
                var told = item.text("Type").orElse(isUnit ? "ORGANIZATIONAL_UNIT" : "ACCOUNT");
                if (isUnit ? told.equals("ORGANIZATIONAL_UNIT") : told.equals("ACCOUNT") && AccountId.isValid(id)) {
                    draft.target(id).parent(parent.get(), Strength.NAME);
                } else {
                    wrong(item, "Id", id);
                }
            });
        }
    }

    private void parents(Value value, NameHint hint) {
        var child = hint.target().filter(id -> !id.startsWith("r-"));
        if (child.isEmpty()) {
            value.notes().add(Code.NO_TARGET_NAMED, value.path());
            return;
        }
        for (var item : value.items()) {
            item.requiredText("Id").ifPresent(parent -> {
                draft.container(parent);
                draft.target(child.get()).parent(parent, Strength.NAME);
            });
        }
    }

    private void policies(Value value, NameHint hint) {
        var target = isOfAll || hint.isCalled(Draft.ALL_POLICIES) ? Optional.<String>empty() : hint.target();
        boolean isSaid = hint.isAbout(POLICIES_FOR_TARGET);
        boolean isOfTarget = target.isPresent() || isSaid;
        draft.count(isOfTarget ? POLICIES_FOR_TARGET : Draft.ALL_POLICIES);
        if (!isSaid) {
            noteFolder(value, hint, target, Draft.ALL_POLICIES);
        }
        var policies =
                value.items().stream().flatMap(item -> policy(item).stream()).toList();
        if (!isOfTarget) {
            hint.targetInName().ifPresent(id -> value.notes().add(Code.NOT_FOR_TARGET, value.path(), id));
            listed(policies);
        } else if (target.isPresent()) {
            attached(policies, draft.target(target.get()), hint);
        } else {
            value.notes().add(Code.NO_TARGET_NAMED, value.path());
        }
    }

    private void listed(List<DraftPolicy> policies) {
        if (!isCut) {
            policies.forEach(policy -> policy.type().ifPresent(draft.listedTypes::add));
        }
    }

    private void attached(List<DraftPolicy> policies, DraftNode node, NameHint hint) {
        var types = new LinkedHashSet<OrganizationPolicyType>();
        if (policies.isEmpty()) {
            hint.policyType().ifPresent(types::add);
        }
        for (var policy : policies) {
            policy.type().ifPresent(type -> {
                node.attach(type, policy.key());
                types.add(type);
            });
        }
        if (!isCut) {
            types.forEach(node::complete);
        }
    }

    /// Kinds that a design does not hold are left out.
    private Optional<DraftPolicy> policy(Value value) {
        value.text("Arn").ifPresent(draft::organizationsArn);
        var word = value.requiredText("Type").orElse("");
        var type = typeCalled(word);
        if (type.isEmpty()) {
            if (!word.isEmpty()) {
                draft.otherPolicyTypes.add(word.toUpperCase(Locale.ROOT));
            }
            return Optional.empty();
        }
        return value.requiredText("Id").map(id -> {
            var policy = draft.policy(id);
            policy.type(type.get());
            value.text("Name").ifPresent(policy::name);
            value.text("Description").ifPresent(policy::description);
            if (value.flag("AwsManaged").orElse(false)) {
                policy.awsManaged();
            }
            return policy;
        });
    }

    private void targets(Value value, NameHint hint) {
        var id = hint.policy();
        if (id.isEmpty()) {
            value.notes().add(Code.NO_POLICY_NAMED, value.path());
            return;
        }
        var policy = draft.policy(id.get());
        hint.policyType().filter(_ -> policy.type().isEmpty()).ifPresent(policy::type);
        if (!isCut) {
            policy.targetsNamed();
        }
        for (var item : value.items()) {
            item.text("Arn").ifPresent(draft::organizationsArn);
            item.requiredText("TargetId").ifPresent(target -> {
                var node = draft.target(target);
                if (node.name().isEmpty()) {
                    item.text("Name").ifPresent(node::name);
                }
                draft.targets
                        .computeIfAbsent(policy.key(), _ -> new LinkedHashSet<>())
                        .add(target);
            });
        }
    }

    private void tags(Value value, NameHint hint) {
        var target = hint.target();
        if (target.isPresent()) {
            var node = draft.target(target.get());
            if (isCut) {
                node.someTags(value.tags());
            } else {
                node.tags(value.tags());
            }
        } else if (hint.policy().isEmpty()) {
            value.notes().add(Code.NO_TARGET_NAMED, value.path());
        }
    }
}
