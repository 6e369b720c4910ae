package dev.espalier.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.DesignIndex;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Picture;
import dev.espalier.diagram.Theme;
import dev.espalier.edit.RandomEdits;
import dev.espalier.ui.Windowed;
import java.util.List;
import java.util.Random;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/// What is painted anew only where it has changed looks like what is painted as a whole.
@Windowed
class RepaintTest {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 700;
    private static final int STEPS = 40;

    private final Desk desk = Desk.withSample();
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private final FxPainter painter = new FxPainter(canvas.getGraphicsContext2D());

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 0.6", "3, 1.4", "4, 0.25"})
    void everyPixelIsTheSame(long seed, double zoom) {
        var random = new Random(seed);
        var edits = new RandomEdits(seed);
        desk.canvas.camera().resize(WIDTH, HEIGHT, Bounds.EMPTY);
        desk.canvas.look(desk.canvas.viewport().zoomedTo(zoom, WIDTH / 2.0, HEIGHT / 2.0));
        for (int step = 0; step < STEPS; step++) {
            change(random, edits);
            int[] inParts = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> paint(canvas, painter));
            int[] whole = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
                var fresh = new Canvas(WIDTH, HEIGHT);
                return paint(fresh, new FxPainter(fresh.getGraphicsContext2D()));
            });
            assertThat(inParts).as("seed %s, step %s", seed, step).isEqualTo(whole);
        }
    }

    private void change(Random random, RandomEdits edits) {
        var accounts = DesignIndex.of(desk.store.design()).accounts();
        switch (random.nextInt(4)) {
            case 0 -> desk.store.undo();
            case 1 ->
                desk.store.select(
                        accounts.isEmpty()
                                ? List.of()
                                : List.of(accounts.get(random.nextInt(accounts.size()))
                                        .id()));
            default -> desk.store.perform(edits.next(desk.store.design()));
        }
    }

    private int[] paint(Canvas on, FxPainter by) {
        by.paint(Picture.paint(desk.canvas.picture()), desk.canvas.viewport(), Palette.of(Theme.LIGHT), 1);
        WritableImage image = on.snapshot(null, null);
        var pixels = new int[WIDTH * HEIGHT];
        image.getPixelReader().getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
        return pixels;
    }
}
