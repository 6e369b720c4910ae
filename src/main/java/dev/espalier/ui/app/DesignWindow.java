package dev.espalier.ui.app;

import dev.espalier.ui.DesignStore;
import dev.espalier.ui.command.WindowList.OpenWindow;
import dev.espalier.ui.document.Journal;
import dev.espalier.ui.document.Keeping;
import dev.espalier.ui.document.Session;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.look.Appearance;
import dev.espalier.ui.preference.Preferences;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// A window on the screen with a design in it, dressed as preferred.
final class DesignWindow implements OpenWindow {
    private static final Texts TEXTS = Texts.of(DesignWindow.class);
    /// How large the window is at first, where the screen has room for it.
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;
    private static final List<Image> ICONS = IntStream.of(16, 32, 48, 128, 256)
            .mapToObj(side -> DesignWindow.class.getResource("icon/espalier-" + side + ".png"))
            .map(icon -> new Image(String.valueOf(icon)))
            .toList();

    private final Stage stage;
    private final UiModule module;
    private final Journal journal;
    private final Subscription dressing;
    private boolean hasComeUp;

    DesignWindow(
            Stage stage, UiModule module, Preferences preferences, Optional<Session.Place> place, Keeping keeping) {
        this.stage = stage;
        this.module = module;
        journal = new Journal(store(), module.documents(), keeping, this::cannotKeep);
        var room = place.flatMap(DesignWindow::screenOf)
                .orElseGet(() -> Screen.getPrimary().getVisualBounds());
        var scene = new Scene(
                module.window(),
                Math.min(place.map(stood -> (double) stood.width()).orElse(WIDTH), room.getWidth()),
                Math.min(place.map(stood -> (double) stood.height()).orElse(HEIGHT), room.getHeight()));
        dressing = Subscription.combine(
                store().showing().themeProperty().subscribe(_ -> dress(scene, preferences)),
                preferences.scaleProperty().subscribe((_, _) -> dress(scene, preferences)),
                stage.focusedProperty().subscribe(this::lookAtFile));
        stage.setScene(scene);
        stage.getIcons().setAll(ICONS);
        stage.titleProperty().bind(store().designProperty().map(design -> TEXTS.text("title.named", design.name())));
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
        place.filter(remembered -> screenOf(remembered).isPresent()).ifPresent(this::stand);
    }

    private void dress(Scene scene, Preferences preferences) {
        Appearance.apply(
                scene,
                store().showing().themeProperty().get(),
                preferences.scaleProperty().getValue());
    }

    /// The screen a place is on; there is none when it was taken away since.
    private static Optional<Rectangle2D> screenOf(Session.Place place) {
        return Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height()).stream()
                .findFirst()
                .map(Screen::getVisualBounds);
    }

    private void stand(Session.Place place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.isMaximized());
    }

    private void cannotKeep(String sentence) {
        store().tasks()
                .run("tell", () -> sentence, told -> store().message(TEXTS.text("keeping.failed", told)), _ -> {});
    }

    /// Others change files while the window is not in front.
    private void lookAtFile(boolean isFocused) {
        if (isFocused) {
            module.documents().disk().look();
        }
    }

    /// Shows the window, unless it has been shown before; one that was closed stays so.
    void comeUp() {
        if (!hasComeUp) {
            hasComeUp = true;
            stage.show();
            module.window().focusCanvas();
        }
    }

    Journal journal() {
        return journal;
    }

    @Override
    public DesignStore store() {
        return module.store();
    }

    @Override
    public void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    Stage stage() {
        return stage;
    }

    UiModule module() {
        return module;
    }

    /// Its file and where it stands; empty while the design is in no file, or the window stands nowhere yet.
    Optional<Session.Entry> entry() {
        return store().file()
                .filter(_ -> stage.isShowing())
                .map(file -> new Session.Entry(
                        file.toAbsolutePath().normalize(),
                        new Session.Place(
                                (int) stage.getX(),
                                (int) stage.getY(),
                                (int) stage.getWidth(),
                                (int) stage.getHeight(),
                                stage.isMaximized())));
    }

    void dispose() {
        journal.end();
        dressing.unsubscribe();
        module.dispose();
    }
}
