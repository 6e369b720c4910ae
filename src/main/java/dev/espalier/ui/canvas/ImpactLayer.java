package dev.espalier.ui.canvas;

import dev.espalier.design.DesignIndex;
import dev.espalier.diagram.Bounds;
import dev.espalier.edit.Edit;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.drag.Dragged;
import dev.espalier.ui.drag.Drop;
import dev.espalier.ui.impact.ImpactCard;
import dev.espalier.ui.impact.ImpactViewModel;
import dev.espalier.ui.impact.ImpactWords;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;

/// What a drag would do, beside what is dragged: numbers on its badge at once, and when it is held still, a card with
/// the largest changes, which never lies over the target.
final class ImpactLayer {
    private static final Duration STILL = Duration.millis(500);
    private static final double NEAR = 4;
    private static final double RING = 14;

    private final CanvasViewModel canvas;
    private final DesignStore store;
    private final GhostView ghost;
    private final LandingSign landing;
    private final Region area;
    private final ImpactViewModel model;
    private final ImpactCard card = new ImpactCard();
    private final PauseTransition still = new PauseTransition(STILL);
    private Optional<DropPreview> shown = Optional.empty();
    private Optional<Pointer> rested = Optional.empty();

    /// @param area the region that all of it lies in
    ImpactLayer(CanvasViewModel canvas, GhostView ghost, LandingSign landing, Region area) {
        this.canvas = canvas;
        this.store = canvas.store();
        this.ghost = ghost;
        this.landing = landing;
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

    /// What is dragged and what it hangs under now.
    private Stream<Bounds> comesFrom(DropPreview preview) {
        if (!(preview.dragged() instanceof Dragged.Nodes(var nodes))) {
            return Stream.empty();
        }
        var index = DesignIndex.of(store.design());
        return nodes.stream()
                .flatMap(node -> Stream.concat(Stream.of(node), index.parentOf(node).stream()))
                .distinct()
                .flatMap(node -> canvas.layout().boundsOf(node).stream());
    }

    /// Beside the ghost, clear of the target and of the place where it will stand.
    private void place(DropPreview preview) {
        var seen = new ArrayList<Bounds>();
        seen.add(ghost.bounds());
        landing.covered().ifPresent(seen::add);
        preview.target()
                .flatMap(canvas.layout()::boundsOf)
                .map(bounds -> canvas.viewport().onScreen(bounds).grow(RING))
                .ifPresent(seen::add);
        comesFrom(preview).map(bounds -> canvas.viewport().onScreen(bounds)).forEach(seen::add);
        preview.slot().map(slot -> canvas.viewport().onScreen(slot.bounds())).ifPresent(seen::add);
        var at = CardPlace.beside(
                new Bounds(0, 0, card.getWidth(), card.getHeight()),
                ghost.bounds(),
                seen,
                new Bounds(0, 0, area.getWidth(), area.getHeight()));
        card.relocate(Math.rint(at.x()), Math.rint(at.y()));
    }
}
