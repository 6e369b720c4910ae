package dev.espalier.ui.window;

import javafx.scene.Node;

/// A region of which the keyboard comes first to a certain part.
interface Entered {
    /// Where the keyboard comes to when it was not in the region before.
    Node entrance();
}
