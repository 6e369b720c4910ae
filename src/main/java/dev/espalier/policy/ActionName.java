package dev.espalier.policy;

import java.util.Locale;

/// The name of one action, such as `s3:GetObject`, taken apart once so that it can be compared with many patterns.
/// Letter case does not matter (rule R40): two names are equal when only their letter case differs.
public final class ActionName {
    private final String text;
    private final String lowerCase;
    private final String service;

    private ActionName(String text, String lowerCase, String service) {
        this.text = text;
        this.lowerCase = lowerCase;
        this.service = service;
    }

    /// The name as it is written in `text`; one without a colon is a service prefix and nothing else.
    public static ActionName of(String text) {
        var lowerCase = text.toLowerCase(Locale.ROOT);
        int colon = lowerCase.indexOf(':');
        return new ActionName(text, lowerCase, colon < 0 ? lowerCase : lowerCase.substring(0, colon));
    }

    /// The whole name in lower case.
    public String lowerCase() {
        return lowerCase;
    }

    /// The service prefix in lower case.
    public String service() {
        return service;
    }

    @Override
    public boolean equals(Object other) {
        return other == this || (other instanceof ActionName name && name.lowerCase.equals(lowerCase));
    }

    @Override
    public int hashCode() {
        return lowerCase.hashCode();
    }

    /// As it was written.
    @Override
    public String toString() {
        return text;
    }
}
