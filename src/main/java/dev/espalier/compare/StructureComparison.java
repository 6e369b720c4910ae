package dev.espalier.compare;

import dev.espalier.compare.Change.Kind;
import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.NodeId;
import dev.espalier.design.Organization;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.Root;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares what two designs are made of: units and accounts are the same when their ids are, whoever is in an account
/// and policies when their names are. The order of siblings, notes, colours and how a design is looked at are left out:
/// they decide nothing.
final class StructureComparison {
    private final Design before;
    private final Design after;
    private final DesignIndex then;
    private final DesignIndex now;
    private final List<Change> changes = new ArrayList<>();

    private StructureComparison(Design before, Design after) {
        this.before = before;
        this.after = after;
        then = DesignIndex.of(before);
        now = DesignIndex.of(after);
    }

    /// The changes in the order of the later design; of each entity what is gone comes last.
    static List<Change> between(Design before, Design after) {
        var comparison = new StructureComparison(before, after);
        comparison.compareOrganizations();
        comparison.comparePolicies();
        comparison.compareEntities();
        return comparison.changes;
    }

    private void add(Kind kind, NodeId node, String... parts) {
        changes.add(Change.of(kind, node, parts));
    }

    private void compareOrganizations() {
        var old = before.organization();
        var young = after.organization();
        compareSetting("id", old.id(), young.id());
        compareSetting("featureSet", old.featureSet().name(), young.featureSet().name());
        compareSetting(
                "managementAccount",
                old.managementAccountId().value(),
                young.managementAccountId().value());
        for (var type : OrganizationPolicyType.values()) {
            compareSetting(type.name(), enabled(old, type), enabled(young, type));
        }
    }

    private static String enabled(Organization organization, OrganizationPolicyType type) {
        return Words.text(organization.isEnabled(type) ? "on" : "off");
    }

    private void compareSetting(String setting, String old, String young) {
        if (!old.equals(young)) {
            var root = after.organization().root().id();
            add(Kind.ORGANIZATION, root, Words.text("setting." + setting), orNothing(old), orNothing(young));
        }
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? Words.text("nothing") : text;
    }

    private void comparePolicies() {
        var left = new LinkedHashMap<OrganizationPolicyId, OrganizationPolicy>();
        before.organization().policies().forEach(policy -> left.put(policy.id(), policy));
        for (var policy : after.organization().policies()) {
            var old = Optional.ofNullable(left.remove(policy.id()));
            var type = Words.text("type." + policy.type());
            if (old.isEmpty()) {
                changes.add(Change.of(Kind.POLICY_ADDED, policy.id(), type, policy.name()));
            } else if (!old.get().document().equals(policy.document())) {
                changes.add(Change.of(Kind.POLICY_CHANGED, policy.id(), type, policy.name()));
            }
        }
        left.forEach((id, policy) ->
                changes.add(Change.of(Kind.POLICY_REMOVED, id, Words.text("type." + policy.type()), policy.name())));
    }

    private void compareEntities() {
        Map<NodeId, Entity> left = new LinkedHashMap<>();
        then.entities().forEach(entity -> left.put(entity.id(), entity));
        now.entities().forEach(entity -> {
            var old = Optional.ofNullable(left.remove(entity.id()));
            if (old.isPresent()) {
                compare(old.get(), entity);
            } else if (entity instanceof Root root) {
                compareAttachments(before.organization().root(), root);
                left.remove(before.organization().root().id());
            } else {
                add(
                        entity instanceof Account ? Kind.ACCOUNT_ADDED : Kind.UNIT_ADDED,
                        entity.id(),
                        entity.name(),
                        parent(now, entity.id()));
            }
        });
        left.forEach((id, entity) -> add(
                entity instanceof Account ? Kind.ACCOUNT_REMOVED : Kind.UNIT_REMOVED,
                id,
                entity.name(),
                parent(then, id)));
    }

    /// The parent, if it is no root: roots stand for each other whatever their ids.
    private static Optional<NodeId> parentId(DesignIndex index, Entity entity) {
        return index.parentOf(entity.id())
                .filter(parent -> !parent.equals(index.root().id()));
    }

    private static String parent(DesignIndex index, NodeId id) {
        return index.parentOf(id).map(index::nameOf).orElse("");
    }

    @SuppressWarnings("ReferenceEquality") // what an edit does not touch stays the same instance
    private void compare(Entity old, Entity young) {
        boolean isMoved = !parentId(then, old).equals(parentId(now, young));
        if (isMoved) {
            add(Kind.MOVED, young.id(), kind(young), young.name(), parent(then, young.id()), parent(now, young.id()));
        }
        if (old == young) {
            return;
        }
        if (!old.name().equals(young.name())) {
            add(Kind.RENAMED, young.id(), kind(young), old.name(), young.name());
        }
        if (!old.tags().equals(young.tags())) {
            add(Kind.FACTS_CHANGED, young.id(), kind(young), young.name(), Words.text("fact.tags"));
        }
        compareAttachments(old, young);
        if (old instanceof Account oldAccount && young instanceof Account youngAccount) {
            changes.addAll(MemberComparison.between(oldAccount, youngAccount));
        }
    }

    private static String kind(Entity entity) {
        return switch (entity) {
            case Root _ -> Words.text("kind.root");
            case Account _ -> Words.text("kind.account");
            case Container _ -> Words.text("kind.unit");
        };
    }

    private void compareAttachments(Entity old, Entity young) {
        for (var type : OrganizationPolicyType.values()) {
            var name = Words.text("type." + type);
            young.policies(type).stream()
                    .filter(policy -> !old.policies(type).contains(policy))
                    .forEach(policy -> add(Kind.ATTACHED, young.id(), name, policy, young.name()));
            old.policies(type).stream()
                    .filter(policy -> !young.policies(type).contains(policy))
                    .forEach(policy -> add(Kind.DETACHED, young.id(), name, policy, young.name()));
        }
    }
}
