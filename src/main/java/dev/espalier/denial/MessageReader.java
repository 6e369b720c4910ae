package dev.espalier.denial;

import dev.espalier.denial.Denial.Cause;
import dev.espalier.denial.Remark.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads a message of the form *User: … is not authorized to perform: … on resource: … because …*, wherever it stands
/// in a text. It looks for its fixed words one after the other, so that no text takes longer than its length.
final class MessageReader {
    /// What stands before a part that only AWS can read.
    static final String ENCODED = "encoded authorization failure message";

    private static final String VERB = "is not authorized to perform";
    private static final String RESOURCE = "on resource";
    private static final String EXPLICIT = "with an explicit deny";
    private static final String SILENT = "because no ";
    private static final List<String> ENDS = List.of(
            " " + EXPLICIT, " " + SILENT, " because ", ". " + ENCODED, " " + ENCODED, " (service:", "\"}", "</");

    private final String text;
    private final String small;

    private MessageReader(String text) {
        this.text = text;
        this.small = text.toLowerCase(Locale.ROOT);
    }

    /// What the message says.
    record Message(
            Optional<String> principal,
            Optional<String> action,
            Optional<String> resource,
            Optional<Cause> cause,
            List<Remark> remarks) {}

    /// The message in a text; empty when there is none.
    static Optional<Message> read(String text) {
        return new MessageReader(text.replaceAll("\\s+", " ")).message();
    }

    private Optional<Message> message() {
        int verb = small.indexOf(VERB);
        if (verb < 0) {
            return Optional.empty();
        }
        var action = action(verb + VERB.length());
        if (action.isEmpty()) {
            return Optional.empty(); // without an action nobody can be asked anything
        }
        var principal = principal(verb);
        var resource = resource(verb);
        var cause = cause(verb);
        var remarks = new ArrayList<Remark>();
        if (principal.isEmpty()) {
            remarks.add(Remark.of(Code.NO_PRINCIPAL));
        }
        if (resource.isEmpty()) {
            remarks.add(Remark.of(Code.NO_RESOURCE));
        }
        if (small.indexOf(ENCODED, verb) >= 0) {
            remarks.add(Remark.of(Code.ENCODED));
        }
        return Optional.of(new Message(principal, action, resource, cause, remarks));
    }

    /// The word before the verb.
    private Optional<String> principal(int verb) {
        var before = text.substring(0, verb).stripTrailing();
        return Optional.of(unquoted(before.substring(before.lastIndexOf(' ') + 1)))
                .map(word -> word.startsWith("User:") ? word.substring("User:".length()) : word)
                .filter(word -> word.startsWith("arn:"));
    }

    private Optional<String> action(int from) {
        var rest = text.substring(from).stripLeading();
        var after = rest.startsWith(":") ? rest.substring(1).stripLeading() : rest;
        int end = after.indexOf(' ');
        return Optional.of(unquoted(end < 0 ? after : after.substring(0, end)))
                .filter(word -> word.matches("[A-Za-z0-9-]{1,64}:[A-Za-z0-9*]{1,128}"));
    }

    /// From the words on to what AWS says next; names of objects may hold spaces.
    private Optional<String> resource(int verb) {
        int at = small.indexOf(RESOURCE, verb);
        if (at < 0) {
            return Optional.empty();
        }
        int from = at + RESOURCE.length();
        if (small.startsWith("s", from)) {
            from++;
        }
        if (small.startsWith(":", from)) {
            from++;
        }
        int end = text.length();
        for (var word : ENDS) {
            int next = small.indexOf(word, from);
            end = next >= 0 ? Math.min(end, next) : end;
        }
        return Optional.of(unquoted(text.substring(from, Math.max(from, end)).strip()))
                .filter(found -> found.startsWith("arn:"));
    }

    private Optional<Cause> cause(int verb) {
        int deny = small.indexOf(EXPLICIT, verb);
        if (deny >= 0) {
            var kind = kind(deny + EXPLICIT.length(), List.of(" in a ", " in an ", " in the "));
            return Optional.of(new Cause(true, kind, policy(deny)));
        }
        int silent = small.indexOf(SILENT, verb);
        return silent < 0
                ? Optional.empty()
                : PolicyKind.at(small.substring(silent + SILENT.length()))
                        .map(kind -> new Cause(false, Optional.of(kind), policy(silent)));
    }

    private Optional<PolicyKind> kind(int from, List<String> articles) {
        return articles.stream()
                .filter(article -> small.startsWith(article, from))
                .findFirst()
                .flatMap(article -> PolicyKind.at(small.substring(from + article.length())));
    }

    /// The ARN that stands behind a colon after the kind of policy.
    private Optional<String> policy(int from) {
        int colon = small.indexOf(": arn:", from);
        if (colon < 0) {
            return Optional.empty();
        }
        var rest = text.substring(colon + 2);
        int end = rest.indexOf(' ');
        return Optional.of(unquoted(end < 0 ? rest : rest.substring(0, end)));
    }

    private static String unquoted(String word) {
        int from = 0;
        int end = word.length();
        while (from < end && "\"'`(".indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        while (end > from && "\"'`).,;".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(from, end);
    }
}
