package dev.espalier.intake;

import dev.espalier.design.Entity;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.intake.DraftNode.Kind;
import dev.espalier.intake.Remark.Code;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Which SCPs and RCPs are attached to what, from lists by target and lists by policy. Where no file says it, that is
/// noted, and the default policy is taken, which AWS attaches to everything.
final class Attaching {
    private final Draft draft;
    private final PolicyShelf shelf;
    private final Set<OrganizationPolicyType> enabled;
    private final Set<OrganizationPolicyType> enabledBefore;
    private final Map<String, Set<String>> policiesByTarget = new HashMap<>();
    private final Map<OrganizationPolicyType, Set<String>> unknown = new EnumMap<>(OrganizationPolicyType.class);
    private final Map<OrganizationPolicyType, Set<String>> partial = new EnumMap<>(OrganizationPolicyType.class);
    private final Set<OrganizationPolicyType> followed = new LinkedHashSet<>();

    /// @param enabledBefore in the design that is imported into; the default policy of a type that is new is everywhere
    Attaching(
            Draft draft,
            PolicyShelf shelf,
            Set<OrganizationPolicyType> enabled,
            Set<OrganizationPolicyType> enabledBefore) {
        this.draft = draft;
        this.shelf = shelf;
        this.enabled = enabled;
        this.enabledBefore = enabledBefore;
        draft.targets.forEach((policy, targets) -> targets.forEach(target -> policiesByTarget
                .computeIfAbsent(target, _ -> new LinkedHashSet<>())
                .add(policy)));
        for (var type : OrganizationPolicyType.values()) {
            if (isFollowed(type)) {
                followed.add(type);
            }
        }
    }

    /// Whether all targets of all policies of the type are known, the default one included.
    private boolean isFollowed(OrganizationPolicyType type) {
        var ofType = draft.policies.values().stream()
                .filter(policy -> !policy.isLoose() && policy.type().equals(Optional.of(type)))
                .toList();
        return draft.listedTypes.contains(type)
                && ofType.stream().anyMatch(DraftPolicy::isDefault)
                && ofType.stream().allMatch(DraftPolicy::hasTargets);
    }

    /// Names of the policies attached to a node.
    ///
    /// @param before what the node was in the design that is imported into
    List<String> policies(DraftNode node, OrganizationPolicyType type, Optional<Entity> before) {
        var told = told(node, type);
        boolean isComplete = node.isComplete(type);
        boolean isWithoutDefault =
                node.isWithoutDefault(type) || (node.kind() == Kind.ROOT && draft.theRoot.isWithoutDefault(type));
        if (node.kind() == Kind.ROOT) {
            told.addAll(told(draft.theRoot, type));
            isComplete |= draft.theRoot.isComplete(type);
        }
        if (!enabled.contains(type)) {
            return before.map(entity -> entity.policies(type)).orElse(List.of(type.defaultPolicy()));
        }
        if (isComplete || followed.contains(type)) {
            return List.copyOf(told);
        }
        if (before.isPresent()) {
            var both = new LinkedHashSet<>(before.get().policies(type));
            if (!enabledBefore.contains(type)) {
                both.add(type.defaultPolicy());
            }
            both.addAll(told);
            if (isWithoutDefault) {
                both.remove(type.defaultPolicy());
            }
            return List.copyOf(both);
        }
        if (isWithoutDefault) {
            return List.copyOf(told);
        }
        (told.isEmpty() ? unknown : partial)
                .computeIfAbsent(type, _ -> new TreeSet<>())
                .add(node.label());
        var assumed = new LinkedHashSet<String>();
        assumed.add(type.defaultPolicy());
        assumed.addAll(told);
        return List.copyOf(assumed);
    }

    private Set<String> told(DraftNode node, OrganizationPolicyType type) {
        var told = new LinkedHashSet<String>();
        Stream.concat(node.attached(type).stream(), policiesByTarget.getOrDefault(node.key(), Set.of()).stream())
                .filter(key -> shelf.type(key).equals(Optional.of(type)))
                .forEach(key -> shelf.name(key).ifPresent(told::add));
        return told;
    }

    void noteTo(Remarks remarks) {
        unknown.forEach((type, names) -> remarks.add(
                Code.NO_ATTACHMENTS,
                Words.text("type." + type),
                names.size(),
                Words.names(names),
                type.defaultPolicy()));
        partial.forEach((type, names) -> remarks.add(
                Code.SOME_ATTACHMENTS,
                Words.text("type." + type),
                names.size(),
                Words.names(names),
                type.defaultPolicy()));
    }

    /// The types that are switched on, as the files or else the design say; SCPs when nobody does.
    static Set<OrganizationPolicyType> enabled(
            Draft draft, Optional<Set<OrganizationPolicyType>> before, Remarks remarks) {
        if (draft.featureSet.equals(Optional.of(FeatureSet.CONSOLIDATED_BILLING))) {
            return Set.of();
        }
        boolean isGuess = Arrays.stream(OrganizationPolicyType.values())
                .anyMatch(type -> !draft.policyTypes.containsKey(type) && isAssumed(type, draft));
        if (isGuess && before.isEmpty() && draft.knowsOrganization()) {
            remarks.add(Code.NO_POLICY_TYPES);
        }
        var enabled = new LinkedHashSet<OrganizationPolicyType>();
        for (var type : OrganizationPolicyType.values()) {
            if (isEnabled(type, draft, before, remarks)) {
                enabled.add(type);
            }
        }
        return enabled;
    }

    /// What is attached in AWS is of a type that is switched on there, whatever the design says.
    private static boolean isEnabled(
            OrganizationPolicyType type, Draft draft, Optional<Set<OrganizationPolicyType>> before, Remarks remarks) {
        var told = Optional.ofNullable(draft.policyTypes.get(type));
        boolean isEnabled =
                told.or(() -> before.map(types -> types.contains(type))).orElseGet(() -> isAssumed(type, draft));
        if (isEnabled || !isAttached(type, draft)) {
            return isEnabled;
        }
        remarks.add(told.isEmpty() ? Code.SWITCHED_ON : Code.ATTACHED_OFF, Words.text("type." + type));
        return told.isEmpty();
    }

    private static boolean isAssumed(OrganizationPolicyType type, Draft draft) {
        return type == OrganizationPolicyType.SERVICE_CONTROL_POLICY
                || draft.policies.values().stream()
                        .anyMatch(policy -> policy.type().equals(Optional.of(type)));
    }

    private static boolean isAttached(OrganizationPolicyType type, Draft draft) {
        return Stream.concat(draft.nodes.values().stream(), Stream.of(draft.theRoot))
                        .anyMatch(node -> !node.attached(type).isEmpty())
                || draft.targets.entrySet().stream()
                        .anyMatch(entry -> !entry.getValue().isEmpty()
                                && draft.policy(entry.getKey()).type().equals(Optional.of(type)));
    }
}
