package dev.espalier.ui.kit;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.javafx.FontIcon;

/// One thing that can be done, however it is asked for: by menu, button, shortcut or context menu. All of them show the
/// same label and are enabled together.
public final class UiAction {
    private final String id;
    private final StringProperty label = new SimpleStringProperty(this, "label", "");
    private final Optional<String> icon;
    private final Optional<KeyCombination> accelerator;
    private final ObservableBooleanValue enabled;
    private final Runnable handler;

    private UiAction(Builder builder) {
        id = builder.id;
        label.set(builder.label);
        icon = builder.icon;
        accelerator = builder.accelerator;
        enabled = builder.enabled;
        handler = builder.handler;
    }

    /// Begins an action with that label.
    ///
    /// @param id names its controls, `menu-ID` and `button-ID`, so that tests find them
    public static Builder named(String id, String label) {
        return new Builder(id, label);
    }

    public String id() {
        return id;
    }

    /// The label, which may change: `Undo move account HR to Root`.
    public StringProperty labelProperty() {
        return label;
    }

    public Optional<KeyCombination> accelerator() {
        return accelerator;
    }

    public ObservableBooleanValue enabledProperty() {
        return enabled;
    }

    /// Does it, when it is enabled.
    public void run() {
        if (enabled.get()) {
            handler.run();
        }
    }

    /// A menu item that shows the shortcut.
    public MenuItem menuItem() {
        var item = new MenuItem();
        item.setId("menu-" + id);
        item.setMnemonicParsing(false);
        item.textProperty().bind(label);
        accelerator.ifPresent(item::setAccelerator);
        item.disableProperty().bind(negated(enabled));
        item.setOnAction(event -> run());
        return item;
    }

    /// A button with the label.
    public Button button() {
        var button = plainButton();
        button.textProperty().bind(label);
        return button;
    }

    /// A flat button with the icon alone; label and shortcut are its tooltip, the label its accessible text.
    public Button iconButton() {
        var button = plainButton();
        icon.ifPresent(literal -> button.setGraphic(new FontIcon(literal)));
        button.getStyleClass().addAll("flat", "icon-button");
        button.accessibleTextProperty().bind(label);
        Hint.give(button, label.map(this::withShortcut));
        return button;
    }

    private Button plainButton() {
        var button = new Button();
        button.setId("button-" + id);
        button.setMnemonicParsing(false);
        button.disableProperty().bind(negated(enabled));
        button.setOnAction(event -> run());
        return button;
    }

    private String withShortcut(String text) {
        return accelerator.map(keys -> text + "  " + keys.getDisplayText()).orElse(text);
    }

    private static ObservableValue<Boolean> negated(ObservableBooleanValue value) {
        return value.map(yes -> !yes);
    }

    /// Collects the parts of an action. It is enabled always unless told otherwise.
    public static final class Builder {
        private final String id;
        private final String label;
        private Optional<String> icon = Optional.empty();
        private Optional<KeyCombination> accelerator = Optional.empty();
        private ObservableBooleanValue enabled = new ReadOnlyBooleanWrapper(true);
        private Runnable handler = () -> {};

        private Builder(String id, String label) {
            this.id = id;
            this.label = label;
        }

        /// The literal of a Material Design icon, such as `mdi2u-undo`.
        public Builder icon(String literal) {
            icon = Optional.of(literal);
            return this;
        }

        /// The shortcut, such as `Shortcut+Z`.
        public Builder keys(String keys) {
            accelerator = Optional.of(KeyCombination.keyCombination(keys));
            return this;
        }

        public Builder enabledWhen(ObservableValue<Boolean> condition) {
            var watched = new SimpleBooleanProperty();
            watched.bind(condition);
            enabled = watched;
            return this;
        }

        /// The finished action.
        public UiAction does(Runnable what) {
            handler = what;
            return new UiAction(this);
        }
    }
}
