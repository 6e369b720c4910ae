package dev.espalier.diagram;

import dev.espalier.access.AccessChange;
import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a change that nobody has made yet would touch.
///
/// @param touched where policies change, and everybody for whom answers change
/// @param moves what would lie somewhere else
public record Planned(Set<NodeId> touched, List<Move> moves) {
    public static final Planned NOTHING = new Planned(Set.of(), List.of());

    public Planned {
        touched = Set.copyOf(touched);
        moves = List.copyOf(moves);
    }

    /// A node and the parent it would come under.
    public record Move(NodeId node, ContainerId parent) {}

    /// What lies between two designs, the later one not being on show.
    public static Planned between(Design before, Design after, AccessChange effects) {
        var touched = new LinkedHashSet<NodeId>();
        var moves = new ArrayList<Move>();
        var then = DesignIndex.of(before);
        var now = DesignIndex.of(after);
        var rewritten = rewritten(before, after);
        for (var entity : entities(now)) {
            then.entity(entity.id()).ifPresent(old -> {
                if (isTouched(old, entity, rewritten)) {
                    touched.add(entity.id());
                }
                var parent = now.containerOf(entity.id()).map(Container::id);
                if (!parent.equals(then.containerOf(entity.id()).map(Container::id))) {
                    parent.ifPresent(to -> moves.add(new Move(entity.id(), to)));
                }
            });
        }
        effects.principals().forEach(one -> {
            touched.add(one.principal());
            touched.add(one.principal().account());
        });
        return new Planned(touched, moves);
    }

    private static List<Entity> entities(DesignIndex index) {
        return Stream.<Entity>concat(
                        Stream.of(index.root()), Stream.concat(index.units().stream(), index.accounts().stream()))
                .toList();
    }

    /// The names of SCPs and RCPs of which the text changes.
    private static Set<String> rewritten(Design before, Design after) {
        var old = new HashSet<>(before.organization().policies());
        return after.organization().policies().stream()
                .filter(policy -> !old.contains(policy))
                .map(OrganizationPolicy::name)
                .collect(Collectors.toSet());
    }

    private static boolean isTouched(Entity then, Entity now, Set<String> rewritten) {
        return !then.serviceControlPolicies().equals(now.serviceControlPolicies())
                || !then.resourceControlPolicies().equals(now.resourceControlPolicies())
                || Stream.concat(now.serviceControlPolicies().stream(), now.resourceControlPolicies().stream())
                        .anyMatch(rewritten::contains)
                || (now instanceof Account && !now.equals(then));
    }
}
