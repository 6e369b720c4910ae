package dev.espalier.intake;

import dev.espalier.design.AccountId;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.intake.DraftNode.Kind;
import dev.espalier.intake.DraftNode.Strength;
import dev.espalier.intake.Remark.Code;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads what `aws organizations` prints. Which command it was is told by what the output holds.
///
/// @see <a href="https://docs.aws.amazon.com/cli/latest/reference/organizations/">AWS CLI reference</a>
final class OrganizationsReader {
    private static final Map<String, String> COMMANDS = Map.of(
            "Roots", "list-roots",
            "OrganizationalUnits", "list-organizational-units-for-parent",
            "Accounts", "list-accounts",
            "Children", "list-children",
            "Parents", "list-parents",
            "Policies", "list-policies",
            "Targets", "list-targets-for-policy",
            "Tags", "list-tags-for-resource");

    private final Draft draft;

    OrganizationsReader(Draft draft) {
        this.draft = draft;
    }

    /// Whether the file holds anything that such a command prints.
    boolean read(Value top, NameHint hint) {
        boolean isRead = false;
        for (var member : top.members()) {
            isRead |= readMember(member.name(), member.value(), hint);
        }
        return isRead;
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
        draft.count(COMMANDS.getOrDefault(name, name));
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
                value.items("PolicyTypes").forEach(this::policyType);
                for (var type : OrganizationPolicyType.values()) {
                    draft.policyTypes.putIfAbsent(type, false);
                }
            }
        });
    }

    private void policyType(Value value) {
        boolean isEnabled = value.text("Status").orElse("").equals("ENABLED");
        var name = value.requiredText("Type").orElse("");
        var type = typeCalled(name);
        type.ifPresent(known -> draft.policyTypes.put(known, isEnabled));
        if (type.isEmpty() && isEnabled && !name.isEmpty()) {
            draft.otherPolicyTypes.add(name);
        }
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

    /// A list of all accounts says nothing about parents, unless it has paths. One that is called after a parent does.
    private void accounts(Value value, NameHint hint) {
        var parent = hint.isCalled("list-accounts") ? Optional.<String>empty() : hint.container();
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
            var id = item.requiredText("Id");
            boolean isAccount = item.text("Type").orElse("").equals("ACCOUNT");
            if (isAccount && id.filter(AccountId::isValid).isEmpty()) {
                id.ifPresent(text -> wrong(item, "Id", text));
            } else {
                id.ifPresent(known ->
                        draft.node(known, isAccount ? Kind.ACCOUNT : Kind.UNIT).parent(parent.get(), Strength.NAME));
            }
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
        var target = hint.isCalled("list-policies") ? Optional.<String>empty() : hint.target();
        var holder = target.map(draft::target);
        for (var item : value.items()) {
            policy(item)
                    .ifPresent(policy -> holder.ifPresent(node -> policy.type().ifPresent(type -> {
                        node.attach(type, policy.key());
                        node.complete(type);
                    })));
        }
        if (value.items().isEmpty()) {
            hint.policyType().ifPresent(type -> holder.ifPresent(node -> node.complete(type)));
        }
    }

    /// Kinds that a design does not hold are left out.
    private Optional<DraftPolicy> policy(Value value) {
        value.text("Arn").ifPresent(draft::organizationsArn);
        var word = value.text("Type").orElse("");
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
        policy.targetsNamed();
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
            draft.target(target.get()).tags(value.tags());
        } else if (hint.policy().isEmpty()) {
            value.notes().add(Code.NO_TARGET_NAMED, value.path());
        }
    }
}
