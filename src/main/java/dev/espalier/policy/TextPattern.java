package dev.espalier.policy;

import dev.espalier.policy.ConditionOperator.Family;
import dev.espalier.policy.Template.Part;
import dev.espalier.policy.Template.Resolution;
import java.util.List;
import java.util.Optional;

/// A text or pattern that a condition compares a value with, ready to be told apart from others by [Witnesses].
public final class TextPattern {
    private final String label;
    private final Wildcard wildcard;
    private final boolean isFolded;

    private TextPattern(String label, Wildcard wildcard, boolean isFolded) {
        this.label = label;
        this.wildcard = wildcard;
        this.isFolded = isFolded;
    }

    /// The listed value of a condition with this operator; empty when nothing matches it.
    public static Optional<TextPattern> of(ConditionOperator operator, Resolution.Resolved value) {
        boolean isFolded = operator.ignoresCase() || operator.family() == Family.BOOLEAN;
        return wildcard(operator, value).map(wildcard -> new TextPattern(value.text(), wildcard, isFolded));
    }

    /// The value of a condition with this operator, all of it meant literally.
    public static Optional<TextPattern> literal(ConditionOperator operator, String text) {
        return of(operator, new Resolution.Resolved(List.of(new Part.Escape(text))));
    }

    private static Optional<Wildcard> wildcard(ConditionOperator operator, Resolution.Resolved value) {
        if (operator.family() == Family.ARN) {
            return ArnCondition.wildcard(value.parts());
        }
        return Optional.of(operator.hasWildcards() ? Template.wildcard(value.parts()) : Wildcard.literal(value.text()));
    }

    /// As policies write it, its variables put in.
    public String label() {
        return label;
    }

    /// The pattern to look for.
    public Witnesses.Pattern pattern() {
        return new Witnesses.Pattern(wildcard, isFolded);
    }

    /// Whether `text` matches.
    public boolean matches(String text) {
        return isFolded ? label.equalsIgnoreCase(text) : wildcard.matches(text);
    }
}
