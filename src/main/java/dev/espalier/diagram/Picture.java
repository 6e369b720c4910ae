package dev.espalier.diagram;

import dev.espalier.access.Answer;
import dev.espalier.access.PolicyReach;
import dev.espalier.design.ContainerId;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Turns a layout, what the pointer is up to and an answer into shapes.
///
/// The order is fixed: paper, beds, edges, path, figures off the path, figures on it, who may assume roles, gates,
/// notes, and on top
/// what a gesture shows. Only what lies in the visible area is drawn, with a margin for rings and gates.
public final class Picture {
    private static final double MARGIN = 48;
    private static final double SMALLEST_DOTS = 18;
    private static final double SPECK = 2;

    private final PictureRequest request;
    private final Ink ink;
    private final Bounds area;
    private final Optional<Course> course;
    private final CardFace card;
    private final FlagFace flags;

    private Picture(PictureRequest request) {
        this.request = request;
        this.ink = new Ink(new Scale(request.zoom()), request.level());
        this.area = request.visible().grow(MARGIN * Math.max(1, ink.scale().px()));
        this.course = request.path()
                .answer()
                .flatMap(answer ->
                        Course.of(request.layout(), answer, request.path().stop()));
        this.card = new CardFace(ink, request, course);
        this.flags = new FlagFace(ink, request.layout().design().view());
    }

    /// The shapes to paint, in order.
    public static List<Shape> paint(PictureRequest request) {
        var picture = new Picture(request);
        picture.paper();
        if (request.layout().isNested()) {
            picture.boxes();
        } else {
            picture.structure();
            picture.figures();
        }
        picture.asideOfReach(picture::trust);
        picture.asideOfReach(picture::gates);
        picture.notes();
        picture.broken();
        picture.planned();
        new GestureFace(picture.ink, request, picture.area).paint();
        return picture.ink.shapes();
    }

    /// Everything that would be drawn at a zoom, for fitting it into a view or a file.
    public static Bounds bounds(Layout layout, Optional<Answer> answer, double zoom) {
        var figures = layout.bounds().grow(Metrics.BED_MARGIN);
        return answer.flatMap(given -> Course.of(layout, given))
                .map(path -> new PathLines(new Ink(new Scale(zoom), Level.at(zoom)), layout, path))
                .map(path -> figures.union(path.requestBounds()))
                .orElse(figures);
    }

    /// The figure whose triangle, as drawn, lies under a point.
    public static Optional<NodeId> findingAt(PictureRequest request, double x, double y) {
        var picture = new Picture(request);
        return request.layout().figuresIn(new Bounds(x - 1, y - 1, 2, 2)).stream()
                .filter(figure -> picture.card
                        .findingBounds(figure)
                        .filter(spot -> spot.contains(x, y))
                        .isPresent())
                .<NodeId>map(Figure::id)
                .findFirst();
    }

    /// The node whose mark of a broken claim, as drawn, lies under a point.
    public static Optional<NodeId> brokenAt(PictureRequest request, double x, double y) {
        var ink = new Ink(new Scale(request.zoom()), request.level());
        return request.layers().draws(Overlay.FINDINGS)
                ? new BrokenMarks(ink, request.layout())
                        .at(request.layers().findings().broken(), x, y)
                : Optional.empty();
    }

    private void broken() {
        var broken = request.layers().findings().broken();
        if (!broken.isEmpty() && request.layers().draws(Overlay.FINDINGS)) {
            new BrokenMarks(ink, request.layout()).paint(broken, area);
        }
    }

    private void notes() {
        if (request.layers().draws(Overlay.NOTES)) {
            request.layout().notes().stream()
                    .filter(note -> note.bounds()
                            .union(note.owner().orElse(note.bounds()))
                            .intersects(area))
                    .forEach(note ->
                            new NoteFace(ink).paint(note, request.feedback().isEdited(new NoteId(note.index()))));
        }
    }

    private void paper() {
        if (request.grid()) {
            var step = Metrics.GRID;
            while (step * request.zoom() < SMALLEST_DOTS) {
                step *= 2;
            }
            ink.add(new Shape.Dots(request.visible(), step, 2 * ink.scale().line(), Token.GRID));
        }
    }

    private void structure() {
        var parents = new ArrayList<Plot>();
        request.layout().root().visitParents(area, parents::add);
        for (var plot : parents) {
            if (!plot.bed().isEmpty()
                    && plot.bed().bounds().grow(Metrics.BED_MARGIN).intersects(area)) {
                bed(plot);
            }
        }
        aside(() -> edges(parents, false));
        edges(parents, true);
        course.ifPresent(this::path);
    }

    private void path(Course path) {
        asideOfReach(() ->
                new PathLines(ink, request.layout(), path).paint(request.path().drawn()));
    }

    /// The edges under parents that hand a policy down, or under those that do not.
    private void edges(List<Plot> parents, boolean areReached) {
        for (var plot : parents) {
            if (reach().filter(shown -> shown.reaches(plot.figure().id())).isPresent() == areReached) {
                EdgeLines.paint(ink, plot, area, course);
            }
        }
    }

    private void bed(Plot plot) {
        ink.box(plot.bed().bounds().grow(Metrics.BED_MARGIN), 12, Token.OU, Stroke.NONE);
        if (areSpecks()) {
            speck(plot);
        }
    }

    private void speck(Plot plot) {
        card.heat()
                .ifPresentOrElse(
                        heat -> heat.bed(plot), () -> ink.box(plot.bed().bounds(), 2, Token.STRONG, Stroke.NONE));
    }

