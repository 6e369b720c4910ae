package dev.espalier.whatif;

import dev.espalier.access.Gate;
import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.edit.SetResourcePolicy;
import dev.espalier.edit.SetTrustPolicy;
import dev.espalier.whatif.Offer.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Changes to the policy of a resource, or to who a role trusts.
record ResourceChanges(Situation situation) {
    List<Candidate> past(Gate gate) {
        var candidates = new ArrayList<Candidate>();
        var denials = Statements.denying(gate);
        if (!denials.isEmpty()) {
            candidates.addAll(denials.narrowed(situation));
            denials.removal(situation).ifPresent(candidates::add);
        } else {
            gate.at().flatMap(this::grant).ifPresent(candidates::add);
        }
        candidates.addAll(new Relaxations(situation).ofAllows(gate));
        return candidates;
    }

    /// One more statement in the policy of what is asked for, which lets the asker do it.
    private Optional<Candidate> grant(NodeId holder) {
        return switch (holder) {
            case ResourceId id -> grant(id);
            case RoleId id -> trust(id);
            case ContainerId _, AccountId _, UserId _, GroupId _, RootUserId _ -> Optional.empty();
        };
    }

    private Optional<Candidate> grant(ResourceId id) {
        var statement = Rewriting.statement(
                "Allow",
                Optional.of(situation.principal()),
                situation.action(),
                Optional.of(situation.question().resource().orElse("*")));
        var label = Words.text("label.allowIn", situation.index().nameOf(id), situation.name(), situation.action());
        return Rewriting.plusOrNew(situation.index().resource(id).flatMap(Resource::policy), statement)
                .map(document -> situation.candidate(
                        Kind.ALLOW_IN_RESOURCE, label, new SetResourcePolicy(id, Optional.of(document))));
    }

    private Optional<Candidate> trust(RoleId id) {
        var statement =
                Rewriting.statement("Allow", Optional.of(situation.principal()), situation.action(), Optional.empty());
        return Rewriting.plusOrNew(situation.index().role(id).flatMap(Role::trustPolicy), statement)
                .map(document -> situation.candidate(
                        Kind.TRUST_PRINCIPAL,
                        Words.text("label.trust", id.name(), situation.name()),
                        new SetTrustPolicy(id, document)));
    }
}
