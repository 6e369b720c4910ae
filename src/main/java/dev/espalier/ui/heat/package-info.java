/// The heat map: everybody's answer about some actions, drawn on the picture. What is asked, which answers are looked
/// at, and a film of several questions.
@NullMarked
package dev.espalier.ui.heat;

import org.jspecify.annotations.NullMarked;
