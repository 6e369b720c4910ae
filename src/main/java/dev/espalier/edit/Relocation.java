package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyReference;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import dev.espalier.edit.ArnChange.Following;
import dev.espalier.edit.EditResult.Rejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Works out what an account looks like once members of other accounts have moved in. Used once and thrown away.
final class Relocation {
    private final Design design;
    private final Set<MemberId> moved;
    private final Set<Account> sources = new LinkedHashSet<>();
    private final List<Following> arns = new ArrayList<>();
    private final Map<AccountPolicyId, String> copied = new HashMap<>();
    private Optional<Rejected> refusal = Optional.empty();
    private Account target;

    Relocation(Design design, Account target, Set<MemberId> moved) {
        this.design = design;
        this.target = target;
        this.moved = moved;
        var index = DesignIndex.of(design);
        for (var id : moved) {
            index.account(id.account()).ifPresent(source -> {
                sources.add(source);
                index.identity(id).ifPresent(identity -> moveIn(source, identity));
                if (id instanceof ResourceId resource) {
                    index.resource(resource).ifPresent(found -> moveIn(resource, found));
                }
            });
        }
    }

    Optional<Rejected> refusal() {
        return refusal;
    }

    /// The accounts that members leave, as they are before.
    List<Account> sources() {
        return List.copyOf(sources);
    }

    Account target() {
        return target;
    }

    Following arns() {
        return Following.all(arns);
    }

    private void moveIn(Account source, Identity identity) {
        var kind = MemberKind.of(identity);
        refuse(Names.freeInAccount(target, kind, identity.name(), Optional.empty()));
        refuse(kind.room(design.quotaProfile(), target, 1));
        var rewritten = ManagedReferences.rewritten(identity, written -> Optional.of(referenceIn(source, written)));
        var changed = switch (rewritten) {
            case User user -> AccountChange.leave(user, name -> !moved.contains(new GroupId(source.id(), name)));
            case Group group -> group;
            case Role role -> role;
        };
        arns.add(ArnChange.of(source.id(), identity, target.id(), changed));
        target = AccountChange.add(target, changed);
    }

    private void moveIn(ResourceId id, Resource resource) {
        var arn = Resources.arnIn(target.id(), id);
        if (!arn.equals(id.arn()) && Resources.arns(design).contains(arn)) {
            refuse(Optional.of(Refusal.RESOURCE_TAKEN.rejected(arn)));
        }
        arns.add(ArnChange.ofResource(id.arn(), arn));
        target = target.withResources(AccountChange.plus(target.resources(), resource.withArn(arn)));
    }

    /// How the target writes what `written` means at somebody of the source.
    private String referenceIn(Account source, String written) {
        return PolicyReference.resolve(written, source)
                .filter(AccountPolicyId.class::isInstance)
                .map(AccountPolicyId.class::cast)
                .map(policy -> copied.computeIfAbsent(policy, id -> copy(source, id)))
                .orElse(written);
    }

    private String copy(Account source, AccountPolicyId id) {
        var policy = source.policy(id.name()).orElseThrow();
        var same = target.policy(policy.name()).filter(there -> there.document().equals(policy.document()));
        if (same.isPresent()) {
            return policy.name();
        }
        refuse(MemberKind.POLICY.room(design.quotaProfile(), target, 1));
        var name = NewIds.free(
                policy.name(),
                "-",
                wish -> Names.freeInAccount(target, MemberKind.POLICY, wish, Optional.empty())
                        .isEmpty());
        target = target.withPolicies(AccountChange.plus(target.policies(), named(policy, name)));
        return name;
    }

    private static ManagedPolicy named(ManagedPolicy policy, String name) {
        return policy.name().equals(name) ? policy : policy.withName(name);
    }

    private void refuse(Optional<Rejected> next) {
        refusal = refusal.or(() -> next);
    }
}
