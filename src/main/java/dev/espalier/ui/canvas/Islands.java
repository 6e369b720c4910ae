package dev.espalier.ui.canvas;

import dev.espalier.design.Members;
import dev.espalier.diagram.Bounds;
import dev.espalier.ui.drag.PaletteKind;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.util.Subscription;

/// What floats over the drawing: how it is read, the zoom, the legend, the minimap, and the hint on an empty canvas.
final class Islands {
    private static final double MARGIN = 16;
    private static final double BAR_MARGIN = 12;
    private static final double BELOW_FIGURES = 150;
    private static final double ROOM_FOR_MINIMAP_ACROSS = 560;
    private static final double ROOM_FOR_MINIMAP_DOWN = 480;

    private final CanvasViewModel model;
    private final ViewBar viewBar;
    private final ZoomIsland zoom;
    private final LegendIsland legend;
    private final MinimapView minimap;
    private final EmptyHint emptyHint;

    /// @param insert adds to a bare organization
    Islands(CanvasViewModel model, Consumer<PaletteKind> insert) {
        this.model = model;
        viewBar = new ViewBar(model.store());
        zoom = new ZoomIsland(model.commands());
        legend = new LegendIsland(model.store());
        minimap = new MinimapView(model);
        emptyHint = new EmptyHint(insert);
    }

    List<Node> nodes() {
        return List.of(emptyHint, viewBar, zoom, legend, minimap);
    }

    Subscription watch() {
        return Subscription.combine(
                viewBar.watch(), legend.watch(), model.layoutProperty().subscribe(_ -> emptyHint.setVisible(isBare())));
    }

    /// Whether there is nothing yet but the management account, and nobody in it.
    private boolean isBare() {
        var root = model.store().design().organization().root();
        return root.organizationalUnits().isEmpty()
                && root.accounts().size() <= 1
                && root.accounts().stream()
                        .allMatch(
                                account -> Members.identities(account).findAny().isEmpty());
    }

    /// What the minimap covers; nothing while it is hidden.
    Bounds minimap() {
        return minimap.isVisible()
                ? new Bounds(minimap.getLayoutX(), minimap.getLayoutY(), minimap.getWidth(), minimap.getHeight())
                : Bounds.EMPTY;
    }

    void repaint() {
        minimap.repaint();
    }

    void showView(Viewport view) {
        zoom.show(view.scale());
        minimap.repaintFrame();
    }

    /// Puts them where they belong on a canvas of this size.
    void place(double width, double height) {
        viewBar.autosize();
        viewBar.relocate(Math.rint((width - viewBar.getWidth()) / 2), BAR_MARGIN);
        zoom.autosize();
        zoom.relocate(MARGIN, height - zoom.getHeight() - MARGIN);
        legend.autosize();
        legend.relocate(MARGIN, zoom.getLayoutY() - legend.getHeight() - BAR_MARGIN);
        minimap.setVisible(width >= ROOM_FOR_MINIMAP_ACROSS && height >= ROOM_FOR_MINIMAP_DOWN);
        minimap.autosize();
        minimap.relocate(width - minimap.getWidth() - MARGIN, height - minimap.getHeight() - MARGIN);
        emptyHint.autosize();
        emptyHint.relocate(
                Math.rint((width - emptyHint.getWidth()) / 2),
                Math.rint(Math.min(height / 2 + BELOW_FIGURES, height - emptyHint.getHeight() - BELOW_FIGURES / 2)));
    }
}
