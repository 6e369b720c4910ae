package dev.espalier.ui.document;

import dev.espalier.storage.DesignLocks;
import dev.espalier.storage.RecoveryFolder;
import dev.espalier.ui.task.Background;

/// What keeps the work of all windows safe.
///
/// @param recovery where changes are kept that are not saved
/// @param locks tell which program has a design open
/// @param background does the keeping
public record Keeping(RecoveryFolder recovery, DesignLocks locks, Background background) {}
