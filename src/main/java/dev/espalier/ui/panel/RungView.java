package dev.espalier.ui.panel;

import dev.espalier.ui.kit.GlyphView;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.MarkView;
import dev.espalier.ui.panel.RailView.Half;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The row of one rung: mark on the rail, who it is, what decided there. It acts like a button that opens the evidence.
final class RungView extends HBox {
    private static final PseudoClass DENIES = PseudoClass.getPseudoClass("denies");
    private static final PseudoClass STOPS = PseudoClass.getPseudoClass("stops");
    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");
    private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("hovered");
    private static final double MARK = 20;
    private static final double IDLE_MARK = 17;
    private static final double GLYPH = 15;

    private final Rung rung;
    private final boolean isOpen;
    private final Runnable turn;

    /// @param isOpen whether rows of evidence follow
    /// @param turn opens or closes it
    RungView(Rung rung, boolean isFirst, boolean isLast, boolean isOpen, Runnable turn) {
        this.rung = rung;
        this.isOpen = isOpen;
        this.turn = turn;
        setOnMouseClicked(_ -> turn());
        getStyleClass().add("rung");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TITLED_PANE);
        pseudoClassStateChanged(DENIES, rung.state() == RungState.DENIES);
        pseudoClassStateChanged(STOPS, rung.state().stops());
        pseudoClassStateChanged(IDLE, rung.state() == RungState.DOES_NOT_APPLY || rung.state() == RungState.NOTHING);
        getChildren().add(gutter(isFirst, isLast && !isOpen));
        rung.node().ifPresent(node -> getChildren().add(new GlyphView(GlyphView.glyphOf(node), GLYPH)));
        getChildren().add(title());
        rung.obstacle().ifPresent(number -> getChildren().add(badge(number)));
        getChildren().addAll(StatementCardView.spring(), why());
        setAccessibleText(spoken());
    }

    Rung rung() {
        return rung;
    }

    boolean isOpen() {
        return isOpen;
    }

    /// Takes the keyboard and opens or closes the rung.
    void turn() {
        requestFocus();
        turn.run();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.EXPANDED
                ? Boolean.valueOf(isOpen)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        boolean isWanted = action == AccessibleAction.FIRE
                || (action == AccessibleAction.EXPAND && !isOpen)
                || (action == AccessibleAction.COLLAPSE && isOpen);
        if (isWanted) {
            turn();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    void markHovered(boolean isHovered) {
        pseudoClassStateChanged(HOVERED, isHovered);
    }

    private StackPane gutter(boolean isFirst, boolean isLast) {
        var upper = isFirst ? Half.NONE : rung.isLit() ? Half.LIT : Half.DOTTED;
        var lower = isLast ? Half.NONE : passesOn() ? Half.LIT : Half.DOTTED;
        var state = rung.state();
        var mark = new MarkView(Marks.of(state), state == RungState.DOES_NOT_APPLY ? IDLE_MARK : MARK);
        var clearing = new Region();
        clearing.getStyleClass().add("clearing");
        clearing.setMouseTransparent(true);
        var gutter = new StackPane(new RailView(upper, lower), clearing, mark);
        gutter.getStyleClass().add("gutter");
        gutter.setMaxHeight(Double.MAX_VALUE);
        return gutter;
    }

    /// Whether the path goes on below.
    boolean passesOn() {
        return rung.isLit() && !rung.state().interrupts();
    }

    private Label title() {
        var title = new Title(rung.title());
        title.getStyleClass().add("rung-title");
        Hint.give(title, rung.title());
        return title;
    }

    /// Whose gate it is, is told before the keys: a name of usual length is never cut for them.
    private static final class Title extends Label {
        private static final double KEPT_WHOLE = 12;

        private Title(String text) {
            super(text);
        }

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(computePrefWidth(height), KEPT_WHOLE * getFont().getSize());
        }
    }

    private static Label badge(int number) {
        var badge = new Label(Integer.toString(number));
        badge.getStyleClass().add("obstacle-number");
        badge.setAccessibleText(Words.text("rung.obstacle", number));
        badge.setMinWidth(USE_PREF_SIZE);
        return badge;
    }

    private Label why() {
        var why = new Label(rung.why());
        why.getStyleClass().add("why");
        Hint.give(why, rung.why());
        return why;
    }

    private String spoken() {
        var words = Words.text("rung.spoken", rung.title(), rung.state().word(), rung.why());
        return rung.obstacle().isPresent()
                ? Words.text("rung.obstacle", rung.obstacle().getAsInt()) + ". " + words
                : words;
    }
}
