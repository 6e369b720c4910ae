package dev.espalier.export;

import dev.espalier.design.VisibleText;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Words of a bash script, whatever is in them. Ids that are known only when the script runs are put in as variables.
final class ShellText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    /// What looks like the id of an account, organization, root or unit.
    static final Pattern IDS = Pattern.compile(
            "(?<![0-9])[0-9]{12}(?![0-9])"
                + "|(?<![A-Za-z0-9-])(?:o-[a-z0-9]{10,32}|r-[a-z0-9]{4,32}|ou-[a-z0-9]{4,32}-[a-z0-9]{8,32})(?![A-Za-z0-9-])");

    private final Map<String, String> variables;

    /// @param variables the variable for each id of the design
    ShellText(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /// As one word that means exactly this.
    static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /// After a `#` or inside one: on one line.
    static String comment(String text) {
        return VisibleText.of(text);
    }

    /// A text as a query of the command line (JMESPath) has it, as one word.
    static String inQuery(String text) {
        return quoted("`" + CompactJson.of(new JsonString(text)).replace("`", "\\u0060") + "`");
    }

    /// The text as one word, with variables where it names ids.
    String following(String text) {
        var word = new StringBuilder();
        var found = IDS.matcher(text);
        int from = 0;
        while (found.find()) {
            if (!variables.containsKey(found.group())) {
                continue;
            }
            if (found.start() > from) {
                word.append(quoted(text.substring(from, found.start())));
            }
            word.append("\"$").append(variables.get(found.group())).append('"');
            from = found.end();
        }
        if (from < text.length() || text.isEmpty()) {
            word.append(quoted(text.substring(from)));
        }
        return word.toString();
    }

    /// JSON as one word, with variables where it names ids.
    String following(JsonValue value) {
        return following(CompactJson.of(value));
    }

    /// The ids that a document names.
    List<String> idsIn(JsonValue value) {
        return IDS.matcher(CompactJson.of(value))
                .results()
                .map(MatchResult::group)
                .filter(variables::containsKey)
                .distinct()
                .toList();
    }
}
