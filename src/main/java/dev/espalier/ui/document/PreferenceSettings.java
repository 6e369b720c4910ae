package dev.espalier.ui.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.prefs.BackingStoreException;
import java.util.prefs.InvalidPreferencesFormatException;
import java.util.prefs.Preferences;

/// Remembers settings where the platform keeps them for the user.
public final class PreferenceSettings implements Settings {
    private final Preferences node = Preferences.userRoot().node("dev/espalier");

    /// Writes and reads the settings once more as the platform does it on Linux, so that the JVM can keep what that
    /// needs.
    public void rehearse() {
        var written = new ByteArrayOutputStream();
        try {
            node.exportNode(written);
            Preferences.importPreferences(new ByteArrayInputStream(written.toByteArray()));
        } catch (IOException | BackingStoreException | InvalidPreferencesFormatException failure) {
            throw new IllegalStateException("settings could not be rehearsed", failure);
        }
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(node.get(key, null));
    }

    @Override
    public void put(String key, String value) {
        node.put(key, value);
    }
}
