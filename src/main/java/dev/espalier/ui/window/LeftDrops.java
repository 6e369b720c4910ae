package dev.espalier.ui.window;

import dev.espalier.design.NodeId;
import dev.espalier.ui.drag.Drop;
import dev.espalier.ui.drag.DropRows;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;

/// The outline under a drag from the canvas. Where only the rail is there, a drag that is taken onto it opens the
/// outline, which closes again when the drag is over.
final class LeftDrops implements DropRows {
    private final DropRows rows;
    private final Node region;
    private final BooleanSupplier open;
    private final Runnable close;
    private boolean hasOpened;

    /// @param open opens the outline for the drag when it is hidden, and says whether it did
    LeftDrops(DropRows rows, Node region, BooleanSupplier open, Runnable close) {
        this.rows = rows;
        this.region = region;
        this.open = open;
        this.close = close;
    }

    @Override
    public Optional<Over> at(double sceneX, double sceneY) {
        var over = rows.at(sceneX, sceneY);
        if (over.isPresent() || !region.contains(region.sceneToLocal(sceneX, sceneY))) {
            return over;
        }
        hasOpened |= open.getAsBoolean();
        return Optional.of(new Over(Optional.empty()));
    }

    @Override
    public void show(NodeId row, Drop drop) {
        rows.show(row, drop);
    }

    @Override
    public void clear() {
        rows.clear();
    }

    @Override
    public void ended(boolean isDropped) {
        rows.ended(isDropped);
        if (hasOpened) {
            hasOpened = false;
            close.run();
        }
    }

    @Override
    public void whenMoved(Runnable moved) {
        rows.whenMoved(moved);
    }
}
