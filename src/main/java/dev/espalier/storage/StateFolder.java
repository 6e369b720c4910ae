package dev.espalier.storage;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where a program keeps what is neither a design nor a preference: recovery files and locks. Never beside a design, so
/// that a shared folder, a repository or a slow network drive sees none of it.
public final class StateFolder {
    private static final String NAME = "espalier";

    private StateFolder() {}

    /// The folder of the user, which may not exist yet.
    ///
    /// @param system what the system is called, as in the system property `os.name`
    /// @param environment the variables of the environment
    /// @param home the user's home
    public static Path of(String system, Map<String, String> environment, Path home) {
        var lower = system.toLowerCase(Locale.ROOT);
        if (lower.contains("windows")) {
            return absolute(environment, "LOCALAPPDATA")
                    .orElseGet(() -> home.resolve("AppData").resolve("Local"))
                    .resolve("Espalier");
        }
        if (lower.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Espalier");
        }
        return absolute(environment, "XDG_STATE_HOME")
                .orElseGet(() -> home.resolve(".local").resolve("state"))
                .resolve(NAME);
    }

    /// A relative path there is to be ignored, says the XDG base directory specification.
    private static Optional<Path> absolute(Map<String, String> environment, String variable) {
        try {
            return Optional.ofNullable(environment.get(variable))
                    .filter(value -> !value.isBlank())
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }
}
