package dev.espalier.ui.heat;

import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.Texts;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// Plays the film: a slider over its questions, a button that goes on by itself, and one that takes up or leaves
/// out what is asked.
final class FilmStrip extends HBox {
    private static final Texts TEXTS = Texts.of(FilmStrip.class);
    private static final Duration EACH = Duration.seconds(2);

    private final HeatViewModel model;
    private final Slider slider = new Slider();
    private final Label place = new Label();
    private final Button play = HeatBar.button("film.play", "mdi2p-play", this::toggle);
    private final Button keep = HeatBar.button("film.add", "mdi2p-playlist-plus", this::keep);
    private final Timeline clock;
    private boolean isShowing;

    FilmStrip(HeatViewModel model) {
        super(6);
        this.model = model;
        clock = new Timeline(new KeyFrame(EACH, _ -> goOn()));
        clock.setCycleCount(Animation.INDEFINITE);
        setId("heat-film");
        setAlignment(Pos.CENTER_LEFT);
        slider.setId("heat-film-slider");
        slider.setAccessibleText(TEXTS.text("film.slider"));
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        slider.setSnapToTicks(true);
        slider.setShowTickMarks(true);
        slider.valueProperty().subscribe((_, value) -> slid(value.doubleValue()));
        HBox.setHgrow(slider, Priority.ALWAYS);
        place.setId("heat-film-place");
        place.getStyleClass().addAll("small", "muted");
        place.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(play, slider, place, keep);
    }

    Subscription watch() {
        return Subscription.combine(
                model.queryProperty().subscribe(_ -> show()),
                model.framesProperty().subscribe(_ -> show()));
    }

    private void slid(double value) {
        if (!isShowing) {
            model.showFrame((int) Math.round(value));
        }
    }

    /// A film that has become shorter moves the slider, which nobody has asked for.
    private void show() {
        var frames = model.framesProperty().get();
        int at = model.frame();
        isShowing = true;
        slider.setMax(Math.max(0, frames.size() - 1));
        slider.setDisable(frames.size() < 2);
        if (at >= 0) {
            slider.setValue(at);
        }
        isShowing = false;
        place.setText(at < 0 ? TEXTS.text("film.none") : TEXTS.text("film.at", at + 1, frames.size()));
        say(keep, at < 0 ? "film.add" : "film.remove", at < 0 ? "mdi2p-playlist-plus" : "mdi2p-playlist-minus");
    }

    private static void say(Button button, String words, String icon) {
        button.setGraphic(new FontIcon(icon));
        button.setAccessibleText(TEXTS.text(words));
        Hint.give(button, TEXTS.text(words));
    }

    private void keep() {
        model.toggleInFilm();
    }

    private void toggle() {
        if (clock.getStatus() == Animation.Status.RUNNING) {
            stop();
        } else {
            model.advance();
            clock.playFromStart();
            say(play, "film.stop", "mdi2p-pause");
        }
    }

    /// Nothing goes on before the answers are there.
    private void goOn() {
        if (!model.askingProperty().get()) {
            model.advance();
        }
    }

    void stop() {
        clock.stop();
        say(play, "film.play", "mdi2p-play");
    }
}
