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
    private static final double BAR = 40;
    /// What is held is shown to people further away: a small drawing may be larger than it is drawn at.
    private static final double LARGEST_HELD = 1.4;

    private final Supplier<Layout> layout;
    private final Supplier<Optional<Answer>> answer;
    private final ReadOnlyObjectWrapper<Viewport> viewport =
            new ReadOnlyObjectWrapper<>(this, "viewport", Viewport.START);
    private Level level = Level.CARD;
    private Bounds covered = Bounds.EMPTY;
    private Viewport begun = Viewport.START;
    private Consumer<Viewport> traveller = this::pass;
    private Runnable stopping = () -> {};
    private Supplier<Bounds> board = () -> Bounds.EMPTY;
    private Optional<Viewport> heading = Optional.empty();
    private boolean isCoveredAnew;
    private double bar = BAR;
    private double size = 1;
    private Optional<Supplier<Viewport>> held = Optional.empty();

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

    /// What is seen once the view is where it was taken: keys that are pressed quickly go on from there.
    Viewport destination() {
        return heading.orElseGet(this::viewport);
    }

    /// How much of the figures is drawn at present.
    Level level() {
        return level;
    }

    /// Shows this part at once, wherever the view was on the way to.
    void look(Viewport changed) {
        heading = Optional.empty();
        show(changed);
    }

    /// Comes by on the way to where the view was taken.
    void pass(Viewport step) {
        heading = heading.filter(end -> !end.equals(step));
        show(step);
    }

    private void show(Viewport changed) {
        level = Level.at(changed.scale(), level);
        viewport.set(changed);
    }

    /// Takes the view there, perhaps by and by.
    void travel(Viewport end) {
        release();
        head(end);
    }

    private void head(Viewport end) {
        heading = Optional.of(end);
        traveller.accept(end);
    }

    /// Travels there, and stays there when the region or the drawing changes, until somebody moves the view.
    ///
    /// @param area empty: the whole drawing
    void hold(Optional<Bounds> area) {
        held = Optional.of(() -> area.map(part -> viewport().fitting(part, 0, Viewport.LARGEST))
                .orElseGet(() -> whole(LARGEST_HELD * size)));
        keepHeld();
    }

    /// Goes on to where the view is held now that something has changed.
    void keepHeld() {
        heldNow().ifPresent(this::head);
    }

    private Optional<Viewport> heldNow() {
        return held.map(Supplier::get).filter(_ -> !viewport().isEmpty());
    }

    /// Somebody moves the view, which goes no further to where it was taken.
    void release() {
        held = Optional.empty();
        heading = Optional.empty();
    }

    /// Has longer ways travelled by `other`, which calls [#pass(Viewport)] for each step.
    ///
    /// @param stop ends the way that is being travelled, where it is
    void travelWith(Consumer<Viewport> other, Runnable stop) {
        traveller = other;
        stopping = stop;
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
        heading = heading.map(end -> end.withSize(width, height));
        viewport.set(viewport().withSize(width, height));
        if (isFirst && isNew) {
            showEverything();
        } else if (isFirst && isCoveredAnew) {
            travelToWhole();
        } else {
            show(viewport());
        }
        isCoveredAnew = false;
        if (isNew) {
            heldNow().ifPresent(this::jump);
        }
    }

    /// A window that takes another size moves enough by itself.
    private void jump(Viewport end) {
        stopping.run();
        look(end);
    }

    /// Shows what is shown whole at most this large, as text in the window is larger than normal.
    ///
    /// @param times how much larger
    void readAt(double times) {
        keepWhole(() -> size = times);
    }

    /// What covers the upper left corner has come, gone or grown: the next time that its size is told, the whole
    /// drawing is shown clear of it, unless somebody has moved the view.
    void makeRoom() {
        isCoveredAnew = true;
    }

    /// Whether nobody has moved the view since a design was first seen.
    boolean isUntouched() {
        return destination().equals(begun);
    }

    /// The drawing has changed. While nobody has moved the view, all of it is seen.
    ///
    /// @param change what changes the drawing
    void keepWhole(Runnable change) {
        boolean isWhole = isUntouched() && held.isEmpty() && !viewport().isEmpty();
        change.run();
        if (isWhole && !whole().equals(viewport())) {
            travelToWhole();
        }
    }

    /// Shows the whole drawing at once, as a design is first seen.
    void showEverything() {
        if (heading.isPresent()) {
            travelToWhole(); // a view that is on its way would go on to where it was taken
        } else {
            begun = whole();
            look(begun);
        }
    }

    private void travelToWhole() {
        begun = whole();
        travel(begun);
    }

    private Viewport whole() {
        return whole(size);
    }

    private Viewport whole(double most) {
        return Fit.of(viewport(), everything(), most, layout.get(), floating());
    }

    /// All that is drawn, with room for the request of an answer and its gates.
    Bounds everything() {
        return Fit.everything(layout.get(), answer.get(), viewport(), bar);
    }

    /// Shows an area whole.
    ///
    /// @param most the largest zoom, for text of the normal size
    void fit(Bounds area, double most) {
        travel(Fit.of(viewport(), area, most * size, layout.get(), floating()));
    }

    private Fit.Floating floating() {
        return new Fit.Floating(bar, board.get(), covered);
    }

    /// Keeps what is shown whole below a bar that floats over the upper border.
    void keepBelow(double top) {
        bar = top;
    }

    /// Tells what covers the upper left corner of the canvas, on the screen.
    void coverWith(Supplier<Bounds> corner) {
        board = corner;
    }

    /// Moves as little as is needed to see an area clear of what floats over the drawing.
    void reveal(Bounds area) {
        var view = destination();
        var margin = isUntouched() ? 0 : REVEAL_MARGIN; // all of it is seen then, however near the border
        var shown = Fit.showing(view, area, margin, floating());
        if (!view.isEmpty() && !shown.equals(view)) {
            travel(shown);
        }
    }
}
