/// Dialogs that several features share: picking one of many, problems of a file, an unexpected mistake.
/// Each is opened over the window that asks and can be answered by keyboard alone.
@NullMarked
package dev.espalier.ui.dialog;

import org.jspecify.annotations.NullMarked;
