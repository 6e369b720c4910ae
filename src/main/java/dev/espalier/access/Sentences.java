package dev.espalier.access;

import dev.espalier.design.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/// Turns reasons into words. All words stand in `messages.properties`, so they can be translated in one place.
public final class Sentences {
    /// The longest sentence, in characters.
    public static final int LONGEST = 139;

    private static final int SHORTEST_PART = 6;
    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("dev.espalier.access.messages");

    private Sentences() {}

    /// The answer in one sentence of less than 140 characters. With several obstacles it names the one that decides and
    /// says how many more there are.
    public static String sentence(Answer answer) {
        int more = isDenied(answer.verdict()) ? answer.obstacles().size() - 1 : 0;
        var addition = more > 0 ? moreObstacles(more) : "";
        return fitted(answer.reason(), addition);
    }

    /// The same with every name in full, however long.
    public static String fullSentence(Answer answer) {
        int more = isDenied(answer.verdict()) ? answer.obstacles().size() - 1 : 0;
        return withAddition(text(answer.reason()), more > 0 ? moreObstacles(more) : "");
    }

    private static boolean isDenied(Verdict verdict) {
        return switch (verdict) {
            case EXPLICITLY_DENIED, IMPLICITLY_DENIED -> true;
            case ALLOWED, DEPENDS, NO_ANSWER -> false;
        };
    }

    /// A reason in words, of any length.
    public static String text(Reason reason) {
        return filled(reason.code(), reason.parts());
    }

    /// A reason in words, of less than 140 characters: long names are cut in their middle.
    public static String sentence(Reason reason) {
        return fitted(reason, "");
    }

    /// The verdict in one or two words: "Allowed".
    public static String verdict(Verdict verdict) {
        return MESSAGES.getString("verdict." + verdict);
    }

    /// The state of a gate in a word or two: "passes".
    public static String state(Gate.State state) {
        return MESSAGES.getString("state." + state);
    }

    /// The name of a layer: "Permissions boundary".
    public static String layer(Layer layer) {
        return MESSAGES.getString("layer." + layer);
    }

    /// One of the short texts that reasons are put together from.
    static String phrase(String name, Map<String, String> parts) {
        var text = MESSAGES.getString("phrase." + name);
        for (var part : parts.entrySet()) {
            text = text.replace("{" + part.getKey() + "}", part.getValue());
        }
        return text;
    }

    /// Several texts in one: "a", "a or b", "a, b or c".
    static String joined(List<String> texts, String phrase) {
        if (texts.size() < 2) {
            return String.join("", texts);
        }
        return phrase(
                phrase, Map.of("list", String.join(", ", texts.subList(0, texts.size() - 1)), "last", texts.getLast()));
    }

    private static String moreObstacles(int more) {
        var key = "more." + more;
        return MESSAGES.containsKey(key)
                ? MESSAGES.getString(key)
                : phrase("more", Map.of("count", String.valueOf(more)));
    }

    /// Cuts the longest parts down to one length, so that no name is cut to nothing while another stays whole. Names
    /// of actions are cut only where nothing else helps.
    private static String fitted(Reason reason, String addition) {
        var text = withAddition(text(reason), addition);
        var names = reason.code().parts();
        for (boolean isActionKept : new boolean[] {true, false}) {
            for (int most = LONGEST; text.length() > LONGEST && most >= SHORTEST_PART; most--) {
                var parts = new ArrayList<String>();
                for (int i = 0; i < names.size(); i++) {
                    var part = reason.parts().get(i);
                    parts.add(isActionKept && names.get(i).equals("action") ? part : cut(part, most));
                }
                text = withAddition(filled(reason.code(), parts), addition);
            }
        }
        return text;
    }

    private static String cut(String part, int most) {
        int head = most / 2;
        return part.length() <= most
                ? part
                : part.substring(0, head) + "…" + part.substring(part.length() - (most - head - 1));
    }

    private static String withAddition(String sentence, String addition) {
        if (addition.isEmpty()) {
            return sentence;
        }
        var open = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return open + addition;
    }

    private static String filled(ReasonCode code, List<String> parts) {
        var pattern = MESSAGES.getString(code.name());
        var text = new StringBuilder();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            text.append(pattern, from, open);
            text.append(parts.get(code.parts().indexOf(pattern.substring(open + 1, close))));
            from = close + 1;
        }
        return text.append(pattern, from, pattern.length()).toString();
    }
}
