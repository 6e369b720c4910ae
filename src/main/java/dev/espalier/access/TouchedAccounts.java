package dev.espalier.access;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.Entity;
import dev.espalier.design.NodeId;
import dev.espalier.design.Organization;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the accounts in which two organizations may answer differently: those whose own content differs, that hang
/// elsewhere, or that have another organization policy above them. Units that both share are not looked into, so that
/// it takes little time for two designs that an edit lies between.
final class TouchedAccounts {
    private final Set<PolicyName> changedPolicies;
    private final boolean isEverythingTouched;
    private final Map<AccountId, Standpoint> before = new HashMap<>();
    private final Map<AccountId, Standpoint> after = new LinkedHashMap<>();

    private record PolicyName(OrganizationPolicyType type, String name) {}

    /// One level of a path, as far as it matters for what is allowed beneath it.
    private record Level(
            NodeId id, List<String> serviceControlPolicies, List<String> resourceControlPolicies, boolean isChanged) {}

    private record Standpoint(Account account, List<Level> above) {}

    private TouchedAccounts(Organization before, Organization after, boolean isEverythingTouched) {
        this.isEverythingTouched = isEverythingTouched;
        changedPolicies = changedPolicies(before, after);
        walk(before.root(), List.of(), after.root(), List.of());
    }

    private static TouchedAccounts of(Organization before, Organization after) {
        boolean isEverythingTouched = !before.id().equals(after.id())
                || before.featureSet() != after.featureSet()
                || !before.managementAccountId().equals(after.managementAccountId())
                || !before.policyTypes().equals(after.policyTypes());
        return new TouchedAccounts(before, after, isEverythingTouched);
    }

    /// The accounts that may answer differently, those of `after` in its order, then those it no longer has. Whether a
    /// resource is drawn, and where, matters in every account: one of another account is not among its own.
    static Set<AccountId> between(Organization before, Organization after) {
        var touched = of(before, after);
        boolean isDrawnAlike = owners(touched.before).equals(owners(touched.after));
        return (isDrawnAlike ? touched : new TouchedAccounts(before, after, true)).collect();
    }

    /// Whose the drawn resources are, by their ARN.
    private static Map<String, AccountId> owners(Map<AccountId, Standpoint> standpoints) {
        var owners = new HashMap<String, AccountId>();
        standpoints.forEach((id, standpoint) ->
                standpoint.account().resources().forEach(resource -> owners.put(resource.arn(), id)));
        return owners;
    }

    /// Whether a resource is drawn in only one of the organizations, or differently.
    static boolean areResourcesTouched(Organization before, Organization after) {
        var touched = of(before, after);
        return Stream.concat(touched.before.keySet().stream(), touched.after.keySet().stream())
                .anyMatch(id -> !resourcesOf(touched.before.get(id)).equals(resourcesOf(touched.after.get(id))));
    }

    private static List<Resource> resourcesOf(@Nullable Standpoint standpoint) {
        return standpoint == null ? List.of() : standpoint.account().resources();
    }

    private static Set<PolicyName> changedPolicies(Organization before, Organization after) {
        var changed = new HashSet<PolicyName>();
        before.policies().forEach(policy -> {
            var now = after.policy(policy.type(), policy.name());
            if (now.isEmpty() || !now.get().document().equals(policy.document())) {
                changed.add(new PolicyName(policy.type(), policy.name()));
            }
        });
        after.policies().stream()
                .filter(policy -> before.policy(policy.type(), policy.name()).isEmpty())
                .forEach(policy -> changed.add(new PolicyName(policy.type(), policy.name())));
        return changed;
    }

    private Set<AccountId> collect() {
        var touched = new LinkedHashSet<AccountId>();
        after.forEach((id, now) -> {
            if (isTouched(before.get(id), now)) {
                touched.add(id);
            }
        });
        before.keySet().stream().filter(id -> !after.containsKey(id)).forEach(touched::add);
        return touched;
    }

    @SuppressWarnings("ReferenceEquality") // what an edit does not touch stays the same instance
    private boolean isTouched(@Nullable Standpoint then, Standpoint now) {
        return isEverythingTouched
                || then == null
                || (then.account() != now.account() && !then.account().equals(now.account()))
                || !then.above().equals(now.above())
                || now.above().stream().anyMatch(Level::isChanged)
                || level(now.account()).isChanged();
    }

    /// Looks into two containers of one id, or into one that only one of the organizations has there.
    @SuppressWarnings("ReferenceEquality")
    private void walk(@Nullable Container then, List<Level> aboveThen, @Nullable Container now, List<Level> aboveNow) {
        boolean isShared = then == now && aboveThen.equals(aboveNow);
        if (isShared && !isEverythingTouched && changedPolicies.isEmpty()) {
            return;
        }
        var ofThen = then == null ? List.<Level>of() : below(aboveThen, then);
        var ofNow = now == null ? List.<Level>of() : below(aboveNow, now);
        if (then != null) {
            then.accounts().forEach(account -> before.put(account.id(), new Standpoint(account, ofThen)));
        }
        if (now != null) {
            now.accounts().forEach(account -> after.put(account.id(), new Standpoint(account, ofNow)));
        }
        var left = new LinkedHashMap<NodeId, OrganizationalUnit>();
        if (then != null) {
            then.organizationalUnits().forEach(unit -> left.put(unit.id(), unit));
        }
        if (now != null) {
            for (var unit : now.organizationalUnits()) {
                walk(left.remove(unit.id()), ofThen, unit, ofNow);
            }
        }
        left.values().forEach(unit -> walk(unit, ofThen, null, ofNow));
    }

    private List<Level> below(List<Level> above, Container container) {
        var levels = new ArrayList<>(above);
        levels.add(level(container));
        return levels;
    }

    private Level level(Entity entity) {
        return new Level(
                entity.id(),
                entity.serviceControlPolicies(),
                entity.resourceControlPolicies(),
                attachesChanged(OrganizationPolicyType.SERVICE_CONTROL_POLICY, entity)
                        || attachesChanged(OrganizationPolicyType.RESOURCE_CONTROL_POLICY, entity));
    }

    private boolean attachesChanged(OrganizationPolicyType type, Entity entity) {
        return !changedPolicies.isEmpty()
                && entity.policies(type).stream()
                        .anyMatch(name -> changedPolicies.contains(new PolicyName(type, name)));
    }
}
