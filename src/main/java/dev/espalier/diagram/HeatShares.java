package dev.espalier.diagram;

import dev.espalier.access.HeatMap;
import dev.espalier.access.Shade;
import dev.espalier.design.Container;
import java.util.EnumMap;
import java.util.Map;

/// Draws how the accounts of a container share in the answers of a heat map: a bar of stretches, the most permissive
/// answer first.
final class HeatShares {
    private static final double LEAST = 2;

    private final Ink ink;
    private final Heat heat;

    HeatShares(Ink ink, Heat heat) {
        this.ink = ink;
        this.heat = heat;
    }

    /// A bar that lies, of everything beneath a container.
    void bar(Bounds box, HeatMap.Tally tally) {
        var counts = new EnumMap<Shade, Integer>(Shade.class);
        for (var shade : Shade.values()) {
            if (tally.count(shade) > 0) {
                counts.put(shade, tally.count(shade));
            }
        }
        var px = ink.scale().px();
        ink.box(box.grow(px), 1.5 * px, Token.SURFACE, Stroke.NONE);
        stretches(box, counts, tally.accounts());
    }

    /// A bed whose accounts are too small to be told apart.
    void bed(Bounds box, Container container) {
        var counts = new EnumMap<Shade, Integer>(Shade.class);
        container.accounts().forEach(account -> counts.merge(heat.shade(account.id()), 1, Integer::sum));
        stretches(box, counts, container.accounts().size());
    }

    private void stretches(Bounds box, Map<Shade, Integer> counts, int all) {
        var least = Math.min(LEAST * ink.scale().px(), box.width() / Math.max(1, 2 * counts.size()));
        var spare = box.width() - least * counts.size();
        var x = box.x();
        for (var entry : counts.entrySet()) {
            var width = least + spare * entry.getValue() / all;
            stretch(new Bounds(x, box.y(), width, box.height()), entry.getKey());
            x += width;
        }
    }

    private void stretch(Bounds box, Shade shade) {
        if (!heat.isLit(shade)) {
            ink.box(box, 0, Token.LINE, Stroke.NONE);
            return;
        }
        var line = Math.min(1.2 * ink.scale().px(), box.height() / 4);
        switch (shade) {
            case ALLOWED -> ink.box(box, 0, Token.PASS, Stroke.NONE);
            case PARTLY -> ink.box(box, 0, Token.PASS_BG, Stroke.of(Token.PASS, line));
            case DEPENDS -> {
                ink.box(box, 0, Token.PASS, Stroke.NONE);
                ink.box(box.x(), box.centerY(), box.width(), box.height() / 2, 0, Token.STOP, Stroke.NONE);
            }
            case NO_ANSWER -> ink.box(box, 0, Token.SURFACE, Stroke.of(Token.INK, line));
            case SILENT -> ink.box(box, 0, Token.SURFACE, Stroke.of(Token.STOP, line));
            case DENIED -> denied(box);
            case NONE -> ink.box(box, 0, Token.STOP_BG, Stroke.of(Token.STOP, line));
            case NOBODY -> ink.box(box, 0, Token.NONE, Stroke.of(Token.LINE, line));
        }
    }

    /// Solid, with ticks across.
    private void denied(Bounds box) {
        var px = ink.scale().px();
        ink.box(box, 0, Token.STOP, Stroke.NONE);
        var ticks = Outline.builder();
        for (var x = box.x() + 4 * px; x < box.maxX() - 2 * px; x += 5 * px) {
            ticks.moveTo(x, box.maxY());
            ticks.lineTo(Math.min(x + box.height(), box.maxX()), box.y());
        }
        ink.path(ticks.build(), Token.NONE, Stroke.of(Token.ON, 0.8 * px));
    }
}
