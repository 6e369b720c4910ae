package dev.espalier.ui.window;

import dev.espalier.design.MemberId;
import dev.espalier.design.PolicyId;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.canvas.CanvasHost;
import dev.espalier.ui.command.Commands;
import dev.espalier.ui.command.Workspace;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;

/// What the canvas asks of the window.
///
/// @param editor opens a policy to be edited
record WindowHost(DesignStore store, Workspace workspace, Commands commands, Consumer<PolicyId> editor)
        implements CanvasHost {
    @Override
    public void ask(MemberId principal) {
        store.select(List.of(principal));
        workspace.askAboutSelection();
    }

    @Override
    public void edit(PolicyId policy) {
        editor.accept(policy);
    }

    @Override
    public List<MenuItem> menuItems() {
        return commands.contextItems();
    }
}
