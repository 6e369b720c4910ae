package dev.espalier.whatif;

import java.util.function.BooleanSupplier;

/// The time there is for trying changes, and whether it was enough.
final class Budget {
    private final BooleanSupplier isEnough;
    private boolean isComplete = true;

    /// @param isEnough asked often; once it says yes, nothing more is tried
    Budget(BooleanSupplier isEnough) {
        this.isEnough = isEnough;
    }

    boolean isSpent() {
        isComplete &= !isEnough.getAsBoolean();
        return !isComplete;
    }

    /// Whether nothing was left out.
    boolean isComplete() {
        return isComplete;
    }
}
