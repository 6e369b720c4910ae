package dev.espalier.ui.canvas;

import dev.espalier.access.RoleTrust;
import dev.espalier.diagram.Feedback;
import dev.espalier.diagram.Hit;
import dev.espalier.diagram.Layers;
import dev.espalier.diagram.PictureRequest;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.GateWalk;
import dev.espalier.ui.Showing;
import dev.espalier.ui.drag.Dragged;
import java.util.Optional;
import java.util.Set;

/// What is to be painted at one moment: the layout as far as it is seen, and onto it what the question, the pointer and
/// the keys are up to.
final class Frame {
    private final CanvasViewModel model;
    private final DesignStore store;
    private final Showing showing;

    private Frame(CanvasViewModel model) {
        this.model = model;
        store = model.store();
        showing = store.showing();
    }

    /// What the canvas shows now.
    static PictureRequest of(CanvasViewModel model) {
        return new Frame(model).picture();
    }

    private PictureRequest picture() {
        var view = model.viewport();
        return PictureRequest.of(model.travelledProperty().get().orElse(model.layout()), view.scale(), view.visible())
                .withLevel(model.camera().level())
                .withPath(path())
                .withLayers(layers())
                .withFeedback(feedback());
    }

    private PictureRequest.Path path() {
        var motion = model.pathProperty().get();
        return new PictureRequest.Path(
                isRearranging() || showing.heatProperty().get().isPresent()
                        ? Optional.empty()
                        : store.answerProperty().get(),
                showing.hoveredGateProperty().get(),
                motion.drawn(),
                motion.pulse(),
                store.walk().stopProperty().get().map(GateWalk.Stop::gate));
    }

    private Layers layers() {
        return new Layers(
                showing.overlaysProperty().get(),
                drop().isPresent() ? RoleTrust.NONE : showing.trustProperty().get(),
                model.findingsProperty().get(),
                showing.heatProperty().get(),
                showing.plannedProperty().get(),
                showing.differencesProperty().get());
    }

    private Optional<DropPreview> drop() {
        return model.dropProperty().get();
    }

    /// While figures are dragged about, the path of the answer leads nowhere.
    private boolean isRearranging() {
        return drop().filter(preview -> preview.dragged() instanceof Dragged.Nodes)
                .isPresent();
    }

    private Feedback feedback() {
        var marquee = model.marqueeProperty().get();
        var selection = marquee.map(Marquee::selection).orElseGet(store::selection);
        var shown = Feedback.NONE
                .withSelection(Set.copyOf(selection))
                .withHover(
                        drop().isPresent() ? Hit.NOTHING : model.hoverProperty().get())
                .withMarquee(marquee.map(Marquee::area))
                .withFound(model.found())
                .withReach(
                        drop().isPresent()
                                ? Optional.empty()
                                : showing.reachProperty().get())
                .withRenaming(model.renamingProperty().get());
        var move = model.noteMoveProperty().get();
        if (move.isPresent()) {
            return shown.withHover(Hit.NOTHING)
                    .withTarget(move.get().node().map(node -> new Feedback.Target(node, true)))
                    .withLanding(Optional.of(new Feedback.Landing(move.get().landing(), "")));
        }
        return drop().map(preview -> DropFeedback.on(shown, store.design(), preview))
                .orElse(shown);
    }
}
