package dev.espalier.access;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Identity;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.Members;
import dev.espalier.design.NodeId;
import dev.espalier.design.Role;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Finds out who may take on roles, with *Can it?* as the judge: an identity that a trust policy names, itself or by
/// its account, is linked unless it is certain that it cannot. When time is up, being named must do.
public final class RoleTrustFinder {
    private static final String ASSUME_ROLE = "sts:AssumeRole";

    private final DesignIndex index;
    private final Evaluator evaluator;
    private final BooleanSupplier isLate;
    private final TrustPolicies policies;
    private final Set<RoleTrust.Link> links = new LinkedHashSet<>();
    private final Map<RoleId, List<Stranger>> strangers = new LinkedHashMap<>();
    private boolean isSettled = true;

    /// @param isLate whether there is no time left to ask
    public RoleTrustFinder(Design design, Evaluator evaluator, BooleanSupplier isLate) {
        this.index = DesignIndex.of(design);
        this.evaluator = evaluator;
        this.isLate = isLate;
        this.policies = new TrustPolicies(index);
    }

    /// Who may take on these roles, and which roles these people may take on.
    ///
    /// @param roles into which roles links are wanted
    /// @param people whose ways into any role are wanted
    public RoleTrust find(Collection<RoleId> roles, Collection<MemberId> people) {
        people.forEach(this::outOf);
        roles.forEach(this::into);
        return new RoleTrust(List.copyOf(links), strangers, isSettled);
    }

    /// The users, roles and accounts of the design that the trust policy of a role names, whether they may or not.
    public Set<NodeId> named(RoleId id) {
        return index.role(id)
                .map(policies::read)
                .map(TrustPolicies.Named::nodes)
                .orElse(Set.of());
    }

    /// Whom else the trust policy of a role names.
    public List<Stranger> strangers(RoleId id) {
        return index.role(id)
                .map(policies::read)
                .map(TrustPolicies.Named::strangers)
                .orElse(List.of());
    }

    private void into(RoleId id) {
        index.role(id).ifPresent(role -> {
            var named = policies.read(role);
            if (!named.strangers().isEmpty()) {
                strangers.put(id, named.strangers());
            }
            for (var node : named.nodes()) {
                switch (node) {
                    case MemberId member -> link(member, id, role);
                    case AccountId account -> index.account(account).ifPresent(found -> link(found, id, role));
                    default -> throw new IllegalStateException("a trust policy names no " + node);
                }
            }
        });
    }

    /// Whoever in a trusted account may; the account itself where nobody may or there is no time to ask.
    private void link(Account account, RoleId id, Role role) {
        int before = links.size();
        var candidates = Members.identities(account)
                .map(Members.Named::id)
                .filter(member -> member instanceof UserId || (member instanceof RoleId && !member.equals(id)))
                .toList();
        for (var member : candidates) {
            if (isLate.getAsBoolean()) {
                isSettled = false;
                break;
            }
            link(member, id, role);
        }
        if (links.size() == before && !account.id().equals(id.account())) {
            links.add(new RoleTrust.Link(account.id(), id));
        }
    }

    private void link(MemberId member, RoleId id, Role role) {
        if (mayAssume(member, id, role)) {
            links.add(new RoleTrust.Link(member, id));
        }
    }

    private boolean mayAssume(MemberId member, RoleId id, Role role) {
        if (isLate.getAsBoolean()) {
            isSettled = false;
            return true;
        }
        var arn = arn(id.account(), "role", role);
        var principal = arnOf(member);
        return principal.isPresent()
                && switch (evaluator.verdict(Question.of(principal.get(), ASSUME_ROLE, Optional.of(arn)))) {
                    case ALLOWED, DEPENDS -> true;
                    case EXPLICITLY_DENIED, IMPLICITLY_DENIED, NO_ANSWER -> false;
                };
    }

    private void outOf(MemberId person) {
        for (var account : index.accounts()) {
            for (var role : account.roles()) {
                var id = new RoleId(account.id(), role.name());
                if (isLate.getAsBoolean()) {
                    isSettled = false;
                    return;
                }
                if (!id.equals(person) && isNamed(person, role)) {
                    link(person, id, role);
                }
            }
        }
    }

    private boolean isNamed(MemberId person, Role role) {
        var named = policies.read(role);
        Set<NodeId> nodes = named.nodes();
        return nodes.contains(person)
                || nodes.contains(person.account())
                || named.strangers().stream().anyMatch(one -> one.kind() == Stranger.Kind.EVERYONE);
    }

    private Optional<String> arnOf(MemberId member) {
        return switch (member) {
            case UserId user -> index.user(user).map(found -> arn(user.account(), "user", found));
            case RoleId role -> index.role(role).map(found -> arn(role.account(), "role", found));
            case MemberId.GroupId _, MemberId.ResourceId _, MemberId.RootUserId _ -> Optional.empty();
        };
    }

    private static String arn(AccountId account, String kind, Identity identity) {
        return "arn:aws:iam::" + account.value() + ":" + kind + identity.path() + identity.name();
    }
}
