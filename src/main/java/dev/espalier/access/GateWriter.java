package dev.espalier.access;

import dev.espalier.design.Layer;
import dev.espalier.policy.Effect;
import dev.espalier.policy.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Makes the evidence of every gate, with its state and the reason of it.
final class GateWriter {
    private final Request request;
    private final Layers layers;
    private final World world;
    private final String caller;
    private final Needs needs;
    private final boolean isFixed;

    GateWriter(Request request, Layers layers, World world) {
        this.request = request;
        this.layers = layers;
        this.world = world;
        caller = request.standing().label();
        needs = Needs.of(request, layers);
        isFixed = FixedRules.decide(request).isPresent();
    }

    List<Gate> gates() {
        var inOrder = layers.inOrder();
        var gates = new ArrayList<Gate>(inOrder.size());
        for (var layer : inOrder) {
            gates.add(gate(layer));
        }
        return gates;
    }

    Gate gate(LayerFinding layer) {
        if (isFixed) {
            return new Gate(
                    layer.layer(),
                    layer.at(),
                    Gate.State.DOES_NOT_APPLY,
                    Reason.of(ReasonCode.API_FIXED, request.action()),
                    List.of(),
                    Dependence.NONE);
        }
        var state = state(layer);
        var sources = new ArrayList<Gate.Source>(layer.findings().size());
        for (var finding : layer.findings()) {
            sources.add(finding.toSource());
        }
        return new Gate(layer.layer(), layer.at(), state, reason(layer, state), sources, Dependence.NONE);
    }

    /// What the gate does to the request.
    Gate.State state(LayerFinding layer) {
        if (isFixed || layer.exemption().isPresent()) {
            return Gate.State.DOES_NOT_APPLY;
        }
        var denies = layer.denies();
        var allows = layer.layer() == Layer.RESOURCE_POLICY || layer.layer() == Layer.TRUST_POLICY
                ? layer.grants(Grade.ACCOUNT)
                : layer.allows();
        var need = needs.of(layer.layer());
        if (denies != Truth.YES && allows == Truth.NO && need != Truth.YES) {
            if (hasNoPolicy(layer) && need == Truth.NO) {
                return Gate.State.DOES_NOT_APPLY;
            }
            return denies == Truth.NO && need == Truth.NO ? Gate.State.NOT_NEEDED : Finding.passing(denies, need.not());
        }
        return Finding.passing(denies, allows);
    }

    private static boolean hasNoPolicy(LayerFinding layer) {
        return layer.findings().stream()
                        .allMatch(finding -> finding.holding().policies().isEmpty())
                && layer.layer() != Layer.IDENTITY_POLICY;
    }

    /// The same gate when it turns on open keys, or only seems to.
    Gate settled(Gate gate, LayerFinding layer, Dependency dependency) {
        if (gate.state() != Gate.State.DEPENDS) {
            return gate;
        }
        var quick = rest(layer).flatMap(rest -> world.knownGates().dependence(rest, request, layers, layer));
        if (quick.isPresent()) {
            return depends(gate, gate.sources(), quick.get());
        }
        var result = dependency.ofGate(layer);
        var example = result.example();
        if (example.isPresent() && !result.isUnclear()) {
            var writer = new GateWriter(example.get().request(), example.get().layers(), world);
            var same = writer.gate(example.get().layers().like(layer).orElse(layer));
            var reason = same.state() == Gate.State.PASSES ? passes(layer) : same.reason();
            return new Gate(gate.layer(), gate.at(), same.state(), reason, gate.sources(), Dependence.NONE);
        }
        return depends(gate, gate.sources(), result.dependence());
    }

    /// What is left of a gate, if it turns on nothing but open keys.
    Optional<KnownGates.Rest> rest(LayerFinding layer) {
        return world.knownGates().rest(request, layer, needs.of(layer.layer()));
    }

    /// A gate that turns on open keys.
    static Gate depends(Gate gate, List<Gate.Source> sources, Dependence dependence) {
        var keys = Reason.of(ReasonCode.GATE_DEPENDS, String.join(", ", dependence.names()));
        return new Gate(gate.layer(), gate.at(), Gate.State.DEPENDS, keys, sources, dependence);
    }

