package dev.espalier.ui.window;

import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.Late;
import dev.espalier.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/// Says over the whole window that what it shows is only tried out, and ends that one way or the other.
final class WhatIfBanner extends HBox {
    private static final Texts TEXTS = Texts.of(WhatIfBanner.class);

    private final DesignStore store;
    private final Runnable leave;
    private final Label title = new Label();
    private final Label labels = new Label();
    private final Button keep;
    private final Subscription subscription;

    /// @param leave leaves the what-if on Escape, perhaps asking before
    WhatIfBanner(DesignStore store, Runnable leave) {
        this.store = store;
        this.leave = leave;
        setId("what-if");
        getStyleClass().add("what-if");
        setAccessibleRole(AccessibleRole.TEXT);
        title.getStyleClass().add("title");
        title.setMinWidth(USE_PREF_SIZE);
        labels.getStyleClass().add("labels");
        labels.setMaxWidth(Double.MAX_VALUE);
        setHgrow(labels, Priority.ALWAYS);
        keep = button("keep", store::keepTried);
        subscription = Subscription.combine(
                store.triedProperty().subscribe(this::show),
                store.readOnlyProperty().subscribe(_ -> allowKeeping()));
        Late.fill(this, title, labels, keep, button("leave", store::leaveTried));
    }

    /// Has Escape leave the what-if, wherever nothing else wants it.
    void listenAt(Node window) {
        window.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && store.isTrying() && !event.isConsumed()) {
                event.consume();
                leave.run();
            }
        });
    }

    void dispose() {
        subscription.unsubscribe();
    }

    private static Button button(String name, Runnable action) {
        var button = new Button(TEXTS.text("whatIf." + name));
        button.setId("what-if-" + name);
        button.setMinWidth(USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        Hint.give(button, TEXTS.text("whatIf." + name + ".hint"));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void show(Optional<List<String>> tried) {
        setVisible(tried.isPresent());
        setManaged(tried.isPresent());
        tried.ifPresent(this::tell);
    }

    private void allowKeeping() {
        boolean isNothing = store.triedProperty().get().map(List::isEmpty).orElse(true);
        keep.setDisable(isNothing || store.isReadOnly());
    }

    private void tell(List<String> tried) {
        title.setText(
                switch (tried.size()) {
                    case 0 -> TEXTS.text("whatIf.none");
                    case 1 -> TEXTS.text("whatIf.one");
                    default -> TEXTS.text("whatIf.many", tried.size());
                });
        labels.setText(String.join("; ", tried));
        allowKeeping();
        setAccessibleText(TEXTS.text("whatIf.all", title.getText(), labels.getText()));
    }
}
