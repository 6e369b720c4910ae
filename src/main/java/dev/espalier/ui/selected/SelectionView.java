package dev.espalier.ui.selected;

import dev.espalier.profile.Sheet;
import dev.espalier.profile.Sheet.Entry;
import dev.espalier.profile.Sheet.Target;
import dev.espalier.ui.kit.GlyphView;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is told about the selection: a title, remarks, and a tree of entries. Arrows walk and open it, Enter goes where
/// an entry leads, and the field above keeps only what contains what is typed.
public final class SelectionView extends VBox {
    private static final Texts TEXTS = SelectionViewModel.TEXTS;
    private static final double GLYPH = 18;

    /// From so many entries on, looking for one is worth a field.
    private static final int FEW = 12;

    private final SelectionViewModel model;
    private final SelectionDestinations destinations;
    private final Label title = new Label();
    private final HBox head = new HBox(title);
    private final VBox remarks = new VBox();
    private final Label counts = label("selected-counts");
    private final TextField filter = new TextField();
    private final TreeView<Entry> tree = new TreeView<>();
    private final Label foot = label("selected-foot");
    private final HBox copying = new HBox();
    private final Subscription subscriptions;

    public SelectionView(SelectionViewModel model, SelectionDestinations destinations) {
        this.model = model;
        this.destinations = destinations;
        setId("selected");
        getStyleClass().add("selected-sheet");
        title.getStyleClass().add("selected-title");
        Unbroken.wrap(title);
        title.setMinHeight(USE_PREF_SIZE);
        head.setMinHeight(USE_PREF_SIZE);
        head.setAlignment(Pos.TOP_LEFT);
        head.getStyleClass().add("selected-head");
        remarks.getStyleClass().add("selected-remarks");
        setUpFilter();
        setUpTree();
        copying.getStyleClass().add("buttons");
        copying.getChildren().setAll(copyButton("text", model::text), copyButton("json", model::json));
        getChildren().setAll(head, remarks, counts, filter, tree, foot, copying);
        subscriptions = Subscription.combine(
                model.sheetProperty().subscribe(_ -> show()),
                model.failedProperty().subscribe((_, _) -> show()),
                model.filterProperty().subscribe((_, _) -> showEntries()));
    }

    private static Label label(String styleClass) {
        var label = new Label();
        label.setId(styleClass);
        label.getStyleClass().add(styleClass);
        Unbroken.wrap(label);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void setUpFilter() {
        filter.setId("selected-filter");
        filter.setPromptText(TEXTS.text("filter"));
        filter.setAccessibleText(TEXTS.text("filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                focusTree();
                event.consume();
            }
        });
    }

    private void setUpTree() {
        tree.setId("selected-entries");
        tree.setShowRoot(false);
        tree.setCellFactory(_ -> new EntryCell(this::follow));
        tree.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            var chosen = tree.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                if (chosen.getValue().target().isPresent()) {
                    follow(chosen.getValue());
                } else {
                    chosen.setExpanded(!chosen.isExpanded());
                }
                event.consume();
            }
        });
        tree.setMinHeight(0);
        VBox.setVgrow(tree, Priority.ALWAYS);
    }

    private Button copyButton(String form, Supplier<String> content) {
        var button = new Button(TEXTS.text("copy." + form), new FontIcon("mdi2c-content-copy"));
        button.setId("selected-copy-" + form);
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> {
            var copied = new ClipboardContent();
            copied.putString(content.get());
            Clipboard.getSystemClipboard().setContent(copied);
        });
        return button;
    }

    /// Lets go of the store.
    public void dispose() {
        subscriptions.unsubscribe();
        model.dispose();
    }

    /// Puts the keyboard among the entries, as soon as they are shown.
    public void focusEntries() {
        Platform.runLater(this::focusTree);
    }

    private void focusTree() {
        tree.requestFocus();
        if (tree.getSelectionModel().isEmpty()) {
            tree.getSelectionModel().selectFirst();
        }
    }

    private void follow(Entry entry) {
        entry.target().ifPresent(target -> {
            switch (target) {
                case Target.OfNode(var node) -> destinations.goTo(node);
                case Target.OfStatement(var policy, var path) -> destinations.goTo(policy, path);
            }
        });
    }

    private void show() {
        var sheet = model.sheetProperty().get();
        title.setText(sheet.map(Sheet::title).orElseGet(this::whyNothing));
        head.getChildren().setAll(title);
        sheet.filter(made -> made.items().size() == 1)
                .map(made -> new GlyphView(GlyphView.glyphOf(made.items().getFirst()), GLYPH))
                .ifPresent(glyph -> head.getChildren().addFirst(glyph));
        remarks.getChildren()
                .setAll(sheet.map(Sheet::remarks).orElse(List.of()).stream()
                        .map(SelectionView::remark)
                        .toList());
        show(remarks, !remarks.getChildren().isEmpty());
        show(counts, sheet.map(Sheet::counts));
        show(foot, sheet.map(Sheet::foot));
        show(filter, sheet.filter(made -> made.entries().size() > FEW).isPresent());
        show(copying, sheet.isPresent());
        showEntries();
    }

    private String whyNothing() {
        return TEXTS.text(model.failedProperty().get() ? "failed" : "working");
    }

    private static Node remark(String text) {
        var remark = label("selected-remark");
        remark.setText(Unbroken.words(text));
        return remark;
    }

    private static void show(Label label, Optional<String> text) {
        label.setText(Unbroken.words(text.orElse("")));
        show(label, text.filter(some -> !some.isEmpty()).isPresent());
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private void showEntries() {
        var entries = model.sheetProperty()
                .get()
                .map(made -> made.entriesWith(filter.getText()))
                .orElse(List.of());
        var chosen = tree.getSelectionModel().getSelectedIndex();
        var root = new TreeItem<Entry>();
        entries.forEach(entry -> root.getChildren().add(item(entry)));
        tree.setRoot(root);
        if (chosen >= 0 && tree.isFocused()) {
            tree.getSelectionModel().select(Math.min(chosen, tree.getExpandedItemCount() - 1));
        }
    }

    private static TreeItem<Entry> item(Entry entry) {
        var item = new TreeItem<>(entry);
        entry.entries().forEach(behind -> item.getChildren().add(item(behind)));
        item.setExpanded(entry.isOpen());
        return item;
    }
}
