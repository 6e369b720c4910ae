package dev.espalier.ui.window;

import dev.espalier.ui.command.WindowList;
import dev.espalier.ui.document.RecentFiles;
import dev.espalier.ui.preference.Preferences;
import javafx.beans.value.ObservableValue;

/// What all windows share.
///
/// @param systemIsDark whether the system shows dark windows at present
public record Common(
        RecentFiles recent, Preferences preferences, ObservableValue<Boolean> systemIsDark, WindowList windows) {}
