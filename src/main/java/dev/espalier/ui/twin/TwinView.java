package dev.espalier.ui.twin;

import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.ui.kit.IconButton;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import dev.espalier.ui.twin.TwinViewModel.Gates;
import dev.espalier.ui.twin.TwinViewModel.Pair;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Two principals side by side: the gates at which their answers differ, the first of them marked, and below them all
/// that one can do and the other cannot.
public final class TwinView extends VBox {
    private static final Texts TEXTS = Texts.of(TwinView.class);

    private final TwinViewModel model;
    private final Consumer<NodeId> visitor;
    private final Label head = new Label();
    private final VBox gates = new VBox();
    private final AllActionsView all;
    private final Subscription subscriptions;

    /// @param visitor goes to a node on the canvas
    public TwinView(TwinViewModel model, Consumer<NodeId> visitor) {
        this.model = model;
        this.visitor = visitor;
        all = new AllActionsView(visitor);
        setId("twins");
        getStyleClass().add("twins");
        head.getStyleClass().add("section-title");
        Unbroken.wrap(head);
        HBox.setHgrow(head, Priority.ALWAYS);
        head.setMaxWidth(Double.MAX_VALUE);
        var bar = new HBox(
                head,
                button("swap", "mdi2s-swap-horizontal", model::swap),
                button("copy", "mdi2c-content-copy", this::copy),
                button("close", "mdi2c-close", model::close));
        bar.getStyleClass().add("twin-head");
        gates.getStyleClass().add("twin-gates");
        getChildren().addAll(bar, gates, all);
        subscriptions = Subscription.combine(
                model.pairProperty().subscribe(this::showPair),
                model.gatesProperty().subscribe(this::showGates),
                model.unfoldedProperty()
                        .subscribe(_ -> showGates(model.gatesProperty().get())),
                model.allProperty().subscribe(all::show));
    }

    public void dispose() {
        subscriptions.unsubscribe();
    }

    /// Puts the keyboard onto the comparison.
    public void focus() {
        lookup("#twins-swap").requestFocus();
    }

    private static Button button(String name, String icon, Runnable action) {
        return IconButton.of("twins-" + name, icon, TEXTS.text(name), action);
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(model.markdown());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void showPair(Optional<Pair> pair) {
        head.setText(pair.isPresent() ? model.head() : "");
    }

    // The question's action

    private void showGates(Optional<Gates> found) {
        gates.getChildren().clear();
        found.ifPresent(this::showGates);
    }

    private void showGates(Gates shown) {
        var ladders = new Ladders(shown.design(), shown.design(), visitor);
        gates.getChildren().add(ladders.verdicts(name(Pair::one), shown.one(), name(Pair::other), shown.other()));
        var first = shown.aligned().firstDifference();
        boolean isUnfolded = model.unfoldedProperty().get();
        for (var pair : shown.aligned().pairs()) {
            if (isUnfolded || !pair.isAlike()) {
                gates.getChildren().add(ladders.row(pair, first.equals(Optional.of(pair))));
            }
        }
        if (first.isEmpty()) {
            gates.getChildren().add(Ladders.label(TEXTS.text("gates.same"), "aside"));
        }
        gates.getChildren().add(fold(shown.aligned().alike()));
    }

    private String name(Function<Pair, MemberId> side) {
        return model.pairProperty().get().map(side).map(model::name).orElse("");
    }

    private Hyperlink fold(int alike) {
        boolean isUnfolded = model.unfoldedProperty().get();
        var link = new Hyperlink(TEXTS.text(isUnfolded ? "gates.fold" : "gates.alike", alike));
        link.setId("twins-fold");
        link.setDisable(alike == 0);
        link.setOnAction(_ -> {
            model.unfoldedProperty().set(!isUnfolded);
            gates.lookup("#twins-fold").requestFocus();
        });
        return link;
    }
}
