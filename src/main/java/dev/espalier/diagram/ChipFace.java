package dev.espalier.diagram;

import dev.espalier.access.StatementResult;
import dev.espalier.design.NodeId;
import dev.espalier.policy.Effect;
import java.util.List;
import java.util.Optional;

/// Draws policy chips.
final class ChipFace {
    private static final double RADIUS = 6;

    private final Ink ink;
    private final Feedback feedback;
    private final Optional<Course> course;

    ChipFace(Ink ink, Feedback feedback, Optional<Course> course) {
        this.ink = ink;
        this.feedback = feedback;
        this.course = course;
    }

    /// Draws the chips of one holder. On the path those that spoke take the colour of what they said, the others
    /// fade.
    void paint(List<Chip> chips, NodeId holder, boolean onPath) {
        var matched =
                onPath ? course.map(path -> path.matchedAt(holder)).orElse(List.of()) : List.<StatementResult>of();
        for (var chip : chips) {
            var tone = tone(chip.content(), matched);
            if (onPath && tone.isEmpty() && takesPart(chip.content())) {
                ink.faded(Fade.TOOK_NO_PART, () -> chip(chip, tone, holder));
            } else {
                chip(chip, tone, holder);
            }
        }
    }

    private static boolean takesPart(Chip.Content content) {
        return content.kind() != Chip.Kind.MISSING && content.kind() != Chip.Kind.MORE;
    }

    private static Optional<Tone> tone(Chip.Content content, List<StatementResult> matched) {
        var spoke = matched.stream().filter(result -> isOf(content, result)).toList();
        if (spoke.stream().anyMatch(result -> result.effect() == Effect.DENY)) {
            return Optional.of(Tone.STOP);
        }
        return spoke.isEmpty() ? Optional.empty() : Optional.of(Tone.PASS);
    }

    private static boolean isOf(Chip.Content content, StatementResult result) {
        return content.policy().isPresent()
                ? content.policy().equals(result.policy().id())
                : result.policy().id().isEmpty() && result.policy().name().equals(content.name());
    }

    private void chip(Chip chip, Optional<Tone> tone, NodeId holder) {
        var content = chip.content();
        var isHovered = feedback.hover() instanceof Hit.OnPolicy(var policy, var at, var bounds)
                && at.equals(holder)
                && content.policy().filter(policy::equals).isPresent();
        ink.box(chip.bounds(), RADIUS * ink.k(), fill(content, tone), border(content, tone, isHovered));
        var text = tone.map(Tone::text).orElse(content.kind() == Chip.Kind.MISSING ? Token.MUTED : Token.INK);
        var glyph = tone.map(Tone::text).orElse(Token.MUTED);
        contents(chip, text, glyph);
        if (content.policy().filter(feedback.selection()::contains).isPresent()) {
            Rings.selection(ink, chip.bounds(), RADIUS * ink.k());
        } else if (content.policy().filter(feedback.found()::contains).isPresent()) {
            Rings.found(ink, chip.bounds().grow(-4 * ink.scale().line()), RADIUS * ink.k(), true);
        }
    }

    private static Token fill(Chip.Content content, Optional<Tone> tone) {
        return tone.map(Tone::ground).orElse(content.kind() == Chip.Kind.MISSING ? Token.NONE : Token.SURFACE);
    }

    private Stroke border(Chip.Content content, Optional<Tone> tone, boolean isHovered) {
        if (isHovered) {
            return ink.stroke(Token.INK, 1.5);
        }
        if (tone.isPresent()) {
            return ink.stroke(tone.get().line(), 1.5);
        }
        return content.kind() == Chip.Kind.MISSING
                ? ink.dashedStroke(Token.STRONG, 1, 4, 3)
                : ink.stroke(Token.STRONG, 1);
    }

    private void contents(Chip chip, Token text, Token glyph) {
        var k = ink.k();
        var bounds = chip.bounds();
        var size = ink.scale().text(12);
        var baseline = bounds.centerY() + size * 0.35;
        if (chip.content().kind() == Chip.Kind.MORE) {
            ink.text(bounds.centerX(), baseline, chip.label(), Face.MEDIUM, size, Token.MUTED, Shape.Anchor.MIDDLE);
            return;
        }
        ink.glyph(chip.content().kind().glyph(), bounds.x() + 8 * k, bounds.y() + 5.5 * k, 13 * k, glyph);
        ink.text(bounds.x() + 27 * k, baseline, chip.label(), Face.MEDIUM, size, text);
        if (chip.content().kind() == Chip.Kind.AWS_MANAGED) {
            ink.glyph(Glyph.LOCK, bounds.maxX() - 18 * k, bounds.y() + 6.8 * k, 10.5 * k, glyph);
        }
    }
}
