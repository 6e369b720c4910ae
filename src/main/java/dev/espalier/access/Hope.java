package dev.espalier.access;

import dev.espalier.policy.Truth;

/// How to take what is not known: at its best for the caller or at its worst. What comes out alike at both ends is
/// certain, because more allows and fewer denies never make a request fail.
///
/// @param forOpenKeys whether open context keys turn out well
/// @param forUnreadable whether what cannot be read turns out well
record Hope(boolean forOpenKeys, boolean forUnreadable) {
    static final Hope BEST = new Hope(true, true);
    static final Hope WORST = new Hope(false, false);

    boolean denies(Truth truth) {
        return switch (truth) {
            case YES -> true;
            case NO -> false;
            case DEPENDS -> !forOpenKeys;
            case UNKNOWN -> !forUnreadable;
        };
    }

    boolean allows(Truth truth) {
        return switch (truth) {
            case YES -> true;
            case NO -> false;
            case DEPENDS -> forOpenKeys;
            case UNKNOWN -> forUnreadable;
        };
    }
}
