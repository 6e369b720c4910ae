package dev.espalier.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

/// Collects problems; the words stand in `messages.properties` under the code.
final class ProblemList {
    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("dev.espalier.policy.messages");

    private final List<Problem> problems = new ArrayList<>();

    void error(String code, JsonPath path, String... parts) {
        add(Severity.ERROR, code, path, parts);
    }

    void warning(String code, JsonPath path, String... parts) {
        add(Severity.WARNING, code, path, parts);
    }

    void add(Severity severity, String code, JsonPath path, String... parts) {
        var message = MESSAGES.getString(code);
        for (int i = 0; i < parts.length; i++) {
            message = message.replace("{" + i + "}", shortened(parts[i]));
        }
        problems.add(new Problem(severity, code, message, path));
    }

    private static String shortened(String part) {
        int longest = 80;
        return part.length() <= longest ? part : part.substring(0, longest - 1) + "…";
    }

    void addAll(List<Problem> more) {
        problems.addAll(more);
    }

    List<Problem> toList() {
        return List.copyOf(problems);
    }
}
