package dev.espalier.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.espalier.diagram.Theme;
import dev.espalier.diagram.Token;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;

/// Dresses a scene in a theme: AtlantaFX's Primer underneath, our variables made from [Token] over it, then our own
/// style sheet. Pop-ups and dialogs take it from the window that owns them.
public final class Appearance {
    private Appearance() {}

    /// Puts the theme on; the one before is taken off.
    public static void apply(Scene scene, Theme theme) {
        Typefaces.families();
        scene.setUserAgentStylesheet(baseOf(theme));
        scene.getStylesheets().setAll(stylesheets(theme));
    }

    /// AtlantaFX's style sheet that suits the theme.
    public static String baseOf(Theme theme) {
        return theme == Theme.DARK
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet();
    }

    /// Our own style sheets, in order.
    public static List<String> stylesheets(Theme theme) {
        return List.of(variables(theme), sheet("window.css"));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Appearance.class.getResource("/dev/espalier/ui/" + name), name)
                .toExternalForm();
    }

    /// The tokens as variables, such as `-esp-pass-text`.
    private static String variables(Theme theme) {
        var css = new StringBuilder(".root {\n");
        for (var token : Token.values()) {
            css.append("  %s: %s;\n".formatted(variable(token), theme.css(token)));
        }
        css.append("}\n");
        var encoded = Base64.getEncoder().encodeToString(css.toString().getBytes(StandardCharsets.UTF_8));
        return "data:text/css;base64," + encoded;
    }

    static String variable(Token token) {
        return "-esp-" + token.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
