package dev.espalier.ui.dialog;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Content that scrolls where there is not room for all of it, and takes no more room than it needs. A plain scroll
/// pane wants the same height whatever is in it.
public final class Scrolled extends ScrollPane {
    private static final double FRAME = 4;

    private final Region inside;

    public Scrolled(Region inside) {
        super(inside);
        this.inside = inside;
        setFitToWidth(true);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return inside.prefHeight(width) + FRAME;
    }
}
