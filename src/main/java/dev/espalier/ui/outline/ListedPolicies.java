package dev.espalier.ui.outline;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Identity;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All policies of a design that can be attached or read, in the order they are shown. Most edits change no account or
/// a single one, whose policies stay the same; then the list of before is the answer.
final class ListedPolicies {
    private List<PolicyId> ofOrganization = List.of();
    private List<Account> accounts = List.of();
    private List<PolicyId> listed = List.of();

    /// An edit shares the accounts it did not touch, so what these bring is known.
    private final Map<AccountId, Brought> known = new HashMap<>();

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

    List<PolicyId> in(Design design) {
        var nowOfOrganization = ofOrganization(design);
        var now = DesignIndex.of(design).accounts();
        if (!nowOfOrganization.equals(ofOrganization) || !areAlike(now)) {
            var policies = new LinkedHashSet<>(nowOfOrganization);
            var brought = now.stream().map(this::brought).toList();
            brought.forEach(account -> policies.addAll(account.own()));
            brought.forEach(account -> policies.addAll(account.ofAws()));
            listed = List.copyOf(policies);
            known.keySet().retainAll(now.stream().map(Account::id).collect(Collectors.toSet()));
        }
        ofOrganization = nowOfOrganization;
        accounts = now;
        return listed;
    }

    @SuppressWarnings("ReferenceEquality")
    private Brought brought(Account account) {
        return known.compute(
                account.id(),
                (_, before) -> before != null && before.account() == account ? before : Brought.by(account));
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

    @SuppressWarnings("ReferenceEquality")
    private boolean areAlike(List<Account> after) {
        if (accounts.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < after.size(); i++) {
            if (accounts.get(i) != after.get(i) && !brought(accounts.get(i)).isSame(brought(after.get(i)))) {
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
                .filter(reference -> reference.startsWith("arn:aws:iam::aws:"))
                .map(AwsManagedPolicyId::new);
    }
}
