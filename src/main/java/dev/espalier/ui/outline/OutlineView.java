package dev.espalier.ui.outline;

import dev.espalier.design.ItemId;
import dev.espalier.design.NodeId;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.drag.DragSession;
import dev.espalier.ui.drag.DropRows;
import dev.espalier.ui.kit.ItemMenu;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.task.NextPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The organization as a tree. What is selected here is selected everywhere, and the other way round.
///
/// The rows of a large document take as long as all the rest of its first picture, so they come after it; until then
/// those of the document before stay.
public final class OutlineView extends VBox {
    private static final Texts TEXTS = Texts.of(OutlineView.class);
    private static final double ROW = 28;

    private final DesignStore store;
    private final OutlineViewModel model;
    private final OutlineTree items;
    private final TreeView<NodeId> tree = new TreeView<>();
    private final TextField filter = new TextField();
    private final List<OutlineCell> cells = new ArrayList<>();
    private final OutlineDrops drops = new OutlineDrops(tree, cells);
    private final Subscription subscriptions;
    private boolean following;
    private boolean isPutOff;

    public OutlineView(DesignStore store, DragSession session, ItemMenu menu) {
        this.store = store;
        model = new OutlineViewModel(store);
        items = new OutlineTree(model);
        setUpTree(new OutlineDrag(store, session));
        setUpFilter();
        menu.installOn(tree);
        getChildren().setAll(filter, tree);
        setVgrow(tree, Priority.ALWAYS);
        subscriptions = Subscription.combine(
                store.documentsProperty().subscribe((_, _) -> putOff()),
                model.revisionProperty().subscribe(_ -> follow()),
                store.selectionProperty().subscribe(this::followSelection),
                model::dispose);
        tree.getSelectionModel().getSelectedItems().subscribe(this::leadSelection);
    }

    private void setUpTree(OutlineDrag drag) {
        tree.setId("outline");
        tree.getStyleClass().add("outline");
        tree.setAccessibleText(TEXTS.text("outline.tree"));
        tree.setEditable(false); // else a click on the selected row would rename it
        tree.setFixedCellSize(ROW);
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::renameByKey);
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        tree.setCellFactory(view -> {
            var cell = new OutlineCell(model, drag, this::rename);
            cells.add(cell);
            return cell;
        });
        tree.setRoot(items.root());
    }

    /// The tree would take the key for itself.
    private void renameByKey(KeyEvent event) {
        var focused = tree.getFocusModel().getFocusedItem();
        if (event.getCode() == KeyCode.F2 && focused != null && tree.getEditingItem() == null) {
            event.consume();
            rename(focused.getValue());
        }
    }

    private void setUpFilter() {
        filter.setId("outline-filter");
        filter.setPromptText(TEXTS.text("outline.filter.prompt"));
        filter.setAccessibleText(TEXTS.text("outline.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setVisible(false);
        filter.setManaged(false);
        filter.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hideFilter();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN) {
                tree.requestFocus();
                event.consume();
            }
        });
        VBox.setMargin(filter, new javafx.geometry.Insets(0, 12, 8, 12));
    }

    /// Shows the field that filters, or hides it and shows all rows again.
    public void toggleFilter() {
        if (filter.isVisible()) {
            hideFilter();
        } else {
            filter.setVisible(true);
            filter.setManaged(true);
            filter.requestFocus();
        }
    }

    private void hideFilter() {
        filter.clear();
        filter.setVisible(false);
        filter.setManaged(false);
        tree.requestFocus();
    }

    /// The rows, for what is dragged on the canvas.
    public DropRows dropRows() {
        return drops;
    }

    /// Whether keys go to the tree at present.
    public boolean hasFocusInside() {
        return tree.isFocused();
    }

    public void focusTree() {
        tree.requestFocus();
    }

    /// Begins to rename a row in place.
    public void rename(NodeId id) {
        items.find(id).ifPresent(item -> {
            reveal(item);
            tree.layout();
            tree.requestFocus();
            tree.setEditable(model.canRename(id));
            tree.edit(item);
        });
    }

    public void dispose() {
        isPutOff = false;
        subscriptions.unsubscribe();
    }

    // In step with the store

    private void putOff() {
        if (!isPutOff) {
            isPutOff = true;
            NextPicture.then(() -> {
                if (isPutOff) {
                    isPutOff = false;
                    follow();
                }
            });
        }
    }

    private void follow() {
        if (isPutOff) {
            return;
        }
        following = true;
        items.reconcile();
        if (!Objects.equals(tree.getRoot(), items.root())) {
            tree.setRoot(items.root());
        }
        following = false;
        followSelection(store.selection());
        cells.forEach(OutlineCell::refresh);
    }

    private void followSelection(List<ItemId> selection) {
        if (following || isPutOff) {
            return;
        }
        following = true;
        var wanted = rows(selection);
        var model = tree.getSelectionModel();
        if (!model.getSelectedItems().equals(wanted)) {
            wanted.forEach(OutlineView::open);
            model.clearSelection();
            wanted.forEach(model::select);
            if (!wanted.isEmpty()) {
                reveal(wanted.getLast());
            }
        }
        following = false;
    }

    private List<TreeItem<NodeId>> rows(List<ItemId> selection) {
        return selection.stream()
                .filter(NodeId.class::isInstance)
                .flatMap(id -> items.find((NodeId) id).stream())
                .toList();
    }

    private void leadSelection() {
        if (!following) {
            following = true;
            store.select(tree.getSelectionModel().getSelectedItems().stream()
                    .filter(Objects::nonNull)
                    .<ItemId>map(TreeItem::getValue)
                    .toList());
            following = false;
        }
    }

    private static void open(TreeItem<NodeId> item) {
        for (var above = item.getParent(); above != null; above = above.getParent()) {
            above.setExpanded(true);
        }
    }

    /// Scrolls only as far as the row is out of sight.
    private void reveal(TreeItem<NodeId> item) {
        open(item);
        int row = tree.getRow(item);
        var isShown = cells.stream()
                .anyMatch(cell -> cell.getIndex() == row
                        && !cell.isEmpty()
                        && cell.getBoundsInParent().getMinY() >= 0
                        && cell.getBoundsInParent().getMaxY() <= tree.getHeight());
        if (row >= 0 && !isShown) {
            tree.scrollTo(Math.max(0, row - 2));
        }
    }
}
