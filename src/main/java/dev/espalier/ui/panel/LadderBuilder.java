package dev.espalier.ui.panel;

import dev.espalier.access.Answer;
import dev.espalier.access.Deciders;
import dev.espalier.access.Gate;
import dev.espalier.access.Reason;
import dev.espalier.access.Sentences;
import dev.espalier.access.StatementResult;
import dev.espalier.design.Layer;
import dev.espalier.design.NodeId;
import dev.espalier.policy.Effect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Builds the ladder of an answer.
final class LadderBuilder {
    /// The layers that give; all others only cap.
    static final Set<Layer> GRANTS = Set.of(Layer.IDENTITY_POLICY, Layer.RESOURCE_POLICY, Layer.TRUST_POLICY);

    private final Answer answer;
    private final Names names;
    private final IdentityHashMap<Gate, Integer> numbers = new IdentityHashMap<>();
    private final String service;
    private final StatementCards cards;

    LadderBuilder(Answer answer, Names names) {
        this.answer = answer;
        this.names = names;
        var action = answer.question().action();
        this.cards = new StatementCards(names, action);
        this.service = action.contains(":") ? action.substring(0, action.indexOf(':')) : action;
        var obstacles = answer.obstacles();
        if (obstacles.size() > 1) {
            obstacles.forEach(gate -> numbers.put(gate, numbers.size() + 1));
        }
    }

