package dev.espalier.ui.window;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// Takes the keyboard from one region of the window to the next and round, each time to where it was there last.
/// Regions that are hidden, or have nothing that takes keys, are left out.
final class RegionCycle {
    private final List<? extends Node> regions;
    private final Map<Node, Node> lastIn = new HashMap<>();

    /// @param regions in their order, each a part of the same scene
    RegionCycle(List<? extends Node> regions) {
        this.regions = List.copyOf(regions);
    }

    /// The keyboard has gone to a node, which is where its region is come back to.
    void visited(@Nullable Node node) {
        if (node != null) {
            regionOf(node).ifPresent(region -> lastIn.put(region, node));
        }
    }

    /// Goes on from the region that has the keyboard now.
    ///
    /// @param by 1 for the next region, -1 for the one before
    void go(@Nullable Node from, int by) {
        int at = Optional.ofNullable(from)
                .flatMap(this::regionOf)
                .map(regions::indexOf)
                .orElse(by > 0 ? -1 : regions.size());
        for (int step = 1; step <= regions.size(); step++) {
            var target = entrance(regions.get(Math.floorMod(at + by * step, regions.size())));
            if (target.isPresent()) {
                target.get().requestFocus();
                return;
            }
        }
    }

    private Optional<Node> regionOf(Node node) {
        for (@Nullable Node above = node; above != null; above = above.getParent()) {
            if (regions.contains(above)) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    private Optional<Node> entrance(Node region) {
        return Optional.ofNullable(lastIn.get(region))
                .filter(node -> node.getScene() != null && takesKeys(node) && isShown(node))
                .filter(node -> regionOf(node).filter(region::equals).isPresent())
                .or(() -> isShown(region) && region instanceof Entered entered
                        ? first(entered.entrance())
                        : Optional.empty())
                .or(() -> isShown(region) ? first(region) : Optional.empty());
    }

    private static Optional<Node> first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (takesKeys(node)) {
            return Optional.of(node);
        }
        if (node instanceof Parent parent) {
            for (var child : parent.getChildrenUnmodifiable()) {
                var found = first(child);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean takesKeys(Node node) {
        return node.isFocusTraversable() && !node.isDisabled();
    }

    private static boolean isShown(Node node) {
        for (@Nullable Node above = node; above != null; above = above.getParent()) {
            if (!above.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
