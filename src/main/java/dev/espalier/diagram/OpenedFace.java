package dev.espalier.diagram;

import dev.espalier.access.Gate.State;
import dev.espalier.access.Verdict;
import dev.espalier.design.AccountId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Draws accounts whose people are shown by name.
final class OpenedFace {
    /// The least room for the words at the end of a row, where they are cut.
    private static final double LEAST_NOTE = 72;
    /// How many letters at the beginning of a name should tell it from others.
    private static final int TELLING = 6;

    private final CardFace card;
    private final Ink ink;
    private final Map<NodeId, Set<String>> repeated = new HashMap<>();

    OpenedFace(CardFace card) {
        this.card = card;
        this.ink = card.ink();
    }

    void paint(Figure figure) {
        var heat = card.heat();
        if (heat.isPresent() && !ink.level().isAtLeast(Level.NAME)) {
            heat.get().account(figure);
            return;
        }
        switch (ink.level()) {
            case DOT -> dot(figure);
            case BLOCK -> block(figure);
            case NAME, CARD, FULL -> full(figure);
        }
    }

    private void dot(Figure figure) {
        var px = ink.scale().px();
        var bounds = figure.bounds();
        var side = Math.min(10 * px, Math.min(bounds.height(), bounds.width()));
        ink.box(bounds.x(), bounds.y(), side, side, 2 * px, card.signal(figure, Token.STRONG), Stroke.NONE);
        told().filter(path -> asks(path, figure)).ifPresent(path -> {
            var token = path.answer().verdict() == Verdict.ALLOWED ? Token.PASS : Token.STOP;
            ink.circle(bounds.x() + side + 6 * px, bounds.y() + side / 2, 3 * px, token, Stroke.NONE);
        });
    }

    /// The path, when it may be said what comes of it.
    private Optional<Course> told() {
        return card.course().filter(Course::isTold);
    }

    private static boolean asks(Course path, Figure figure) {
        return path.asker().map(MemberId::account).filter(figure.id()::equals).isPresent();
    }

    /// Rows as lines; the one of whoever asks in ink.
    private void block(Figure figure) {
        var px = ink.scale().px();
        card.frame(figure, 4 * px, Token.SURFACE);
        for (var row : figure.rows()) {
            var asks = isAsker(row);
            var height = Math.min(6 * px, row.bounds().height() / 2);
            var length = Math.clamp(row.name().length() / 16.0, 0.35, 1)
                    * (row.bounds().width() - 20);
            ink.box(
                    row.bounds().x() + 10,
                    row.bounds().centerY() - height / 2,
                    asks ? row.bounds().width() - 10 : length,
                    height,
                    height / 3,
                    asks ? Token.INK : Token.LINE,
                    Stroke.NONE);
            if (asks) {
                told().ifPresent(path -> ink.mark(
                        CardFace.mark(path), row.bounds().maxX(), row.bounds().centerY(), 12 * px));
            }
        }
    }

    private boolean isAsker(Row row) {
        return row.member().isPresent()
                && card.course()
                        .filter(path -> path.isAsker(row.member().get()))
                        .isPresent();
    }

    private void full(Figure figure) {
        card.frame(figure, figure.radius(), Token.SURFACE);
        header(figure);
        card.heat().ifPresent(heat -> {
            heat.header(figure);
            figure.rows().forEach(row -> heat.row(figure, row));
        });
        for (var row : figure.rows()) {
            if (isDim(figure, row)) {
                ink.faded(Fade.OFF_PATH, () -> row(figure, row));
            } else {
                row(figure, row);
            }
        }
        card.verdict(figure, figure.bounds().maxX() - 20, figure.bounds().y(), 18 * ink.k());
    }

    /// In a figure that is looked at, rows that are not what it is looked at for.
    private boolean isDim(Figure figure, Row row) {
        var reach = card.feedback().reach();
        if (reach.isPresent()) {
            return reach.get().reaches(figure.id())
                    && row.member().filter(reach.get()::reaches).isEmpty();
        }
        return card.onPath(figure)
                && row.member()
                        .filter(member -> card.course()
                                .filter(path -> path.contains(member))
                                .isPresent())
                        .isEmpty();
    }

