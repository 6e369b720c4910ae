package dev.espalier.ui.twin;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import dev.espalier.access.Sentences;
import dev.espalier.access.Verdict;
import dev.espalier.compare.TwinGates;
import dev.espalier.design.Design;
import dev.espalier.design.NodeId;
import dev.espalier.diagram.Mark;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.MarkView;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Draws two answers side by side: both verdicts, and a row for each pair of gates.
public final class Ladders {
    private static final Texts TEXTS = Texts.of(Ladders.class);
    private static final double MARK = 18;
    private static final double SMALL_MARK = 14;

    private final TwinNames one;
    private final TwinNames other;
    private final Consumer<NodeId> visitor;

    /// @param one the design of the answer at the left
    /// @param other the design of the answer at the right
    /// @param visitor goes to a node on the canvas
    public Ladders(Design one, Design other, Consumer<NodeId> visitor) {
        this.one = new TwinNames(one, Optional.empty());
        this.other = new TwinNames(other, Optional.empty());
        this.visitor = visitor;
    }

    /// Both verdicts, each under what the answer is called.
    public Region verdicts(String nameOfOne, Answer answer, String nameOfOther, Answer otherAnswer) {
        return sides(verdict(nameOfOne, answer), verdict(nameOfOther, otherAnswer));
    }

    private static VBox verdict(String who, Answer answer) {
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

    /// Two gates that correspond.
    ///
    /// @param isFirst whether it is the first pair that differs
    public Region row(TwinGates.Pair pair, boolean isFirst) {
        var title = label(TEXTS.text("layer." + pair.layer()), "twin-layer");
        var sides = sides(side(one, pair.one()), side(other, pair.other()));
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
        Hint.give(link, TEXTS.text("goTo", text));
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

    /// A text that takes as many lines as it needs.
    public static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        Unbroken.wrap(label);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
