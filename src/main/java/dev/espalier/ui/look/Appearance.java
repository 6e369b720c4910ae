package dev.espalier.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.espalier.diagram.Theme;
import dev.espalier.diagram.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Dresses a scene in a theme: AtlantaFX's Primer underneath, our variables made from [Token] over it, then our own
/// style sheet. Pop-ups and dialogs take it from the window that owns them.
public final class Appearance {
    private static final List<String> SHEETS =
            List.of("window.css", "panel.css", "canvas/canvas.css", "focus.css", "sizes.css");
    private static final Pattern LENGTH = Pattern.compile("(\\d+(?:\\.\\d+)?)px");
    private static final double HAIRLINE = 2;

    private Appearance() {}

    /// Puts the theme on; the one before is taken off.
    public static void apply(Scene scene, Theme theme) {
        apply(scene, theme, 1);
    }

    /// Puts the theme on with everything that is read or pressed `scale` times as large as normally.
    public static void apply(Scene scene, Theme theme, double scale) {
        Typefaces.families();
        scene.setUserAgentStylesheet(baseOf(theme));
        scene.getStylesheets().setAll(stylesheets(theme, scale));
    }

    /// AtlantaFX's style sheet that suits the theme.
    public static String baseOf(Theme theme) {
        return theme == Theme.DARK
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet();
    }

    private static List<String> stylesheets(Theme theme, double scale) {
        var sheets = new ArrayList<String>();
        sheets.add(variables(theme));
        sheets.add(encoded(String.format(Locale.ROOT, ".symbol { -esp-symbol-scale: %.2f; }%n", scale)));
        if (theme == Theme.CONTRAST) {
            sheets.add(sheet("contrast.css", scale));
        }
        SHEETS.stream().map(name -> sheet(name, scale)).forEach(sheets::add);
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            sheets.add(sheet("opaque.css", scale));
        }
        return sheets;
    }

    /// Not only the text grows with the scale but whatever holds it. Hairlines stay.
    private static String sheet(String name, double scale) {
        var address = Objects.requireNonNull(Appearance.class.getResource("/dev/espalier/ui/" + name), name);
        if (scale == 1) {
            return address.toExternalForm();
        }
        try (var sheet = address.openStream()) {
            return encoded(scaled(new String(sheet.readAllBytes(), StandardCharsets.UTF_8), scale));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String scaled(String css, double scale) {
        return LENGTH.matcher(css).replaceAll(found -> {
            var length = Double.parseDouble(found.group(1));
            return length <= HAIRLINE ? found.group() : String.format(Locale.ROOT, "%.2fpx", length * scale);
        });
    }

    /// The tokens as variables, such as `-esp-pass-text`.
    private static String variables(Theme theme) {
        var css = new StringBuilder(".root {\n");
        for (var token : Token.values()) {
            css.append("  %s: %s;\n".formatted(variable(token), theme.css(token)));
        }
        css.append("  -esp-edge: %s;\n".formatted(theme.css(theme == Theme.LIGHT ? Token.LINE : Token.STRONG)));
        css.append("}\n");
        return encoded(css.toString());
    }

    private static String encoded(String css) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    static String variable(Token token) {
        return "-esp-" + token.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
