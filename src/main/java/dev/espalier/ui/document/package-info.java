/// The open file: opening, saving, recent files, samples, and never losing what is not saved.
/// What has to be asked is asked through an interface, so that the flow runs in tests without dialogs.
@NullMarked
package dev.espalier.ui.document;

import org.jspecify.annotations.NullMarked;
