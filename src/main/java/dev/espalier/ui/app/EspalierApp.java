package dev.espalier.ui.app;

import dev.espalier.diagram.Theme;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignLocks;
import dev.espalier.storage.Owner;
import dev.espalier.storage.RecoveryFolder;
import dev.espalier.storage.Samples;
import dev.espalier.storage.StateFolder;
import dev.espalier.ui.document.Keeping;
import dev.espalier.ui.document.PreferenceSettings;
import dev.espalier.ui.look.Appearance;
import dev.espalier.ui.look.ThemeSwitch;
import dev.espalier.ui.task.BackgroundThread;
import dev.espalier.ui.task.FxTaskRunner;
import dev.espalier.ui.window.CrashDialog;
import dev.espalier.ui.window.DialogQuestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The designer as a JavaFX application. Started with a file it shows that file, otherwise what was open last or the
/// first sample. It ends with its last window.
public final class EspalierApp extends Application {
    private static final String REHEARSAL = "rehearsal";

    /// Time enough for the first answer on a slow machine.
    private static final Duration REHEARSED = Duration.seconds(20);

    private final FxTaskRunner tasks = new FxTaskRunner();
    private final BackgroundThread background = new BackgroundThread();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);

    /// Opens the window and returns when the last one is closed.
    public static void open(Optional<Path> file) {
        // Pictures are painted by AWT, windows are not.
        System.setProperty("java.awt.headless", "true");
        launch(EspalierApp.class, file.map(Path::toString).stream().toArray(String[]::new));
    }

    /// Opens a design as at a usual start, gives it time to be drawn and answered, and closes again. What is remembered
    /// of it lies in a temporary folder.
    public static void rehearse() throws IOException {
        System.setProperty("java.awt.headless", "true");
        var folder = rehearsalFolder();
        System.setProperty("java.util.prefs.userRoot", folder.toString());
        new PreferenceSettings().rehearse();
        var file = Files.createDirectories(folder).resolve("rehearsal.json");
        DesignFile.save(Samples.open(Samples.all().getFirst().fileName()), file);
        launch(EspalierApp.class, "--" + REHEARSAL + "=true", file.toString());
    }

    private static Path rehearsalFolder() {
        return Path.of(System.getProperty("java.io.tmpdir", ""), "espalier-rehearsal");
    }

    @Override
    public void start(Stage unused) {
        boolean isRehearsal = getParameters().getNamed().containsKey(REHEARSAL);
        var systemIsDark = Platform.getPreferences().colorSchemeProperty().map(scheme -> scheme == ColorScheme.DARK);
        var windows = new Windows(new Windows.Outside(
                tasks,
                new PreferenceSettings(),
                stage -> new DialogQuestions(() -> stage),
                systemIsDark,
                keeping(isRehearsal)));
        theme.subscribe(chosen -> setUserAgentStylesheet(Appearance.baseOf(chosen)));
        new ThemeSwitch(theme, systemIsDark, windows.preferences().theme().property());
        var crash = new CrashDialog(windows::front);
        Thread.currentThread().setUncaughtExceptionHandler((thread, mistake) -> crash.show(mistake));
        endWithTheLast(windows);
        windows.start(getParameters().getUnnamed().stream().findFirst().map(Path::of));
        if (isRehearsal) {
            var end = new PauseTransition(REHEARSED);
            end.setOnFinished(_ -> windows.quit());
            end.play();
        }
    }

    /// The toolkit would end as soon as no window can be seen, and one that waits for its file cannot be seen yet.
    private static void endWithTheLast(Windows windows) {
        Platform.setImplicitExit(false);
        windows.all().addListener((InvalidationListener) _ -> {
            if (windows.all().isEmpty()) {
                Platform.runLater(Platform::exit); // once everything of the last one is put away
            }
        });
    }

    private Keeping keeping(boolean isRehearsal) {
        var state = isRehearsal
                ? rehearsalFolder()
                : StateFolder.of(
                        System.getProperty("os.name", ""),
                        System.getenv(),
                        Path.of(System.getProperty("user.home", "")));
        var owner = Owner.current();
        var clock = InstantSource.system();
        return new Keeping(
                new RecoveryFolder(state.resolve("recovery"), owner, clock),
                new DesignLocks(state.resolve("locks"), owner, clock),
                background);
    }

    @Override
    public void stop() {
        background.close();
        tasks.close();
    }
}