    /// The name and the number at the end of its line; where there is no room for both, the number close up below it.
    private void header(Figure figure) {
        var k = ink.k();
        var bounds = figure.bounds();
        var x = bounds.x() + Metrics.ROW_X;
        var hasNumber = ink.level().isAtLeast(Level.CARD);
        var left = hasNumber ? x + 24 * k : x;
        var right = bounds.maxX() - 14 - card.findingRoom(figure);
        var number = figure.id() instanceof AccountId account ? AccountFace.spaced(account.value()) : "";
        var size = ink.scale().text(10.5);
        var beside = right - left - Fonts.width(Face.MONO, size, number) - 12 * k;
        boolean isBeside = hasNumber
                && NameLines.whole(figure.entity().name(), card.space(14, beside, 0))
                        .isPresent();
        var middle = bounds.y() + (hasNumber && !isBeside ? 15 : 21.5);
        if (hasNumber) {
            ink.glyph(Glyph.ACCOUNT, x, middle - 8.5 * k, 16 * k, Token.INK);
        }
        if (isBeside) {
            ink.text(right, middle + 4 * k, number, Face.MONO, size, Token.FAINT, Shape.Anchor.END);
        } else if (hasNumber) {
            ink.text(left, bounds.y() + 35.5, number, Face.MONO, size, Token.FAINT);
        }
        var height = hasNumber ? 0 : Metrics.OPENED_HEADER - 6;
        card.name(figure, card.space(14, right - left, height), left, middle, Token.INK);
        card.finding(figure);
        ink.line(x, bounds.y() + 40.5, bounds.maxX() - 14, bounds.y() + 40.5, ink.stroke(Token.LINE, 1));
        card.chips(figure);
    }

    private void row(Figure figure, Row row) {
        var asks = isAsker(row);
        var isHovered = isHovered(row);
        var bounds = row.bounds();
        var k = ink.k();
        var radius = 6 * k;
        var plate = new Bounds(bounds.x(), bounds.y() + 1, bounds.width(), bounds.height() - 2);
        if (asks || isHovered) {
            ink.box(plate, radius, asks ? Token.INK : Token.INSET, Stroke.NONE);
        }
        var found = card.feedback().found();
        row.member().filter(found::contains).ifPresent(member -> {
            if (found.isSure(member)) {
                ink.box(plate, radius, Token.INK_12, Stroke.NONE);
            } else {
                ink.box(plate, radius, Token.NONE, ink.dashedStroke(Token.MUTED, 1.5, 5, 5));
            }
        });
        var soft = asks ? Token.SURFACE : Token.MUTED;
        var glyph = Math.min(16 * k, 12 * Math.max(ink.scale().px(), k * 16 / 12));
        ink.glyph(row.kind().glyph(), bounds.x() + 10, bounds.centerY() - glyph / 2, glyph, soft);
        var x = bounds.x() + 10 + 24 * Math.max(k, Math.min(1, ink.scale().px()));
        var size =
                ink.level() == Level.NAME ? ink.scale().text(11) : ink.scale().name(13);
        var color = asks ? Token.SURFACE : row.member().isEmpty() ? Token.MUTED : Token.INK;
        var face = asks ? Face.SEMI_BOLD : Face.MEDIUM;
        var right = ending(row, soft, x + Fonts.width(face, size, row.name()));
        if (row.member().filter(card::isRenaming).isEmpty()) {
            var isCut = Fonts.width(face, size, row.name()) > right - x;
            var shown = isCut && beginsAlike(figure, row)
                    ? Fonts.elideMiddle(face, size, row.name(), right - x)
                    : Fonts.elideName(face, size, row.name(), right - x);
            ink.text(x, bounds.centerY() + size * 0.36, shown, face, size, color);
        }
        row.member().filter(_ -> card.draws(Overlay.POLICIES)).ifPresent(member -> chips(row, member));
        if (row.member().filter(card.feedback().selection()::contains).isPresent()) {
            selected(plate, radius, asks);
        }
    }

    /// Whether the beginning of its name does not tell a row from the others.
    private boolean beginsAlike(Figure figure, Row row) {
        return repeated.computeIfAbsent(figure.id(), _ -> repeatedBeginnings(figure))
                .contains(beginning(row));
    }

