package dev.espalier.ui.canvas;

import dev.espalier.diagram.Bounds;
import dev.espalier.edit.Edit;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.drag.Drop;
import dev.espalier.ui.impact.ImpactCard;
import dev.espalier.ui.impact.ImpactViewModel;
import dev.espalier.ui.impact.ImpactWords;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;

/// What a drag would do, beside what is dragged: numbers on its badge at once, and when it is held still, a card with
/// the largest changes, which never lies over the target.
final class ImpactLayer {
    private static final Duration STILL = Duration.millis(500);
    private static final double NEAR = 4;
    private static final double APART = 16;
    private static final double MARGIN = 8;
    private static final double RING = 14;

    private final CanvasViewModel canvas;
    private final DesignStore store;
    private final GhostView ghost;
    private final Region area;
    private final ImpactViewModel model;
    private final ImpactCard card = new ImpactCard();
    private final PauseTransition still = new PauseTransition(STILL);
    private Optional<DropPreview> shown = Optional.empty();
    private Optional<Pointer> rested = Optional.empty();

    /// @param area the region that all of it lies in
    ImpactLayer(CanvasViewModel canvas, GhostView ghost, Region area) {
        this.canvas = canvas;
        this.store = canvas.store();
        this.ghost = ghost;
        this.area = area;
        model = new ImpactViewModel(store);
        still.setOnFinished(_ -> {
            rested = shown.map(DropPreview::at);
            showCard();
        });
    }

    ImpactCard card() {
        return card;
    }

    Subscription watch() {
        return Subscription.combine(still::stop, model.impactProperty().subscribe(found -> {
            ghost.showImpact(found.map(ImpactWords::line), area.getWidth());
            showCard();
        }));
    }

    /// Something is dragged there, or nothing any more.
    void show(Optional<DropPreview> preview) {
        boolean isStill = preview.isPresent() && isNear(preview.get());
        shown = preview;
        model.judge(preview.flatMap(ImpactLayer::edit));
        if (preview.isEmpty()) {
            still.stop();
            rested = Optional.empty();
        } else if (!isStill) {
            rested = Optional.empty();
            still.playFromStart();
        }
        showCard();
    }

    private static Optional<Edit> edit(DropPreview preview) {
        return preview.drop() instanceof Drop.Legal(var edit) ? Optional.of(edit) : Optional.empty();
    }

    /// Whether the pointer has hardly moved.
    private boolean isNear(DropPreview preview) {
        var from = rested.or(() -> shown.map(DropPreview::at));
        return shown.filter(before -> edit(before).equals(edit(preview))).isPresent()
                && from.filter(at -> Math.hypot(
                                        at.x() - preview.at().x(),
                                        at.y() - preview.at().y())
                                < NEAR)
                        .isPresent();
    }

    private void showCard() {
        var impact = model.impactProperty().get();
        if (rested.isEmpty() || shown.isEmpty() || impact.isEmpty()) {
            card.setVisible(false);
            return;
        }
        var title = edit(shown.get()).map(made -> made.label(store.design())).orElse("");
        card.show(
                title.substring(0, Math.min(1, title.length())).toUpperCase(Locale.ROOT)
                        + title.substring(Math.min(1, title.length())),
                impact.get(),
                store.design());
        card.applyCss();
        card.autosize();
        place(shown.get());
    }

    /// Beside the ghost, right of it or left, above the target or below it when it would cover it.
    private void place(DropPreview preview) {
        var size = new Bounds(0, 0, card.getWidth(), card.getHeight());
        var around = ghost.bounds();
        double right = around.maxX() + APART;
        double x = right + size.width() + MARGIN <= area.getWidth() ? right : around.x() - APART - size.width();
        double y = Math.clamp(around.y(), MARGIN, Math.max(MARGIN, area.getHeight() - size.height() - MARGIN));
        var at = size.shift(Math.max(MARGIN, x), y);
        var target = preview.target()
                .flatMap(canvas.layout()::boundsOf)
                .map(canvas.viewport()::onScreen)
                .map(bounds -> bounds.grow(RING));
        if (target.filter(at::intersects).isPresent()) {
            double below = Math.max(target.get().maxY(), around.maxY()) + APART;
            double above = Math.min(target.get().y(), around.y()) - APART - size.height();
            double free = below + size.height() <= area.getHeight() - MARGIN ? below : Math.max(MARGIN, above);
            at = new Bounds(at.x(), free, size.width(), size.height());
        }
        card.relocate(Math.rint(at.x()), Math.rint(at.y()));
    }
}
