package dev.espalier.access;

/// The five answers there are.
public enum Verdict {
    /// Every ceiling has an Allow and no Deny, at least one grant, no Deny anywhere.
    ALLOWED,
    /// A Deny statement matches at some gate (rule R92).
    EXPLICITLY_DENIED,
    /// No Deny matches, but a ceiling has no Allow or nothing grants the action.
    IMPLICITLY_DENIED,
    /// The answer differs for possible values of named context keys.
    DEPENDS,
    /// The question itself is wrong, or something on the way cannot be read or is not understood.
    NO_ANSWER
}
