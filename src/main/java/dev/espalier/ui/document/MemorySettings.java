package dev.espalier.ui.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Remembers settings as long as it lives: for tests, and where nothing may be written.
public final class MemorySettings implements Settings {
    private final Map<String, String> values = new HashMap<>();

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, String value) {
        values.put(key, value);
    }
}