    private Reason reason(LayerFinding layer, Gate.State state) {
        return switch (state) {
            case DOES_NOT_APPLY -> layer.exemption().orElseGet(() -> noPolicy(layer));
            case STOPS_DENY -> deny(layer, layer.firstDeny().orElseThrow());
            case STOPS_SILENT -> silent(layer);
            case PASSES -> passes(layer);
            case DEPENDS -> Reason.of(ReasonCode.GATE_DEPENDS, String.join(", ", layer.openKeys()));
            case UNKNOWN -> doubt(layer);
            case NOT_NEEDED -> notNeeded(layer);
        };
    }

    /// A gate is also in doubt when nobody knows whether the resource's policy makes it needless.
    private Reason doubt(LayerFinding layer) {
        var doubts = layer.doubts();
        return doubts.isEmpty() ? layers.resource().doubts().getFirst() : doubts.getFirst();
    }

    private Reason noPolicy(LayerFinding layer) {
        return request.resource().equals("*")
                ? Reason.of(ReasonCode.RES_NO_RESOURCE)
                : Reason.of(ReasonCode.RES_NONE, layer.label());
    }

    private static Reason passes(LayerFinding layer) {
        var allows = layer.allAllows();
        if (allows.isEmpty()) {
            return Reason.of(ReasonCode.GATE_OPEN);
        }
        var first = allows.getFirst();
        var statement = Labels.statement(first.number(), first.sid());
        return allows.size() == 1
                ? Reason.of(ReasonCode.GATE_ALLOWS, first.policy().name(), statement)
                : Reason.of(
                        ReasonCode.GATE_ALLOWS_MORE,
                        first.policy().name(),
                        statement,
                        String.valueOf(allows.size() - 1));
    }

    private static Reason notNeeded(LayerFinding layer) {
        return Reason.of(
                switch (layer.layer()) {
                    case PERMISSIONS_BOUNDARY -> ReasonCode.PB_NOT_NEEDED;
                    case SESSION_POLICY -> ReasonCode.SESSION_NOT_NEEDED;
                    case IDENTITY_POLICY -> ReasonCode.ID_NOT_NEEDED;
                    case RESOURCE_POLICY, TRUST_POLICY, SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY ->
                        ReasonCode.RES_NOT_NEEDED;
                });
    }

    private Reason deny(LayerFinding layer, StatementResult deny) {
        var policy = deny.policy().name();
        var statement = Labels.statement(deny.number(), deny.sid());
        return switch (layer.layer()) {
            case SERVICE_CONTROL_POLICY ->
                Reason.of(ReasonCode.SCP_DENY, layer.label(), request.action(), policy, statement);
            case RESOURCE_CONTROL_POLICY ->
                Reason.of(ReasonCode.RCP_DENY, layer.label(), request.action(), policy, statement);
            case PERMISSIONS_BOUNDARY -> Reason.of(ReasonCode.PB_DENY, caller, policy, statement);
            case SESSION_POLICY -> Reason.of(ReasonCode.SESSION_DENY, policy, statement);
            case IDENTITY_POLICY -> Reason.of(ReasonCode.ID_DENY, caller, policy, statement, origin(layer, deny));
            case RESOURCE_POLICY -> Reason.of(ReasonCode.RES_DENY, layer.label(), statement);
            case TRUST_POLICY -> Reason.of(ReasonCode.TRUST_DENY, layer.label(), caller, statement);
        };
    }

    private static String origin(LayerFinding layer, StatementResult deny) {
        var own = layer.findings().getFirst();
        if (own.holding().holder().equals(deny.policy().holder())) {
            return Sentences.phrase("origin.own", Map.of());
        }
        var group = layer.findings().stream()
                .filter(finding ->
                        finding.holding().holder().equals(deny.policy().holder()))
                .map(finding -> finding.holding().label())
                .findFirst();
        return Sentences.phrase("origin.group", Map.of("group", group.orElse("")));
    }

    private Reason silent(LayerFinding layer) {
        return switch (layer.layer()) {
            case SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY ->
                layer.findings().getFirst().holding().policies().isEmpty()
                        ? Reason.of(ReasonCode.SCP_NONE, layer.label())
                        : levelSilent(layer);
            case PERMISSIONS_BOUNDARY -> Reason.of(ReasonCode.PB_SILENT, caller, policyName(layer), request.action());
            case SESSION_POLICY ->
                request.sessionPolicies().isEmpty()
                        ? Reason.of(ReasonCode.SESSION_MISSING, caller)
                        : Reason.of(ReasonCode.SESSION_SILENT, request.action());
            case IDENTITY_POLICY -> identitySilent(layer);
            case RESOURCE_POLICY -> resourceSilent(layer);
            case TRUST_POLICY ->
                missingCondition(layer, wish -> Reason.of(ReasonCode.TRUST_CONDITION, layer.label(), caller, wish))
                        .orElseGet(() -> Reason.of(ReasonCode.TRUST_NO, layer.label(), caller));
        };
    }

