package dev.espalier.ui.canvas;

import dev.espalier.access.Answer;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Layout;
import dev.espalier.diagram.Level;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The part of the drawing that is seen, and how it gets to be another one.
final class Camera {
    private static final double REVEAL_MARGIN = 48;

    private final Supplier<Layout> layout;
    private final Supplier<Optional<Answer>> answer;
    private final ReadOnlyObjectWrapper<Viewport> viewport =
            new ReadOnlyObjectWrapper<>(this, "viewport", Viewport.START);
    private Level level = Level.CARD;
    private Bounds covered = Bounds.EMPTY;
    private Viewport begun = Viewport.START;
    private Consumer<Viewport> traveller = this::look;
    private Supplier<Bounds> board = () -> Bounds.EMPTY;

    Camera(Supplier<Layout> layout, Supplier<Optional<Answer>> answer) {
        this.layout = layout;
        this.answer = answer;
    }

    ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    Viewport viewport() {
        return viewport.get();
    }

    /// How much of the figures is drawn at present.
    Level level() {
        return level;
    }

    /// Shows this part at once.
    void look(Viewport changed) {
        level = Level.at(changed.scale(), level);
        viewport.set(changed);
    }

    /// Takes the view there, perhaps by and by.
    void travel(Viewport end) {
        traveller.accept(end);
    }

    /// Has longer ways travelled by `other`, which calls [#look(Viewport)] for each step.
    void travelWith(Consumer<Viewport> other) {
        traveller = other;
    }

    /// The region has another size. The whole drawing is shown until somebody moves the view.
    ///
    /// @param floating a part of the region, in pixels, where something floats that figures should not lie under
    void resize(double width, double height, Bounds floating) {
        boolean isFirst = viewport().isEmpty() || isUntouched();
        boolean isNew = !covered.equals(floating)
                || viewport().width() != width
                || viewport().height() != height;
        covered = floating;
        viewport.set(viewport().withSize(width, height));
        if (isFirst && isNew) {
            showEverything();
        } else {
            look(viewport());
        }
    }

    /// Whether nobody has moved the view since a design was first seen.
    boolean isUntouched() {
        return viewport().equals(begun);
    }

    /// Shows the whole drawing at once, as a design is first seen.
    void showEverything() {
        begun = Fit.of(viewport(), everything(), 1, layout.get(), floating());
        look(begun);
    }

    /// All that is drawn, with room for the request of an answer and its gates.
    Bounds everything() {
        return Fit.everything(layout.get(), answer.get(), viewport());
    }

    void fit(Bounds area, double most) {
        travel(Fit.of(viewport(), area, most, layout.get(), floating()));
    }

    private Fit.Floating floating() {
        return new Fit.Floating(board.get(), covered);
    }

    /// Tells what covers the upper left corner of the canvas, on the screen.
    void coverWith(Supplier<Bounds> corner) {
        board = corner;
    }

    /// Moves as little as is needed to see an area.
    void reveal(Bounds area) {
        var shown = viewport().showing(area, REVEAL_MARGIN);
        if (!viewport().isEmpty() && !shown.equals(viewport())) {
            travel(shown);
        }
    }
}
