package dev.espalier.diagram;

import dev.espalier.access.Gate.State;
import dev.espalier.design.NodeId;
import dev.espalier.policy.Severity;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Draws figures in the state they are in.
final class CardFace {
    private static final double SMALLEST_TARGET = 18;

    private final Ink ink;
    private final Feedback feedback;
    private final Optional<Course> course;
    private final Set<Overlay> overlays;
    private final FindingMarks findings;
    private final Optional<Heat> heat;
    private final Predicate<Figure> beginsAlike;
    private final ChipFace chips;

    CardFace(Ink ink, PictureRequest request, Optional<Course> course) {
        this(
                ink,
                request.feedback(),
                course,
                request.layers().overlays(),
                request.layers().findings(),
                request.layers().heat(),
                request.layout()::hasSiblingThatBeginsAlike);
    }

    /// A face without the triangles of findings.
    CardFace(Ink ink, Feedback feedback) {
        this(ink, feedback, Optional.empty(), Overlay.USUAL, FindingMarks.NONE, Optional.empty(), _ -> false);
    }

    private CardFace(
            Ink ink,
            Feedback feedback,
            Optional<Course> course,
            Set<Overlay> overlays,
            FindingMarks findings,
            Optional<Heat> heat,
            Predicate<Figure> beginsAlike) {
        this.beginsAlike = beginsAlike;
        this.ink = ink;
        this.feedback = feedback;
        this.course = course;
        this.overlays = overlays;
        this.findings = findings;
        this.heat = heat;
        this.chips = new ChipFace(ink, feedback, course);
    }

    Ink ink() {
        return ink;
    }

    Optional<Course> course() {
        return course;
    }

    Feedback feedback() {
        return feedback;
    }

    void paint(Figure figure) {
        switch (figure.kind()) {
            case ROOT -> new RootFace(this).paint(figure);
            case ROOT_BOX, UNIT_BOX -> new BoxFace(this).paint(figure);
            case UNIT, FOLDED_UNIT -> new UnitFace(this).paint(figure);
            case ACCOUNT, MANAGEMENT_ACCOUNT ->
                heat().ifPresentOrElse(face -> face.account(figure), () -> new AccountFace(this).paint(figure));
            case OPENED_ACCOUNT, OPENED_MANAGEMENT_ACCOUNT -> new OpenedFace(this).paint(figure);
        }
    }

    /// What fills figures with answers, when they are.
    Optional<HeatFace> heat() {
        return heat.map(shown -> new HeatFace(this, shown));
    }

    /// The second line of a root or unit: what it holds, or how many there can do what is asked.
    String counts(Figure figure, Supplier<String> otherwise) {
        return heat().map(face -> face.counts(figure)).orElseGet(otherwise);
    }

    boolean onPath(Figure figure) {
        return course.filter(path -> path.contains(figure)).isPresent();
    }

    /// Whether a name is being typed over, so that the figure leaves it out.
    boolean isRenaming(NodeId node) {
        return feedback.renaming().filter(node::equals).isPresent();
    }

    /// What there is for a name of a size.
    NameLines.Space space(double size, double width, double height) {
        var scale = ink.scale();
        return new NameLines.Space(width, scale.name(size), scale.smallName(size), height);
    }

    /// How the name of a figure is written.
    NameLines lines(Figure figure, NameLines.Space space) {
        return NameLines.whole(figure.entity().name(), space).orElseGet(() -> cut(figure, space));
    }

    /// Of siblings that begin alike the ends are kept as well, because they alone tell them apart.
    NameLines cut(Figure figure, NameLines.Space space) {
        return NameLines.cut(figure.entity().name(), space, beginsAlike.test(figure));
    }

    /// Writes the name of a figure.
    ///
    /// @param middle of its lines
    void name(Figure figure, NameLines lines, double x, double middle, Token color) {
        if (!isRenaming(figure.id())) {
            lines.paint(ink, x, middle, color);
        }
    }

    void name(Figure figure, NameLines.Space space, double x, double middle, Token color) {
        name(figure, lines(figure, space), x, middle, color);
    }

    /// As many counts, from the first on, as there is room for: half a count says nothing.
    void parts(String counts, double x, double y, Token color, double room) {
        var size = ink.scale().text(12);
        var separator = Texts.of("count.separator");
        var shown = counts;
        while (Fonts.width(Face.REGULAR, size, shown) > room) {
            var last = shown.lastIndexOf(separator);
            if (last < 0) {
                return;
            }
            shown = shown.substring(0, last);
        }
        ink.text(x, y, shown, Face.REGULAR, size, color);
    }

    void chips(Figure figure) {
        var shown = Handles.chips(figure, ink.level(), ink.scale());
        if (!shown.isEmpty() && draws(Overlay.POLICIES)) {
            chips.paint(shown, figure.id(), onPath(figure));
        }
    }

    /// The triangle of whatever was found about a figure.
    void finding(Figure figure) {
        finding(figure, Token.INK, Token.SURFACE);
    }

