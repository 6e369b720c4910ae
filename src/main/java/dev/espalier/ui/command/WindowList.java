package dev.espalier.ui.command;

import dev.espalier.design.Design;
import dev.espalier.ui.DesignStore;
import java.nio.file.Path;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The windows that are open, each with a design of its own.
public interface WindowList {
    /// A window as the others see it.
    interface OpenWindow {
        /// The design it shows.
        DesignStore store();

        void toFront();
    }

    /// Those of the windows that know of no others.
    static WindowList none() {
        return new WindowList() {
            @Override
            public ObservableList<OpenWindow> all() {
                return FXCollections.emptyObservableList();
            }

            @Override
            public void openNew() {}

            @Override
            public void open(Path file) {}

            @Override
            public void openUnsaved(Design design) {}

            @Override
            public boolean bringForward(Path file, DesignStore asking) {
                return false;
            }

            @Override
            public void recover() {}

            @Override
            public void quit() {}
        };
    }

    /// In the order in which they were opened.
    ObservableList<OpenWindow> all();

    /// Opens a window with a new design.
    void openNew();

    /// Shows a file in a window of its own, or brings the window forward that shows it.
    void open(Path file);

    /// Shows a design that lies in no file yet in a window of its own; it is to be saved.
    void openUnsaved(Design design);

    /// Brings the window forward that shows the file, unless that is the window of `asking`.
    ///
    /// @return whether there is such a window
    boolean bringForward(Path file, DesignStore asking);

    /// Offers changes that were left behind without being saved, or says that there are none.
    void recover();

    /// Closes all windows, once every one of them may be left.
    void quit();
}
