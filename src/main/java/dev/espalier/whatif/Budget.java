package dev.espalier.whatif;

import java.util.function.BooleanSupplier;

/// The time there is for trying changes, whether it was enough, and whether something is left out that is too much.
final class Budget {
    private final BooleanSupplier isEnough;
    private boolean isComplete = true;
    private boolean isThorough = true;

    /// @param isEnough asked often; once it says yes, nothing more is tried
    Budget(BooleanSupplier isEnough) {
        this.isEnough = isEnough;
    }

    boolean isSpent() {
        isComplete &= !isEnough.getAsBoolean();
        return !isComplete;
    }

    /// Whether there was time for everything.
    boolean isComplete() {
        return isComplete;
    }

    /// Notes that combinations are left out, because they are too many.
    void leaveOut() {
        isThorough = false;
    }

    /// Whether no combination was left out.
    boolean isThorough() {
        return isThorough;
    }
}
