package dev.espalier.ui.panel;

import dev.espalier.design.NodeId;
import java.util.Optional;

/// One row of the list under a token of the question.
///
/// @param text what is shown
/// @param from where the part that was typed begins in `text`
/// @param to where it ends; equal to `from` when nothing was typed
/// @param hint a word or two at the right
/// @param node what it stands for in the design, for its glyph
/// @param choice what choosing it does
public record Suggestion(String text, int from, int to, String hint, Optional<NodeId> node, Choice choice) {

    /// What choosing a suggestion does.
    public sealed interface Choice {
        /// Takes somebody or something of the design.
        record Member(NodeId node) implements Choice {}

        /// Takes a text as it is.
        record Text(String text) implements Choice {}

        /// Leaves the part of the question out.
        record Nothing() implements Choice {}

        /// Puts a text into the field to go on typing, with the part between `from` and `to` selected.
        record Template(String text, int from, int to) implements Choice {}
    }

    public static Suggestion of(String text, String typed, String hint, Choice choice) {
        int from = Suggestion.find(text, typed);
        return new Suggestion(
                text, Math.max(from, 0), from < 0 ? 0 : from + typed.length(), hint, Optional.empty(), choice);
    }

    public Suggestion at(NodeId shown) {
        return new Suggestion(text, from, to, hint, Optional.of(shown), choice);
    }

    /// Whether it shows code: actions, ARNs, keys.
    public boolean isCode() {
        return node.isEmpty() && text.indexOf(':') >= 0;
    }

    private static int find(String text, String typed) {
        for (int i = 0; i + typed.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, typed, 0, typed.length())) {
                return i;
            }
        }
        return -1;
    }
}
