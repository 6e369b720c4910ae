package dev.espalier.ui.window;

import dev.espalier.storage.Fingerprint.Change;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.document.Documents;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.Late;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/// Says over the whole window that the file of the design is no longer what it was, and what can be done about it.
/// Nothing has to be: the design in the window stays as it is.
final class FileBanner extends HBox {
    private static final Texts TEXTS = Texts.of(FileBanner.class);

    private final DesignStore store;
    private final Label sentence = new Label();
    private final Button reload;
    private final Button compare;
    private final Subscription subscription;

    FileBanner(DesignStore store, Documents documents) {
        this.store = store;
        setId("file-changed");
        getStyleClass().add("what-if");
        setAccessibleRole(AccessibleRole.TEXT);
        sentence.getStyleClass().add("title");
        Unbroken.wrap(sentence);
        sentence.setMaxWidth(Double.MAX_VALUE);
        setHgrow(sentence, Priority.ALWAYS);
        reload = button("reload", documents::reload);
        reload.managedProperty().bind(reload.visibleProperty());
        compare = button("compare", documents::compareWithFile);
        compare.managedProperty().bind(compare.visibleProperty());
        subscription = documents.disk().changeProperty().subscribe(this::show);
        Late.fill(
                this,
                sentence,
                compare,
                reload,
                button("keep", documents.disk()::keepMine),
                button("saveAs", documents::saveAs));
    }

    private static Button button(String name, Runnable action) {
        var button = new Button(TEXTS.text("disk." + name));
        button.setId("file-" + name);
        button.setMinWidth(USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        Hint.give(button, TEXTS.text("disk." + name + ".hint"));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void show(Change change) {
        boolean isChanged = change != Change.NONE;
        setVisible(isChanged);
        setManaged(isChanged);
        reload.setVisible(change == Change.CONTENT);
        compare.setVisible(change == Change.CONTENT);
        if (isChanged) {
            var name = store.file().map(file -> file.getFileName().toString()).orElse("");
            sentence.setText(TEXTS.text("disk." + change.name().toLowerCase(Locale.ROOT), name));
            setAccessibleText(sentence.getText());
        }
    }

    void dispose() {
        subscription.unsubscribe();
    }
}
