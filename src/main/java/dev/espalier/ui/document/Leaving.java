package dev.espalier.ui.document;

import dev.espalier.design.Design;
import dev.espalier.ui.DesignStore;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Sees to it that nothing is lost when the design on show is left: what is being written is waited for, and the
/// user is asked about what is in no file.
final class Leaving {
    private final DesignStore store;
    private final DocumentQuestions questions;
    private final Saves saves;
    private final Consumer<Runnable> saveThen;
    private BooleanSupplier mayLeaveStage = () -> true;

    /// @param saveThen saves, and does something once that has succeeded
    Leaving(DesignStore store, DocumentQuestions questions, Saves saves, Consumer<Runnable> saveThen) {
        this.store = store;
        this.questions = questions;
        this.saves = saves;
        this.saveThen = saveThen;
    }

    void leaveStageBy(BooleanSupplier leaving) {
        mayLeaveStage = leaving;
    }

    /// Whether what is shown instead of the design may be left.
    boolean mayLeaveStage() {
        return mayLeaveStage.getAsBoolean();
    }

    /// Does `next` once the design on show may be left: what is to be saved is saved, and the user gives up what
    /// is not.
    void whenSafe(Runnable next) {
        whenSafe(Optional.empty(), next);
    }

    /// @param givenUp the design with what is only tried out as it was when the user gave that up
    private void whenSafe(Optional<Design> givenUp, Runnable next) {
        if (saves.isBusy()) {
            saves.afterwards(() -> whenSafe(givenUp, next));
        } else if (mayLeaveStage() && (givenUp.equals(Optional.of(onShow())) || mayLeaveTried())) {
            leaveDesign(next);
        }
    }

    private void leaveDesign(Runnable next) {
        if (!store.isDirty()) {
            next.run();
            return;
        }
        switch (questions.whatAboutChangesOf(store.design().name())) {
            case SAVE -> {
                var agreed = Optional.of(onShow());
                saveThen.accept(() -> whenSafe(agreed, next)); // much can be done until then
            }
            case DISCARD -> next.run();
            case CANCEL -> {
                // Everything stays as it is.
            }
        }
    }

    private Design onShow() {
        return store.history().current();
    }

    private boolean mayLeaveTried() {
        int count = tried();
        return count == 0 || mayLeaveTried(count);
    }

    private int tried() {
        return store.triedProperty().get().map(List::size).orElse(0);
    }

    private boolean mayLeaveTried(int count) {
        return switch (questions.whatAboutTried(store.history().real().name(), count)) {
            case SAVE -> store.keepTried();
            case DISCARD -> true;
            case CANCEL -> false;
        };
    }

    /// Leaves what is tried out; asks before, when it is more than one change and so takes more than one click to
    /// do again. The user may want to keep it instead.
    void leaveTried() {
        int count = tried();
        if (count <= 1 || mayLeaveTried(count)) {
            store.leaveTried(); // nothing is left to leave when it was kept
        }
    }
}
