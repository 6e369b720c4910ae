package dev.espalier.diagram;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import dev.espalier.access.HeatMap;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the whole organization small, as blocks only, in pixels of its own.
public final class Minimap {
    private static final double PADDING = 10;
    private static final double SMALLEST = 1.5;

    /// Edges side by side that are nearer than this would be one.
    private static final double APART = 0.5;

    private final Layout layout;
    private final Bounds all;
    private final double width;
    private final double height;
    private final double scale;
    private final Optional<Course> course;
    private final Optional<Heat> heat;
    private final List<Shape> shapes = new ArrayList<>();

    private Minimap(
            Layout layout,
            Optional<Answer> answer,
            Optional<Gate> stop,
            Optional<Heat> heat,
            double width,
            double height) {
        this.heat = heat;
        this.layout = layout;
        this.all = layout.bounds();
        this.width = width;
        this.height = height;
        this.scale =
                Math.min((width - 2 * PADDING) / all.width(), Math.min((height - 2 * PADDING) / all.height(), 0.2));
        this.course = answer.flatMap(given -> Course.of(layout, given, stop));
    }

    /// All but the frame of [#frame]: it need not be made anew while the window scrolls.
    ///
    /// @param stop the gate at which somebody stands who walks through them
    /// @param heat what accounts are filled with
    public static List<Shape> blocks(
            Layout layout,
            Optional<Answer> answer,
            Optional<Gate> stop,
            Optional<Heat> heat,
            double width,
            double height) {
        var map = new Minimap(layout, answer, stop, heat, width, height);
        map.ground();
        if (layout.isNested()) {
            map.boxes();
        } else {
            map.edges();
            map.figures();
        }
        return map.shapes;
    }

    /// What marks the part that the window shows, to be painted over the blocks.
    public static List<Shape> frame(Layout layout, Bounds visible, double width, double height) {
        var map = new Minimap(layout, Optional.empty(), Optional.empty(), Optional.empty(), width, height);
        map.viewport(visible);
        return map.shapes;
    }

    /// The shapes of a minimap of a size; `visible` is what the window shows.
    public static List<Shape> paint(
            Layout layout, Optional<Answer> answer, Bounds visible, double width, double height) {
        var shapes = new ArrayList<>(blocks(layout, answer, Optional.empty(), Optional.empty(), width, height));
        shapes.addAll(frame(layout, visible, width, height));
        return shapes;
    }

    /// The point of the canvas that a point of the minimap shows.
    public static Bounds canvasAt(Layout layout, double x, double y, double width, double height) {
        var map = new Minimap(layout, Optional.empty(), Optional.empty(), Optional.empty(), width, height);
        return new Bounds((x - map.x(0)) / map.scale, (y - map.y(0)) / map.scale, 0, 0);
    }

    private double x(double canvasX) {
        return (canvasX - all.centerX()) * scale + width / 2;
    }

    private double y(double canvasY) {
        return (canvasY - all.centerY()) * scale + height / 2;
    }

    private Bounds map(Bounds bounds) {
        return new Bounds(
                x(bounds.x()),
                y(bounds.y()),
                Math.max(1, bounds.width() * scale),
                Math.max(1, bounds.height() * scale));
    }

    private void ground() {
        shapes.add(new Shape.Box(0, 0, width, height, 0, Token.CANVAS, Stroke.NONE));
        for (var note : layout.notes()) {
            block(note.bounds(), Token.NOTE);
        }
    }

    private void edges() {
        var outline = Outline.builder();
        edges(layout.root(), outline);
        shapes.add(new Shape.Path(outline.build(), Token.NONE, Stroke.of(Token.STRONG, 1)));
        course.ifPresent(this::path);
    }

    private void edges(Plot plot, Outline.Builder outline) {
        var last = Double.NEGATIVE_INFINITY;
        for (var child : plot.children()) {
            var figure = child.figure();
            var at = plot.isSideways() ? y(figure.gateY()) : x(figure.gateX());
            if (at - last >= APART) {
                last = at;
                line(outline, plot.wayTo(figure.gateX(), figure.gateY()));
            }
            if (!isSpeck(child)) {
                edges(child, outline);
            }
        }
        if (!plot.bed().isEmpty()) {
            line(outline, plot.wayToBed(0));
        }
    }

    /// Whether what hangs under a figure or lies in it cannot be told apart.
    private boolean isSpeck(Plot plot) {
        var breadth = layout.flow() == Flow.LEFT_RIGHT
                ? plot.extent().height()
                : plot.extent().width();
        return breadth * scale < SMALLEST;
    }

    private void line(Outline.Builder outline, double[] points) {
        outline.moveTo(x(points[0]), y(points[1]));
        for (var at = 2; at < points.length; at += 2) {
            outline.lineTo(x(points[at]), y(points[at + 1]));
        }
    }

    private void path(Course path) {
        var outline = Outline.builder();
        var crossings = path.crossings();
        for (var i = 1; i < Math.min(path.reached(), crossings.size()); i++) {
            var to = crossings.get(i);
            if (crossings.get(i - 1).figure().id() instanceof ContainerId parent) {
                layout.plot(parent).ifPresent(plot -> line(outline, plot.wayTo(to.x(), to.y())));
            }
        }
        shapes.add(new Shape.Path(outline.build(), Token.NONE, Stroke.of(Token.PASS, 2)));
    }

