package dev.espalier.policy;

import java.util.Locale;
import java.util.Optional;

/// An entry of an Action or NotAction element: `*`, or `prefix:name` with wildcards in the name. Letter case does not
/// matter (rule R40).
public final class ActionPattern {
    private final String text;
    private final String service;
    private final Wildcard pattern;

    private ActionPattern(String text, String service, Wildcard pattern) {
        this.text = text;
        this.service = service;
        this.pattern = pattern;
    }

    /// The pattern, if `text` is one: `*`, or exactly one colon with a prefix before it that holds no wildcard.
    public static Optional<ActionPattern> parse(String text) {
        if (text.equals("*")) {
            return Optional.of(new ActionPattern(text, "", Wildcard.of("*")));
        }
        var lower = text.toLowerCase(Locale.ROOT);
        int colon = lower.indexOf(':');
        if (colon <= 0 || colon == lower.length() - 1 || lower.indexOf(':', colon + 1) >= 0) {
            return Optional.empty();
        }
        var service = lower.substring(0, colon);
        if (service.contains("*") || service.contains("?")) {
            return Optional.empty();
        }
        return Optional.of(new ActionPattern(text, service, Wildcard.of(lower)));
    }

    /// Whether it covers `action`, in whatever letter case that is written.
    public boolean matches(String action) {
        return matches(ActionName.of(action));
    }

    /// Whether it covers `action`.
    public boolean matches(ActionName action) {
        return isEverything() || (service.equals(action.service()) && pattern.matches(action.lowerCase()));
    }

    /// Whether it covers every action of every service.
    public boolean isEverything() {
        return service.isEmpty();
    }

    /// Whether it covers every action of its service, or of all.
    public boolean isWholeService() {
        return isEverything() || (text.length() == service.length() + 2 && text.endsWith(":*"));
    }

    /// Whether it names one action in full.
    public boolean isExact() {
        return pattern.isLiteral();
    }

    /// The service prefix in lower case; empty for `*`.
    public String service() {
        return service;
    }

    /// As it was written.
    @Override
    public String toString() {
        return text;
    }
}
