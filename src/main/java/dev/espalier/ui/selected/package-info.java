/// What the side panel tells about the selection while nobody is asked about: the ceiling of an account or a unit. It
/// is worked out in the background, and what comes too late is dropped.
@NullMarked
package dev.espalier.ui.selected;

import org.jspecify.annotations.NullMarked;