    void finding(Figure figure, Token color, Token ground) {
        var size = FindingSign.size(ink.level(), ink.scale());
        worst(figure)
                .ifPresent(severity -> ink.add(
                        FindingSign.at(FindingSign.pieces(severity, color, ground), findingSpot(figure), size)));
    }

    /// How much of the line with the name the triangle takes.
    double findingRoom(Figure figure) {
        return worst(figure).isPresent() ? FindingSign.room(figure, ink.level(), ink.scale()) : 0;
    }

    /// Where the triangle can be pointed at.
    Optional<Bounds> findingBounds(Figure figure) {
        var half = Math.max(
                        FindingSign.size(ink.level(), ink.scale()),
                        SMALLEST_TARGET * ink.scale().px())
                / 2;
        return worst(figure)
                .map(_ -> findingSpot(figure))
                .map(spot -> new Bounds(spot.x() - half, spot.y() - half, 2 * half, 2 * half));
    }

    private Handles.Spot findingSpot(Figure figure) {
        var isBroken = findings.broken().contains(figure.id());
        return FindingSign.spot(figure, ink.level(), ink.scale(), showsVerdict(figure), isBroken);
    }

    private Optional<Severity> worst(Figure figure) {
        return draws(Overlay.FINDINGS) && FindingSign.isShown(ink.level()) ? findings.of(figure) : Optional.empty();
    }

    private boolean showsVerdict(Figure figure) {
        return course.filter(path -> endsIn(path, figure)).isPresent();
    }

    boolean draws(Overlay overlay) {
        return overlays.contains(overlay);
    }

    ChipFace chipFace() {
        return chips;
    }

    /// The ground and border of a card. The border tells the state.
    void frame(Figure figure, double radius, Token fill) {
        ink.box(figure.bounds(), radius, fill, border(figure));
        if (figure.kind().isManagement() && ink.level().isAtLeast(Level.NAME)) {
            var inset = 3 * ink.scale().line();
            ink.box(figure.bounds().grow(-inset), Math.max(1, radius - inset), Token.NONE, ink.stroke(Token.STRONG, 1));
        }
    }

    Stroke border(Figure figure) {
        var crossing = course.flatMap(path -> path.crossing(figure));
        var isRootBox = figure.kind() == Figure.Kind.ROOT_BOX;
        if (crossing.filter(at -> !isRootBox || at.state().stops()).isPresent()) {
            return onPath(crossing.get());
        }
        return isRootBox || isHovered(figure) ? ink.stroke(Token.INK, 1.5) : ink.stroke(Token.STRONG, 1);
    }

    private Stroke onPath(Crossing crossing) {
        var isAfter = course.filter(path -> path.isAfterCut(crossing)).isPresent();
        return switch (crossing.state()) {
            case STOPS_DENY, STOPS_SILENT -> ink.stroke(Token.STOP, 2);
            case PASSES -> isAfter ? ink.stroke(Token.STRONG, 1.5) : ink.stroke(Token.PASS, 2);
            case DEPENDS, UNKNOWN, DOES_NOT_APPLY, NOT_NEEDED -> ink.stroke(Token.STRONG, 1.5);
        };
    }

    private boolean isHovered(Figure figure) {
        return switch (feedback.hover()) {
            case Hit.OnNode(var node, var bounds) -> node.equals(figure.id());
            case Hit.OnPeople(var account, var bounds) -> account.equals(figure.id());
            case Hit.OnQuickAdd(var node, var bounds) -> node.equals(figure.id());
            case Hit.OnMember member -> false;
            case Hit.OnMore more -> false;
            case Hit.OnPolicy policy -> false;
            case Hit.OnFoldKnob knob -> false;
            case Hit.OnNote note -> false;
            case Hit.Nothing nothing -> false;
        };
    }

    /// The verdict on a figure in which the end of the path is hidden.
    void verdict(Figure figure, double x, double y, double size) {
        course.filter(Course::isTold)
                .filter(path -> endsIn(path, figure))
                .ifPresent(path -> ink.mark(mark(path), x, y, size));
    }

    private static boolean endsIn(Course path, Figure figure) {
        return path.crossings().getLast().figure().equals(figure)
                && !figure.kind().isRoot()
                && path.asker()
                        .filter(asker -> figure.rows().stream()
                                .anyMatch(row ->
                                        row.member().filter(asker::equals).isPresent()))
                        .isEmpty();
    }

    static Mark mark(Course path) {
        return Mark.of(path.answer().verdict());
    }

    /// The colour a figure takes at the levels that have room for nothing else.
    Token signal(Figure figure, Token otherwise) {
        var state = course.flatMap(path -> path.crossing(figure))
                .map(Crossing::state)
                .orElse(State.NOT_NEEDED);
        if (state.stops()) {
            return Token.STOP;
        }
        return onPath(figure) && !figure.kind().isAccount() ? Token.INK : otherwise;
    }
}
