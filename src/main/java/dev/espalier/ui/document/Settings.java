package dev.espalier.ui.document;

import java.util.Optional;

/// Small things that are remembered from one start to the next, such as recent files. Never part of a design.
public interface Settings {
    Optional<String> get(String key);

    void put(String key, String value);
}
