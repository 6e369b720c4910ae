package dev.espalier.ui.outline;

import dev.espalier.design.NodeId;
import dev.espalier.edit.EditResult;
import dev.espalier.ui.drag.Drop;
import dev.espalier.ui.drag.DropMode;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One row of the outline: shows a node, is renamed in place, and is dragged from and dropped on.
final class OutlineCell extends TreeCell<NodeId> {
    private static final PseudoClass DROP_ALLOWED = PseudoClass.getPseudoClass("drop-allowed");
    private static final PseudoClass DROP_REFUSED = PseudoClass.getPseudoClass("drop-refused");

    private final OutlineViewModel model;
    private final OutlineDrag drag;
    private final Consumer<NodeId> rename;
    private final OutlineRow row = new OutlineRow();
    private final TextField field = new TextField();
    private final Tooltip refusal = new Tooltip();

    /// @param rename begins to rename a node
    OutlineCell(OutlineViewModel model, OutlineDrag drag, Consumer<NodeId> rename) {
        this.model = model;
        this.drag = drag;
        this.rename = rename;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMinWidth(0);
        setPrefWidth(0);
        field.getStyleClass().add("rename-field");
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
        field.setOnAction(event -> commit());
        hoverProperty().subscribe(isHovered -> setTooltip(isHovered && row.isCut() ? whole() : null));
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::renameAtDoubleClick);
        addEventHandler(MouseEvent.DRAG_DETECTED, this::beginDrag);
        addEventHandler(MouseDragEvent.MOUSE_DRAG_ENTERED, this::hover);
        addEventHandler(MouseDragEvent.MOUSE_DRAG_EXITED, event -> leave());
        addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, this::drop);
    }

    @Override
    protected void updateItem(NodeId item, boolean empty) {
        super.updateItem(item, empty);
        refresh();
    }

    /// Shows the row anew; also called when the design or the answer changed.
    void refresh() {
        var id = getItem();
        if (isEmpty() || id == null) {
            showRow(false);
            setAccessibleText(null);
        } else if (!isEditing()) {
            row.show(id, model.name(id), model.tag(id), model.mark(id));
            showRow(true);
            setAccessibleText(model.describe(id));
        }
    }

    private Tooltip whole() {
        return new Tooltip(model.name(getItem()));
    }

    /// An empty cell keeps its row, unseen: while the tree changes, cells are emptied and filled again, and a row that
    /// comes anew is styled anew.
    private void showRow(boolean isVisible) {
        row.setVisible(isVisible);
        if (!row.equals(getGraphic())) {
            setGraphic(row);
        }
    }

    /// The row reaches to the right edge, so that marks stand below each other.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() instanceof Region shown) {
            var room = getWidth() - snappedRightInset() - shown.getLayoutX();
            shown.resize(Math.max(0, room), shown.getHeight());
        }
    }

    // Renaming in place

    /// A click on a row that is selected already only selects it.
    private void renameAtDoubleClick(MouseEvent event) {
        var isOnName = row.equals(rowOf(event.getPickResult().getIntersectedNode()));
        if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && !isEditing() && isOnName) {
            event.consume();
            rename.accept(getItem());
        }
    }

    private static @Nullable Node rowOf(@Nullable Node node) {
        var at = node;
        while (at != null && !(at instanceof OutlineRow)) {
            at = at.getParent();
        }
        return at;
    }

    @Override
    public void startEdit() {
        if (getItem() != null && getTreeView().isEditable() && model.canRename(getItem())) {
            super.startEdit();
            field.setText(model.name(getItem()));
            setGraphic(field);
            field.selectAll();
            field.requestFocus();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        getTreeView().setEditable(false);
        refusal.hide();
        refresh();
    }

    private void typed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
            event.consume();
        }
    }

    private void commit() {
        var id = getItem();
        if (id == null || field.getText().strip().equals(model.name(id))) {
            cancelEdit();
            return;
        }
        switch (model.rename(id, field.getText())) {
            case EditResult.Applied _ -> cancelEdit();
            case EditResult.Rejected refused -> explain(refused.sentence());
        }
    }

    private void explain(String sentence) {
        var below = localToScreen(0, getHeight());
        refusal.setText(sentence);
        if (below != null) {
            refusal.show(this, below.getX(), below.getY() + 2);
        }
    }

    // Dragging

    private void beginDrag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && getItem() != null && !isEditing()) {
            if (drag.begin(getItem())) {
                startFullDrag();
                event.consume();
            }
        }
    }

    private void hover(MouseEvent event) {
        if (getItem() == null) {
            return;
        }
        var drop = drag.over(getItem(), DropMode.of(event));
        showDrop(Optional.of(drop));
        if (drop instanceof Drop.Illegal(var sentence)) {
            explain(sentence);
        }
    }

    /// Shows what letting something go over the row would do; nothing when it is not over it.
    void showDrop(Optional<Drop> drop) {
        pseudoClassStateChanged(DROP_ALLOWED, drop.filter(Drop::isLegal).isPresent());
        pseudoClassStateChanged(
                DROP_REFUSED, drop.filter(Drop.Illegal.class::isInstance).isPresent());
    }

    private void leave() {
        showDrop(Optional.empty());
        refusal.hide();
    }

    private void drop(MouseEvent event) {
        leave();
        if (getItem() != null) {
            drag.drop(getItem(), DropMode.of(event));
        }
    }
}
