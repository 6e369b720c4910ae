/// Lessons: steps are recorded while a talk is prepared, and shown one after the other while it is given. What is shown
/// can be changed at any time without a trace in the design, and what was improvised is lost only when somebody says
/// so.
@NullMarked
package dev.espalier.ui.lesson;

import org.jspecify.annotations.NullMarked;
