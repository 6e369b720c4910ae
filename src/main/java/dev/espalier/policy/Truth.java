package dev.espalier.policy;

/// What is known about a claim: it holds, it does not, or one of two kinds of not knowing.
public enum Truth {
    NO,
    /// It turns on context keys that are neither settled nor given.
    DEPENDS,
    /// It turns on something that cannot be read or is not understood.
    UNKNOWN,
    YES;

    public static Truth of(boolean claim) {
        return claim ? YES : NO;
    }

    /// Whether one of the two claims holds: a certain yes outweighs everything.
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// Whether both claims hold: a certain no outweighs everything.
    public Truth and(Truth other) {
        if (this == NO || other == NO) {
            return NO;
        }
        if (this == YES) {
            return other;
        }
        return other == YES ? this : or(other);
    }

    /// Whether the claim does not hold.
    public Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case DEPENDS, UNKNOWN -> this;
        };
    }
}
