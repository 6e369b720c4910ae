package dev.espalier.ui.kit;

import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;

/// A flat button with an icon alone: what it does is its tooltip and what a screen reader says.
public final class IconButton {
    private IconButton() {}

    /// A button that does `action`.
    ///
    /// @param icon the literal of the icon, such as `mdi2c-close`
    public static Button of(String id, String icon, String does, Runnable action) {
        var button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("flat", "icon-button");
        button.setAccessibleText(does);
        Hint.give(button, does);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// One for a line of small text.
    public static Button small(String id, String icon, String does, Runnable action) {
        var button = of(id, icon, does, action);
        button.getStyleClass().add("small");
        return button;
    }
}
