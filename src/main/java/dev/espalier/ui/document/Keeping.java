package dev.espalier.ui.document;

import dev.espalier.storage.RecoveryFolder;
import dev.espalier.ui.task.Background;

/// What keeps the work of all windows safe.
///
/// @param recovery where changes are kept that are not saved
/// @param background does the keeping
public record Keeping(RecoveryFolder recovery, Background background) {}
