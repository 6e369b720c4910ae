package dev.espalier.ui.canvas;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.NodeId;
import dev.espalier.diagram.Feedback;
import dev.espalier.diagram.Slot;
import dev.espalier.ui.drag.Dragged;
import dev.espalier.ui.drag.Drop;
import dev.espalier.ui.drag.DropMode;
import dev.espalier.ui.drag.PaletteKind;
import dev.espalier.ui.kit.Texts;
import java.util.Locale;
import java.util.Optional;

/// What a drag adds to the picture, and what is written on the ghost.
final class DropFeedback {
    private static final Texts TEXTS = Texts.of(DropFeedback.class);

    /// A place narrower than this is a mark between two figures and holds no words.
    private static final double ROOM_FOR_WORDS = 60;

    private DropFeedback() {}

    static Feedback on(Feedback shown, Design design, DropPreview preview) {
        return shown.withTarget(target(preview))
                .withLanding(preview.slot().map(slot -> landing(slot, name(design, preview.dragged()))))
                .withLeftBehind(
                        preview.at().mode() == DropMode.COPY ? Optional.empty() : leftBehind(preview.dragged()));
    }

    private static Optional<Feedback.Target> target(DropPreview preview) {
        return switch (preview.drop()) {
            case Drop.Legal _ -> preview.target().map(node -> new Feedback.Target(node, true));
            case Drop.Illegal _ -> preview.target().map(node -> new Feedback.Target(node, false));
            case Drop.Nothing _ -> Optional.empty();
        };
    }

    private static Feedback.Landing landing(Slot slot, String name) {
        var isWide = slot.bounds().width() >= ROOM_FOR_WORDS;
        return new Feedback.Landing(slot.bounds(), isWide ? TEXTS.text("drop.landing", name) : "");
    }

    private static Optional<NodeId> leftBehind(Dragged dragged) {
        return dragged instanceof Dragged.Nodes(var nodes) ? Optional.of(nodes.getFirst()) : Optional.empty();
    }

    /// What letting go would do, in a few words; empty where it does nothing or is refused.
    static Optional<String> hint(Design design, DropPreview preview) {
        if (preview.drop() instanceof Drop.Legal(var edit)) {
            var label = edit.label(design);
            var step = label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
            return Optional.of(preview.at().mode() == DropMode.TRY ? TEXTS.text("drop.try", step) : step);
        }
        return Optional.empty();
    }

    /// What is being dragged, in a few words.
    static String name(Design design, Dragged dragged) {
        var index = DesignIndex.of(design);
        return switch (dragged) {
            case Dragged.Nodes(var nodes) ->
                nodes.size() == 1 ? index.nameOf(nodes.getFirst()) : TEXTS.text("drop.several", nodes.size());
            case Dragged.Members(var members) ->
                members.size() == 1 ? index.nameOf(members.getFirst()) : TEXTS.text("drop.several", members.size());
            case Dragged.Policy(var policy, var _) -> index.nameOf(policy);
            case Dragged.Fresh(var kind) -> kindName(kind);
        };
    }

    static String kindName(PaletteKind kind) {
        return TEXTS.text("kind." + kind.name().toLowerCase(Locale.ROOT));
    }
}
