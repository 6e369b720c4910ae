package dev.espalier.bench;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Reading;
import dev.espalier.diagram.Theme;
import dev.espalier.storage.DesignFile;
import dev.espalier.ui.app.UiModule;
import dev.espalier.ui.canvas.CanvasView;
import dev.espalier.ui.dialog.DialogPicker;
import dev.espalier.ui.document.MemorySettings;
import dev.espalier.ui.look.Appearance;
import dev.espalier.ui.task.FxTaskRunner;
import dev.espalier.ui.window.DialogQuestions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

/// The whole window with a large organization in it: how long the frames take in which somebody scrolls, zooms and
/// edits, and how much memory it all needs. Each frame is in milliseconds: the processor time of the toolkit's two
/// threads until it is shown, the same with all that follows until the next frame, and as the toolkit tells
/// (layout, painting, presenting), which does not count the edit itself.
///
/// `WindowBenchmark [accounts [width height [percent...]]]`; a percentage of 0 stands for the edits alone. With
/// `-Dglass.platform=Headless` no display is needed, and the window is 1000 by 1000 at most.
public final class WindowBenchmark {
    private static final int WARM_UP = 60;
    private static final int FRAMES = 160;

    /// How far one frame scrolls, in pixels; after so many frames it turns.
    private static final double STEP = 60;

    private static final int TURN = 40;
    /// After so many milliseconds the flight recorder has handed over what happened.
    private static final long HANDED_OVER = 1500;

    private final int accounts;
    private final List<Integer> percents;
    private final double width;
    private final double height;
    private final Pulses pulses = new Pulses();
    private final FxTaskRunner tasks = new FxTaskRunner();
    private final UiModule module;
    private final CanvasView canvas;
    private final ThreadTimes threads;

    /// What was measured between two moments.
    ///
    /// @param shown processor time until each frame is shown
    /// @param whole processor time until the next frame
    private record Section(Instant begin, Instant end, List<Double> shown, List<Double> whole) {}

    private WindowBenchmark(int accounts, double width, double height, List<Integer> percents) throws Exception {
        this.accounts = accounts;
        this.percents = percents;
        this.width = width;
        this.height = height;
        var started = new CompletableFuture<UiModule>();
        Platform.startup(() -> started.complete(show()));
        module = started.get(1, TimeUnit.MINUTES);
        canvas = (CanvasView) module.window().lookup("#canvas");
        threads = new ThreadTimes(onFx(() -> Thread.currentThread().threadId()));
    }

    public static void main(String[] arguments) throws Exception {
        var accounts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        var hasSize = arguments.length > 2;
        var percents = Arrays.stream(arguments).skip(3).map(Integer::valueOf).toList();
        var benchmark = new WindowBenchmark(
                accounts,
                hasSize ? Double.parseDouble(arguments[1]) : 1000,
                hasSize ? Double.parseDouble(arguments[2]) : 1000,
                percents.isEmpty()
                        ? List.of(10, 25, 50, 100, 200)
                        : percents.stream().filter(percent -> percent > 0).toList());
        benchmark.run();
        System.exit(0);
    }

    private UiModule show() {
        var stage = new Stage();
        var created = new UiModule(
                DesignGenerator.small(1),
                new UiModule.Outside(
                        tasks,
                        new MemorySettings(),
                        new DialogQuestions(() -> stage),
                        new DialogPicker(() -> stage),
                        new SimpleBooleanProperty()));
        var scene = new Scene(created.window(), width, height);
        Appearance.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
        return created;
    }

    private void run() throws Exception {
        open();
        head();
        lookAt(Reading.TREE, 100);
        for (var edit : new Edits(module.store()).all().entrySet()) {
            frames(name(Reading.TREE, 100, edit.getKey()), edit.getValue());
        }
        for (var reading : List.of(Reading.TREE, Reading.NESTED)) {
            for (var percent : percents) {
                lookAt(reading, percent);
                frames(name(reading, percent, "pan"), this::scroll);
                frames(name(reading, percent, "zoom"), this::zoom);
            }
        }
        System.out.printf(Locale.ROOT, "heap in use %.0f MB%n", used());
        pulses.close();
    }

    private static String name(Reading reading, int percent, String what) {
        return String.format(Locale.ROOT, "%-7s %3d %%  %s", reading, percent, what);
    }

    private void open() throws IOException, InterruptedException {
        var file = Files.createTempFile("large", ".json");
        Files.writeString(file, DesignFile.write(design()));
        var isSeen = new CompletableFuture<Boolean>();
        onFx(() -> module.store().openingsProperty().subscribe((_, _) -> new Seen(isSeen).start()));
        var begin = System.nanoTime();
        onFx(() -> module.documents().open(file));
        isSeen.join();
        var opened = (System.nanoTime() - begin) / 1e6;
        System.out.printf(Locale.ROOT, "%d accounts, open to first picture %.0f ms%n", accounts, opened);
        Files.delete(file);
        Thread.sleep(5000);
        onFx(() -> {
            canvas.setReducedMotion(true);
            return true;
        });
    }

