package dev.espalier.access;

/// An answer as a [HeatMap] draws it, the most permissive first.
public enum Shade {
    /// The action is allowed; of several actions, all are.
    ALLOWED,
    /// Some of several actions are allowed for certain.
    PARTLY,
    /// It is open, or none of several actions is allowed for certain and some are open.
    DEPENDS,
    /// There is no answer, because a policy on the way cannot be read.
    NO_ANSWER,
    /// Nothing allows the action.
    SILENT,
    /// A Deny says no.
    DENIED,
    /// It is denied, or all of several actions are; whether by a Deny or by silence is not told.
    NONE,
    /// There is nobody to ask about.
    NOBODY;

    static Shade of(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> ALLOWED;
            case EXPLICITLY_DENIED -> DENIED;
            case IMPLICITLY_DENIED -> SILENT;
            case DEPENDS -> DEPENDS;
            case NO_ANSWER -> NO_ANSWER;
        };
    }

    static Shade of(ActionColumn.Outcome outcome) {
        return switch (outcome) {
            case ALLOWED -> ALLOWED;
            case EXPLICITLY_DENIED -> DENIED;
            case IMPLICITLY_DENIED -> SILENT;
            case DENIED -> NONE;
            case OPEN -> DEPENDS;
        };
    }

    static Shade of(int all, int allowed, int denied) {
        if (allowed == all) {
            return ALLOWED;
        }
        return allowed > 0 ? PARTLY : denied < all ? DEPENDS : NONE;
    }

    /// The more permissive of two.
    Shade or(Shade other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// Whether some part of it is certainly a yes.
    public boolean allowsSomething() {
        return this == ALLOWED || this == PARTLY;
    }
}
