/// Work beside the window: a task runs on a small pool and its result comes back on the JavaFX thread.
/// Tests run the same tasks at once on their own thread, so no test waits on time.
@NullMarked
package dev.espalier.ui.task;

import org.jspecify.annotations.NullMarked;
