package dev.espalier.diagram;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import dev.espalier.design.Design;
import java.util.Optional;

/// What a picture is to show.
///
/// @param zoom 1 is 100 %
/// @param level how much detail; normally [Level#at(double, Level)] of the zoom
/// @param visible the area that will be seen; figures outside are left out
/// @param grid whether the dots of the paper are drawn
/// @param counted the design whose accounts figures count when it is not the one that is drawn
public record PictureRequest(
        Layout layout,
        double zoom,
        Level level,
        Bounds visible,
        boolean grid,
        Feedback feedback,
        Path path,
        Layers layers,
        Optional<Design> counted) {

    /// The path of an answer.
    ///
    /// @param answer the answer whose path is drawn
    /// @param emphasis the gate that the pointer rests on elsewhere
    /// @param drawn how much of the path is drawn, from 0 to 1; below 1 only while it is animated
    /// @param pulse the size of the first stopping gate, normally 1
    /// @param stop the gate at which somebody stands who walks through them; those after it are not lit yet
    public record Path(
            Optional<Answer> answer, Optional<Gate> emphasis, double drawn, double pulse, Optional<Gate> stop) {
        public static final Path NONE = new Path(Optional.empty(), Optional.empty(), 1, 1, Optional.empty());
    }

    /// Everything at rest, without an answer.
    public static PictureRequest of(Layout layout, double zoom, Bounds visible) {
        return new PictureRequest(
                layout, zoom, Level.at(zoom), visible, true, Feedback.NONE, Path.NONE, Layers.USUAL, Optional.empty());
    }

    public PictureRequest withLevel(Level changed) {
        return new PictureRequest(layout, zoom, changed, visible, grid, feedback, path, layers, counted);
    }

    public PictureRequest withoutGrid() {
        return new PictureRequest(layout, zoom, level, visible, false, feedback, path, layers, counted);
    }

    public PictureRequest withFeedback(Feedback changed) {
        return new PictureRequest(layout, zoom, level, visible, grid, changed, path, layers, counted);
    }

    public PictureRequest withPath(Path changed) {
        return new PictureRequest(layout, zoom, level, visible, grid, feedback, changed, layers, counted);
    }

    /// The same with the whole path of an answer.
    public PictureRequest withAnswer(Optional<Answer> answer) {
        return withPath(new Path(answer, Optional.empty(), 1, 1, Optional.empty()));
    }

    public PictureRequest withLayers(Layers changed) {
        return new PictureRequest(layout, zoom, level, visible, grid, feedback, path, changed, counted);
    }

    /// The same, where figures count the accounts of another design than the one that is drawn.
    public PictureRequest counting(Optional<Design> changed) {
        return new PictureRequest(layout, zoom, level, visible, grid, feedback, path, layers, changed);
    }
}
