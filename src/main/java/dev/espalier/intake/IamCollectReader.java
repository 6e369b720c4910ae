package dev.espalier.intake;

import dev.espalier.design.AccountId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.intake.DraftNode.Kind;
import dev.espalier.intake.DraftNode.Strength;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads the folders that iam-collect writes: `organizations/<id>/…` and `accounts/<id>/…`, at any depth. What its
/// files hold can only be told together with where they lie.
final class IamCollectReader {
    private static final Pattern ORGANIZATION =
            Pattern.compile("(?:.*/)?organizations/(o-[a-z0-9]{10,32})/(.+)\\.json");
    private static final Pattern ACCOUNT = Pattern.compile("(?:.*/)?accounts/([0-9]{12})/(.+)/([a-z-]+)\\.json");
    private static final Pattern UNIT = Pattern.compile("ous/((?:r|ou)-[a-z0-9-]+)/(metadata|tags)");
    private static final Pattern POLICY = Pattern.compile("(scps|rcps)/([^/]+)/(metadata|policy)");

    private final Draft draft;
    private final CollectedThings things;

    IamCollectReader(Draft draft) {
        this.draft = draft;
        things = new CollectedThings(draft);
    }

    /// Whether the file belongs to such a folder.
    boolean read(Value top, String file) {
        var inOrganization = ORGANIZATION.matcher(file);
        var inAccount = ACCOUNT.matcher(file);
        boolean isRead;
        if (inOrganization.matches()) {
            isRead = organization(top, inOrganization.group(1), inOrganization.group(2), file);
        } else {
            isRead =
                    inAccount.matches() && things.read(top, inAccount.group(1), inAccount.group(2), inAccount.group(3));
        }
        if (isRead) {
            draft.count("iam-collect");
        }
        return isRead;
    }

    /// Puts together what came in several files.
    void finish(Remarks remarks) {
        things.finish(remarks);
    }

    private boolean organization(Value top, String id, String rest, String file) {
        var unit = UNIT.matcher(rest);
        var policy = POLICY.matcher(rest);
        if (unit.matches()) {
            unit(top, unit.group(1), unit.group(2));
        } else if (policy.matches()) {
            policy(top, policy.group(1), file.substring(0, file.lastIndexOf('/')), policy.group(3));
        } else {
            switch (rest) {
                case "metadata" -> metadata(top);
                case "structure" -> structure(top, Optional.empty());
                case "accounts" -> top.members().forEach(account -> account(account.name(), account.value()));
                case "ous" -> top.members().forEach(each -> attached(draft.container(each.name()), each.value()));
                default -> {
                    return rest.equals("delegated-admins");
                }
            }
        }
        draft.organizationIds.add(id);
        return true;
    }

    private void metadata(Value top) {
        top.text("rootAccountId").filter(AccountId::isValid).ifPresent(draft.managementAccounts::add);
        top.text("rootOu").ifPresent(root -> draft.node(root, Kind.ROOT));
        top.get("features").ifPresent(features -> {
            for (var type : OrganizationPolicyType.values()) {
                features.flag(type.name()).ifPresent(isEnabled -> draft.policyTypes.put(type, isEnabled));
            }
        });
    }

    private void structure(Value level, Optional<String> parent) {
        for (var each : level.members()) {
            var node = draft.container(each.name());
            parent.ifPresent(known -> node.parent(known, Strength.CONTENT));
            for (var arn : each.value().texts("accounts")) {
                draft.organizationsArn(arn);
                var id = arn.substring(arn.lastIndexOf('/') + 1);
                if (AccountId.isValid(id)) {
                    draft.node(id, Kind.ACCOUNT).parent(node.key(), Strength.CONTENT);
                }
            }
            each.value().get("children").ifPresent(children -> structure(children, Optional.of(node.key())));
        }
    }

    private void account(String id, Value value) {
        if (!AccountId.isValid(id)) {
            value.wrongType("account");
            return;
        }
        var account = draft.node(id, Kind.ACCOUNT);
        value.text("ou")
                .ifPresent(parent -> account.parent(draft.container(parent).key(), Strength.CONTENT));
        value.get("tags").map(IamCollectReader::tags).ifPresent(account::tags);
        attached(account, value);
    }

    private void attached(DraftNode node, Value value) {
        value.text("parent")
                .ifPresent(parent -> node.parent(draft.container(parent).key(), Strength.CONTENT));
        attached(node, value, "scps", OrganizationPolicyType.SERVICE_CONTROL_POLICY);
        attached(node, value, "rcps", OrganizationPolicyType.RESOURCE_CONTROL_POLICY);
    }

    private void attached(DraftNode node, Value value, String list, OrganizationPolicyType type) {
        if (value.hasList(list)) {
            node.complete(type);
        }
        for (var arn : value.texts(list)) {
            var policy = draft.policy(arn.substring(arn.lastIndexOf('/') + 1));
            policy.type(type);
            node.attach(type, policy.key());
        }
    }

    private void unit(Value top, String id, String part) {
        var node = draft.container(id);
        if (part.equals("tags")) {
            node.tags(tags(top));
        } else {
            top.text("name").ifPresent(node::name);
            top.text("arn").ifPresent(draft::organizationsArn);
        }
    }

    /// Folders are in small letters, ids are not: the description, which is read before the document, has the id.
    private void policy(Value top, String kind, String folder, String part) {
        if (part.equals("metadata")) {
            var arn = top.text("arn").orElse("");
            var key = arn.isEmpty()
                    ? folder.substring(folder.lastIndexOf('/') + 1)
                    : arn.substring(arn.lastIndexOf('/') + 1);
            things.policyFolders.put(folder, key);
            draft.organizationsArn(arn);
            top.text("name").ifPresent(draft.policy(key)::name);
            top.text("description").ifPresent(draft.policy(key)::description);
        }
        var policy =
                draft.policy(things.policyFolders.getOrDefault(folder, folder.substring(folder.lastIndexOf('/') + 1)));
        policy.type(
                kind.equals("scps")
                        ? OrganizationPolicyType.SERVICE_CONTROL_POLICY
                        : OrganizationPolicyType.RESOURCE_CONTROL_POLICY);
        if (part.equals("policy")) {
            policy.document(Documents.of(top));
        }
    }

    /// Tags as an object.
    static SortedMap<String, String> tags(Value value) {
        var tags = new TreeMap<String, String>();
        for (var tag : value.members()) {
            tag.value().text().ifPresent(text -> tags.put(tag.name(), text));
        }
        return tags;
    }

    /// The last step of each ARN.
    static List<String> names(Value value) {
        return value.items().stream()
                .flatMap(item -> item.text().stream())
                .map(arn -> arn.substring(arn.lastIndexOf('/') + 1))
                .distinct()
                .toList();
    }
}
