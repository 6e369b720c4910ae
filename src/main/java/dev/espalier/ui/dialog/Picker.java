package dev.espalier.ui.dialog;

import java.util.Optional;

/// Asks the user to pick. An interface, so that what follows from a choice is tested without dialogs.
public interface Picker {
    /// The value picked; empty when the user thought better of it.
    <T> Optional<T> pick(Pick<T> question);

    /// A line of text, beginning with `initial`; empty when the user thought better of it.
    Optional<String> askForText(String title, String label, String initial);
}
