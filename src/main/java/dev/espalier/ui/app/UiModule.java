package dev.espalier.ui.app;

import dev.espalier.access.Question;
import dev.espalier.design.Design;
import dev.espalier.storage.DesignLocks;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.command.WindowList;
import dev.espalier.ui.dialog.Picker;
import dev.espalier.ui.document.DocumentQuestions;
import dev.espalier.ui.document.Documents;
import dev.espalier.ui.document.FileOnDisk;
import dev.espalier.ui.document.RecentFiles;
import dev.espalier.ui.document.Settings;
import dev.espalier.ui.preference.Preferences;
import dev.espalier.ui.task.TaskRunner;
import dev.espalier.ui.window.Common;
import dev.espalier.ui.window.MainWindow;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Wires the window by hand: the store, files, and the main window over them.
public final class UiModule {
    private final DesignStore store;
    private final Documents documents;
    private final MainWindow window;
    private final Subscription asking;

    /// What the outside world has to bring.
    ///
    /// @param systemIsDark whether the system shows dark windows at present
    public record Outside(
            TaskRunner tasks,
            Settings settings,
            DocumentQuestions questions,
            Picker picker,
            ObservableValue<Boolean> systemIsDark) {}

    /// A window that shows `first`.
    ///
    /// It has preferences and recent files of its own and knows of no other window.
    public UiModule(Design first, Outside outside) {
        this(
                first,
                outside,
                new Common(
                        new RecentFiles(outside.settings()),
                        new Preferences(outside.settings()),
                        outside.systemIsDark(),
                        WindowList.none()),
                Optional.empty());
    }

    /// A window that shows `first`, one of several.
    ///
    /// @param locks tell which program has a design open
    public UiModule(Design first, Outside outside, Common common, Optional<DesignLocks> locks) {
        store = new DesignStore(first, outside.tasks());
        documents = new Documents(
                new FileOnDisk(store, outside.tasks(), locks),
                store,
                outside.tasks(),
                outside.questions(),
                common.recent(),
                file -> common.windows().bringForward(file, store));
        window = new MainWindow(store, outside.tasks(), documents, outside.picker(), common);
        asking = store.openingsProperty().subscribe(_ -> askWhatTheDesignClaims());
    }

    /// A design that claims something is shown with its first claim asked: the picture then has an answer to begin
    /// with.
    private void askWhatTheDesignClaims() {
        store.questionProperty()
                .set(store.design().assertions().stream().findFirst().map(Question::of));
    }

    public DesignStore store() {
        return store;
    }

    public Documents documents() {
        return documents;
    }

    public MainWindow window() {
        return window;
    }

    /// Lets go of everything.
    public void dispose() {
        asking.unsubscribe();
        documents.disk().dispose();
        window.dispose();
    }
}
