package dev.espalier.design;

import dev.espalier.design.PolicyId.OrganizationPolicyId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What was copied out of a design, with everything it needs to be put into another one. Ids and names are those of the
/// design it came from.
///
/// @param wasCut whether it was taken out there: then it may keep its ids where they are free
/// @param units with everything below them
/// @param policies SCPs and RCPs that were copied by themselves
/// @param awsPolicies policies of AWS that were copied by themselves: the name of a default policy of the organization,
///     or the ARN of a managed one
/// @param contents what was copied out of accounts, one entry for each
/// @param notes sticky texts
/// @param flags owners and colours of the units and accounts
/// @param usedPolicies SCPs and RCPs attached to the units and accounts, besides those in `policies`
public record Clipping(
        boolean wasCut,
        List<OrganizationalUnit> units,
        List<Account> accounts,
        List<OrganizationPolicy> policies,
        List<String> awsPolicies,
        List<Contents> contents,
        List<OrganizationPolicy> usedPolicies,
        List<View.Note> notes,
        List<View.Flag> flags) {
    public Clipping {
        units = List.copyOf(units);
        accounts = List.copyOf(accounts);
        policies = List.copyOf(policies);
        awsPolicies = List.copyOf(awsPolicies);
        contents = List.copyOf(contents);
        usedPolicies = List.copyOf(usedPolicies);
        notes = List.copyOf(notes);
        flags = List.copyOf(flags);
    }

    /// What was copied out of one account. Users may name groups that were not copied.
    ///
    /// @param account the account it came from
    /// @param policies managed policies that were copied by themselves
    /// @param usedPolicies other managed policies of the account that the groups, users and roles refer to
    public record Contents(
            AccountId account,
            List<ManagedPolicy> policies,
            List<Group> groups,
            List<User> users,
            List<Role> roles,
            List<Resource> resources,
            List<ManagedPolicy> usedPolicies) {
        public Contents {
            policies = List.copyOf(policies);
            groups = List.copyOf(groups);
            users = List.copyOf(users);
            roles = List.copyOf(roles);
            resources = List.copyOf(resources);
            usedPolicies = List.copyOf(usedPolicies);
        }

        /// Groups, then users, then roles.
        public Stream<Identity> identities() {
            return Stream.of(groups, users, roles).flatMap(List::stream);
        }

        /// Whether there is anything else than managed policies.
        public boolean hasMembers() {
            return !resources.isEmpty() || identities().findAny().isPresent();
        }
    }

    /// The same as if it had been taken out.
    public Clipping cut() {
        return new Clipping(true, units, accounts, policies, awsPolicies, contents, usedPolicies, notes, flags);
    }

    /// Whether there is anything in it.
    public boolean isEmpty() {
        return items().isEmpty() && notes.isEmpty();
    }

    /// The notes that were copied for themselves, and did not come with what they are stuck to.
    public List<View.Note> looseNotes() {
        if (notes.isEmpty()) {
            return notes;
        }
        var nodes = new HashSet<NodeId>();
        accounts.forEach(account -> nodes.add(account.id()));
        units.forEach(unit -> collect(unit, nodes));
        return notes.stream()
                .filter(note -> note.node().filter(nodes::contains).isEmpty())
                .toList();
    }

    private static void collect(OrganizationalUnit unit, Set<NodeId> nodes) {
        nodes.add(unit.id());
        unit.accounts().forEach(account -> nodes.add(account.id()));
        unit.organizationalUnits().forEach(below -> collect(below, nodes));
    }

    /// The things that were copied, by their ids in the design they came from; notes have none.
    public List<ItemId> items() {
        return Stream.<Stream<? extends ItemId>>of(
                        units.stream().map(OrganizationalUnit::id),
                        accounts.stream().map(Account::id),
                        contents.stream().flatMap(Clipping::itemsIn),
                        policies.stream().map(OrganizationPolicy::id),
                        awsPolicies.stream().map(Clipping::ofAws))
                .<ItemId>flatMap(items -> items)
                .toList();
    }

    private static Stream<ItemId> itemsIn(Contents contents) {
        var account = contents.account();
        return Stream.<Stream<? extends ItemId>>of(
                        contents.groups().stream().map(group -> new MemberId.GroupId(account, group.name())),
                        contents.users().stream().map(user -> new MemberId.UserId(account, user.name())),
                        contents.roles().stream().map(role -> new MemberId.RoleId(account, role.name())),
                        contents.resources().stream().map(resource -> new MemberId.ResourceId(account, resource.arn())),
                        contents.policies().stream()
                                .map(policy -> new PolicyId.AccountPolicyId(account, policy.name())))
                .flatMap(items -> items);
    }

    /// The id of a policy of AWS.
    public static PolicyId ofAws(String policy) {
        return Stream.of(OrganizationPolicyType.values())
                .filter(type -> type.defaultPolicy().equals(policy))
                .<PolicyId>map(type -> new OrganizationPolicyId(type, policy))
                .findFirst()
                .orElseGet(() -> new PolicyId.AwsManagedPolicyId(policy));
    }
}
