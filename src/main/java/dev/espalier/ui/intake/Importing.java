package dev.espalier.ui.intake;

import dev.espalier.design.Design;
import dev.espalier.ui.DesignStore;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;

/// Imports over a window: shows what is in files and enters it where it is wanted.
public final class Importing {
    private final DesignStore store;
    private final Consumer<Design> newWindow;
    private final Supplier<Window> owner;

    /// @param newWindow shows a design that lies in no file yet in a window of its own
    public Importing(DesignStore store, Consumer<Design> newWindow, Supplier<Window> owner) {
        this.store = store;
        this.newWindow = newWindow;
        this.owner = owner;
    }

    /// Shows what is in files, folders and archives.
    public void offer(List<Path> sources) {
        if (!sources.isEmpty()) {
            var model = new ImportViewModel(store, sources, newWindow);
            var dialog = new ImportDialog(model);
            dialog.initOwner(owner.get());
            dialog.show();
            model.begin();
        }
    }
}
