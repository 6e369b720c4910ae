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
        if (gate.state() == Gate.State.STOPS_DENY) {
            return pastDenials(gate, Denials.at(gate));
        }
        var entity = gate.at().flatMap(situation.index()::entity);
        return entity.map(this::pastSilence).orElse(List.of());
    }

    private List<Candidate> pastDenials(Gate gate, Denials denials) {
        var candidates = new ArrayList<Candidate>();
        if (situation.who().isPresent()) {
            var label = Words.text("label.exempt", situation.name(), denials.names());
            add(
                    candidates,
                    Kind.EXEMPT_PRINCIPAL,
                    label,
                    denials.changed((document, number) -> Rewriting.excepting(document, number, situation.arn())));
        }
        var label = Words.text("label.drop", situation.action(), denials.names());
        add(
                candidates,
                Kind.DROP_ACTION,
                label,
                denials.changed((document, number) -> Rewriting.withoutAction(document, number, situation.action())));
        var detached = detached(gate, denials);
        if (!detached.isEmpty()) {
            candidates.add(situation.candidate(Kind.DETACH_POLICY, situation.together(detached)));
        }
        denials.removal(situation).ifPresent(candidates::add);
        return candidates;
    }

    private void add(List<Candidate> candidates, Kind kind, String label, List<Edit> edits) {
        if (!edits.isEmpty()) {
            candidates.add(situation.candidate(kind, label, situation.together(edits)));
        }
    }

    private static List<Edit> detached(Gate gate, Denials denials) {
        return denials.policies().stream()
                .flatMap(source -> source.id().stream())
                .filter(OrganizationPolicyId.class::isInstance)
                .flatMap(id -> gate.at().stream()
                        .<Edit>map(level -> new DetachOrganizationPolicy((OrganizationPolicyId) id, level)))
                .toList();
    }

    private List<Candidate> pastSilence(Entity entity) {
        var type = OrganizationPolicyType.SERVICE_CONTROL_POLICY;
        var candidates = new ArrayList<Candidate>();
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
        return candidates;
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
