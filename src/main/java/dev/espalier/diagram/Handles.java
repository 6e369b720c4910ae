package dev.espalier.diagram;

import dev.espalier.design.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The parts of figures that can be pointed at, where they are drawn. Picture and picking both ask here.
final class Handles {
    private static final double CHIP_TEXT = 12;
    private static final double CHIP_PADDING = 8;
    private static final double CHIP_GLYPH = 13;
    private static final double LOCK = 15;
    private static final double MORE_ROOM = 34;

    /// How much room the glyph before a name in the head of a box takes.
    static final double HEAD_GLYPH = 26;

    static final double HEAD_LEFT = 18;
    private static final double HEAD_KNOB = 36;
    /// The least room for the words of a chip, where they are cut.
    private static final double LEAST_LABEL = 40;
    private static final double BESIDE_PATH = 22;

    private Handles() {}

    /// A point.
    record Spot(double x, double y) {}

    static boolean hasKnob(Figure figure) {
        return figure.kind().isUnit()
                && figure.tally().accounts() + figure.tally().units() > 0;
    }

    static Spot knob(Figure figure) {
        if (figure.kind().isBox()) {
            return new Spot(figure.bounds().maxX() - 24, figure.bounds().y() + Metrics.BOX_HEADER / 2);
        }
        return new Spot(figure.portX(), figure.portY());
    }

    /// Beside the knob where there is one.
    static Spot quickAdd(Figure figure) {
        var aside = !hasKnob(figure) || figure.kind().isBox() ? 0 : figure.kind() == Figure.Kind.FOLDED_UNIT ? 36 : 26;
        return figure.flow() == Flow.LEFT_RIGHT
                ? new Spot(figure.portX(), figure.portY() + Math.min(aside, 26))
                : new Spot(figure.portX() + aside, figure.portY());
    }

    /// Where the words in the head of a box may stand: before the path where the name fits there, else behind it
    /// if there is more room.
    static Bounds head(Figure figure, Level level, Scale scale) {
        var k = scale.content();
        var bounds = figure.bounds();
        var y = bounds.y();
        var left = bounds.x() + HEAD_LEFT * k;
        var right = bounds.maxX() - (hasKnob(figure) && level.isAtLeast(Level.CARD) ? HEAD_KNOB : HEAD_LEFT) * k;
        if (figure.door().isEmpty()) {
            return new Bounds(left, y, right - left, Metrics.BOX_HEADER);
        }
        var beside = BESIDE_PATH * Math.max(k, Math.min(1, scale.px()));
        var before = figure.gateX() - beside - left;
        var behind = right - figure.gateX() - beside;
        var glyph = level.isAtLeast(Level.CARD) ? HEAD_GLYPH * k : 0;
        var name = glyph
                + Fonts.width(Face.SEMI_BOLD, scale.name(14), figure.entity().name());
        return before >= name || before >= behind
                ? new Bounds(left, y, Math.max(0, before), Metrics.BOX_HEADER)
                : new Bounds(figure.gateX() + beside, y, behind, Metrics.BOX_HEADER);
    }

    /// The line of people counts in a folded account.
    static Bounds people(Figure figure, Scale scale) {
        var k = scale.content();
        var bounds = figure.bounds();
        return new Bounds(bounds.x() + 30 * k, bounds.y() + 31 * k, bounds.width() - 36 * k, 22 * k);
    }

    /// The chips of an entity where they are drawn.
    static List<Chip> chips(Figure figure, Level level, Scale scale) {
        var bounds = figure.bounds();
        var isFull = level == Level.FULL;
        if (!figure.hasChipLine() && !isFull) {
            return List.of();
        }
        var k = scale.content();
        var contents = isFull ? Attachments.withDefaults(figure.entity()) : Attachments.of(figure.entity());
        if (figure.kind().isOpened()) {
            return figure.hasChipLine()
                    ? line(
                            contents,
                            bounds.x() + Metrics.ROW_X,
                            bounds.y() + Metrics.OPENED_HEADER + 2,
                            bounds.maxX() - 14,
                            scale)
                    : List.of();
        }
        if (figure.kind().isBox()) {
            return figure.hasChipLine() ? inHead(figure, contents, level, scale) : List.of();
        }
        var top = chipTop(figure, isFull, k);
        var inset = 12 * k;
        return top + Metrics.CHIP_HEIGHT * k > bounds.maxY()
                ? List.of()
                : line(contents, bounds.x() + inset, top, bounds.maxX() - inset, scale);
    }

