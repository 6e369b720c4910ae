/// The policy editor: JSON with line numbers, colours and problems marked where they are.
/// Nothing typed is ever lost; applying is one step of undo.
@NullMarked
package dev.espalier.ui.editor;

import org.jspecify.annotations.NullMarked;
