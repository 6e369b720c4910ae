package dev.espalier.whatif;

import dev.espalier.access.Gate;
import dev.espalier.access.ManagedGrants;
import dev.espalier.access.PolicySource;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import dev.espalier.edit.AttachManagedPolicy;
import dev.espalier.edit.DetachManagedPolicy;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditPolicy;
import dev.espalier.edit.JoinGroup;
import dev.espalier.edit.LeaveGroup;
import dev.espalier.edit.NewIds;
import dev.espalier.edit.PutInlinePolicy;
import dev.espalier.edit.RemoveInlinePolicy;
import dev.espalier.edit.SetBoundary;
import dev.espalier.policy.ActionName;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.whatif.Offer.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Changes to what the asker holds: its policies, its groups, its boundary.
record IdentityChanges(Situation situation) {
    private static final int MOST_OF_A_KIND = 20;
    private static final int MOST_OF_AWS = 5;

    /// Changes for the gate of identity policies.
    List<Candidate> past(Gate gate) {
        var denials = Statements.denying(gate);
        var candidates = new ArrayList<>(denials.isEmpty() ? grants() : pastDenials(denials));
        candidates.addAll(new Relaxations(situation).ofAllows(gate));
        return candidates;
    }

    private List<Candidate> pastDenials(Statements denials) {
        var candidates = new ArrayList<Candidate>();
        var left = new LinkedHashSet<Edit>();
        var detached = new LinkedHashSet<Edit>();
        for (var source : denials.policies()) {
            leaving(source).ifPresent(left::add);
            detachment(source).ifPresent(detached::add);
        }
        if (!left.isEmpty()) {
            candidates.add(situation.candidate(Kind.LEAVE_GROUP, situation.together(List.copyOf(left))));
        }
        candidates.addAll(denials.narrowed(situation));
        denials.removal(situation).ifPresent(candidates::add);
        if (!detached.isEmpty()) {
            candidates.add(situation.candidate(Kind.DETACH_POLICY, situation.together(List.copyOf(detached))));
        }
        return candidates;
    }

    /// Leaves the group that a policy comes through.
    Optional<Edit> leaving(PolicySource source) {
        return source.holder()
                .filter(GroupId.class::isInstance)
                .flatMap(group -> situation.user().map(user -> new LeaveGroup(user, (GroupId) group)));
    }

    /// Takes a policy away from the identity it hangs on.
    Optional<Edit> detachment(PolicySource source) {
        return source.holder()
                .filter(MemberId.class::isInstance)
                .flatMap(holder -> detachment(source, (MemberId) holder));
    }

    private Optional<Edit> detachment(PolicySource source, MemberId holder) {
        return switch (source.kind()) {
            case INLINE -> Optional.of(new RemoveInlinePolicy(holder, source.name()));
            case AWS_MANAGED, ACCOUNT_MANAGED ->
                situation
                        .index()
                        .identity(holder)
                        .flatMap(identity -> identity.attachedPolicies().stream()
                                .filter(reference -> nameIn(reference).equals(source.name()))
                                .findFirst())
                        .map(reference -> new DetachManagedPolicy(holder, reference));
            case SCP, RCP, BOUNDARY, SESSION, RESOURCE, TRUST -> Optional.empty();
        };
    }

    private static String nameIn(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private List<Candidate> grants() {
        var candidates = new ArrayList<Candidate>();
        if (situation.identity().isPresent()) {
            situation
                    .account()
                    .ifPresent(account -> addGrants(account, situation.who().orElseThrow(), candidates));
        }
        return candidates;
    }

    private void addGrants(Account account, MemberId member, List<Candidate> candidates) {
        if (member instanceof UserId user) {
            account.groups().stream()
                    .limit(MOST_OF_A_KIND)
                    .map(group -> new JoinGroup(user, new GroupId(account.id(), group.name())))
                    .forEach(edit -> candidates.add(situation.candidate(Kind.JOIN_GROUP, edit)));
        }
        account.policies().stream()
                .limit(MOST_OF_A_KIND)
                .map(policy -> new AttachManagedPolicy(member, policy.name()))
                .forEach(edit -> candidates.add(situation.candidate(Kind.ATTACH_POLICY, edit)));
        var resource = situation.question().resource().orElse("*");
        var statement = Rewriting.statement("Allow", Optional.empty(), situation.action(), Optional.of(resource));
        candidates.add(situation.candidate(
                Kind.NEW_STATEMENT,
                Words.text("label.grant", situation.name(), situation.action(), resource),
                inline(member, "Allow", Rewriting.of(statement))));
    }

    /// The policies of AWS that grant it, those with the fewest actions first.
    List<Candidate> policiesOfAws() {
        return situation.identity().isEmpty()
                ? List.of()
                : ManagedGrants.of(ActionName.of(situation.action())).stream()
                        .limit(MOST_OF_AWS)
                        .map(arn -> new AttachManagedPolicy(situation.who().orElseThrow(), arn))
                        .map(edit -> situation.candidate(Kind.ATTACH_POLICY, edit))
                        .toList();
    }

    /// Gives an identity an inline policy of its own, under a name that is free.
    PutInlinePolicy inline(MemberId member, String verb, PolicyDocument document) {
        var name = NewIds.of(situation.design()).inlinePolicyName(member, situation.policyName(verb));
        return new PutInlinePolicy(member, name, document);
    }

    /// Changes for the gate of the permissions boundary.
    List<Candidate> pastBoundary(Gate gate) {
        var candidates = new ArrayList<Candidate>();
        var denials = Statements.denying(gate);
        if (!denials.isEmpty()) {
            candidates.addAll(denials.narrowed(situation));
            denials.removal(situation).ifPresent(candidates::add);
        } else {
            situation
                    .identity()
                    .flatMap(IdentityChanges::boundary)
                    .ifPresent(
                            reference -> widen(situation.who().orElseThrow().account(), nameIn(reference), candidates));
        }
        candidates.addAll(new Relaxations(situation).ofAllows(gate));
        situation
                .who()
                .ifPresent(member -> candidates.add(
                        situation.candidate(Kind.REMOVE_BOUNDARY, new SetBoundary(member, Optional.empty()))));
        return candidates;
    }

    private static Optional<String> boundary(Identity identity) {
        return switch (identity) {
            case User user -> user.permissionsBoundary();
            case Role role -> role.permissionsBoundary();
            case Group _ -> Optional.empty();
        };
    }

    private void widen(AccountId account, String policy, List<Candidate> candidates) {
        var id = new AccountPolicyId(account, policy);
        situation
                .index()
                .policy(id)
                .flatMap(found -> Rewriting.allowing(found.document(), situation.action()))
                .ifPresent(document -> candidates.add(situation.candidate(
                        Kind.ADD_ACTION,
                        Words.text("label.addAction", situation.action(), policy),
                        new EditPolicy(id, document))));
    }
}
