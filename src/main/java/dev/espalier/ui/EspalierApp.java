package dev.espalier.ui;

import dev.espalier.storage.Samples;
import dev.espalier.ui.command.WindowList;
import dev.espalier.ui.dialog.DialogPicker;
import dev.espalier.ui.document.PreferenceSettings;
import dev.espalier.ui.document.RecentFiles;
import dev.espalier.ui.look.Appearance;
import dev.espalier.ui.preference.Preferences;
import dev.espalier.ui.task.FxTaskRunner;
import dev.espalier.ui.window.Common;
import dev.espalier.ui.window.CrashDialog;
import dev.espalier.ui.window.DialogQuestions;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The designer as a JavaFX application. Started with a file it shows that file, otherwise the first sample.
public final class EspalierApp extends Application {
    private static final Texts TEXTS = Texts.of(EspalierApp.class);
    /// How large the window is at first, where the screen has room for it.
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    private final FxTaskRunner tasks = new FxTaskRunner();

    /// Opens the window and returns when it is closed.
    public static void open(Optional<Path> file) {
        // Pictures are painted by AWT, windows are not.
        System.setProperty("java.awt.headless", "true");
        launch(EspalierApp.class, file.map(Path::toString).stream().toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        var settings = new PreferenceSettings();
        var preferences = new Preferences(settings);
        var systemIsDark = Platform.getPreferences().colorSchemeProperty().map(scheme -> scheme == ColorScheme.DARK);
        var module = new UiModule(
                Samples.open(Samples.all().getFirst().fileName()),
                new UiModule.Outside(
                        tasks, settings, new DialogQuestions(() -> stage), new DialogPicker(() -> stage), systemIsDark),
                new Common(new RecentFiles(settings), preferences, systemIsDark, WindowList.none()));
        var store = module.store();
        var screen = Screen.getPrimary().getVisualBounds();
        var scene =
                new Scene(module.window(), Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        store.themeProperty().subscribe(theme -> {
            setUserAgentStylesheet(Appearance.baseOf(theme));
            Appearance.apply(scene, theme, preferences.scaleProperty().getValue());
        });
        preferences
                .scaleProperty()
                .subscribe((_, scale) ->
                        Appearance.apply(scene, store.themeProperty().get(), scale));
        stage.setScene(scene);
        stage.titleProperty().bind(store.designProperty().map(design -> TEXTS.text("title.named", design.name())));
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setOnCloseRequest(event -> {
            if (!module.documents().mayLeave()) {
                event.consume();
            }
        });
        var crash = new CrashDialog(stage);
        Thread.currentThread().setUncaughtExceptionHandler((thread, mistake) -> crash.show(mistake));
        stage.show();
        module.window().focusCanvas();
        getParameters().getUnnamed().stream()
                .findFirst()
                .ifPresent(file -> module.documents().open(Path.of(file)));
    }

    @Override
    public void stop() {
        tasks.close();
    }
}
