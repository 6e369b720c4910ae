package dev.espalier.bench;

import dev.espalier.design.DesignGenerator;
import dev.espalier.diagram.Folding;
import dev.espalier.diagram.Layout;
import dev.espalier.diagram.Picture;
import dev.espalier.diagram.PictureRequest;
import dev.espalier.diagram.Shape;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
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

/// From the text of a file to the first picture, in milliseconds: reading and checking it, the index, the layout and
/// the shapes of the whole drawing in one window.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class OpenBenchmark {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;

    @Param({"10000", "50000"})
    private int accounts;

    private String text = "";

    @Setup
    public void write() {
        text = DesignFile.write(accounts > 10_000 ? DesignGenerator.ceiling(1) : DesignGenerator.large(1));
    }

    @Benchmark
    public List<Shape> openToShapes() {
        return switch (DesignFile.parse(text)) {
            case ReadResult.Opened opened -> firstShapes(Layout.of(opened.design(), Folding.of(opened.design())));
            case ReadResult.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private static List<Shape> firstShapes(Layout layout) {
        var all = layout.bounds();
        var fitting = Math.min(WIDTH / all.width(), HEIGHT / all.height());
        return Picture.paint(PictureRequest.of(layout, fitting, all));
    }
}
