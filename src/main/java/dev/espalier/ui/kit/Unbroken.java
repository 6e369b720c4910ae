package dev.espalier.ui.kit;

import java.util.regex.Pattern;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Text that may be shown in several lines. JavaFX 26 fails to lay text out when a line ends inside a run of Arabic
/// words, so these are kept together. Nothing else in the window turns the wrapping of lines on.
public final class Unbroken {
    private static final Pattern BETWEEN = Pattern.compile("(?<=\\p{IsArabic})[ \\t]+(?=\\p{IsArabic})");
    private static final String NO_BREAK = "\u00a0";

    private Unbroken() {}

    /// The same text, with no place to break it between Arabic words.
    public static String words(String text) {
        return BETWEEN.matcher(text).replaceAll(NO_BREAK);
    }

    /// Whether lines may end anywhere in a text that somebody writes.
    public static boolean isSafe(String text) {
        return !BETWEEN.matcher(text).find();
    }

    /// Has a text run over several lines, whatever it comes to say.
    public static void wrap(Labeled labeled) {
        labeled.setWrapText(true);
        labeled.textProperty().subscribe(text -> keepTogether(labeled, text));
    }

    /// A text that follows another one cannot be changed; it then stays in one line.
    private static void keepTogether(Labeled labeled, @Nullable String text) {
        var said = text == null ? "" : text;
        if (labeled.textProperty().isBound()) {
            labeled.setWrapText(isSafe(said));
        } else if (!isSafe(said)) {
            labeled.setText(words(said));
        }
    }

    /// The same for a tooltip, which the style sheet keeps to a width that is easy to read.
    public static void wrap(Tooltip tooltip) {
        tooltip.setWrapText(true);
        tooltip.getStyleClass().add("wrapped");
        tooltip.textProperty().subscribe(text -> {
            if (text != null && !isSafe(text)) {
                tooltip.setText(words(text));
            }
        });
    }

    /// The same for text that is typed: it is not changed, so what would fail stays in its line.
    public static void wrap(TextArea area) {
        area.wrapTextProperty().bind(area.textProperty().map(Unbroken::isSafe).orElse(true));
    }
}
