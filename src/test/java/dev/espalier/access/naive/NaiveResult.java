package dev.espalier.access.naive;

/// What a request comes to (rules R88, R114).
///
/// @param decidedBy in the words of the cases: `scp`, `identity+resource`, ...
/// @param at the id of the entity that decides, for SCPs and RCPs; else empty
record NaiveResult(Decision decision, String decidedBy, String at) {
    enum Decision {
        ALLOWED,
        EXPLICITLY_DENIED,
        IMPLICITLY_DENIED
    }

    static NaiveResult allowed(String by) {
        return new NaiveResult(Decision.ALLOWED, by, "");
    }

    static NaiveResult denied(String by) {
        return new NaiveResult(Decision.EXPLICITLY_DENIED, by, "");
    }

    static NaiveResult silent(String by) {
        return new NaiveResult(Decision.IMPLICITLY_DENIED, by, "");
    }

    NaiveResult at(String entity) {
        return new NaiveResult(decision, decidedBy, entity);
    }
}