    /// Whether accounts are too small to be told apart; a bed is then one block.
    private boolean areSpecks() {
        return Metrics.ACCOUNT_HEIGHT * request.zoom() < SPECK;
    }

    private void figures() {
        var onPath = new ArrayList<Figure>();
        var others = new ArrayList<Figure>();
        visit(figure -> (isLit(figure) ? onPath : others).add(figure));
        aside(() -> others.forEach(this::figure));
        onPath.forEach(this::figure);
    }

    private void visit(Consumer<Figure> found) {
        if (areSpecks()) {
            request.layout().root().visitOutsideBeds(area, found);
        } else {
            request.layout().visit(area, found);
        }
    }

    private boolean isOnPath(Figure figure) {
        return course.filter(path -> path.contains(figure)).isPresent();
    }

    private Optional<PolicyReach> reach() {
        return request.feedback().reach();
    }

    /// Whether it is what one looks at: reached by the policy under the pointer, otherwise on the path.
    private boolean isLit(Figure figure) {
        return reach().map(shown -> isReached(shown, figure)).orElseGet(() -> isOnPath(figure));
    }

    private static boolean isReached(PolicyReach reach, Figure figure) {
        return reach.reaches(figure.id())
                || (figure.kind() == Figure.Kind.FOLDED_UNIT
                        && figure.id() instanceof ContainerId unit
                        && reach.reachesInto(unit));
    }

    /// The path steps back while somebody looks at what a policy reaches.
    private void asideOfReach(Runnable painting) {
        if (reach().isPresent()) {
            ink.faded(Fade.OFF_PATH, painting);
        } else {
            painting.run();
        }
    }

    /// Draws what one does not look at, paler where there is something that one does.
    private void aside(Runnable painting) {
        if (course.isPresent() || reach().isPresent()) {
            ink.faded(Fade.OFF_PATH, painting);
        } else {
            painting.run();
        }
    }

    /// The nested reading: boxes that the path goes through lie under everything in them, and under the path.
    private void boxes() {
        var through = new ArrayList<Figure>();
        var ends = new ArrayList<Figure>();
        var others = new ArrayList<Figure>();
        visit(figure -> (!isOnPath(figure) ? others : figure.kind().isBox() ? through : ends).add(figure));
        through.forEach(this::inPlace);
        course.ifPresent(this::path);
        if (reach().isPresent()) {
            others.forEach(this::inPlace);
            aside(this::specks);
        } else {
            aside(() -> {
                others.forEach(this::figure);
                specks();
            });
        }
        ends.forEach(this::inPlace);
        var labels = new BoxLabels(ink);
        labels.paint(through, request.visible(), Token.INK);
        labels.paint(others, request.visible(), course.isPresent() ? Token.FAINT : Token.INK);
    }

    /// In a box nothing may be drawn out of turn: what is not reached lies in what is.
    private void inPlace(Figure figure) {
        if (reach().isPresent() && !isLit(figure)) {
            ink.faded(Fade.OFF_PATH, () -> figure(figure));
        } else {
            figure(figure);
        }
    }

    private void specks() {
        if (areSpecks()) {
            request.layout().root().visitParents(area, plot -> {
                if (!plot.bed().isEmpty() && plot.bed().bounds().intersects(area)) {
                    speck(plot);
                }
            });
        }
    }

    private void figure(Figure figure) {
        if (request.feedback().leftBehind().contains(figure.id())) {
            Rings.leftBehind(ink, figure);
        } else {
            card.paint(counted(figure));
            if (request.layers().draws(Overlay.OWNERS)) {
                flags.paint(figure);
            }
        }
    }

    /// A figure that counts what is in the whole design.
    private Figure counted(Figure figure) {
        return figure.id() instanceof ContainerId container
                ? request.counted()
                        .flatMap(whole -> DesignIndex.of(whole).container(container))
                        .map(original -> figure.counting(Leaves.tally(original)))
                        .orElse(figure)
                : figure;
    }

    private void trust() {
        if (!areSpecks()) {
            new TrustLines(ink, request.layout(), area)
                    .paint(request.layers().trust(), request.feedback().selection());
        }
    }

    private void planned() {
        if (!areSpecks()) {
            new PlannedMarks(ink, request.layout(), area).paint(request.layers().planned());
            new DifferenceMarks(ink, request.layout(), area)
                    .paint(request.layers().differences());
        }
    }

    private void gates() {
        course.ifPresent(path -> {
            var lines = new PathLines(ink, request.layout(), path);
            lines.paintInside();
            lines.request();
            var first = path.crossings().stream().filter(Crossing::cuts).findFirst();
            for (var crossing : path.crossings()) {
                var isFirst = first.filter(crossing::equals).isPresent();
                GateFace.paint(
                        ink, crossing, isFirst ? request.path().pulse() * emphasis(crossing) : emphasis(crossing));
            }
            signs(path);
            path.stop().ifPresent(stop -> new WalkerFace(ink, request.layout(), path).paint(stop));
        });
    }

    private double emphasis(Crossing crossing) {
        return request.path().emphasis().filter(crossing.gates()::contains).isPresent() ? 1.18 : 1;
    }

    private void signs(Course path) {
        var action = path.answer().question().action();
        if (ink.level() == Level.FULL) {
            path.crossings().forEach(crossing -> SignFace.paint(ink, crossing, action));
        } else if (ink.level() == Level.CARD) {
            path.decider().ifPresent(crossing -> SignFace.paint(ink, crossing, action));
        }
    }
}
