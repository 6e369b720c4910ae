package dev.espalier.diagram;

import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.PolicyId;
import java.util.Optional;

/// What is drawn over the figures while somebody works with them: what is selected, found, pointed at, and where
/// something is dragged to.
final class GestureFace {
    private final Ink ink;
    private final PictureRequest request;
    private final Bounds area;

    GestureFace(Ink ink, PictureRequest request, Bounds area) {
        this.ink = ink;
        this.request = request;
        this.area = area;
    }

    void paint() {
        var feedback = request.feedback();
        if (!feedback.found().items().isEmpty()) {
            request.layout().visit(area, this::found);
            request.layout().notes().forEach(this::found);
        }
        for (var item : feedback.selection()) {
            switch (item) {
                case NodeId node ->
                    request.layout()
                            .figure(node)
                            .ifPresent(figure -> Rings.selection(ink, figure.bounds(), figure.radius()));
                case NoteId note
                when request.layers().draws(Overlay.NOTES) ->
                    request.layout().note(note).ifPresent(paper -> Rings.selection(ink, paper.bounds(), 3));
                case NoteId _, PolicyId _ -> {}
            }
        }
        if (feedback.target().isEmpty() && ink.level().isAtLeast(Level.NAME)) {
            hovered().ifPresent(this::quickAdd);
        }
        feedback.target().ifPresent(this::target);
        feedback.landing().ifPresent(landing -> Rings.landing(ink, landing));
        feedback.marquee().ifPresent(bounds -> Rings.marquee(ink, bounds));
    }

    private void found(Figure figure) {
        var found = request.feedback().found();
        if (found.contains(figure.id())) {
            Rings.found(ink, figure.bounds(), figure.radius(), found.isSure(figure.id()));
        }
    }

    private void found(NotePaper note) {
        if (request.layers().draws(Overlay.NOTES) && request.feedback().found().contains(new NoteId(note.index()))) {
            Rings.found(ink, note.bounds(), 3, true);
        }
    }

    private Optional<Figure> hovered() {
        return switch (request.feedback().hover()) {
            case Hit.OnNode(var node, var bounds) -> request.layout().figure(node);
            case Hit.OnQuickAdd(var node, var bounds) -> request.layout().figure(node);
            case Hit.OnPeople(var account, var bounds) -> request.layout().figure(account);
            case Hit.OnMember member -> Optional.empty();
            case Hit.OnMore more -> Optional.empty();
            case Hit.OnPolicy policy -> Optional.empty();
            case Hit.OnFoldKnob knob -> Optional.empty();
            case Hit.OnNote note -> Optional.empty();
            case Hit.Nothing nothing -> Optional.empty();
        };
    }

    private void quickAdd(Figure figure) {
        var spot = Handles.quickAdd(figure);
        var k = ink.scale().line();
        ink.circle(spot.x(), spot.y(), 9 * k, Token.INK, Stroke.of(Token.CANVAS, 1.5 * k));
        var stroke = Stroke.round(Token.SURFACE, 1.8 * k);
        ink.line(spot.x() - 4 * k, spot.y(), spot.x() + 4 * k, spot.y(), stroke);
        ink.line(spot.x(), spot.y() - 4 * k, spot.x(), spot.y() + 4 * k, stroke);
    }

    private void target(Feedback.Target target) {
        var layout = request.layout();
        var bounds = layout.boundsOf(target.node());
        var radius = layout.figure(target.node()).map(Figure::radius).orElse(6.0);
        bounds.ifPresent(at -> {
            if (target.isLegal()) {
                Rings.legal(ink, at, radius);
            } else {
                Rings.illegal(ink, at, radius);
            }
        });
    }
}
