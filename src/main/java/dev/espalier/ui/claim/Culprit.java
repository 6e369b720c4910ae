package dev.espalier.ui.claim;

import dev.espalier.access.AccessChange;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.NodeId;
import dev.espalier.diagram.Planned;
import dev.espalier.edit.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The step of the history that broke a claim: it was true before and not after.
///
/// @param places where the step did it, as far as they are still there
record Culprit(Step step, Set<NodeId> places) {
    private static final AccessChange NOBODY = new AccessChange(List.of(), List.of(), List.of(), true, true);

    Culprit {
        places = Set.copyOf(places);
    }

    static Culprit of(Step step) {
        return new Culprit(step, places(step.before(), step.after()));
    }

    /// What the step moved, or else what it touched, with what it added and where it took something away; the root
    /// when it touched the organization as a whole.
    private static Set<NodeId> places(Design before, Design after) {
        var then = DesignIndex.of(before);
        var now = DesignIndex.of(after);
        var places = new LinkedHashSet<NodeId>();
        var planned = Planned.between(before, after, NOBODY);
        planned.moves().forEach(move -> places.add(move.node()));
        if (places.isEmpty()) {
            places.addAll(planned.touched());
        }
        entities(now).filter(id -> !then.contains(id)).forEach(places::add);
        entities(then)
                .filter(id -> !now.contains(id))
                .flatMap(id -> then.parentOf(id).stream())
                .filter(now::contains)
                .forEach(places::add);
        return places.isEmpty() ? Set.of(now.root().id()) : places;
    }

    private static Stream<NodeId> entities(DesignIndex index) {
        return index.entities().map(Entity::id);
    }
}
