package dev.espalier.ui.outline;

import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.NodeId;
import dev.espalier.design.PolicyId;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.ItemMenu;
import dev.espalier.ui.PointerRest;
import dev.espalier.ui.Texts;
import dev.espalier.ui.drag.DragSession;
import dev.espalier.ui.drag.Dragged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

/// The policies there are, with how many nodes each is attached to: SCPs and RCPs, own managed policies, and those of
/// AWS that are in use. They are dragged from here onto nodes; Enter or a double click opens one.
public final class PolicyListView extends ListView<PolicyId> {
    private static final Texts TEXTS = Texts.of(PolicyListView.class);
    private static final double ROW = 28;
    private static final double INSETS = 6;

    private final DesignStore store;
    private final DragSession session;
    private final Subscription subscriptions;
    private final PointerRest<PolicyId> resting;
    private final ListedPolicies listed = new ListedPolicies();
    private final Map<PolicyId, Count> counts = new HashMap<>();
    private boolean following;

    public PolicyListView(DesignStore store, DragSession session, ItemMenu menu, Consumer<PolicyId> open) {
        this.store = store;
        this.session = session;
        resting = new PointerRest<>(store.showing()::pointAt, store.showing()::pointAway);
        setId("policies");
        getStyleClass().add("policy-list");
        setAccessibleText(TEXTS.text("policies.list"));
        setFixedCellSize(ROW);
        prefHeightProperty()
                .bind(fixedCellSizeProperty()
                        .multiply(Bindings.size(getItems()))
                        .add(INSETS));
        setCellFactory(view -> new Row(open));
        menu.installOn(this);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && getSelectionModel().getSelectedItem() != null) {
                open.accept(getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        subscriptions = Subscription.combine(
                store.designProperty().subscribe(_ -> follow()),
                store.selectionProperty().subscribe(this::followSelection));
        getSelectionModel().selectedItemProperty().subscribe(_ -> leadSelection());
    }

    public void dispose() {
        resting.away();
        subscriptions.unsubscribe();
    }

    private void follow() {
        following = true;
        var wanted = listed.in(store.design());
        if (!wanted.equals(getItems())) {
            counts.clear();
            getItems().setAll(wanted);
        }
        refresh();
        following = false;
        followSelection(store.selection());
    }

    private void followSelection(List<ItemId> selection) {
        if (following) {
            return;
        }
        following = true;
        var wanted = selection.size() == 1 && selection.getFirst() instanceof PolicyId policy
                ? Optional.of(policy)
                : Optional.<PolicyId>empty();
        wanted.ifPresentOrElse(
                policy -> getSelectionModel().select(policy),
                () -> getSelectionModel().clearSelection());
        following = false;
    }

    private void leadSelection() {
        var policy = getSelectionModel().getSelectedItem();
        if (!following && policy != null) {
            following = true;
            store.select(List.of(policy));
            following = false;
        }
    }

    /// What a policy hangs on, and how many nodes that are.
    private record Count(List<NodeId> attachments, int nodes) {}

    /// Counted once for as long as the index, which most edits leave alone in this, has the same answer.
    @SuppressWarnings("ReferenceEquality")
    private int count(PolicyId policy) {
        var attachments = DesignIndex.of(store.design()).attachmentsOf(policy);
        var known = counts.get(policy);
        if (known == null || known.attachments() != attachments) {
            known = new Count(attachments, Set.copyOf(attachments).size());
            counts.put(policy, known);
        }
        return known.nodes();
    }

    /// One policy.
    private final class Row extends ListCell<PolicyId> {
        private static final double BESIDE_ROW = 14;

        private final OutlineRow row = new OutlineRow();

        Row(Consumer<PolicyId> open) {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setMinWidth(0);
            setPrefWidth(0);
            row.prefWidthProperty().bind(widthProperty().subtract(BESIDE_ROW));
            row.maxWidthProperty().bind(row.prefWidthProperty());
            addEventHandler(MouseEvent.DRAG_DETECTED, this::beginDrag);
            hoverProperty().subscribe(isHovered -> rest());
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && getItem() != null) {
                    open.accept(getItem());
                }
            });
        }

        /// The pointer has come or gone: what the policy reaches lights up in the drawing.
        private void rest() {
            var policy = getItem();
            if (policy != null && isHover()) {
                resting.over(policy);
            } else if (policy != null && resting.isOver(policy)) {
                resting.away();
            }
        }

        @Override
        protected void updateItem(PolicyId policy, boolean empty) {
            super.updateItem(policy, empty);
            if (empty || policy == null) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
            } else {
                var name = DesignIndex.of(store.design()).nameOf(policy);
                int count = count(policy);
                row.show(policy, name, String.valueOf(count), Optional.empty());
                setGraphic(row);
                setTooltip(new Tooltip(TEXTS.text("policies.attached", name, count)));
                setAccessibleText(TEXTS.text("policies.attached", name, count));
            }
        }

        private void beginDrag(MouseEvent event) {
            if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                session.begin(new Dragged.Policy(getItem(), Optional.empty()));
                startFullDrag();
                event.consume();
            }
        }
    }
}
