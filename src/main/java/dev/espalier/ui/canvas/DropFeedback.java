package dev.espalier.ui.canvas;

import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.NodeId;
import dev.espalier.design.OuId;
import dev.espalier.diagram.Feedback;
import dev.espalier.ui.drag.Dragged;
import dev.espalier.ui.drag.Drop;
import dev.espalier.ui.drag.DropMode;
import dev.espalier.ui.drag.PaletteKind;
import dev.espalier.ui.drag.Starting;
import dev.espalier.ui.kit.Texts;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a drag adds to the picture, and what is written on the ghost.
final class DropFeedback {
    private static final Texts TEXTS = Texts.of(DropFeedback.class);

    /// A place narrower than this is a mark between two figures and holds no words.
    private static final double ROOM_FOR_WORDS = 60;

    private DropFeedback() {}

    static Feedback on(Feedback shown, Design design, DropPreview preview) {
        return shown.withTarget(target(preview))
                .withLanding(preview.slot()
                        .map(slot -> new Feedback.Landing(
                                slot.bounds(),
                                slot.bounds().width() >= ROOM_FOR_WORDS ? lands(design, preview.dragged()) : "")))
                .withLeftBehind(
                        preview.at().mode() == DropMode.COPY ? Set.of() : leftBehind(design, preview.dragged()));
    }

    private static Optional<Feedback.Target> target(DropPreview preview) {
        return switch (preview.drop()) {
            case Drop.Legal _ -> preview.target().map(node -> new Feedback.Target(node, true));
            case Drop.Illegal _ -> preview.target().map(node -> new Feedback.Target(node, false));
            case Drop.Nothing _ -> Optional.empty();
        };
    }

    /// What lands where letting go would put it.
    static String lands(Design design, Dragged dragged) {
        return switch (dragged) {
            case Dragged.Nodes(var nodes) when nodes.size() > 1 -> TEXTS.text("drop.landing.several", nodes.size());
            case Dragged.Members(var members)
            when members.size() > 1 -> TEXTS.text("drop.landing.several", members.size());
            case Dragged.Nodes _, Dragged.Members _, Dragged.Policy _, Dragged.Fresh _ ->
                TEXTS.text("drop.landing", name(design, dragged));
        };
    }

    /// Everything dragged, with all that hangs under it.
    private static Set<NodeId> leftBehind(Design design, Dragged dragged) {
        if (!(dragged instanceof Dragged.Nodes(var nodes))) {
            return Set.of();
        }
        var index = DesignIndex.of(design);
        var left = new HashSet<NodeId>(nodes);
        nodes.stream()
                .filter(OuId.class::isInstance)
                .flatMap(unit -> index.unit((OuId) unit).stream())
                .forEach(unit -> below(unit, left));
        return left;
    }

    private static void below(Container container, Set<NodeId> found) {
        container.accounts().forEach(account -> found.add(account.id()));
        container.organizationalUnits().forEach(unit -> {
            found.add(unit.id());
            below(unit, found);
        });
    }

    /// What letting go would do, in a few words; empty where it does nothing or is refused.
    static Optional<String> hint(Design design, DropPreview preview) {
        if (preview.drop() instanceof Drop.Legal(var edit)) {
            var label = preview.dragged() instanceof Dragged.Fresh(var kind)
                            && preview.target().isPresent()
                    ? fresh(kind, DesignIndex.of(design).nameOf(preview.target().get()))
                    : edit.label(design);
            var step = label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
            return Optional.of(preview.at().mode() == DropMode.TRY ? TEXTS.text("drop.try", step) : step);
        }
        return Optional.empty();
    }

    /// Something new, and what it does from the start.
    private static String fresh(PaletteKind kind, String target) {
        var words = TEXTS.text("drop.new", kindName(kind), target);
        return Starting.denial(kind)
                .map(denial -> TEXTS.text("drop.new.denying", words, denial))
                .orElse(words);
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
