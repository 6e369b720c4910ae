package dev.espalier.ui.canvas;

import dev.espalier.design.AccountId;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.PolicyId;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Face;
import dev.espalier.diagram.Fonts;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.RenameNode;
import dev.espalier.edit.RenamePolicy;
import dev.espalier.ui.kit.Late;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// A field over a figure in which its name is typed. Every letter tries the edit; what it refuses is said below. Enter
/// and going elsewhere keep the name, Escape leaves it as it was.
final class RenameField extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final double NARROWEST = 90;
    private static final double WIDEST = 400;
    private static final double MESSAGE = 260;
    private static final double AROUND_TEXT = 28;
    private static final double HEAD_GLYPH = 19;
    private static final double HEAD_MIDDLE = 23;
    private static final double HEAD_GROWTH = 1.25;

    private final CanvasViewModel canvas;
    private final TextField field = new TextField();
    private final Label message = new Label();
    private final Runnable done;
    private Optional<ItemId> item = Optional.empty();
    private String begun = "";
    private double narrowest = NARROWEST;
    private double leftmost;
    private double spotY;

    /// @param done called when the field is gone, to give the focus back
    RenameField(CanvasViewModel canvas, Runnable done) {
        this.canvas = canvas;
        this.done = done;
        var texts = Texts.of(RenameField.class);
        field.setId("rename-field");
        field.setAccessibleText(texts.text("rename.field"));
        message.setId("rename-message");
        message.getStyleClass().add("rename-message");
        Unbroken.wrap(message);
        getStyleClass().add("rename");
        setManaged(false);
        setVisible(false);
        Late.fill(this, field, message);
        field.textProperty().subscribe(this::validate);
        field.setOnAction(event -> commit());
        field.focusedProperty().subscribe(this::focusMoved);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    }

    /// Begins or ends typing.
    void show(Optional<ItemId> renamed) {
        item = renamed.filter(begun -> !(begun instanceof NoteId));
        setVisible(item.isPresent());
        item.ifPresent(named -> {
            begun = canvas.store().design().nameOf(named);
            place();
            field.setText(begun);
            field.requestFocus();
            field.selectAll();
        });
    }

    /// Gives up when what is named has gone or was named elsewhere, as by an undo.
    void follow() {
        var design = canvas.store().design();
        if (item.filter(named ->
                        !design.contains(named) || !design.nameOf(named).equals(begun))
                .isPresent()) {
            end();
        }
    }

    /// Follows the figure when the view moves.
    void place() {
        item.flatMap(named -> chip(named).or(() -> canvas.layout().boundsOf(named)))
                .map(canvas.viewport()::onScreen)
                .ifPresent(this::placeOver);
    }

    private Optional<Bounds> chip(ItemId named) {
        return named instanceof PolicyId policy
                ? canvas.policyHolder(policy)
                        .or(() -> canvas.commands().place(policy))
                        .flatMap(holder -> canvas.layout()
                                .chipOf(policy, holder, canvas.viewport().scale()))
                : Optional.empty();
    }

    private void placeOver(Bounds figure) {
        var zoom = Math.min(1, canvas.viewport().scale());
        var spot = spot(figure, zoom);
        narrowest = Math.clamp(figure.maxX() - spot.getX() - 6, NARROWEST, WIDEST);
        spotY = spot.getY();
        leftmost = spot.getX();
        fitText();
    }

    /// As wide as the figure, or as what is typed when that is longer; the message has room for a sentence.
    private void fitText() {
        var typed = Fonts.width(Face.MEDIUM, field.getFont().getSize(), field.getText()) + AROUND_TEXT;
        var width = Math.clamp(typed, narrowest, WIDEST);
        var whole = message.getText().isEmpty() ? width : Math.max(width, MESSAGE);
        field.setMaxWidth(width);
        message.setMaxWidth(whole);
        setPrefWidth(whole);
        autosize();
        var right = Math.max(0, canvas.viewport().width() - whole);
        relocate(Math.rint(Math.min(leftmost, right)), Math.rint(spotY - field.prefHeight(width) / 2));
    }

    /// Where the name stands: its left end and middle.
    private Point2D spot(Bounds figure, double zoom) {
        return switch (item.orElseThrow()) {
            case MemberId _ -> new Point2D(figure.x() + 28 * zoom, figure.centerY());
            case AccountId account
            when canvas.layout().isOpened(account) -> new Point2D(figure.x() + 65 * zoom, figure.y() + 18 * zoom);
            case NodeId node
            when canvas.layout().headOf(node, canvas.viewport().scale()).isPresent() -> inHead(node);
            case NodeId _ -> new Point2D(figure.x() + 30 * zoom, figure.y() + 20 * zoom);
            case NoteId _ -> new Point2D(figure.x(), figure.y());
            case PolicyId _ -> new Point2D(figure.x() + 20 * zoom, figure.centerY());
        };
    }

    private Point2D inHead(NodeId box) {
        var scale = canvas.viewport().scale();
        var head = canvas.layout()
                .headOf(box, scale)
                .map(canvas.viewport()::onScreen)
                .orElse(Bounds.EMPTY);
        var size = Math.min(HEAD_GROWTH, scale);
        return new Point2D(head.x() + HEAD_GLYPH * size, head.y() + HEAD_MIDDLE * size);
    }

    private Optional<Edit> edit() {
        return item.flatMap(renamed -> switch (renamed) {
            case NodeId node -> Optional.of(new RenameNode(node, field.getText().strip()));
            case PolicyId policy ->
                Optional.of(new RenamePolicy(policy, field.getText().strip()));
            case NoteId _ -> Optional.empty();
        });
    }

    private void validate() {
        var refused = edit().map(edit -> edit.applyTo(canvas.store().design()))
                .filter(EditResult.Rejected.class::isInstance)
                .map(EditResult.Rejected.class::cast);
        field.pseudoClassStateChanged(ERROR, refused.isPresent());
        message.setText(refused.map(EditResult.Rejected::sentence).orElse(""));
        message.setVisible(refused.isPresent());
        fitText();
    }

    private void commit() {
        var named = item;
        var wanted = edit();
        item = Optional.empty(); // from here on a change of the name is our own
        var kept = wanted.map(this::perform);
        item = named;
        if (kept.filter(EditResult.Applied.class::isInstance).isPresent()) {
            end();
        } else {
            validate();
        }
    }

    /// A policy has another id under its new name; it still is the one whose chip was pressed.
    private EditResult perform(Edit edit) {
        var holder = canvas.policyHolder();
        var result = canvas.store().perform(edit);
        if (edit instanceof RenamePolicy rename) {
            holder.ifPresent(node -> canvas.holdPolicyAt(rename.renamed(), node));
        }
        return result;
    }

    /// Going elsewhere keeps a name that is possible and drops one that is not.
    private void focusMoved(boolean focused) {
        if (!focused && item.isPresent()) {
            var wanted = edit();
            item = Optional.empty();
            wanted.ifPresent(this::perform);
            canvas.rename(Optional.empty());
        }
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            end();
        }
    }

    private void end() {
        item = Optional.empty();
        canvas.rename(Optional.empty());
        done.run();
    }
}
