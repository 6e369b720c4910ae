package dev.espalier.ui.app;

import dev.espalier.design.Design;
import dev.espalier.storage.Samples;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.command.WindowList;
import dev.espalier.ui.dialog.DialogPicker;
import dev.espalier.ui.document.DocumentQuestions;
import dev.espalier.ui.document.Keeping;
import dev.espalier.ui.document.NewDesign;
import dev.espalier.ui.document.RecentFiles;
import dev.espalier.ui.document.Session;
import dev.espalier.ui.document.Settings;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.preference.Preferences;
import dev.espalier.ui.preference.Preferences.Start;
import dev.espalier.ui.task.TaskRunner;
import dev.espalier.ui.window.Common;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// All windows of the program. Each has a design, a history and questions about unsaved work of its own; preferences
/// and recent files are common to all. What is open is remembered whenever it changes, so that nothing has to go well
/// at the end.
public final class Windows implements WindowList {
    private static final Texts TEXTS = Texts.of(Windows.class);

    /// How long a window waits for its file before it comes up without.
    private static final Duration PATIENCE = Duration.millis(400);

    private final Outside outside;
    private final Session session;
    private final Common common;
    private final ObservableList<OpenWindow> all = FXCollections.observableArrayList();
    private final List<DesignWindow> windows = new ArrayList<>();
    private final Rescue rescue;
    private boolean isQuitting;

    /// What the outside world has to bring.
    ///
    /// @param questions asks over a window
    /// @param systemIsDark whether the system shows dark windows at present
    /// @param keeping keeps changes that are not saved
    public record Outside(
            TaskRunner tasks,
            Settings settings,
            Function<Stage, DocumentQuestions> questions,
            ObservableValue<Boolean> systemIsDark,
            Keeping keeping) {}

    public Windows(Outside outside) {
        this.outside = outside;
        session = new Session(outside.settings());
        rescue = new Rescue(this, outside.tasks(), outside.keeping().recovery());
        common = new Common(
                new RecentFiles(outside.settings()), new Preferences(outside.settings()), outside.systemIsDark(), this);
    }

    public Preferences preferences() {
        return common.preferences();
    }

    /// Opens the first windows: that of the file when there is one, otherwise what is preferred.
    public void start(Optional<Path> file) {
        if (file.isPresent()) {
            show(file.get(), Optional.empty());
        } else if (preferences().start().get() == Start.SESSION) {
            restore();
        } else {
            showSample();
        }
        rescue.offerAtStart();
    }

    private void restore() {
        var gone = new ArrayList<Path>();
        for (var entry : session.entries()) {
            if (Files.isRegularFile(entry.file())) {
                show(entry.file(), Optional.of(entry.place()));
            } else {
                gone.add(entry.file());
            }
        }
        if (windows.isEmpty()) {
            showSample();
        }
        if (!gone.isEmpty()) {
            var names = gone.stream().map(Path::toString).collect(Collectors.joining("\n"));
            windows.getFirst().store().message(TEXTS.text("session.gone", gone.size(), names));
        }
        remember();
    }

    private void showSample() {
        show(Samples.open(Samples.all().getFirst().fileName()), Optional.empty());
    }

    /// The window comes up with what the file holds: coming up empty first would have it laid out twice. A file that
    /// takes its time is waited for in the window.
    private void show(Path file, Optional<Session.Place> place) {
        var window = build(NewDesign.create(), place);
        var patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(_ -> window.comeUp());
        patience.play();
        window.module().documents().open(file, window::comeUp);
    }

    DesignWindow show(Design first, Optional<Session.Place> place) {
        var window = build(first, place);
        window.comeUp();
        return window;
    }

