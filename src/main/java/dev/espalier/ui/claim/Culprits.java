package dev.espalier.ui.claim;

import dev.espalier.design.DesignIndex;
import dev.espalier.design.NodeId;
import dev.espalier.edit.Step;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.task.TaskRunner;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows which steps broke the claims that are not true any more, and looks for them elsewhere.
final class Culprits {
    private static final Logger LOG = LoggerFactory.getLogger(Culprits.class);
    private static final Duration MOST = Duration.ofSeconds(20);

    private final DesignStore store;
    private final TaskRunner tasks;
    private final AtomicInteger latest = new AtomicInteger();
    private final Map<Claim, Optional<Culprit>> found = new HashMap<>();
    private final ReadOnlyObjectWrapper<Set<NodeId>> places = new ReadOnlyObjectWrapper<>(this, "places", Set.of());
    private List<Claim> broken = List.of();
    private boolean wasTrying;

    Culprits(DesignStore store, TaskRunner tasks) {
        this.store = store;
        this.tasks = tasks;
    }

    /// Where steps broke something that is still broken.
    ReadOnlyObjectProperty<Set<NodeId>> placesProperty() {
        return places.getReadOnlyProperty();
    }

    /// Ends the search: the design has changed.
    void stop() {
        latest.incrementAndGet();
    }

    /// Takes over which claims are not true of the design as it is, and looks for what broke them.
    void follow(List<Claim> failing) {
        int mine = latest.incrementAndGet();
        broken = List.copyOf(failing);
        var steps = store.history().steps();
        if (wasTrying != store.history().isTrying()) {
            wasTrying = !wasTrying;
            found.clear();
        }
        found.keySet().retainAll(broken);
        found.values()
                .removeIf(culprit -> culprit.filter(one -> at(steps, one) < 0).isPresent());
        show();
        var open = broken.stream().filter(claim -> !found.containsKey(claim)).toList();
        if (!open.isEmpty()) {
            search(mine, steps, open);
        }
    }

    private void search(int mine, List<Step> steps, List<Claim> open) {
        var evaluator = store.evaluator();
        var isLate = tasks.after(MOST);
        tasks.run(
                "find what broke assertions",
                () -> new CulpritFinder(steps, evaluator, () -> mine != latest.get() || isLate.getAsBoolean())
                        .find(open),
                (Map<Claim, Optional<Culprit>> more) -> {
                    if (mine == latest.get()) {
                        found.putAll(more);
                        show();
                    }
                },
                failure -> LOG.error("What broke assertions could not be found", failure));
    }

    private void show() {
        var index = DesignIndex.of(store.design());
        var nodes = new LinkedHashSet<NodeId>();
        found.values().stream()
                .flatMap(Optional::stream)
                .flatMap(culprit -> culprit.places().stream())
                .filter(index::contains)
                .forEach(nodes::add);
        places.set(Set.of()); // so that who watches is told of other steps at the same places
        places.set(Set.copyOf(nodes));
    }

    /// Since when a claim is not true.
    Blame of(Claim claim) {
        var culprit = found.get(claim);
        if (culprit == null) {
            return new Blame.Nothing();
        }
        return culprit.<Blame>map(one -> {
                    var steps = store.history().steps();
                    var later = steps.subList(at(steps, one) + 1, steps.size()).reversed();
                    return new Blame.Since(one, later.stream().map(Step::label).toList());
                })
                .orElseGet(Blame.Always::new);
    }

    /// The claims that steps broke at a node.
    List<Claim> at(NodeId node) {
        return broken.stream()
                .filter(claim -> found.getOrDefault(claim, Optional.empty())
                        .filter(culprit -> culprit.places().contains(node))
                        .isPresent())
                .toList();
    }

    /// Makes the design as it was before a step.
    void goBackBefore(Culprit culprit) {
        int at = at(store.history().steps(), culprit);
        if (at == store.history().size() - 1) {
            store.undo();
        } else if (at >= 0) {
            store.goToStep(at);
        }
    }

    @SuppressWarnings("ReferenceEquality") // comparing whole designs would take longer than finding the step
    private static int at(List<Step> steps, Culprit culprit) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) == culprit.step()) {
                return i;
            }
        }
        return -1;
    }
}
