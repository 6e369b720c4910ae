package dev.espalier.bench;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Reading;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Folding;
import dev.espalier.diagram.Layout;
import dev.espalier.diagram.Picture;
import dev.espalier.diagram.PictureRequest;
import dev.espalier.diagram.Shape;
import dev.espalier.diagram.Theme;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.MoveNodes;
import dev.espalier.exchange.PngPicture;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import java.awt.image.BufferedImage;
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

/// What opening, drawing and editing a large design costs, each step by itself and in milliseconds.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DesignBenchmark {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final Folding NESTED = Folding.NONE.with(Reading.NESTED);

    /// Accounts; there are a fifth as many units and ten times as many principals.
    @Param({"1000", "10000"})
    private int accounts;

    private Design design = DesignGenerator.small(1);
    private String text = "";
    private Layout layout = Layout.of(design, Folding.NONE);
    private Layout nested = Layout.of(design, NESTED);
    private AccountId moved = new AccountId("000000000000");

    @Setup
    public void generate() {
        design = DesignGenerator.of(1, new DesignGenerator.Size(accounts, accounts / 5, accounts * 10, 40));
        text = DesignFile.write(design);
        layout = Layout.of(design, Folding.NONE);
        nested = Layout.of(design, NESTED);
        var management = design.organization().managementAccountId();
        moved = DesignIndex.of(design).accounts().stream()
                .map(account -> account.id())
                .filter(id -> !id.equals(management))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @Benchmark
    public ReadResult read() {
        return DesignFile.parse(text);
    }

    @Benchmark
    public String write() {
        return DesignFile.write(design);
    }

    @Benchmark
    public Layout layOut() {
        return Layout.of(design, Folding.NONE);
    }

    @Benchmark
    public Layout layOutNested() {
        return Layout.of(design, NESTED);
    }

    /// The whole nested drawing fitted into a window: the shapes of one frame.
    @Benchmark
    public List<Shape> shapesOfTheWholeNested() {
        return Picture.paint(PictureRequest.of(nested, fitting(nested), nested.bounds()));
    }

    /// The whole drawing fitted into a window: the shapes of one frame.
    @Benchmark
    public List<Shape> shapesOfTheWhole() {
        return Picture.paint(PictureRequest.of(layout, fitting(layout), layout.bounds()));
    }

    /// One window at 100 %: the shapes of one frame.
    @Benchmark
    public List<Shape> shapesOfOneWindow() {
        return Picture.paint(PictureRequest.of(layout, 1, window()));
    }

    /// From the layout to pixels, on Java2D.
    @Benchmark
    public BufferedImage firstPicture() {
        var shapes = Picture.paint(PictureRequest.of(layout, 1, window()));
        return PngPicture.image(shapes, window(), Theme.LIGHT, 1);
    }

    /// Moves an account to the root, finds everything again and lays out what has changed.
    @Benchmark
    public Layout edit() {
        var edit = new MoveNodes(List.of(moved), design.organization().root().id());
        return switch (edit.applyTo(design)) {
            case EditResult.Applied(var after) -> layout.changedTo(after, Folding.NONE);
            case EditResult.Rejected rejected -> throw new IllegalStateException(rejected.sentence());
        };
    }

    private static double fitting(Layout drawn) {
        var bounds = drawn.bounds();
        return Math.min(WIDTH / bounds.width(), HEIGHT / bounds.height());
    }

    private static Bounds window() {
        return new Bounds(-WIDTH / 2.0, 0, WIDTH, HEIGHT);
    }
}