    /// What a statement that would grant it still takes.
    private static Optional<Reason> missingCondition(LayerFinding layer, Function<String, Reason> inWords) {
        return layer.findings().stream()
                .flatMap(finding -> finding.near().stream())
                .map(StatementResult::condition)
                .filter(condition -> condition.match() == StatementResult.Match.NO)
                .map(condition -> condition.reason().code() == ReasonCode.FAULTY_DOCUMENT
                        ? condition.reason()
                        : inWords.apply(Wishes.of(condition.reason())))
                .findFirst();
    }

    private Reason resourceSilent(LayerFinding layer) {
        return missingCondition(
                        layer,
                        wish -> Reason.of(ReasonCode.RES_CONDITION, layer.label(), request.action(), caller, wish))
                .orElseGet(() -> resourceGrantsNothing(layer));
    }

    private Reason resourceGrantsNothing(LayerFinding layer) {
        if (!request.caller().isWithoutAccount() && !request.isSameAccount()) {
            return request.operation().mayHavePolicy()
                    ? Reason.of(ReasonCode.RES_SILENT_XACC, layer.label(), caller)
                    : Reason.of(ReasonCode.RES_NEVER_XACC, request.action(), layer.label());
        }
        return request.resource().equals("*")
                ? Reason.of(ReasonCode.RES_SILENT_ANY, caller)
                : Reason.of(ReasonCode.RES_SILENT, layer.label(), caller);
    }

    private static String policyName(LayerFinding layer) {
        return layer.findings().stream()
                .flatMap(finding -> finding.holding().policies().stream())
                .map(AttachedPolicy::name)
                .findFirst()
                .orElse("");
    }

    private Reason identitySilent(LayerFinding layer) {
        boolean isTrusted = request.isAssumption() && layers.resource().grants(Grade.ACCOUNT) == Truth.YES;
        if (isTrusted) {
            var whom = Whom.of(request, layers, world).text();
            return Reason.of(ReasonCode.CALLER_NO, layers.resource().label(), whom, caller);
        }
        boolean isBare = layer.findings().stream()
                .allMatch(finding -> finding.holding().policies().isEmpty());
        return layer.findings().stream()
                .flatMap(finding -> finding.near().stream())
                .flatMap(near -> nearReason(near).stream())
                .findFirst()
                .orElseGet(
                        () -> Reason.of(isBare ? ReasonCode.ID_NONE : ReasonCode.ID_SILENT, caller, request.action()));
    }

    /// A level has Allows as a rule, only not for this.
    private Reason levelSilent(LayerFinding layer) {
        var silent = Reason.of(ReasonCode.SCP_SILENT, layer.label(), request.action());
        for (var near : layer.findings().getFirst().near()) {
            if (near.effect() != Effect.ALLOW || near.action().match() != StatementResult.Match.YES) {
                continue;
            }
            var policy = near.policy().name();
            var reason = near.condition().reason();
            if (near.condition().match() == StatementResult.Match.NO) {
                return reason.code() == ReasonCode.FAULTY_DOCUMENT
                        ? reason
                        : Reason.of(
                                ReasonCode.SCP_CONDITION, layer.label(), request.action(), policy, Wishes.of(reason));
            }
            if (near.resource().match() == StatementResult.Match.NO) {
                return Reason.of(ReasonCode.SCP_RESOURCE, layer.label(), request.action(), policy, request.resource());
            }
        }
        return silent;
    }

    private Optional<Reason> nearReason(StatementResult near) {
        var policy = near.policy().name();
        if (near.condition().reason().code() == ReasonCode.FAULTY_DOCUMENT) {
            return Optional.of(near.condition().reason());
        }
        if (near.condition().match() == StatementResult.Match.NO) {
            return Optional.of(Reason.of(
                    ReasonCode.ID_CONDITION,
                    policy,
                    request.action(),
                    Wishes.of(near.condition().reason())));
        }
        return near.resource().match() == StatementResult.Match.NO
                ? Optional.of(Reason.of(ReasonCode.ID_RESOURCE, policy, request.action(), request.resource()))
                : Optional.empty();
    }
}
