package dev.espalier.ui.command;

import java.util.Optional;

/// The clipboard that windows and programs share, as far as copying out of designs needs it.
public interface TextClipboard {
    /// Puts a text there that was copied out of a design.
    void put(String text);

    /// The text that is there, whoever put it.
    Optional<String> text();
}
