/// Everything that can be done by menu, button, shortcut or context menu, each once.
/// Commands decide what is possible and ask for what is missing; the edits themselves know the rules.
@NullMarked
package dev.espalier.ui.command;

import org.jspecify.annotations.NullMarked;