    Ladder build() {
        var byLayer = new EnumMap<Layer, List<Gate>>(Layer.class);
        answer.gates()
                .forEach(gate -> byLayer.computeIfAbsent(gate.layer(), _ -> new ArrayList<>())
                        .add(gate));
        var sections = new ArrayList<Ladder.Section>();
        byLayer.forEach((layer, gates) -> {
            if (!GRANTS.contains(layer)) {
                sections.add(ceiling(layer, gates));
            }
        });
        var grants = byLayer.entrySet().stream()
                .filter(entry -> GRANTS.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        if (!grants.isEmpty()) {
            sections.add(grants(grants));
        }
        return new Ladder(light(sections), reported());
    }

    private Optional<Gate> reported() {
        return answer.obstacles().isEmpty()
                ? Optional.empty()
                : Deciders.of(answer).gate();
    }

    private Ladder.Section ceiling(Layer layer, List<Gate> gates) {
        var title = Words.text("layer." + layer.name());
        boolean isOrganization = layer == Layer.SERVICE_CONTROL_POLICY || layer == Layer.RESOURCE_CONTROL_POLICY;
        if (!isOrganization || (gates.size() == 1 && !hasSay(gates.getFirst()))) {
            return new Ladder.Section(
                    "", "", gates.stream().map(gate -> rung(gate, title)).toList());
        }
        boolean isIdle = gates.stream().noneMatch(LadderBuilder::hasSay);
        var aside = isIdle ? Words.text("aside.idle." + layer.name()) : Words.text("aside." + layer.name());
        var rungs = gates.stream()
                .map(gate -> rung(gate, gate.at().map(names::titled).orElse(title)))
                .toList();
        return new Ladder.Section(title, aside, rungs);
    }

    private Ladder.Section grants(List<Gate> gates) {
        var rungs = new ArrayList<Rung>();
        for (var gate : gates) {
            if (gate.layer() == Layer.IDENTITY_POLICY && hasSay(gate)) {
                rungs.addAll(identity(gate));
            } else {
                rungs.add(rung(gate, grantTitle(gate)));
            }
        }
        boolean isAllNeeded = gates.stream().filter(LadderBuilder::hasSay).count() > 1
                && gates.stream().noneMatch(gate -> gate.state() == Gate.State.NOT_NEEDED);
        return new Ladder.Section(
                Words.text("grants"), Words.text(isAllNeeded ? "aside.grants.all" : "aside.grants.one"), rungs);
    }

    private List<Rung> identity(Gate gate) {
        var sources = gate.sources();
        if (sources.size() == 1) {
            var only = rung(
                    gate, sources.getFirst().holder().map(names::ownPolicies).orElse(grantTitle(gate)));
            return List.of(only);
        }
        var rungs = new ArrayList<Rung>();
        boolean isSpokenFor = sources.stream().anyMatch(source -> RungState.of(source.state()) == state(gate));
        if (sources.isEmpty() || state(gate) == RungState.SILENT || !isSpokenFor) {
            rungs.add(rung(gate, grantTitle(gate)));
        }
        sources.stream()
                .sorted(Comparator.comparing(source -> source.policies().isEmpty()))
                .map(source -> sourceRung(gate, source))
                .forEach(rungs::add);
        return rungs;
    }

    private Rung sourceRung(Gate gate, Gate.Source source) {
        var state = RungState.of(source.state());
        if (state == RungState.SILENT || state == RungState.DOES_NOT_APPLY) {
            state = RungState.NOTHING;
        }
        var holder = source.holder();
        var title = holder.map(who -> gate.at().equals(holder) ? names.ownPolicies(who) : names.titled(who))
                .orElse(grantTitle(gate));
        var number = state == RungState.DENIES ? number(gate) : OptionalInt.empty();
        return new Rung(
                new Rung.Key(gate.layer(), gate.at(), holder),
                gate,
                state,
                holder,
                title,
                why(state, source.policies(), source.matched(), gate),
                Sentences.text(gate.reason()),
                number,
                false,
                cards.of(source.matched()),
                source.policies(),
                cards.of(source.near()));
    }

    private Rung rung(Gate gate, String title) {
        var matched = gate.sources().stream()
                .flatMap(source -> source.matched().stream())
                .sorted(Comparator.comparing(StatementResult::effect, Comparator.reverseOrder()))
                .toList();
        var policies = gate.sources().stream()
                .flatMap(source -> source.policies().stream())
                .distinct()
                .toList();
        var near = gate.sources().stream()
                .flatMap(source -> source.near().stream())
                .toList();
        return new Rung(
                new Rung.Key(gate.layer(), gate.at(), Optional.empty()),
                gate,
                state(gate),
                glyphNode(gate),
                title,
                why(state(gate), policies, matched, gate),
                Sentences.text(gate.reason()),
                number(gate),
                false,
                cards.of(matched),
                policies,
                cards.of(near));
    }

    private Optional<NodeId> glyphNode(Gate gate) {
        return switch (gate.layer()) {
            case PERMISSIONS_BOUNDARY, SESSION_POLICY -> Optional.empty();
            case SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY, IDENTITY_POLICY, RESOURCE_POLICY, TRUST_POLICY ->
                hasSay(gate) || isLevel(gate) ? gate.at() : Optional.empty();
        };
    }

    private static boolean isLevel(Gate gate) {
        return gate.layer() == Layer.SERVICE_CONTROL_POLICY || gate.layer() == Layer.RESOURCE_CONTROL_POLICY;
    }

    private String why(RungState state, List<String> policies, List<StatementResult> matched, Gate gate) {
        return switch (state) {
            case PASSES -> reference(matched, Effect.ALLOW).orElseGet(() -> brief(gate.reason()));
            case DENIES -> reference(matched, Effect.DENY).orElseGet(() -> brief(gate.reason()));
            case SILENT -> silence(policies);
            case NOTHING -> gate.state() == Gate.State.NOT_NEEDED ? brief(gate.reason()) : silence(policies);
            case DEPENDS -> String.join(", ", gate.dependence().names());
            case DOES_NOT_APPLY, UNKNOWN -> brief(gate.reason());
        };
    }

    private String silence(List<String> policies) {
        return policies.isEmpty() ? Words.text("why.noPolicy") : Words.text("why.noAllow", service);
    }

    /// A reason in a few words where there are any, or else in its sentence.
    private static String brief(Reason reason) {
        return Words.find("why." + reason.code().name()).orElseGet(() -> Sentences.text(reason));
    }

    private static Optional<String> reference(List<StatementResult> matched, Effect effect) {
        var speaking =
                matched.stream().filter(result -> result.effect() == effect).toList();
        return speaking.stream().findFirst().map(first -> {
            var number = Integer.toString(first.number());
            return speaking.size() == 1
                    ? Words.text("statement.reference", first.policy().name(), number)
                    : Words.text("statement.references", first.policy().name(), number, speaking.size() - 1);
        });
    }

    private static RungState state(Gate gate) {
        return RungState.of(gate.state());
    }

    private static boolean hasSay(Gate gate) {
        return gate.state() != Gate.State.DOES_NOT_APPLY;
    }

    private String grantTitle(Gate gate) {
        return gate.layer() == Layer.IDENTITY_POLICY
                ? Words.text("layer.IDENTITY_POLICY")
                : gate.at()
                        .filter(_ -> hasSay(gate))
                        .map(holder -> Words.text("layer.of." + gate.layer().name(), names.plain(holder)))
                        .orElse(Words.text("layer." + gate.layer().name()));
    }

    private OptionalInt number(Gate gate) {
        var number = numbers.get(gate);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static List<Ladder.Section> light(List<Ladder.Section> sections) {
        var lit = new ArrayList<Ladder.Section>();
        boolean reached = true;
        for (var section : sections) {
            var rungs = new ArrayList<Rung>();
            for (var rung : section.rungs()) {
                rungs.add(reached ? rung.lit() : rung);
                reached = reached && !rung.state().interrupts();
            }
            lit.add(new Ladder.Section(section.title(), section.aside(), rungs));
        }
        return lit;
    }
}
