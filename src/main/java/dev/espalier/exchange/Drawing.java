package dev.espalier.exchange;

import dev.espalier.access.Answer;
import dev.espalier.access.Sentences;
import dev.espalier.design.Design;
import dev.espalier.design.NodeId;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Figure;
import dev.espalier.diagram.Layout;
import dev.espalier.diagram.Legend;
import dev.espalier.diagram.NotePaper;
import dev.espalier.diagram.Overlay;
import dev.espalier.diagram.Picture;
import dev.espalier.diagram.PictureRequest;
import dev.espalier.diagram.Shape;
import dev.espalier.diagram.Theme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What a picture shows, before it has a format: all of a design, some nodes of it, or what is in view. SVG, PNG, PDF
/// and the printer all draw the same shapes.
public final class Drawing {
    private static final double MARGIN = 32;
    private static final double ABOVE_LEGEND = 24;
    private static final double BESIDE_LEGEND = 16;
    private static final double BELOW_TRIED = 24;

    private final Sight sight;
    private final Layout layout;
    private final Bounds area;
    private final double size;

    /// The design whose accounts the figures count, where only a part of it is drawn.
    private final Optional<Design> counted;

    private final Legend legend;

    /// Where the legend lies; nowhere when there is none.
    private final Bounds legendPlace;

    /// Where it says what is only tried out, if anything is.
    private final Bounds triedPlace;

    private Drawing(
            Sight sight,
            Layout layout,
            Bounds area,
            double size,
            Optional<Design> counted,
            Bounds legendPlace,
            Bounds triedPlace) {
        this.sight = sight;
        this.layout = layout;
        this.area = area;
        this.size = size;
        this.counted = counted;
        this.legend = legendOf(sight);
        this.legendPlace = legendPlace;
        this.triedPlace = triedPlace;
    }

    private static Legend legendOf(Sight sight) {
        return sight.layers().draws(Overlay.OWNERS) ? Legend.of(sight.design()) : Legend.NONE;
    }

    /// A drawing with its legend below it and a margin around both.
    private static Drawing framed(Sight sight, Layout layout, Bounds inner, Optional<Design> counted) {
        var legend = legendOf(sight);
        var place = legend.bounds(inner.x(), inner.maxY() + ABOVE_LEGEND, 1);
        var paper = sight.tried().bounds(inner.x(), 0, 1);
        var tried = paper.shift(0, inner.y() - BELOW_TRIED - paper.height());
        var below = legend.isEmpty() ? inner : inner.union(place);
        var area = sight.tried().isEmpty() ? below : below.union(tried);
        return new Drawing(sight, layout, area.grow(MARGIN), 1, counted, place, tried);
    }

    /// All of it with a margin.
    public static Drawing whole(Sight sight) {
        var layout = Layout.of(sight.design(), sight.folding());
        return framed(sight, layout, Picture.bounds(layout, sight.answer(), 1), Optional.empty());
    }

    /// Some nodes with everything below them and a margin; all of it when none of them is in the design.
    public static Drawing of(Sight sight, Collection<? extends NodeId> nodes) {
        if (!Excerpt.isPossible(sight, nodes)) {
            return whole(sight);
        }
        var excerpt = Excerpt.of(sight, nodes);
        var layout = Layout.of(excerpt.sight().design(), excerpt.sight().folding());
        return excerpt.kept().stream()
                .flatMap(node -> layout.figureShowing(node).stream())
                .map(Figure::bounds)
                .reduce(Bounds::union)
                .map(area -> framed(excerpt.sight(), layout, withNotes(layout, area), Optional.of(sight.design())))
                .orElseGet(() -> whole(sight));
    }

    /// What is in view.
    ///
    /// @param area in canvas units
    /// @param zoom 1 is 100 %
    public static Drawing inView(Sight sight, Bounds area, double zoom) {
        var unit = 1 / zoom;
        var size = legendOf(sight).bounds(0, 0, unit);
        var place = size.shift(area.x() + BESIDE_LEGEND * unit, area.maxY() - BESIDE_LEGEND * unit - size.height());
        var tried = sight.tried().bounds(area.x() + BESIDE_LEGEND * unit, area.y() + BESIDE_LEGEND * unit, unit);
        var layout = Layout.of(sight.design(), sight.folding());
        return new Drawing(sight, layout, area, zoom, Optional.empty(), place, tried);
    }

    /// An area with the notes that are stuck to what lies in it.
    private static Bounds withNotes(Layout layout, Bounds area) {
        return layout.notes().stream().map(NotePaper::bounds).reduce(area, Bounds::union);
    }

    public String title() {
        return sight.design().name();
    }

    /// The answer in words, when there is one.
    public Optional<String> description() {
        return answer().map(Sentences::sentence);
    }

    private Optional<Answer> answer() {
        return sight.answer();
    }

    /// The area that is drawn, in canvas units.
    public Bounds area() {
        return area;
    }

    /// The pixels of one canvas unit when nothing is enlarged.
    public double size() {
        return size;
    }

    public Theme theme() {
        return sight.theme();
    }

    /// The shapes, with as much detail as there is at the drawing's own size.
    public List<Shape> shapes() {
        return shapes(size);
    }

    /// The shapes with as much detail as there is at a zoom, 1 being 100 %.
    List<Shape> shapes(double zoom) {
        return shapes(zoom, area);
    }

    /// The shapes that lie in a part of the canvas.
    List<Shape> shapesIn(Bounds part) {
        return shapes(size, part);
    }

    private List<Shape> shapes(double zoom, Bounds part) {
        var shapes = new ArrayList<>(Picture.paint(PictureRequest.of(layout, zoom, part)
                .withAnswer(answer())
                .withLayers(sight.layers())
                .counting(counted)
                .withoutGrid()));
        if (!legend.isEmpty() && legendPlace.intersects(part)) {
            shapes.addAll(legend.shapes(legendPlace.x(), legendPlace.y(), 1 / size));
        }
        if (!sight.tried().isEmpty() && triedPlace.intersects(part)) {
            shapes.addAll(sight.tried().shapes(triedPlace.x(), triedPlace.y(), 1 / size));
        }
        return shapes;
    }
}
