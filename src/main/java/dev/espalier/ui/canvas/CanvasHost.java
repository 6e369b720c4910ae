package dev.espalier.ui.canvas;

import dev.espalier.design.MemberId;
import dev.espalier.design.PolicyId;
import java.util.List;
import javafx.scene.control.MenuItem;

/// What the canvas asks of the window around it.
public interface CanvasHost {
    /// Asks the question panel about a principal.
    void ask(MemberId principal);

    /// Opens the editor of a policy.
    void edit(PolicyId policy);

    /// More items for the context menu of what is selected, such as *Move to…* and *Attach…*. Made anew each time.
    List<MenuItem> menuItems();
}
