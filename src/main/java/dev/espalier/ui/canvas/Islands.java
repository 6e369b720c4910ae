package dev.espalier.ui.canvas;

import dev.espalier.design.Members;
import dev.espalier.diagram.Bounds;
import dev.espalier.ui.drag.PaletteKind;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.util.Subscription;

/// What floats over the drawing: how it is read, the zoom, the legend, the minimap, and the hint on an empty canvas.
final class Islands {
    private static final Texts TEXTS = Texts.of(Islands.class);
    private static final double MARGIN = 16;
    private static final double BAR_MARGIN = 12;
    /// What is shown whole has a margin of its own, so its room begins a little higher than the bar ends.
    private static final double NEAR_BAR = 10;
    private static final double BELOW_FIGURES = 150;
    private static final double ROOM_FOR_MINIMAP_ACROSS = 560;
    private static final double ROOM_FOR_MINIMAP_DOWN = 480;

    private final CanvasViewModel model;
    private final ViewBar viewBar;
    private final ZoomIsland zoom;
    private final LegendIsland legend;
    private final MinimapView minimap;
    private final EmptyHint emptyHint;
    private final Button back = new Button(TEXTS.text("zoom.back"));
    private final Shade zoomShade;
    private final Shade minimapShade;
    private double width;
    private double height;

    /// @param insert adds to a bare organization
    Islands(CanvasViewModel model, Consumer<PaletteKind> insert) {
        this.model = model;
        viewBar = new ViewBar(model.store());
        zoom = new ZoomIsland(model.commands());
        legend = new LegendIsland(model.store());
        minimap = new MinimapView(model);
        emptyHint = new EmptyHint(insert);
        zoomShade = new Shade(zoom);
        minimapShade = new Shade(minimap);
        back.setId("back-to-drawing");
        back.getStyleClass().add("island");
        back.setVisible(false);
        back.setFocusTraversable(false);
        back.setOnAction(_ -> model.commands().fitAll());
        Hint.give(back, TEXTS.text("zoom.back.tip"));
        viewBar.setCache(true); // with its shadow, which would be painted in each frame
        legend.setCache(true);
        emptyHint.visibleProperty().subscribe(_ -> askForPlace(emptyHint));
    }

    private static void askForPlace(Node island) {
        var canvas = island.getParent();
        if (canvas != null) {
            canvas.requestLayout();
        }
    }

    /// Keeps what is shown whole clear of a board that lies over the upper left corner, while it is visible. It is as
    /// high as its answer needs, so it is looked at again when there is one.
    void coverWith(Node board) {
        model.camera().coverWith(() -> {
            var on = board.localToParent(board.getLayoutBounds());
            return board.isVisible() ? new Bounds(0, 0, on.getMaxX(), on.getMaxY()) : Bounds.EMPTY;
        });
        var isAnswered = model.store().showing().heatProperty().map(Optional::isPresent);
        board.visibleProperty().subscribe(_ -> makeRoom());
        isAnswered.subscribe(_ -> makeRoom());
    }

    private void makeRoom() {
        model.camera().makeRoom();
        askForPlace(viewBar);
    }

    List<Node> nodes() {
        return List.of(emptyHint, back, viewBar, zoomShade, zoom, legend, minimapShade, minimap);
    }

    Subscription watch() {
        return Subscription.combine(
                viewBar.watch(),
                legend.watch(),
                minimap.watch(),
                model.layoutProperty().subscribe(_ -> emptyHint.setVisible(isBare())));
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

    /// What is covered at the bottom: by the hint on an empty canvas, from side to side, or by the minimap.
    Bounds covered() {
        if (emptyHint.isVisible()) {
            return Bounds.between(0, emptyHint.getLayoutY(), width, height);
        }
        return minimap.isVisible()
                ? new Bounds(minimap.getLayoutX(), minimap.getLayoutY(), minimap.getWidth(), minimap.getHeight())
                : Bounds.EMPTY;
    }

    void showView(Viewport view) {
        zoom.show(view.scale());
        back.setVisible(!view.isEmpty() && isOutOfSight(view));
        minimap.repaintFrame();
    }

    /// Whether nothing of the drawing is seen: then one button leads back to it.
    private boolean isOutOfSight(Viewport view) {
        return model.layout().figuresIn(view.visible()).isEmpty();
    }

    /// Puts them where they belong on a canvas of this size.
    void place(double across, double down) {
        width = across;
        height = down;
        viewBar.autosize();
        viewBar.relocate(Math.rint((width - viewBar.getWidth()) / 2), BAR_MARGIN);
        model.camera().keepBelow(BAR_MARGIN + viewBar.getHeight() - NEAR_BAR);
        zoom.autosize();
        zoom.relocate(MARGIN, height - zoom.getHeight() - MARGIN);
        zoomShade.follow();
        legend.autosize();
        legend.relocate(MARGIN, zoom.getLayoutY() - legend.getHeight() - BAR_MARGIN);
        minimap.setVisible(
                !emptyHint.isVisible() && width >= ROOM_FOR_MINIMAP_ACROSS && height >= ROOM_FOR_MINIMAP_DOWN);
        minimap.autosize();
        minimap.relocate(width - minimap.getWidth() - MARGIN, height - minimap.getHeight() - MARGIN);
        minimapShade.follow();
        back.autosize();
        back.relocate(Math.rint((width - back.getWidth()) / 2), Math.rint((height - back.getHeight()) / 2));
        placeHint();
    }

    /// In the middle below the figures, and never under the zoom, however large the text is.
    private void placeHint() {
        var across = Math.min(emptyHint.prefWidth(-1), width - 2 * MARGIN);
        var down = emptyHint.prefHeight(across);
        var x = (width - across) / 2;
        boolean isOverZoom = x < zoom.getLayoutX() + zoom.getWidth() + MARGIN;
        var bottom = isOverZoom ? zoom.getLayoutY() - BAR_MARGIN : height - BELOW_FIGURES / 2;
        emptyHint.resizeRelocate(
                Math.rint(x), Math.rint(Math.min(height / 2 + BELOW_FIGURES, bottom - down)), across, down);
    }
}
