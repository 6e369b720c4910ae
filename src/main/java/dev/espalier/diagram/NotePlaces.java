package dev.espalier.diagram;

import dev.espalier.design.Flow;
import dev.espalier.design.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/// Finds places for notes, one after the other: a note stuck to a node lies as near beside it as there is room, any
/// other one where it was put. No note covers a figure or another note: it gives way by the shortest of eight straight
/// ways, and by one on which its thread crosses no card if there is such a place near by. Every note is given room for
/// some lines more than a short one has, so that it stays where it is while it is
/// written.
final class NotePlaces {
    private static final double BESIDE = 20;
    private static final double APART = 8;
    private static final double STEP = 12;
    private static final int MOST_STEPS = 1500;
    /// How far a note goes for a thread that crosses nothing.
    private static final int STEPS_FOR_THREAD = 40;
    private static final double LEAST_ROOM = NotePaper.height(5);

    private final Layout layout;
    private final List<NotePaper> placed = new ArrayList<>();
    private final List<Bounds> taken = new ArrayList<>();

    NotePlaces(Layout layout) {
        this.layout = layout;
    }

    List<NotePaper> of(List<View.Note> notes) {
        for (var i = 0; i < notes.size(); i++) {
            var note = notes.get(i);
            var paper = NotePaper.of(i, note);
            var figure = note.node().flatMap(layout::figureShowing);
            var owner = figure.map(Figure::bounds);
            var room = roomFor(paper.bounds());
            var found = figure.map(stuckTo -> stuck(paper.bounds(), room, stuckTo))
                    .orElseGet(() -> nearest(List.of(free(note, room)), MOST_STEPS, _ -> true)
                            .orElse(room));
            taken.add(found);
            placed.add(paper.at(lying(paper.bounds(), found, owner), owner));
        }
        return List.copyOf(placed);
    }

    private static Bounds roomFor(Bounds paper) {
        return new Bounds(paper.x(), paper.y(), paper.width(), Math.max(LEAST_ROOM, paper.height()));
    }

    /// At the top of its room, but above a figure at the bottom, near to that.
    private static Bounds lying(Bounds paper, Bounds room, Optional<Bounds> owner) {
        var isAbove = owner.filter(figure -> room.maxY() <= figure.y()).isPresent();
        return paper.shift(room.x(), isAbove ? room.maxY() - paper.height() : room.y());
    }

    /// On those sides of a figure where no line comes or goes: right and left of it where the tree grows down, below
    /// and above where it grows to the right.
    private List<Bounds> beside(Figure stuckTo, Bounds paper) {
        var w = paper.width();
        var h = paper.height();
        var figure = stuckTo.bounds();
        var right = new Bounds(figure.maxX() + BESIDE, figure.y(), w, h);
        var below = new Bounds(figure.x(), figure.maxY() + BESIDE, w, h);
        var isSideways = layout.flow() == Flow.LEFT_RIGHT;
        var places = new ArrayList<Bounds>();
        places.add(isSideways ? below : right);
        places.add(
                isSideways
                        ? new Bounds(figure.x(), figure.y() - BESIDE - h, w, h)
                        : new Bounds(figure.x() - BESIDE - w, figure.y(), w, h));
        if (stuckTo.kind().isAccount()) {
            places.add(isSideways ? right : below);
        }
        return places;
    }

    private Bounds stuck(Bounds paper, Bounds room, Figure figure) {
        var wanted = beside(figure, room);
        return nearest(wanted, STEPS_FOR_THREAD, place -> isThreadFree(paper, place, figure))
                .or(() -> nearest(wanted, MOST_STEPS, _ -> true))
                .orElse(wanted.getFirst());
    }

    /// Whether nothing but boxes and the figure itself lies on the way from a note to its figure.
    private boolean isThreadFree(Bounds paper, Bounds place, Figure owner) {
        var sheet = lying(paper, place, Optional.of(owner.bounds()));
        var thread = NotePaper.Tie.between(sheet, owner.bounds());
        var isFree = new AtomicBoolean(true);
        layout.visit(
                Bounds.between(thread.x1(), thread.y1(), thread.x2(), thread.y2())
                        .grow(1),
                figure -> {
                    if (!figure.kind().isBox()
                            && !figure.id().equals(owner.id())
                            && figure.bounds().isCrossedBy(thread.x1(), thread.y1(), thread.x2(), thread.y2())) {
                        isFree.set(false);
                    }
                });
        return isFree.get();
    }

    /// Where a note was put, seen from the root. Boxes lie where a tree has room, so notes begin below them.
    private Bounds free(View.Note note, Bounds paper) {
        var root = layout.rootFigure().bounds();
        return layout.isNested()
                ? paper.shift(root.x(), root.maxY() + Metrics.GAP_SUBTREE)
                : paper.shift(root.centerX() + note.x(), root.y() + note.y());
    }

    /// The good place that is reached from the wanted ones by the shortest way, if any is so near.
    private Optional<Bounds> nearest(List<Bounds> wanted, int most, Predicate<Bounds> isGood) {
        for (var step = 0; step <= most; step++) {
            for (var from : wanted) {
                var found = around(from, step * STEP, isGood);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Bounds> around(Bounds from, double by, Predicate<Bounds> isGood) {
        for (var dy = 1; dy >= -1; dy--) {
            for (var dx = 1; dx >= -1; dx--) {
                var tried = from.shift(dx * by, dy * by);
                if ((by == 0 || dx != 0 || dy != 0) && isFree(tried.grow(APART)) && isGood.test(tried)) {
                    return Optional.of(tried);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isFree(Bounds area) {
        for (var other : taken) {
            if (other.intersects(area)) {
                return false;
            }
        }
        var isFree = new AtomicBoolean(true);
        layout.visit(area, figure -> isFree.set(false));
        return isFree.get();
    }
}