    /// Figures; a subtree or bed whose figures would be specks is one block.
    private void figures() {
        figures(layout.root());
        course.ifPresent(path -> path.crossings().forEach(crossing -> figure(crossing.figure())));
        figure(layout.rootFigure());
    }

    private void figures(Plot plot) {
        if (isSpeck(plot)) {
            heat.ifPresentOrElse(
                    shown -> shares(
                            shown,
                            plot.extent(),
                            shown.map().tally(plot.figure().id())),
                    () -> block(plot.extent(), Token.LINE));
            return;
        }
        figure(plot.figure());
        bed(plot);
        plot.children().forEach(this::figures);
    }

    private void bed(Plot plot) {
        var bed = plot.bed();
        if (Metrics.ACCOUNT_HEIGHT * scale < SMALLEST && !bed.isEmpty()) {
            block(bed.bounds(), Token.LINE);
            if (heat.isPresent() && plot.figure().entity() instanceof Container container) {
                var ink = ink();
                new HeatShares(ink, heat.get()).bed(map(bed.bounds()), container);
                shapes.addAll(ink.shapes());
            }
        } else {
            bed.figures().forEach(this::figure);
        }
    }

    /// Boxes from the outermost in, those the path goes through with its colour, then the path.
    private void boxes() {
        boxes(layout.root());
        course.ifPresent(this::inward);
    }

    private void boxes(Plot plot) {
        if (!plot.figure().kind().isBox()) {
            figure(plot.figure());
            return;
        }
        box(plot.figure());
        if (!isSpeck(plot)) {
            bed(plot);
            plot.children().forEach(this::boxes);
        }
    }

    private void box(Figure figure) {
        var at = map(figure.bounds());
        var state = course.flatMap(path -> path.crossing(figure)).map(Crossing::state);
        var stops = state.filter(Gate.State::stops).isPresent();
        var isRoot = figure.kind().isRoot();
        var line = stops ? Token.STOP : isRoot ? Token.INK : state.isPresent() ? Token.STRONG : Token.LINE;
        var stroke = Stroke.of(line, stops ? 2 : 1);
        var radius = Math.min(2, at.height() / 4);
        shapes.add(new Shape.Box(at.x(), at.y(), at.width(), at.height(), radius, figure.ground(), stroke));
    }

    private void inward(Course path) {
        var outline = Outline.builder();
        var crossings = path.crossings();
        for (var i = 1; i < Math.min(path.reached(), crossings.size()); i++) {
            var way = crossings.get(i - 1).figure().id() instanceof ContainerId box
                    ? layout.plot(box)
                    : Optional.<Plot>empty();
            var to = crossings.get(i).figure();
            way.map(plot -> Doors.way(plot, to)).ifPresent(points -> line(outline, points));
        }
        shapes.add(new Shape.Path(outline.build(), Token.NONE, Stroke.of(Token.PASS, 2)));
    }

    private static Ink ink() {
        return new Ink(new Scale(1), Level.DOT);
    }

    private void shares(Heat shown, Bounds extent, HeatMap.Tally tally) {
        var ink = ink();
        new HeatShares(ink, shown).bar(map(extent), tally);
        shapes.addAll(ink.shapes());
    }

    private void figure(Figure figure) {
        if (heat.isPresent() && figure.id() instanceof AccountId account) {
            var ink = ink();
            var shade = heat.get().shade(account);
            if (heat.get().isLit(shade)) {
                new HeatCell(ink).fill(map(figure.bounds()), 1, shade);
                shapes.addAll(ink.shapes());
                return;
            }
        }
        block(figure.bounds(), color(figure));
    }

    private Token color(Figure figure) {
        if (figure.kind() == Figure.Kind.ROOT) {
            return Token.ROOT;
        }
        var crossing = course.flatMap(path -> path.crossing(figure));
        return crossing.map(at -> at.state().stops() ? Token.STOP : Token.STRONG)
                .orElse(Token.LINE);
    }

    private void block(Bounds bounds, Token fill) {
        var at = map(bounds);
        var radius = Math.min(2, at.height() / 4);
        shapes.add(new Shape.Box(at.x(), at.y(), at.width(), at.height(), radius, fill, Stroke.NONE));
    }

    /// The frame around what the window shows, and a veil over the rest.
    private void viewport(Bounds visible) {
        var left = Math.clamp(x(visible.x()), 0, width);
        var top = Math.clamp(y(visible.y()), 0, height);
        var right = Math.clamp(x(visible.maxX()), 0, width);
        var bottom = Math.clamp(y(visible.maxY()), 0, height);
        veil(0, 0, width, top);
        veil(0, bottom, width, height - bottom);
        veil(0, top, left, bottom - top);
        veil(right, top, width - right, bottom - top);
        var stroke = Stroke.of(Token.INK, 1.5);
        shapes.add(new Shape.Box(left, top, right - left, bottom - top, 3, Token.NONE, stroke));
    }

    private void veil(double x, double y, double w, double h) {
        if (w > 0 && h > 0) {
            shapes.add(new Shape.Box(x, y, w, h, 0, Token.VEIL, Stroke.NONE));
        }
    }
}
