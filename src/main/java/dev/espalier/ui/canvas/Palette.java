package dev.espalier.ui.canvas;

import dev.espalier.diagram.Theme;
import dev.espalier.diagram.Token;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.paint.Color;

/// The colours of a theme as JavaFX paints them, read once.
final class Palette {
    private static final Map<Theme, Palette> ALL = new EnumMap<>(Theme.class);

    private final Theme theme;
    private final Map<Token, Color> colours = new EnumMap<>(Token.class);

    private Palette(Theme theme) {
        this.theme = theme;
        for (var token : Token.values()) {
            var argb = theme.argb(token);
            colours.put(token, Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0));
        }
    }

    static Palette of(Theme theme) {
        return ALL.computeIfAbsent(theme, Palette::new);
    }

    Theme theme() {
        return theme;
    }

    Color colour(Token token) {
        return colours.getOrDefault(token, Color.TRANSPARENT);
    }
}
