/// The inspector: the properties of what is selected, each changed by an edit, refusals shown under the field.
/// The view model says which rows there are; the view only shows rows, whatever they are about.
@NullMarked
package dev.espalier.ui.inspector;

import org.jspecify.annotations.NullMarked;