    private static Set<String> repeatedBeginnings(Figure figure) {
        var met = new HashSet<String>();
        return figure.rows().stream()
                .map(OpenedFace::beginning)
                .filter(beginning -> !met.add(beginning))
                .collect(Collectors.toSet());
    }

    private static String beginning(Row row) {
        return row.name().substring(0, Math.min(TELLING, row.name().length()));
    }

    /// The asking row is already ink, so its ring stands off a little further.
    private void selected(Bounds plate, double radius, boolean asks) {
        var line = ink.scale().line();
        var by = asks ? 3 * line : 0;
        ink.box(plate.grow(by), radius + by, Token.NONE, ink.stroke(Token.INK, asks ? 1.5 : 2));
    }

    private boolean isHovered(Row row) {
        return switch (card.feedback().hover()) {
            case Hit.OnMember(var member, var bounds) ->
                row.member().filter(member::equals).isPresent();
            case Hit.OnMore(var account, var kind, var bounds) -> bounds.equals(row.bounds());
            case Hit.Nothing nothing -> false;
            case Hit.OnNode node -> false;
            case Hit.OnPeople people -> false;
            case Hit.OnPolicy policy -> false;
            case Hit.OnFoldKnob knob -> false;
            case Hit.OnQuickAdd add -> false;
            case Hit.OnNote note -> false;
        };
    }

    /// The words and the mark at the end of a row; returns where they begin. The words give way to the name.
    ///
    /// @param named where the name ends, unless it is cut
    private double ending(Row row, Token color, double named) {
        var k = ink.k();
        var right = row.bounds().maxX() - 2;
        var path = told().filter(course -> row.member().filter(course::isAsker).isPresent());
        if (path.isPresent()) {
            var mark = ink.level() == Level.NAME ? 14 * ink.scale().px() : 18 * k;
            ink.mark(CardFace.mark(path.get()), right - 13, row.bounds().centerY(), mark);
            right -= 28;
        }
        if (!ink.level().isAtLeast(Level.CARD)) {
            return right - 4;
        }
        var words = path.map(course -> Texts.of("verdict." + course.answer().verdict()))
                .or(() -> card.heat().flatMap(heat -> row.member().map(heat::words)))
                .filter(text -> !text.isEmpty())
                .orElse(row.note());
        var face = path.isPresent() ? Face.SEMI_BOLD : Face.REGULAR;
        var size = ink.scale().text(12);
        var room = right - named - 10 * k;
        if (room < Math.min(Fonts.width(face, size, words), LEAST_NOTE * k)) {
            return right - 4;
        }
        var shown = Fonts.elide(face, size, words, room);
        ink.text(right, row.bounds().centerY() + size * 0.36, shown, face, size, color, Shape.Anchor.END);
        return right - Fonts.width(face, size, shown) - 10 * k;
    }

    private void chips(Row row, MemberId member) {
        var shown = Handles.chips(row, ink.level(), ink.scale());
        var onPath = card.course().filter(path -> path.contains(member)).isPresent();
        card.chipFace().paint(shown, member, onPath);
    }

    /// The marks in the gutter where groups speak and where the path turns to whoever asks.
    static void gutter(Ink ink, Figure figure, Course path) {
        var x = figure.bounds().x() + Metrics.GUTTER;
        var size = ink.level().isAtLeast(Level.CARD)
                ? 17 * ink.k()
                : 13 * ink.scale().px();
        for (var row : figure.rows()) {
            row.member().flatMap(member -> state(path, member)).ifPresent(state -> {
                var mark = Mark.of(state);
                ink.add(mark.clearing(x, row.bounds().centerY(), size, Token.SURFACE));
                ink.mark(mark, x, row.bounds().centerY(), size);
            });
        }
    }

    private static Optional<State> state(Course path, MemberId member) {
        if (path.isAsker(member)) {
            var state = path.stateAtAsker();
            var own = path.stateOf(member).orElse(State.DOES_NOT_APPLY);
            return Crossing.cuts(state) ? Optional.of(state) : Optional.of(own).filter(it -> it == State.PASSES);
        }
        return path.contains(member)
                ? path.stateOf(member).filter(state -> state == State.PASSES || state == State.STOPS_DENY)
                : Optional.empty();
    }
}
