package dev.espalier.ui.outline;

import dev.espalier.design.NodeId;
import dev.espalier.ui.drag.Drop;
import dev.espalier.ui.drag.DropRows;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.util.Duration;

/// The rows of the outline under something that is dragged on the canvas: the one under the pointer glows or fades, a
/// closed row opens when the drag is held over it, and the tree scrolls at its ends.
final class OutlineDrops implements DropRows {
    private static final Duration HELD = Duration.millis(600);
    private static final Duration STEP = Duration.millis(110);
    private static final double END = 20;

    private final TreeView<NodeId> tree;
    private final List<OutlineCell> cells;
    private final PauseTransition held = new PauseTransition(HELD);
    private final Timeline scrolling;
    private final Deque<TreeItem<NodeId>> sprung = new ArrayDeque<>();
    private Optional<TreeItem<NodeId>> wound = Optional.empty();
    private Runnable moved = () -> {};
    private int direction;

    OutlineDrops(TreeView<NodeId> tree, List<OutlineCell> cells) {
        this.tree = tree;
        this.cells = cells;
        scrolling = new Timeline(new KeyFrame(STEP, _ -> scroll()));
        scrolling.setCycleCount(Timeline.INDEFINITE);
        held.setOnFinished(_ -> spring());
    }

    @Override
    public Optional<Over> at(double sceneX, double sceneY) {
        var inTree = tree.sceneToLocal(sceneX, sceneY);
        if (!isShowing() || inTree == null || !tree.contains(inTree)) {
            halt();
            return Optional.empty();
        }
        scrollFrom(inTree.getY());
        return Optional.of(new Over(cells.stream()
                .filter(cell -> isAt(cell, sceneX, sceneY))
                .findFirst()
                .map(OutlineCell::getItem)));
    }

    private boolean isShowing() {
        for (Node node = tree; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return tree.getScene() != null;
    }

    private static boolean isAt(OutlineCell cell, double sceneX, double sceneY) {
        return cell.isVisible()
                && !cell.isEmpty()
                && cell.getScene() != null
                && cell.contains(cell.sceneToLocal(sceneX, sceneY));
    }

    @Override
    public void show(NodeId row, Drop drop) {
        cells.forEach(cell -> cell.showDrop(row.equals(cell.getItem()) ? Optional.of(drop) : Optional.empty()));
        wind(cells.stream()
                .filter(cell -> row.equals(cell.getItem()))
                .findFirst()
                .map(OutlineCell::getTreeItem)
                .filter(item -> !item.isLeaf() && !item.isExpanded()));
    }

    @Override
    public void clear() {
        wind(Optional.empty());
        cells.forEach(cell -> cell.showDrop(Optional.empty()));
    }

    @Override
    public void ended(boolean isDropped) {
        halt();
        clear();
        while (!sprung.isEmpty()) {
            sprung.pop().setExpanded(isDropped);
        }
    }

    @Override
    public void whenMoved(Runnable then) {
        moved = then;
    }

    // Opening rows

    private void wind(Optional<TreeItem<NodeId>> closed) {
        if (!closed.equals(wound)) {
            wound = closed;
            held.stop();
            closed.ifPresent(_ -> held.playFromStart());
        }
    }

    private void spring() {
        wound.ifPresent(item -> {
            item.setExpanded(true);
            sprung.push(item);
        });
        wound = Optional.empty();
        moved.run();
    }

    // Scrolling

    private void scrollFrom(double y) {
        direction = y < END ? -1 : y > tree.getHeight() - END ? 1 : 0;
        if (direction == 0) {
            scrolling.stop();
        } else {
            scrolling.play();
        }
    }

    private void halt() {
        direction = 0;
        scrolling.stop();
    }

    private void scroll() {
        var shown = new ArrayList<>(cells);
        shown.removeIf(cell -> cell.isEmpty() || !cell.isVisible());
        var first = shown.stream().map(OutlineCell::getIndex).min(Comparator.naturalOrder());
        first.ifPresent(row -> tree.scrollTo(Math.max(0, row + direction)));
        moved.run();
    }
}
