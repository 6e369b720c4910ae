package dev.espalier.ui.panel;

import dev.espalier.ui.kit.Unbroken;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A sentence in which some parts are set as code.
final class RichText {
    private static final Pattern JOINTS = Pattern.compile("(?<=[:/])(?=[^:/])");

    private RichText() {}

    /// @param code parts of `sentence`; where they stand in it they are set in the code face
    static TextFlow of(String sentence, List<String> code) {
        var flow = new TextFlow();
        flow.getChildren().setAll(runs(sentence, code));
        flow.setAccessibleText(sentence);
        return flow;
    }

    private static List<Node> runs(String sentence, List<String> code) {
        var nodes = new ArrayList<Node>();
        int at = 0;
        while (at < sentence.length()) {
            var next = nextCode(sentence, at, code);
            if (next.isEmpty()) {
                nodes.add(text(sentence.substring(at), "words"));
                return nodes;
            }
            int found = sentence.indexOf(next, at);
            if (found > at) {
                nodes.add(text(sentence.substring(at, found), "words"));
            }
            nodes.addAll(code(next));
            at = found + next.length();
        }
        return nodes;
    }

    /// Code may go on in the next line after a colon or a slash, and nowhere inside a word.
    private static List<Node> code(String code) {
        var nodes = new ArrayList<Node>();
        for (var part : JOINTS.split(code, -1)) {
            if (!nodes.isEmpty()) {
                nodes.add(text(" ", "break")); // too small to be seen
            }
            nodes.add(text(part, "code"));
        }
        return nodes;
    }

    /// The code that comes first from `at`, the longest of those that begin there; empty when none comes.
    private static String nextCode(String sentence, int at, List<String> code) {
        var next = "";
        int nearest = Integer.MAX_VALUE;
        for (var part : code) {
            int found = part.isEmpty() ? -1 : sentence.indexOf(part, at);
            if (found >= 0 && (found < nearest || (found == nearest && part.length() > next.length()))) {
                nearest = found;
                next = part;
            }
        }
        return next;
    }

    static Text text(String content, String styleClass) {
        var text = new Text(Unbroken.words(content));
        text.getStyleClass().addAll("text", styleClass);
        return text;
    }
}
