package dev.espalier.intake;

import dev.espalier.design.AccountId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.intake.DraftNode.Kind;
import dev.espalier.intake.DraftNode.Strength;
import dev.espalier.intake.Remark.Code;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads `organization-config.yaml` and `accounts-config.yaml` of the Landing Zone Accelerator. Units are called by
/// their path, accounts by their name, policies lie in files beside. The accelerator and Control Tower attach more than
/// these files tell, so nothing in them counts as complete. The accelerator attaches policies to whole units, whatever
/// accounts are excluded, and takes `FullAWSAccess` away where an allow list is attached.
///
/// @see <a href="https://awslabs.github.io/landing-zone-accelerator-on-aws/">Landing Zone Accelerator on AWS</a>
final class LandingZoneReader {
    /// What the accelerator puts words in for.
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[A-Z_]+(?::[^}]*)?}|\\{\\{");

    private static final String ROOT = "Root";
    private static final String MANAGEMENT = "Management";
    private static final int DEEPEST = 32;

    private final Draft draft;
    private final Map<String, String> accounts = new HashMap<>();
    private final List<Written> policies = new ArrayList<>();
    private final Set<String> allowListed = new TreeSet<>();

    /// A policy whose content and accounts other files tell.
    private record Written(DraftPolicy policy, String file, List<String> accounts, boolean isAllowList) {}

    LandingZoneReader(Draft draft) {
        this.draft = draft;
    }

    static boolean isMeant(Value top) {
        return top.hasList("mandatoryAccounts")
                || (top.hasList("organizationalUnits") && (top.has("enable") || top.has("serviceControlPolicies")));
    }

    void read(Value top, NameHint hint) {
        draft.count("landing-zone-accelerator");
        Stream.of("mandatoryAccounts", "workloadAccounts")
                .flatMap(list -> top.items(list).stream())
                .forEach(account -> account(account, top));
        for (var unit : top.items("organizationalUnits")) {
            unit.requiredText("name").ifPresent(path -> unit(path, unit));
        }
        policies(top, "serviceControlPolicies", OrganizationPolicyType.SERVICE_CONTROL_POLICY, hint);
        policies(top, "resourceControlPolicies", OrganizationPolicyType.RESOURCE_CONTROL_POLICY, hint);
        Stream.of("taggingPolicies", "backupPolicies", "chatbotPolicies", "declarativePolicies")
                .filter(list -> top.hasList(list) && !top.items(list).isEmpty())
                .forEach(draft.otherPolicyTypes::add);
        top.notes().add(Code.ONLY_MANAGED, top.path());
    }

    private void account(Value value, Value top) {
        var name = value.requiredText("name");
        if (name.isEmpty()) {
            return;
        }
        var email = value.text("email").orElse("");
        var told = top.items("accountIds").stream()
                .filter(each -> each.text("email").orElse("").equalsIgnoreCase(email))
                .flatMap(each -> each.text("accountId").stream())
                .filter(AccountId::isValid)
                .findFirst();
        var account = draft.node(told.orElseGet(() -> draft.madeUpAccount("lza " + name.get())), Kind.ACCOUNT);
        account.name(name.get());
        account.email(email);
        accounts.putIfAbsent(name.get(), account.key());
        if (name.get().equals(MANAGEMENT)) {
            draft.managementAccounts.add(account.key());
        }
        value.text("organizationalUnit")
                .flatMap(path -> unit(path, value))
                .ifPresent(parent -> account.parent(parent, Strength.CONTENT));
    }

    /// The key of the unit at a path, and of the units on the way.
    private Optional<String> unit(String path, Value place) {
        var key = Draft.THE_ROOT;
        var way = new StringBuilder();
        var steps = path.split("/", DEEPEST + 1);
        if (steps.length > DEEPEST) {
            place.notes().add(Code.WRONG_VALUE, place.path(), path.substring(0, Math.min(path.length(), 80)));
            return Optional.empty();
        }
        for (var step : steps) {
            boolean isRoot = way.isEmpty() && step.strip().equals(ROOT);
            if (!step.isBlank() && !isRoot) {
                way.append('/').append(step.strip());
                var unit = draft.node(draft.madeUpUnit("lza " + way), Kind.UNIT);
                unit.name(step.strip());
                unit.parent(key, Strength.CONTENT);
                key = unit.key();
            }
        }
        return Optional.of(key);
    }

    private void policies(Value top, String list, OrganizationPolicyType type, NameHint hint) {
        for (var value : top.items(list)) {
            value.requiredText("name").ifPresent(name -> policy(value, name, type, hint));
        }
    }

    private void policy(Value value, String name, OrganizationPolicyType type, NameHint hint) {
        boolean isDefault = name.equals(type.defaultPolicy());
        var policy = draft.policy(isDefault ? "p-" + name : "lza " + type + " " + name);
        policy.type(type);
        policy.name(name);
        value.text("description").map(String::strip).ifPresent(policy::description);
        var targets = value.get("deploymentTargets").filter(Value::isObject);
        boolean isAllowList = value.text("strategy").orElse("").equals("allow-list");
        for (var path : texts(targets, "organizationalUnits")) {
            unit(path, value).ifPresent(target -> attach(policy, target, isAllowList));
        }
        targets.filter(_ -> !texts(targets, "excludedAccounts").isEmpty())
                .flatMap(found -> found.get("excludedAccounts"))
                .ifPresent(excluded -> excluded.notes()
                        .add(Code.STILL_BOUND, excluded.path(), name, Words.names(texts(targets, "excludedAccounts"))));
        var file = value.text("policy").orElse("");
        var folder = hint.file().substring(0, hint.file().lastIndexOf('/') + 1);
        policies.add(new Written(policy, file.isEmpty() ? "" : folder + file, texts(targets, "accounts"), isAllowList));
    }

    private static List<String> texts(Optional<Value> targets, String list) {
        return targets.map(found -> found.texts(list)).orElse(List.of());
    }

    /// What an allow list is attached to loses the policy that AWS attaches to everything.
    private void attach(DraftPolicy policy, String target, boolean isAllowList) {
        var type = policy.type().orElse(OrganizationPolicyType.SERVICE_CONTROL_POLICY);
        if (isAllowList) {
            var node = target.equals(Draft.THE_ROOT) ? draft.theRoot : draft.target(target);
            node.detachDefault(type);
            allowListed.add(node.kind() == Kind.ROOT ? ROOT : node.label());
        }
        if (target.equals(Draft.THE_ROOT)) {
            draft.theRoot.attach(type, policy.key());
        } else {
            draft.targets
                    .computeIfAbsent(policy.key(), _ -> new LinkedHashSet<>())
                    .add(target);
        }
    }

    /// Puts together what came in several files.
    void finish(Remarks remarks) {
        var unknown = new TreeSet<String>();
        var taken = new TreeSet<String>();
        for (var written : policies) {
            for (var name : written.accounts()) {
                var account = Optional.ofNullable(accounts.get(name));
                account.ifPresentOrElse(
                        id -> attach(written.policy(), id, written.isAllowList()), () -> unknown.add(name));
            }
            Optional.ofNullable(draft.policies.get(written.file()))
                    .filter(DraftPolicy::isLoose)
                    .flatMap(DraftPolicy::document)
                    .ifPresent(document -> {
                        taken.add(written.file());
                        written.policy().document(filledIn(document, written.file(), remarks));
                    });
        }
        taken.forEach(draft.policies::remove);
        if (!unknown.isEmpty()) {
            remarks.add(Code.UNKNOWN_HOLDER, unknown.size(), Words.names(unknown));
        }
        if (!allowListed.isEmpty()) {
            remarks.add(Code.ALLOW_LIST, allowListed.size(), Words.names(allowListed));
        }
        policies.clear();
    }

    /// What the accelerator would put into a policy is in none of these files.
    private static PolicyDocument filledIn(PolicyDocument document, String file, Remarks remarks) {
        var text = JsonText.write(document.source());
        var placeholder = PLACEHOLDER.matcher(text);
        if (!placeholder.find()) {
            return document;
        }
        remarks.addAbout(file, Code.OPEN, placeholder.group());
        return new PolicyDocument(new JsonString(text));
    }
}
