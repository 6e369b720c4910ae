package dev.espalier.ui.outline;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.PolicyId;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.drag.DragSession;
import dev.espalier.ui.drag.Dragged;
import dev.espalier.ui.kit.ItemMenu;
import dev.espalier.ui.kit.PointerRest;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.task.Newest;
import dev.espalier.ui.task.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Newest listing;
    private final List<Row> rows = new ArrayList<>();
    private Listed listed;
    private boolean following;

    /// The policies of one design and what they hang on. In a large design it takes longer than a frame to find out.
    private record Listed(ListedPolicies policies, PolicyCounts counts) {
        Listed changedTo(Design design) {
            return new Listed(policies.changedTo(design), counts.changedTo(design));
        }
    }

    public PolicyListView(
            DesignStore store, TaskRunner tasks, DragSession session, ItemMenu menu, Consumer<PolicyId> open) {
        this.store = store;
        listing = new Newest(tasks);
        listed = new Listed(ListedPolicies.NONE, new PolicyCounts(store.design()));
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
        setCellFactory(_ -> {
            var row = new Row(open);
            rows.add(row);
            return row;
        });
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
        listing.dispose();
        subscriptions.unsubscribe();
    }

    private void follow() {
        var design = store.design();
        var seen = rows.stream().flatMap(Row::policy).collect(Collectors.toSet());
        var before = new Listed(listed.policies(), listed.counts().only(seen));
        listing.run("list policies", _ -> before.changedTo(design), this::show, failure -> {
            throw new IllegalStateException("policies could not be listed", failure);
        });
    }

    private void show(Listed found) {
        following = true;
        listed = found;
        if (!found.policies().all().equals(getItems())) {
            getItems().setAll(found.policies().all());
        }
        rows.forEach(Row::refresh);
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

    /// One policy.
    private final class Row extends ListCell<PolicyId> {
        private static final double BESIDE_ROW = 14;

        private final OutlineRow row = new OutlineRow();
        private final Tooltip tooltip = new Tooltip();

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

        Stream<PolicyId> policy() {
            return Stream.ofNullable(isEmpty() ? null : getItem());
        }

        @Override
        protected void updateItem(PolicyId policy, boolean empty) {
            super.updateItem(policy, empty);
            refresh();
        }

        /// Shows the policy anew; also called when the design has changed.
        void refresh() {
            var policy = getItem();
            if (isEmpty() || policy == null) {
                row.setVisible(false);
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            var name = DesignIndex.of(store.design()).nameOf(policy);
            int count = listed.counts().of(policy);
            if (row.show(policy, name, String.valueOf(count), Optional.empty())) {
                tooltip.setText(TEXTS.text("policies.attached", name, count));
            }
            row.setVisible(true);
            setGraphic(row);
            setTooltip(tooltip);
            setAccessibleText(tooltip.getText());
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
