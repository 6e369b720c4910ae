package dev.espalier.diagram;

import dev.espalier.design.AccountId;
import dev.espalier.design.Entity;
import dev.espalier.design.Identity;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What chips an entity or a member shows. A default policy is silent; its absence is drawn.
final class Attachments {
    private static final String AWS_MANAGED = ":iam::aws:policy/";

    private Attachments() {}

    /// Whether an entity shows any chip.
    static boolean anyAt(Entity entity) {
        var scps = entity.serviceControlPolicies();
        var rcps = entity.resourceControlPolicies();
        var onlyDefaults = scps.size() == 1 && scps.getFirst().equals(defaultScp()) && rcps.size() <= 1;
        return !onlyDefaults && !of(entity).isEmpty();
    }

    /// The chips of an entity without defaults.
    static List<Chip.Content> of(Entity entity) {
        var chips = new ArrayList<Chip.Content>();
        var scps = OrganizationPolicyType.SERVICE_CONTROL_POLICY;
        var rcps = OrganizationPolicyType.RESOURCE_CONTROL_POLICY;
        entity.serviceControlPolicies().forEach(name -> add(chips, scps, name, Chip.Kind.SCP));
        if (!entity.serviceControlPolicies().contains(defaultScp())) {
            chips.add(new Chip.Content(Optional.empty(), Texts.of("chip.missing", defaultScp()), Chip.Kind.MISSING));
        }
        entity.resourceControlPolicies().forEach(name -> add(chips, rcps, name, Chip.Kind.RCP));
        return chips;
    }

    /// The chips of an entity, the default policy too.
    static List<Chip.Content> withDefaults(Entity entity) {
        var chips = new ArrayList<>(of(entity));
        if (entity.serviceControlPolicies().contains(defaultScp())) {
            var id = new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, defaultScp());
            chips.add(new Chip.Content(Optional.of(id), defaultScp(), Chip.Kind.DEFAULT));
        }
        return chips;
    }

    private static void add(List<Chip.Content> chips, OrganizationPolicyType type, String name, Chip.Kind kind) {
        if (!name.equals(type.defaultPolicy())) {
            chips.add(new Chip.Content(Optional.of(new OrganizationPolicyId(type, name)), name, kind));
        }
    }

    /// The chips of somebody in an account: managed policies, inline ones, the boundary.
    static List<Chip.Content> of(AccountId account, Identity identity) {
        var chips = new ArrayList<Chip.Content>();
        identity.attachedPolicies().forEach(reference -> chips.add(managed(account, reference)));
        identity.inlinePolicies()
                .forEach(policy -> chips.add(new Chip.Content(Optional.empty(), policy.name(), Chip.Kind.INLINE)));
        boundary(identity)
                .map(reference -> managed(account, reference))
                .ifPresent(chip -> chips.add(new Chip.Content(chip.policy(), chip.name(), Chip.Kind.BOUNDARY)));
        return chips;
    }

    private static Optional<String> boundary(Identity identity) {
        return switch (identity) {
            case User user -> user.permissionsBoundary();
            case Role role -> role.permissionsBoundary();
            case dev.espalier.design.Group group -> Optional.empty();
        };
    }

    private static Chip.Content managed(AccountId account, String reference) {
        var name = reference.substring(reference.lastIndexOf('/') + 1);
        var isAws = reference.contains(AWS_MANAGED);
        PolicyId id = isAws ? new AwsManagedPolicyId(reference) : new AccountPolicyId(account, name);
        return new Chip.Content(Optional.of(id), name, isAws ? Chip.Kind.AWS_MANAGED : Chip.Kind.OWN);
    }

    private static String defaultScp() {
        return OrganizationPolicyType.SERVICE_CONTROL_POLICY.defaultPolicy();
    }
}