    /// Below the words in the head of a box, and below the knob beside them unless the path comes in between.
    private static List<Chip> inHead(Figure figure, List<Chip.Content> contents, Level level, Scale scale) {
        var k = scale.content();
        var head = head(figure, level, scale);
        var isBeforePath = figure.door().isPresent() && head.x() < figure.gateX();
        var right = isBeforePath ? head.maxX() : figure.bounds().maxX() - 12 * k;
        return line(contents, head.x(), head.y() + Metrics.BOX_HEADER * k, right, scale);
    }

    /// Where the chips of a card begin. Those of the root leave room for two lines of text above them, those of a
    /// unit without a chip line for one, those of an account for name and number.
    private static double chipTop(Figure figure, boolean isFull, double k) {
        var bounds = figure.bounds();
        if (figure.hasChipLine() && !(isFull && figure.kind().isAccount())) {
            return bounds.y() + (bounds.height() - Metrics.CHIP_LINE) * k;
        }
        return switch (figure.kind()) {
            case ROOT, ROOT_BOX -> bounds.y() + 56 * k;
            case UNIT, UNIT_BOX, FOLDED_UNIT -> bounds.y() + 37 * k;
            case ACCOUNT, MANAGEMENT_ACCOUNT, OPENED_ACCOUNT, OPENED_MANAGEMENT_ACCOUNT ->
                bounds.maxY() - (Metrics.CHIP_HEIGHT + belowChips(bounds.height() / k)) * k;
        };
    }

    /// More air below the chips of an account where there is more room.
    private static double belowChips(double height) {
        return Math.clamp(5 + (height - 72) / 4, 5, 10);
    }

    /// The chips of a row: on the line under it, or in the row itself where there is room for everything.
    static List<Chip> chips(Row row, Level level, Scale scale) {
        if (row.policies().isEmpty() || !level.isAtLeast(Level.CARD)) {
            return List.of();
        }
        var k = scale.content();
        if (row.chipLine()) {
            return line(
                    row.policies(),
                    row.bounds().x() + 34,
                    row.bounds().maxY(),
                    row.bounds().maxX(),
                    scale);
        }
        if (level != Level.FULL) {
            return List.of();
        }
        var name = Fonts.width(Face.MEDIUM, scale.name(13), row.name());
        var note = Fonts.width(Face.REGULAR, scale.text(12), row.note());
        var left = row.bounds().x() + 10 + 24 * k + name + 12 * k;
        var right = row.bounds().maxX() - 2 - note - 12 * k;
        return line(row.policies(), left, row.bounds().centerY() - Metrics.CHIP_HEIGHT * k / 2, right, scale);
    }

    private static List<Chip> line(List<Chip.Content> contents, double left, double top, double right, Scale scale) {
        var k = scale.content();
        var chips = new ArrayList<Chip>(contents.size());
        var x = left;
        for (var i = 0; i < contents.size(); i++) {
            var content = contents.get(i);
            var isLast = i == contents.size() - 1;
            var room = right - x - (isLast ? 0 : MORE_ROOM * k + Metrics.CHIP_GAP * k);
            var fits = width(content, content.name(), scale) <= room;
            if (!fits && (i > 0 || room < (fixed(content) + LEAST_LABEL) * k)) {
                var rest = more(contents.size() - i, x, top, scale);
                return rest.bounds().maxX() <= right ? with(chips, rest) : chips;
            }
            var label = fits ? content.name() : elide(content, room, scale);
            var bounds = new Bounds(x, top, width(content, label, scale), Metrics.CHIP_HEIGHT * k);
            chips.add(new Chip(content, label, bounds));
            x = bounds.maxX() + Metrics.CHIP_GAP * k;
        }
        return chips;
    }

    private static List<Chip> with(List<Chip> chips, Chip last) {
        chips.add(last);
        return chips;
    }

    private static Chip more(int count, double x, double top, Scale scale) {
        var label = "+" + count;
        var content = new Chip.Content(Optional.empty(), label, Chip.Kind.MORE);
        var k = scale.content();
        var width = Fonts.width(Face.MEDIUM, scale.text(CHIP_TEXT), label) + 12 * k;
        return new Chip(content, label, new Bounds(x, top, width, Metrics.CHIP_HEIGHT * k));
    }

    private static double fixed(Chip.Content content) {
        return 2 * CHIP_PADDING + CHIP_GLYPH + Metrics.CHIP_GAP + (content.kind() == Chip.Kind.AWS_MANAGED ? LOCK : 0);
    }

    private static double width(Chip.Content content, String label, Scale scale) {
        var text = Fonts.width(Face.MEDIUM, scale.text(CHIP_TEXT), label);
        return Math.ceil(fixed(content) * scale.content() + text);
    }

    private static String elide(Chip.Content content, double room, Scale scale) {
        return Fonts.elide(
                Face.MEDIUM, scale.text(CHIP_TEXT), content.name(), room - fixed(content) * scale.content() - 1);
    }
}
