package dev.espalier.ui;

import dev.espalier.design.Design;
import javafx.beans.property.ReadOnlyObjectPropertyBase;

/// The design on show, which can be there before those who watch it are told: whoever keeps something of another
/// document lets go of it in between.
final class ShownDesign extends ReadOnlyObjectPropertyBase<Design> {
    private final DesignStore store;
    private Design shown;

    ShownDesign(DesignStore store, Design first) {
        this.store = store;
        shown = first;
    }

    @Override
    public Design get() {
        return shown;
    }

    /// Takes over a design; nobody is told yet.
    void hold(Design design) {
        shown = design;
    }

    /// Tells those who watch of what is held.
    void tell() {
        fireValueChangedEvent();
    }

    @Override
    public Object getBean() {
        return store;
    }

    @Override
    public String getName() {
        return "design";
    }
}
