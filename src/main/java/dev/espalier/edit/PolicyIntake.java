package dev.espalier.edit;

import dev.espalier.design.Clipping;
import dev.espalier.design.Design;
import dev.espalier.design.Limit;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.EditResult.Rejected;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Settles which SCPs and RCPs a clipping brings along: an equal one that is here is used, a missing one is added, and
/// where a different one has the name already, the one that comes gets another name.
final class PolicyIntake {
    private static final int LONGEST = 128;

    private final Design design;
    private final Clipping clipping;
    private final Map<OrganizationPolicyType, FreeNames> free = new EnumMap<>(OrganizationPolicyType.class);
    private final Map<OrganizationPolicyId, OrganizationPolicyId> here = new HashMap<>();
    private final List<OrganizationPolicy> added = new ArrayList<>();

    /// @param copiesAnew whether the policies that were copied by themselves become new ones even when equal ones are
    ///     here
    PolicyIntake(Design design, Clipping clipping, boolean copiesAnew) {
        this.design = design;
        this.clipping = clipping;
        clipping.policies().forEach(policy -> settle(policy, copiesAnew));
        clipping.usedPolicies().forEach(policy -> settle(policy, false));
    }

    private void settle(OrganizationPolicy policy, boolean copiesAnew) {
        var same = copiesAnew ? Optional.<OrganizationPolicyId>empty() : equal(policy);
        here.put(policy.id(), same.orElseGet(() -> add(policy)));
    }

    private Optional<OrganizationPolicyId> equal(OrganizationPolicy policy) {
        return design.organization().policies().stream()
                .filter(there -> there.type() == policy.type()
                        && AccountIntake.isNumbered(there.name(), policy.name())
                        && there.document().equals(policy.document()))
                .map(OrganizationPolicy::id)
                .findFirst();
    }

    private OrganizationPolicyId add(OrganizationPolicy policy) {
        var name = free.computeIfAbsent(policy.type(), this::freeNames).take(policy.name());
        var copy = policy.name().equals(name) ? policy : policy.withName(name);
        added.add(copy);
        return copy.id();
    }

    private FreeNames freeNames(OrganizationPolicyType type) {
        var taken = Stream.concat(
                Stream.of(type.defaultPolicy()),
                design.organization().policies().stream()
                        .filter(policy -> policy.type() == type)
                        .map(OrganizationPolicy::name));
        return new FreeNames(taken::toList, UnaryOperator.identity(), "-", LONGEST);
    }

    /// What the policies that were copied by themselves are called here.
    List<OrganizationPolicyId> copied() {
        return clipping.policies().stream()
                .map(policy -> here.getOrDefault(policy.id(), policy.id()))
                .toList();
    }

    /// What is attached here where this policy was attached in the clipping; empty when nobody brought it.
    Optional<String> nameOf(OrganizationPolicyId attached) {
        return OrganizationPolicies.isDefault(attached)
                ? Optional.of(attached.name())
                : Optional.ofNullable(here.get(attached)).map(OrganizationPolicyId::name);
    }

    Optional<Rejected> refusal() {
        for (var type : OrganizationPolicyType.values()) {
            var most = design.quotaProfile().highest(Limit.policies(type));
            var more = added.stream().filter(policy -> policy.type() == type).count();
            var now = design.organization().policies().stream()
                    .filter(policy -> policy.type() == type)
                    .count();
            if (more > 0 && now + more > most) {
                return Optional.of(Refusal.TOO_MANY_POLICIES.rejected(most, Label.of(type)));
            }
        }
        return Optional.empty();
    }

    /// The design with the policies that come along.
    Design design() {
        var organization = design.organization();
        if (added.isEmpty()) {
            return design;
        }
        var all = new ArrayList<>(organization.policies());
        all.addAll(added);
        return design.withOrganization(organization.withPolicies(all));
    }
}
