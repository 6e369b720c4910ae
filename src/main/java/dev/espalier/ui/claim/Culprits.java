package dev.espalier.ui.claim;

import dev.espalier.design.DesignIndex;
import dev.espalier.design.NodeId;
import dev.espalier.edit.Step;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.claim.CulpritFinder.Known;
import dev.espalier.ui.task.Newest;
import dev.espalier.ui.task.TaskRunner;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows which steps broke the claims that are not true any more, and looks for them elsewhere.
final class Culprits {
    private static final Logger LOG = LoggerFactory.getLogger(Culprits.class);
    private static final Duration MOST = Duration.ofSeconds(20);

    private final DesignStore store;
    private final Newest newest;
    private final Map<Claim, Found> found = new HashMap<>();
    private final Map<Claim, Cause> causes = new HashMap<>();
    private final ReadOnlyObjectWrapper<Set<NodeId>> places = new ReadOnlyObjectWrapper<>(this, "places", Set.of());
    private List<Claim> broken = List.of();

    Culprits(DesignStore store, TaskRunner tasks) {
        this.store = store;
        newest = new Newest(tasks);
    }

    /// What was found out once, and after which steps.
    private record Found(Cause cause, Past past) {}

    /// Where steps broke something that is still broken.
    ReadOnlyObjectProperty<Set<NodeId>> placesProperty() {
        return places.getReadOnlyProperty();
    }

    /// Ends the search: the design has changed.
    void stop() {
        newest.cancel();
    }

    /// Forgets everything: the design has become another one, or nobody knows what is true of it.
    void clear() {
        stop();
        broken = List.of();
        found.clear();
        causes.clear();
        show();
    }

    /// Takes over which claims are not true of the design as it is, and looks for what broke them. One that was
    /// not true before either may have been mended and broken again since: steps that nobody has looked at are
    /// looked at.
    void follow(List<Claim> failing) {
        stop();
        broken = List.copyOf(failing);
        var past = past();
        found.keySet().retainAll(broken);
        causes.clear();
        var known = new HashMap<Claim, Known>();
        found.forEach((claim, one) -> known(one, past).ifPresent(before -> known.put(claim, before)));
        known.forEach((claim, before) -> {
            if (past.isLeftAloneSince(before.size())) {
                causes.put(claim, before.cause());
            }
        });
        show();
        var open = broken.stream().filter(claim -> !causes.containsKey(claim)).toList();
        if (!open.isEmpty()) {
            search(past, open, known);
        }
    }

    /// What an earlier search says about the steps it has in common with those of now.
    private static Optional<Known> known(Found found, Past now) {
        var shared = found.past().sharedWith(now);
        return shared.isPresent() && isAmong(shared.getAsInt(), found.cause(), now)
                ? Optional.of(new Known(shared.getAsInt(), found.cause()))
                : Optional.empty();
    }

    /// Whether a cause lies in the first of the steps.
    private static boolean isAmong(int size, Cause cause, Past past) {
        return switch (cause) {
            case Cause.Broke(var culprit) -> {
                int at = past.at(culprit.step());
                yield at >= 0 && at < size;
            }
            case Cause.Always() -> true;
            case Cause.NotInTime() -> true;
            case Cause.Failed() -> false;
        };
    }

    private void search(Past past, List<Claim> open, Map<Claim, Known> known) {
        var evaluator = store.evaluator();
        newest.runLengthy(
                "find what broke assertions",
                stop -> new CulpritFinder(past.steps(), evaluator, stop.orAfter(MOST)).find(open, known),
                (Map<Claim, Cause> more) -> keep(past, open, claim -> more.getOrDefault(claim, new Cause.NotInTime())),
                failure -> {
                    LOG.error("What broke assertions could not be found", failure);
                    keep(past, open, _ -> new Cause.Failed());
                });
    }

    private void keep(Past past, List<Claim> open, Function<Claim, Cause> more) {
        for (var claim : open) {
            var cause = more.apply(claim);
            causes.put(claim, cause);
            found.put(claim, new Found(cause, past));
        }
        show();
    }

    private void show() {
        var index = DesignIndex.of(store.design());
        var nodes = new LinkedHashSet<NodeId>();
        causes.values().stream()
                .flatMap(cause -> placesOf(cause).stream())
                .filter(index::contains)
                .forEach(nodes::add);
        places.set(Set.of()); // so that who watches is told of other steps at the same places
        places.set(Set.copyOf(nodes));
    }

    private static Set<NodeId> placesOf(Cause cause) {
        return cause instanceof Cause.Broke(var culprit) ? culprit.places() : Set.of();
    }

    /// Since when a claim is not true.
    Blame of(Claim claim) {
        if (!broken.contains(claim)) {
            return new Blame.Nothing();
        }
        return Optional.ofNullable(causes.get(claim)).map(this::blame).orElseGet(Blame.Searching::new);
    }

    private Blame blame(Cause cause) {
        return switch (cause) {
            case Cause.Broke(var culprit) -> since(culprit);
            case Cause.Always() -> new Blame.Always();
            case Cause.NotInTime() -> new Blame.NotInTime();
            case Cause.Failed() -> new Blame.Failed();
        };
    }

    /// Until a change has been checked, the step may be one that is not there any more.
    private Blame since(Culprit culprit) {
        var steps = store.history().steps();
        int at = at(culprit);
        if (at < 0) {
            return new Blame.Searching();
        }
        var later = steps.subList(at + 1, steps.size()).reversed();
        return new Blame.Since(culprit, later.stream().map(Step::label).toList());
    }

    /// The claims that steps broke at a node.
    List<Claim> at(NodeId node) {
        return broken.stream()
                .filter(claim -> Optional.ofNullable(causes.get(claim))
                        .filter(cause -> placesOf(cause).contains(node))
                        .isPresent())
                .toList();
    }

    /// Makes the design as it was before a step.
    void goBackBefore(Culprit culprit) {
        int at = at(culprit);
        if (at == store.history().size() - 1) {
            store.undo();
        } else if (at >= 0) {
            store.goToStep(at);
        }
    }

    private int at(Culprit culprit) {
        return past().at(culprit.step());
    }

    private Past past() {
        return Past.of(store.history().steps(), store.design().organization());
    }
}
