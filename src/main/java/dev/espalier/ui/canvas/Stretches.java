package dev.espalier.ui.canvas;

import dev.espalier.diagram.Outline;
import javafx.scene.canvas.GraphicsContext;

/// Draws outlines stretch by stretch.
final class Stretches implements Outline.Sink {
    private final GraphicsContext pen;
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;

    Stretches(GraphicsContext pen) {
        this.pen = pen;
    }

    @Override
    public void moveTo(double x, double y) {
        startX = x;
        startY = y;
        reach(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        pen.strokeLine(lastX, lastY, x, y);
        reach(x, y);
    }

    @Override
    public void quadTo(double cx, double cy, double x, double y) {
        begin();
        pen.quadraticCurveTo(cx, cy, x, y);
        pen.stroke();
        reach(x, y);
    }

    @Override
    public void curveTo(double c1x, double c1y, double c2x, double c2y, double x, double y) {
        begin();
        pen.bezierCurveTo(c1x, c1y, c2x, c2y, x, y);
        pen.stroke();
        reach(x, y);
    }

    @Override
    public void close() {
        lineTo(startX, startY);
    }

    private void begin() {
        pen.beginPath();
        pen.moveTo(lastX, lastY);
    }

    private void reach(double x, double y) {
        lastX = x;
        lastY = y;
    }
}
