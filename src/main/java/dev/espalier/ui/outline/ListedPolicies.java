package dev.espalier.ui.outline;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Identity;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/// All policies of a design that can be attached or read, in the order they are shown. An edit shares the accounts it
/// did not touch, so what these bring is taken over; most edits change nothing in it, and then the list of before is
/// the answer. Nothing here changes, so any thread may ask.
final class ListedPolicies {
    static final ListedPolicies NONE = new ListedPolicies(List.of(), List.of(), List.of());

    private final List<PolicyId> ofOrganization;
    private final List<Brought> brought;
    private final List<PolicyId> all;

    /// What an account brings.
    private record Brought(Account account, List<PolicyId> own, List<PolicyId> ofAws) {
        static Brought by(Account account) {
            return new Brought(
                    account,
                    ListedPolicies.own(account).toList(),
                    ListedPolicies.ofAws(account).distinct().toList());
        }

        boolean isSame(Brought other) {
            return own.equals(other.own) && ofAws.equals(other.ofAws);
        }
    }

    private ListedPolicies(List<PolicyId> ofOrganization, List<Brought> brought, List<PolicyId> all) {
        this.ofOrganization = ofOrganization;
        this.brought = brought;
        this.all = all;
    }

    /// The policies; the same instance as before the change when they are the same.
    List<PolicyId> all() {
        return all;
    }

    /// The policies of a design that may well have been made from the one before.
    ListedPolicies changedTo(Design design) {
        var nowOfOrganization = ofOrganization(design);
        var now = brought(DesignIndex.of(design).accounts());
        boolean isSame = nowOfOrganization.equals(ofOrganization) && areSame(now);
        return new ListedPolicies(nowOfOrganization, now, isSame ? all : listed(nowOfOrganization, now));
    }

    private static List<PolicyId> listed(List<PolicyId> ofOrganization, List<Brought> brought) {
        var policies = new LinkedHashSet<>(ofOrganization);
        brought.forEach(account -> policies.addAll(account.own()));
        brought.forEach(account -> policies.addAll(account.ofAws()));
        return List.copyOf(policies);
    }

    private static List<PolicyId> ofOrganization(Design design) {
        var organization = design.organization();
        return Stream.concat(
                        Stream.of(OrganizationPolicyType.values())
                                .filter(organization::isEnabled)
                                .map(type -> new OrganizationPolicyId(type, type.defaultPolicy())),
                        organization.policies().stream().map(OrganizationPolicy::id))
                .<PolicyId>map(id -> id)
                .toList();
    }

    /// Taken over where the accounts are the same instances; of those between the first and the last that differ, most
    /// have only changed place.
    @SuppressWarnings("ReferenceEquality")
    private List<Brought> brought(List<Account> accounts) {
        int shorter = Math.min(brought.size(), accounts.size());
        int start = 0;
        while (start < shorter && brought.get(start).account() == accounts.get(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && brought.get(brought.size() - 1 - end).account() == accounts.get(accounts.size() - 1 - end)) {
            end++;
        }
        var known = new IdentityHashMap<Account, Brought>();
        brought.subList(start, brought.size() - end).forEach(before -> known.put(before.account(), before));
        var now = new ArrayList<>(brought.subList(0, start));
        for (var account : accounts.subList(start, accounts.size() - end)) {
            var before = known.get(account);
            now.add(before == null ? Brought.by(account) : before);
        }
        now.addAll(brought.subList(brought.size() - end, brought.size()));
        return Collections.unmodifiableList(now);
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean areSame(List<Brought> after) {
        if (brought.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < after.size(); i++) {
            if (brought.get(i) != after.get(i) && !brought.get(i).isSame(after.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Stream<PolicyId> own(Account account) {
        return account.policies().stream().map(policy -> new AccountPolicyId(account.id(), policy.name()));
    }

    private static Stream<PolicyId> ofAws(Account account) {
        Stream<Identity> identities =
                Stream.of(account.groups(), account.users(), account.roles()).flatMap(List::stream);
        return identities
                .flatMap(identity -> identity.attachedPolicies().stream())
                .filter(PolicyReference::isAwsManaged)
                .map(AwsManagedPolicyId::new);
    }
}
