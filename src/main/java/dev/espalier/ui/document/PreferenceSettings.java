package dev.espalier.ui.document;

import java.util.Optional;
import java.util.prefs.Preferences;

/// Remembers settings where the platform keeps them for the user.
public final class PreferenceSettings implements Settings {
    private final Preferences node = Preferences.userRoot().node("dev/espalier");

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(node.get(key, null));
    }

    @Override
    public void put(String key, String value) {
        node.put(key, value);
    }
}
