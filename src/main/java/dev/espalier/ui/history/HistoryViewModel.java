package dev.espalier.ui.history;

import dev.espalier.edit.Step;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;

/// The steps of the history by name, the latest first, down to the design as it was opened, or as it was when something
/// began to be tried out.
public final class HistoryViewModel {
    private static final Texts TEXTS = Texts.of(HistoryViewModel.class);

    private final DesignStore store;

    public HistoryViewModel(DesignStore store) {
        this.store = store;
    }

    /// One state of the design.
    ///
    /// @param label what was done to come to it
    /// @param size how many steps are done then
    public record Entry(String label, int size, State state) {}

    /// Where a state of the design stands.
    public enum State {
        DONE,
        CURRENT,
        /// Taken back; can be done again.
        UNDONE
    }

    /// All states, as they are now.
    public List<Entry> entries() {
        var history = store.history();
        var entries = new ArrayList<Entry>();
        int now = history.size();
        entries.add(new Entry(
                TEXTS.text(history.isTrying() ? "start.tried" : "start"), 0, now == 0 ? State.CURRENT : State.DONE));
        for (var step : history.steps()) {
            int size = entries.size();
            entries.add(entry(step, size, size == now ? State.CURRENT : State.DONE));
        }
        for (var step : history.undone()) {
            entries.add(entry(step, entries.size(), State.UNDONE));
        }
        return entries.reversed();
    }

    private static Entry entry(Step step, int size, State state) {
        var label = step.label();
        return new Entry(Character.toUpperCase(label.charAt(0)) + label.substring(1), size, state);
    }

    /// Makes the design as it was at an entry.
    public void goTo(Entry entry) {
        store.goToStep(entry.size());
    }
}