    private DesignWindow build(Design first, Optional<Session.Place> place) {
        var stage = new Stage();
        var module = new UiModule(
                first,
                new UiModule.Outside(
                        outside.tasks(),
                        outside.settings(),
                        outside.questions().apply(stage),
                        new DialogPicker(() -> stage),
                        outside.systemIsDark()),
                common,
                Optional.of(outside.keeping().locks()));
        var window = new DesignWindow(stage, module, preferences(), place, outside.keeping());
        windows.add(window);
        all.add(window);
        stage.setOnCloseRequest(event -> {
            event.consume(); // it may take a while
            module.documents().whenSafe(() -> close(window));
        });
        stage.setOnShown(_ -> remember());
        stage.setOnHidden(_ -> closed(window));
        stage.focusedProperty().subscribe((_, _) -> remember());
        module.store().fileProperty().subscribe((_, _) -> remember());
        return window;
    }

    private void close(DesignWindow window) {
        if (windows.size() == 1) {
            remember();
            isQuitting = true;
        }
        window.stage().close();
    }

    private void closed(DesignWindow window) {
        windows.remove(window);
        all.remove(window);
        remember();
        window.dispose();
    }

    private void remember() {
        if (!isQuitting) {
            session.remember(
                    windows.stream().flatMap(window -> window.entry().stream()).toList());
        }
    }

    /// The window in front; empty when none is.
    public Optional<Stage> front() {
        return windowInFront().map(DesignWindow::stage).filter(Stage::isShowing);
    }

    Optional<DesignWindow> windowInFront() {
        return windows.stream()
                .filter(window -> window.stage().isFocused())
                .findFirst()
                .or(() -> windows.stream().findFirst());
    }

    /// The window that shows the file.
    Optional<DesignWindow> showing(Path file) {
        return showing(file, _ -> true);
    }

    private Optional<DesignWindow> showing(Path file, Predicate<DesignWindow> among) {
        return windows.stream()
                .filter(among)
                .filter(window -> window.module().documents().files().anyMatch(other -> isSame(other, file)))
                .findFirst();
    }

    @Override
    public void recover() {
        rescue.offer();
    }

    @Override
    public ObservableList<OpenWindow> all() {
        return all;
    }

    @Override
    public void openNew() {
        var taken =
                windows.stream().map(window -> window.store().design().name()).toList();
        show(NewDesign.createBeside(taken), Optional.empty());
    }

    @Override
    public void open(Path file) {
        if (!bringForward(file, _ -> true)) {
            show(file, Optional.empty());
        }
    }

    @Override
    public void openUnsaved(Design design) {
        show(design, Optional.empty()).store().openUnsaved(design, NewDesign.create(), Optional.empty());
    }

    @Override
    public boolean bringForward(Path file, DesignStore asking) {
        return bringForward(file, window -> !window.store().equals(asking));
    }

    private boolean bringForward(Path file, Predicate<DesignWindow> among) {
        var showing = showing(file, among);
        showing.ifPresent(DesignWindow::toFront);
        return showing.isPresent();
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException gone) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    @Override
    public void quit() {
        windows.forEach(DesignWindow::comeUp); // to be closed like the others
        quit(new HashMap<>());
    }

    /// Closes all windows once all may be left. What was agreed on one is worth nothing any more when something was
    /// done in it while another one was saved.
    ///
    /// @param agreed the designs that may be left
    private void quit(Map<DesignWindow, Design> agreed) {
        var next = windows.stream()
                .filter(window -> !isAgreed(window, agreed.get(window)))
                .findFirst();
        if (next.isPresent()) {
            var window = next.get();
            if (window.store().isDirty() || window.store().isTrying()) {
                window.toFront();
            }
            window.module().documents().whenSafe(() -> {
                agreed.put(window, window.store().history().current());
                quit(agreed);
            });
        } else if (windows.stream()
                .allMatch(window -> window.module().documents().mayLeaveStage())) {
            remember();
            isQuitting = true;
            List.copyOf(windows).forEach(window -> window.stage().close());
        }
    }

    private static boolean isAgreed(DesignWindow window, @Nullable Design agreed) {
        return window.store().history().current().equals(agreed)
                && !window.module().documents().isSaving();
    }
}
