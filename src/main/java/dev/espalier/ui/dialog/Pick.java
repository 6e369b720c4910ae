package dev.espalier.ui.dialog;

import dev.espalier.design.Swatch;
import dev.espalier.diagram.Glyph;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// A question whose answer is one of many things.
///
/// @param title what is being done: `Move HR to`
/// @param prompt what the search field asks for
/// @param action the label of the button that takes the chosen one
/// @param forecast what taking a choice would do
public record Pick<T>(String title, String prompt, String action, List<Choice<T>> choices, Forecast<T> forecast) {
    public Pick {
        choices = List.copyOf(choices);
    }

    /// A question whose choices need no forecast.
    public Pick(String title, String prompt, String action, List<Choice<T>> choices) {
        this(title, prompt, action, choices, (_, _) -> {});
    }

    /// Tells in a few words what taking a choice would do.
    @FunctionalInterface
    public interface Forecast<T> {
        /// Works out the words for a choice that can be seen, in the background.
        ///
        /// @param said told the words on the thread of the window; never, when there is nothing to say
        void of(T value, Consumer<String> said);
    }

    /// One thing to choose.
    ///
    /// @param detail a second text, such as where it is
    /// @param refusal why it cannot be chosen; empty when it can
    /// @param swatch the colour it is about, shown instead of the glyph
    public record Choice<T>(
            T value, String text, String detail, Glyph glyph, Optional<String> refusal, Optional<Swatch> swatch) {
        /// A choice that is not about a colour.
        public Choice(T value, String text, String detail, Glyph glyph, Optional<String> refusal) {
            this(value, text, detail, glyph, refusal, Optional.empty());
        }

        public boolean isPossible() {
            return refusal.isEmpty();
        }
    }

    /// The choices whose texts contain every word of `typed`: possible ones first, among them what is called exactly
    /// so, then what begins so, otherwise in order.
    public List<Choice<T>> matching(String typed) {
        var words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
        var found = choices.stream().filter(choice -> contains(choice, words)).toList();
        var typedName = String.join(" ", words);
        return found.stream()
                .sorted(Comparator.comparingInt(choice -> distance(choice, typedName)))
                .toList();
    }

    private static int distance(Choice<?> choice, String typed) {
        var name = choice.text().toLowerCase(Locale.ROOT);
        int first = choice.isPossible() ? 0 : 3;
        if (typed.isEmpty() || name.equals(typed)) {
            return first;
        }
        return name.startsWith(typed) ? first + 1 : first + 2;
    }

    private static boolean contains(Choice<?> choice, String[] words) {
        var text = (choice.text() + " " + choice.detail()).toLowerCase(Locale.ROOT);
        for (var word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
