package dev.espalier.whatif;

import dev.espalier.access.Gate;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Entity;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.AttachOrganizationPolicy;
import dev.espalier.edit.DetachOrganizationPolicy;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditPolicy;
import dev.espalier.edit.MoveNodes;
import dev.espalier.whatif.Offer.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Changes that could open a level of organization policies.
record OrganizationChanges(Situation situation) {
    private static final int MOST_PARENTS = 40;

    List<Candidate> past(Gate gate) {
        var denials = Statements.denying(gate);
        var candidates = new ArrayList<Candidate>();
        if (!denials.isEmpty()) {
            addPastDenials(gate, denials, candidates);
        } else if (gate.state() == Gate.State.STOPS_SILENT) {
            gate.at().flatMap(situation.index()::entity).ifPresent(entity -> addPastSilence(entity, candidates));
        }
        candidates.addAll(new Relaxations(situation).ofAllows(gate));
        return candidates;
    }

    private void addPastDenials(Gate gate, Statements denials, List<Candidate> candidates) {
        candidates.addAll(denials.narrowed(situation));
        var detached = detached(gate, denials);
        if (!detached.isEmpty()) {
            candidates.add(situation.candidate(Kind.DETACH_POLICY, situation.together(detached)));
        }
        denials.removal(situation).ifPresent(candidates::add);
    }

    private static List<Edit> detached(Gate gate, Statements denials) {
        return denials.policies().stream()
                .flatMap(source -> source.id().stream())
                .filter(OrganizationPolicyId.class::isInstance)
                .flatMap(id -> gate.at().stream()
                        .<Edit>map(level -> new DetachOrganizationPolicy((OrganizationPolicyId) id, level)))
                .toList();
    }

    private void addPastSilence(Entity entity, List<Candidate> candidates) {
        var type = OrganizationPolicyType.SERVICE_CONTROL_POLICY;
        for (var name : entity.serviceControlPolicies()) {
            var id = new OrganizationPolicyId(type, name);
            situation
                    .index()
                    .policy(id)
                    .flatMap(policy -> Rewriting.withAction(policy.document(), situation.action()))
                    .ifPresent(document -> candidates.add(situation.candidate(
                            Kind.ADD_ACTION,
                            Words.text("label.addAction", situation.action(), name),
                            new EditPolicy(id, document))));
        }
        var usual = new OrganizationPolicyId(type, type.defaultPolicy());
        candidates.add(situation.candidate(Kind.ATTACH_DEFAULT, new AttachOrganizationPolicy(usual, entity.id())));
    }

    /// Other parents for the asker's account, the near ones first.
    List<Candidate> moves() {
        var candidates = new ArrayList<Candidate>();
        situation.account().ifPresent(account -> {
            for (var parent : nearest(account.id())) {
                candidates.add(situation.candidate(Kind.MOVE_ACCOUNT, new MoveNodes(List.of(account.id()), parent)));
            }
        });
        return candidates;
    }

    private Set<ContainerId> nearest(AccountId id) {
        var found = new LinkedHashSet<ContainerId>();
        var path = situation.index().pathTo(id);
        for (int level = path.size() - 2; level >= 0; level--) {
            var container = (Container) path.get(level);
            found.add(container.id());
            container.organizationalUnits().forEach(unit -> found.add(unit.id()));
        }
        situation.index().units().stream().limit(MOST_PARENTS).forEach(unit -> found.add(unit.id()));
        situation.index().containerOf(id).map(Container::id).ifPresent(found::remove);
        return new LinkedHashSet<>(found.stream().limit(MOST_PARENTS).toList());
    }
}
