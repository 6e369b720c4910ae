package dev.espalier.ui.inspector;

import dev.espalier.design.ItemId;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.dialog.Picker;
import dev.espalier.ui.editor.PolicySlot;
import dev.espalier.ui.kit.GlyphView;
import dev.espalier.ui.kit.Unbroken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The inspector. Rows keep their nodes as long as the same item is shown, so that typing is not disturbed. However
/// often the page changes, its nodes follow once in a pulse, and only while they can be seen.
public final class InspectorView extends ScrollPane {
    private static final double GLYPH = 18;

    private final InspectorViewModel model;
    private final VBox content = new VBox();
    private final Map<String, RowView> views = new HashMap<>();
    private final Subscription subscriptions;
    private Optional<ItemId> item = Optional.empty();
    private boolean isStale;

    public InspectorView(DesignStore store, Picker picker, Consumer<PolicySlot> edit) {
        model = new InspectorViewModel(store, picker, edit);
        setId("inspector");
        content.getStyleClass().add("inspector");
        setContent(content);
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        subscriptions = Subscription.combine(
                model.pageProperty().subscribe(this::showSoon),
                store.readOnlyProperty().subscribe(readOnly -> content.setDisable(readOnly)),
                model::dispose);
        show(model.pageProperty().get());
    }

    public void dispose() {
        subscriptions.unsubscribe();
    }

    private void showSoon() {
        isStale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (isStale) {
            isStale = false;
            show(model.pageProperty().get());
            content.applyCss(); // in this pulse it is too late for the nodes that came
        }
        super.layoutChildren();
    }

    private void show(Page page) {
        if (!item.equals(model.item())) {
            item = model.item();
            views.clear();
            setVvalue(0);
        }
        var nodes = new ArrayList<Node>();
        nodes.add(head(page));
        for (var section : page.sections()) {
            if (!section.title().isEmpty()) {
                var title = new Label(section.title());
                title.getStyleClass().add("section-head");
                nodes.add(title);
            }
            section.rows().forEach(row -> nodes.add(view(row)));
        }
        replace(nodes);
    }

    /// Leaves nodes that stay where they are alone, so that a field keeps the keyboard.
    private void replace(List<Node> nodes) {
        var shown = content.getChildren();
        if (shown.size() != nodes.size()) {
            shown.setAll(nodes);
            return;
        }
        for (int i = 0; i < nodes.size(); i++) {
            if (!shown.get(i).equals(nodes.get(i))) {
                if (shown.contains(nodes.get(i))) {
                    shown.setAll(nodes);
                    return;
                }
                shown.set(i, nodes.get(i));
            }
        }
    }

    private Node view(Row row) {
        var view = views.computeIfAbsent(row.id() + row.getClass().getSimpleName(), key -> RowView.of(row));
        view.show(row);
        return view;
    }

    private static Node head(Page page) {
        var title = new Label(Unbroken.words(page.title()));
        title.getStyleClass().add("item-title");
        Unbroken.wrap(title);
        var kind = new Label(page.kind());
        kind.getStyleClass().add("item-kind");
        var names = new VBox(title, kind);
        kind.setManaged(!page.kind().isEmpty());
        var head = new HBox(10, new GlyphView(page.glyph(), GLYPH), names);
        head.setAlignment(Pos.TOP_LEFT);
        head.getStyleClass().add("inspector-head");
        return head;
    }
}
