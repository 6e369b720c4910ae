package dev.espalier.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text of a policy taken apart into plain text, escapes such as `${*}` and variables such as `${aws:username}`
/// (rules R74 to R76).
///
/// @param parts in the order they were written
public record Template(List<Part> parts) {
    public Template {
        parts = List.copyOf(parts);
    }

    /// A part of the text.
    public sealed interface Part {
        /// As written; `*` and `?` are wildcards where the element knows wildcards.
        record Text(String text) implements Part {}

        /// `*`, `?` or `$`, meant literally.
        record Escape(String symbol) implements Part {}

        /// The value of a context key; `fallback` stands in when the key has no single value.
        record Variable(String key, Optional<String> fallback) implements Part {}
    }

    /// The text as it stands, for documents of a version without variables.
    public static Template plain(String text) {
        return new Template(List.of(new Part.Text(text)));
    }

    /// The text with its variables. What is no well-formed variable stays text.
    public static Template parse(String text) {
        if (!text.contains("${")) {
            return plain(text);
        }
        var parts = new ArrayList<Part>();
        int from = 0;
        while (from < text.length()) {
            int open = text.indexOf("${", from);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            if (open > from) {
                parts.add(new Part.Text(text.substring(from, open)));
            }
            parts.add(part(text.substring(open + 2, close), text.substring(open, close + 1)));
            from = close + 1;
        }
        if (from < text.length()) {
            parts.add(new Part.Text(text.substring(from)));
        }
        return new Template(parts);
    }

    private static Part part(String inside, String whole) {
        if (inside.equals("*") || inside.equals("?") || inside.equals("$")) {
            return new Part.Escape(inside);
        }
        int comma = inside.indexOf(',');
        var key = comma < 0 ? inside : inside.substring(0, comma);
        if (key.isEmpty() || key.contains(" ")) {
            return new Part.Text(whole);
        }
        if (comma < 0) {
            return new Part.Variable(key, Optional.empty());
        }
        return quoted(inside.substring(comma + 1))
                .<Part>map(fallback -> new Part.Variable(key, Optional.of(fallback)))
                .orElseGet(() -> new Part.Text(whole));
    }

    private static Optional<String> quoted(String written) {
        boolean isQuoted = written.length() >= 3 && written.startsWith(" '") && written.endsWith("'");
        return isQuoted ? Optional.of(written.substring(2, written.length() - 1)) : Optional.empty();
    }

    /// Whether it names a variable.
    public boolean hasVariables() {
        return parts.stream().anyMatch(Part.Variable.class::isInstance);
    }

    /// The keys of its variables, in order.
    public List<String> variables() {
        var keys = new ArrayList<String>();
        for (var part : parts) {
            if (part instanceof Part.Variable(var key, var fallback)) {
                keys.add(key);
            }
        }
        return keys;
    }

    /// What became of putting the values in.
    public sealed interface Resolution {
        /// Every variable has a value: only texts and escapes are left.
        record Resolved(List<Part> parts) implements Resolution {
            public Resolved {
                parts = List.copyOf(parts);
            }

            /// The parts run together, for elements without wildcards.
            public String text() {
                var text = new StringBuilder();
                for (var part : parts) {
                    text.append(textOf(part));
                }
                return text.toString();
            }
        }

        /// A variable has no value and no fallback.
        record Missing(String key) implements Resolution {}

        /// The value of a variable is neither settled nor given.
        record Open(String key) implements Resolution {}
    }

    /// The text with the values of `context` put in, as plain text (rules R74, R75).
    public Resolution resolve(RequestContext context) {
        var resolved = new ArrayList<Part>(parts.size());
        for (var part : parts) {
            if (!(part instanceof Part.Variable(var key, var fallback))) {
                resolved.add(part);
                continue;
            }
            var value = context.get(key);
            if (value instanceof ContextValue.Unknown(var spelled, var _, var _)) {
                return new Resolution.Open(spelled);
            }
            var text = singleValue(value).or(() -> fallback);
            if (text.isEmpty()) {
                return new Resolution.Missing(key);
            }
            resolved.add(new Part.Escape(text.get()));
        }
        return new Resolution.Resolved(resolved);
    }

    private static Optional<String> singleValue(ContextValue value) {
        boolean hasOne = value instanceof ContextValue.Present(var values, var isMultivalued)
                && !isMultivalued
                && values.size() == 1;
        return hasOne ? Optional.of(((ContextValue.Present) value).values().getFirst()) : Optional.empty();
    }

    /// The pattern of resolved parts, wildcards of the plain text alive.
    static Wildcard wildcard(List<Part> parts) {
        var builder = new Wildcard.Builder();
        for (var part : parts) {
            if (part instanceof Part.Text(var text)) {
                builder.pattern(text);
            } else {
                builder.literal(textOf(part));
            }
        }
        return builder.build();
    }

    private static String textOf(Part part) {
        return switch (part) {
            case Part.Text(var text) -> text;
            case Part.Escape(var symbol) -> symbol;
            case Part.Variable(var key, var fallback) -> "${" + key + "}";
        };
    }
}