    /// Waits until what is on show now has gone to the screen, which it has before the third pulse.
    private static final class Seen extends AnimationTimer {
        private final CompletableFuture<Boolean> isSeen;
        private int pulses;

        Seen(CompletableFuture<Boolean> isSeen) {
            this.isSeen = isSeen;
        }

        @Override
        public void handle(long now) {
            if (++pulses == 3) {
                stop();
                isSeen.complete(true);
            }
        }
    }

    private Design design() {
        return accounts > 10_000 ? DesignGenerator.ceiling(1) : DesignGenerator.large(1);
    }

    private List<AccountId> accountIds() {
        return DesignIndex.of(module.store().design()).accounts().stream()
                .map(Account::id)
                .skip(accounts / 2)
                .limit(200)
                .toList();
    }

    private void lookAt(Reading reading, int percent) {
        onFx(() -> {
            module.store().showing().read(reading);
            canvas.reveal(accountIds().getFirst());
            canvas.zoomToFullSize();
            return true;
        });
        frames(10, _ -> {});
        onFx(() -> {
            while (canvas.zoomProperty().getValue() * 100 > percent + 1) {
                canvas.zoomOut();
            }
            while (canvas.zoomProperty().getValue() * 100 < percent - 1) {
                canvas.zoomIn();
            }
            return true;
        });
    }

    private void scroll(int frame) {
        var side = frame / TURN % 4;
        var dx = side == 0 ? -STEP : side == 2 ? STEP : 0;
        var dy = side == 1 ? -STEP : side == 3 ? STEP : 0;
        fire(dx, dy, false);
    }

    private void zoom(int frame) {
        fire(0, frame / 4 % 2 == 0 ? 20 : -20, true);
    }

    private void fire(double dx, double dy, boolean isControlDown) {
        var at = new Point2D(canvas.getWidth() / 2, canvas.getHeight() / 2);
        var inScene = canvas.localToScene(at);
        canvas.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                inScene.getX(),
                inScene.getY(),
                inScene.getX(),
                inScene.getY(),
                false,
                isControlDown,
                false,
                false,
                true,
                false,
                dx,
                dy,
                dx,
                dy,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
    }

    /// Measures and tells.
    private void frames(String name, IntConsumer step) throws InterruptedException {
        frames(WARM_UP, step);
        var section = frames(FRAMES, step);
        Thread.sleep(HANDED_OVER);
        var told = pulses.between(section.begin(), section.end());
        System.out.printf(
                "%-26s %s %s %s%n", name, Spread.of(section.shown()), Spread.of(section.whole()), Spread.of(told));
    }

    /// Takes one step in each pulse.
    private Section frames(int count, IntConsumer step) {
        var done = new CompletableFuture<Section>();
        Platform.runLater(() -> new Steps(count, step, done).start());
        return done.join();
    }

    private final class Steps extends AnimationTimer {
        private final int count;
        private final IntConsumer step;
        private final CompletableFuture<Section> done;
        private final Instant begin = Instant.now();
        private final List<Double> window = new ArrayList<>();
        private final List<Double> renderer = new ArrayList<>();
        private final List<Double> whole = new ArrayList<>();
        private double windowBefore;
        private double rendererBefore;
        private int taken;

        Steps(int count, IntConsumer step, CompletableFuture<Section> done) {
            this.count = count;
            this.step = step;
            this.done = done;
        }

        @Override
        public void handle(long now) {
            var windowNow = threads.window();
            var rendererNow = threads.renderer();
            if (taken > 0) {
                renderer.add(rendererNow - rendererBefore);
                whole.add(windowNow - windowBefore + rendererNow - rendererBefore);
            }
            windowBefore = windowNow;
            rendererBefore = rendererNow;
            if (taken++ < count) {
                Platform.runLater(() -> window.add(threads.window() - windowNow)); // before all that is put off
                step.accept(taken - 1);
            } else if (taken > count + 2) {
                stop();
                done.complete(section());
            }
        }

        private Section section() {
            var shown = new ArrayList<Double>();
            for (var frame = 0; frame < count; frame++) {
                shown.add(window.get(frame) + renderer.get(frame));
            }
            return new Section(begin, Instant.now(), shown, whole.subList(0, count));
        }
    }

    private static <T> T onFx(java.util.concurrent.Callable<T> work) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception failure) {
                done.completeExceptionally(failure);
            }
        });
        return done.join();
    }

    private static void onFx(Runnable work) {
        onFx(() -> {
            work.run();
            return true;
        });
    }

    private static double used() throws InterruptedException {
        for (var i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(300);
        }
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
    }

    private void head() {
        System.out.printf(
                Locale.ROOT, "canvas %.0f x %.0f, milliseconds a frame%n", canvas.getWidth(), canvas.getHeight());
        System.out.printf(
                "%-26s %-23s %-23s %s%n", "", "processor until shown", "with what follows", "as the toolkit tells");
        System.out.printf(
                "%-26s%s%n", "", String.format("%8s%8s%8s", "p50", "p95", "max").repeat(3));
    }
}
