package dev.espalier.bench;

import dev.espalier.design.DesignGenerator;
import dev.espalier.design.Reading;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Folding;
import dev.espalier.diagram.Layout;
import dev.espalier.diagram.Picture;
import dev.espalier.diagram.PictureRequest;
import dev.espalier.diagram.Shape;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What the shapes of a frame cost while a window is drawn across a large organization, at one zoom after the other:
/// the median and the 95th percentile count, in milliseconds.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FrameBenchmark {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;

    /// How far the window goes from frame to frame, in its own pixels.
    private static final double STEP = 60;

    @Param({"10000", "50000"})
    private int accounts;

    @Param({"TREE", "NESTED"})
    private Reading reading;

    @Param({"10", "25", "50", "100", "200"})
    private int percent;

    private Layout layout = Layout.of(DesignGenerator.small(1), Folding.NONE);
    private double left;
    private double top;

    @Setup
    public void layOut() {
        var design = accounts > 10_000 ? DesignGenerator.ceiling(1) : DesignGenerator.large(1);
        layout = Layout.of(design, Folding.NONE.with(reading));
        left = layout.bounds().x();
        top = layout.bounds().y();
    }

    /// The next window to the right, line by line like reading.
    @Benchmark
    public List<Shape> frame() {
        var zoom = percent / 100.0;
        var all = layout.bounds();
        left += STEP / zoom;
        if (left > all.maxX() - WIDTH / zoom) {
            left = all.x();
            top = top + HEIGHT / zoom < all.maxY() ? top + HEIGHT / zoom : all.y();
        }
        return Picture.paint(PictureRequest.of(layout, zoom, new Bounds(left, top, WIDTH / zoom, HEIGHT / zoom)));
    }
}
