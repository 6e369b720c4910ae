package dev.espalier.ui.preference;

import dev.espalier.ui.dialog.ChoiceKeys;
import dev.espalier.ui.dialog.Room;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;

/// All preferences in rows: what it is, what is chosen, and the way back. A choice holds at once, in all windows.
public final class PreferencesDialog extends Dialog<Void> {
    private static final Texts TEXTS = Texts.of(PreferencesDialog.class);

    private static final double WIDTH = 520;

    private final GridPane grid = new GridPane();

    public PreferencesDialog(Preferences preferences) {
        setTitle(TEXTS.text("title"));
        setHeaderText(TEXTS.text("title"));
        setGraphic(null);
        setResizable(true);
        grid.getStyleClass().add("preferences");
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        grid.getColumnConstraints().setAll(names, values);
        preferences.all().forEach(this::row);
        getDialogPane().setContent(grid);
        getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        getDialogPane().setId("preferences-dialog");
        var growing = preferences.scaleProperty().subscribe(this::fit);
        setOnHidden(_ -> growing.unsubscribe());
    }

    /// The window of a dialog keeps its size when its contents grow.
    private void fit(double scale) {
        grid.setMinWidth(WIDTH * scale);
        grid.setPrefWidth(WIDTH * scale);
        var scene = getDialogPane().getScene();
        if (scene != null) {
            Window window = scene.getWindow();
            getDialogPane().applyCss();
            window.sizeToScene();
            Room.keepOnScreen(window);
        }
    }

    private <T> void row(Preference<T> preference) {
        var key = preference.key();
        var box = choice(preference);
        var label = new Label(TEXTS.text(key));
        label.setLabelFor(box);
        var reset = new Button(TEXTS.text("reset"));
        reset.setId("reset-" + key);
        reset.getStyleClass().add("flat");
        reset.setMinWidth(Region.USE_PREF_SIZE);
        reset.setAccessibleText(TEXTS.text("reset.what", TEXTS.text(key)));
        reset.disableProperty().bind(preference.changedProperty().map(changed -> !changed));
        reset.setOnAction(_ -> preference.reset());
        HBox.setHgrow(box, Priority.ALWAYS);
        var value = new VBox(new HBox(box, reset));
        value.getStyleClass().add("preference");
        if (TEXTS.has(key + ".hint")) {
            var hint = new Label(TEXTS.text(key + ".hint"));
            hint.getStyleClass().add("hint-text");
            Unbroken.wrap(hint);
            hint.setMinHeight(Region.USE_PREF_SIZE);
            value.getChildren().add(hint);
        }
        GridPane.setValignment(label, VPos.TOP);
        grid.addRow(grid.getRowCount(), label, value);
    }

    private static <T> ChoiceBox<T> choice(Preference<T> preference) {
        var box = new ChoiceBox<T>();
        box.setId("preference-" + preference.key());
        box.setMaxWidth(Double.MAX_VALUE);
        ChoiceKeys.listenAt(box);
        box.setConverter(new Named<>(preference.key()));
        box.getItems().setAll(preference.choices());
        box.valueProperty().bindBidirectional(preference.property());
        return box;
    }

    /// Names a choice by a text.
    private static final class Named<T> extends StringConverter<T> {
        private final String key;

        Named(String key) {
            this.key = key;
        }

        @Override
        public String toString(T value) {
            var name = key + "." + value.toString().toLowerCase(Locale.ROOT);
            return TEXTS.text(name);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("nobody types here");
        }
    }
}
