package dev.espalier.exchange;

import dev.espalier.access.Answer;
import dev.espalier.access.Sentences;
import dev.espalier.design.NodeId;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Figure;
import dev.espalier.diagram.Layout;
import dev.espalier.diagram.Picture;
import dev.espalier.diagram.PictureRequest;
import dev.espalier.diagram.Shape;
import dev.espalier.diagram.Theme;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What a picture shows, before it has a format: all of a design, some nodes of it, or what is in view. SVG, PNG, PDF
/// and the printer all draw the same shapes.
public final class Drawing {
    private static final double MARGIN = 32;

    private final Sight sight;
    private final Layout layout;
    private final Bounds area;
    private final double size;

    private Drawing(Sight sight, Layout layout, Bounds area, double size) {
        this.sight = sight;
        this.layout = layout;
        this.area = area;
        this.size = size;
    }

    /// All of it with a margin.
    public static Drawing whole(Sight sight) {
        var layout = Layout.of(sight.design(), sight.folding());
        var area = Picture.bounds(layout, sight.answer(), 1).grow(MARGIN);
        return new Drawing(sight, layout, area, 1);
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
                .map(area -> new Drawing(excerpt.sight(), layout, area.grow(MARGIN), 1))
                .orElseGet(() -> whole(sight));
    }

    /// What is in view.
    ///
    /// @param area in canvas units
    /// @param zoom 1 is 100 %
    public static Drawing inView(Sight sight, Bounds area, double zoom) {
        return new Drawing(sight, Layout.of(sight.design(), sight.folding()), area, zoom);
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
        return Picture.paint(PictureRequest.of(layout, zoom, part)
                .withAnswer(answer())
                .withFindings(sight.findings())
                .withoutGrid());
    }
}
