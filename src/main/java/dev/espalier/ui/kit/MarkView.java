package dev.espalier.ui.kit;

import dev.espalier.diagram.Mark;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A sign of an answer in a list, a row or a strip: shape first, colour second. Whoever shows it says in words what it
/// means.
public final class MarkView extends SymbolView {
    /// Marks reach a little over their square of 24.
    private static final double REACH = 27;

    private final ObjectProperty<Mark> mark;

    public MarkView(Mark mark, double side) {
        super(side);
        this.mark = new SimpleObjectProperty<>(this, "mark", mark);
        getStyleClass().add("mark-view");
        follow(this::draw);
        this.mark.subscribe(_ -> draw());
    }

    private void draw() {
        draw(mark().pieces(), side() / 2, side() / REACH);
    }

    public ObjectProperty<Mark> markProperty() {
        return mark;
    }

    public Mark mark() {
        return mark.get();
    }

    public void show(Mark shown) {
        mark.set(shown);
    }
}
