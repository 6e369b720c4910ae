package dev.espalier.ui.twin;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import dev.espalier.access.Sentences;
import dev.espalier.access.Verdict;
import dev.espalier.compare.TwinGates;
import dev.espalier.design.NodeId;
import dev.espalier.diagram.Mark;
import dev.espalier.ui.MarkView;
import dev.espalier.ui.Texts;
import dev.espalier.ui.twin.TwinViewModel.Gates;
import dev.espalier.ui.twin.TwinViewModel.Pair;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// Two principals side by side: the gates at which their answers differ, the first of them marked, and below them all
/// that one can do and the other cannot.
public final class TwinView extends VBox {
    private static final Texts TEXTS = Texts.of(TwinView.class);
    private static final double MARK = 18;
    private static final double SMALL_MARK = 14;

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
        head.setWrapText(true);
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
        var button = new Button();
        button.setId("twins-" + name);
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("flat", "icon-button");
        button.setTooltip(new Tooltip(TEXTS.text(name)));
        button.setAccessibleText(TEXTS.text(name));
        button.setOnAction(_ -> action.run());
        return button;
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
        gates.getChildren().add(sides(verdict(shown, shown.one()), verdict(shown, shown.other())));
        var first = shown.aligned().firstDifference();
        boolean isUnfolded = model.unfoldedProperty().get();
        for (var pair : shown.aligned().pairs()) {
            if (isUnfolded || !pair.isAlike()) {
                gates.getChildren().add(row(shown, pair, first.equals(Optional.of(pair))));
            }
        }
        if (first.isEmpty()) {
            gates.getChildren().add(label(TEXTS.text("gates.same"), "aside"));
        }
        gates.getChildren().add(fold(shown.aligned().alike()));
    }

    private VBox verdict(Gates shown, Answer answer) {
        var who = model.pairProperty()
                .get()
                .map(both -> answer.equals(shown.one()) ? both.one() : both.other())
                .map(model::name)
                .orElse("");
        var mark = new MarkView(mark(answer.verdict()), MARK);
        var name = label(who, "twin-name");
        var verdict = label(Sentences.verdict(answer.verdict()), "twin-verdict");
        var line = new HBox(mark, verdict);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("twin-line");
        return column(new VBox(name, line));
    }

    private static Mark mark(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> Mark.PASS;
            case EXPLICITLY_DENIED -> Mark.DENY;
            case IMPLICITLY_DENIED -> Mark.SILENT;
            case DEPENDS -> Mark.DEPENDS;
            case NO_ANSWER -> Mark.NO_ANSWER;
        };
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

    private VBox row(Gates shown, TwinGates.Pair pair, boolean isFirst) {
        var names = new TwinNames(shown.design(), model.pairProperty().get());
        var title = label(TEXTS.text("layer." + pair.layer()), "twin-layer");
        var sides = sides(side(names, pair.one()), side(names, pair.other()));
        var row = new VBox(title);
        row.getStyleClass().add("twin-row");
        if (isFirst) {
            row.getStyleClass().add("first-difference");
            row.getChildren().add(label(TEXTS.text("gates.first"), "twin-first"));
        }
        row.getChildren().add(sides);
        return row;
    }

    private VBox side(TwinNames names, Optional<Gate> gate) {
        if (gate.isEmpty()) {
            return column(new VBox(label(TEXTS.text("gate.none"), "aside")));
        }
        var found = gate.get();
        var state = TEXTS.text("state." + found.state());
        var place = found.at().map(names::place).orElse("");
        var line = new HBox(new MarkView(mark(found.state()), SMALL_MARK));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("twin-line");
        found.at()
                .ifPresentOrElse(
                        node -> line.getChildren().add(link(place, node)),
                        () -> line.getChildren().add(label(state, "twin-state")));
        var side = new VBox(line);
        if (found.at().isPresent()) {
            side.getChildren().add(label(state, "twin-state"));
        }
        side.getChildren().add(label(Sentences.text(found.reason()), "aside"));
        return column(side);
    }

    private static Mark mark(Gate.State state) {
        return switch (state) {
            case PASSES -> Mark.PASS;
            case STOPS_DENY -> Mark.DENY;
            case STOPS_SILENT -> Mark.SILENT;
            case DOES_NOT_APPLY -> Mark.DOES_NOT_APPLY;
            case DEPENDS -> Mark.DEPENDS;
            case UNKNOWN -> Mark.NO_ANSWER;
            case NOT_NEEDED -> Mark.DASH;
        };
    }

    private Hyperlink link(String text, NodeId node) {
        var link = new Hyperlink(text);
        link.setTooltip(new Tooltip(TEXTS.text("goTo", text)));
        link.setOnAction(_ -> visitor.accept(node));
        return link;
    }

    private static VBox column(VBox column) {
        column.getStyleClass().add("twin-column");
        return column;
    }

    /// Two columns of the same width.
    private static GridPane sides(VBox one, VBox other) {
        var sides = new GridPane();
        sides.getStyleClass().add("twin-sides");
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        sides.getColumnConstraints().addAll(half, half);
        sides.addRow(0, one, other);
        return sides;
    }

    static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
