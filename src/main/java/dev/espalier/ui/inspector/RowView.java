package dev.espalier.ui.inspector;

import dev.espalier.edit.EditResult;
import dev.espalier.ui.dialog.ChoiceKeys;
import dev.espalier.ui.inspector.Row.Action;
import dev.espalier.ui.inspector.Row.Entry;
import dev.espalier.ui.kit.GlyphView;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.Unbroken;
import java.util.ArrayList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The nodes of one row, with the sentence of a refusal under it.
abstract sealed class RowView extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final Label refusal = new Label();

    private RowView(String id) {
        refusal.setId("refusal-" + id);
        refusal.getStyleClass().add("error-text");
        Unbroken.wrap(refusal);
        refuse("");
    }

    static RowView of(Row row) {
        return switch (row) {
            case Row.Text text -> new TextView(text);
            case Row.Choice choice -> new ChoiceView(choice);
            case Row.Fact fact -> new FactView(fact);
            case Row.Entries entries -> new EntriesView(entries);
            case Row.Note note -> new NoteView(note);
        };
    }

    abstract void show(Row row);

    final void build(Node... nodes) {
        getChildren().setAll(nodes);
        getChildren().add(refusal);
    }

    final void refuse(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(!sentence.isEmpty());
        refusal.setManaged(!sentence.isEmpty());
    }

    /// Shows a refusal, or nothing when the edit was made.
    final boolean tell(EditResult result) {
        return switch (result) {
            case EditResult.Applied _ -> {
                refuse("");
                yield true;
            }
            case EditResult.Rejected refused -> {
                refuse(refused.sentence());
                yield false;
            }
        };
    }

    final HBox labelled(String text, Region control) {
        var label = new Label(text);
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        HBox.setHgrow(control, Priority.ALWAYS);
        control.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(8, label, control);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    final Button button(Action action) {
        var button = new Button();
        button.setId("act-" + action.id());
        button.setMnemonicParsing(false);
        if (action.icon().isEmpty()) {
            button.setText(action.label());
            button.getStyleClass().add("small-button");
        } else {
            button.setGraphic(new FontIcon(action.icon()));
            button.getStyleClass().addAll("flat", "icon-button", "small");
            button.setAccessibleText(action.label());
            Hint.give(button, action.label());
        }
        button.setOnAction(event -> refuse(action.run().get().orElse("")));
        return button;
    }

    /// A button at an entry says which one it is about.
    final Button button(Action action, Entry entry) {
        var button = button(action);
        button.setAccessibleText(action.label() + " " + entry.text());
        return button;
    }

    /// A field that is committed by Enter or by leaving it; Escape brings the old value back.
    static final class TextView extends RowView {
        private final TextField field = new TextField();
        private Row.Text row;

        TextView(Row.Text row) {
            super(row.id());
            this.row = row;
            field.setId("field-" + row.id());
            field.setPromptText(row.hint());
            field.setAccessibleText(row.label());
            field.setOnAction(event -> commit());
            field.focusedProperty().subscribe((before, focused) -> {
                if (!focused) {
                    commit();
                }
            });
            field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(this.row.value())) {
                    reset();
                    event.consume();
                }
            });
            field.setText(row.value());
            build(labelled(row.label(), field));
        }

        @Override
        void show(Row shown) {
            var before = row.value();
            row = (Row.Text) shown;
            if (!field.isFocused() || field.getText().equals(before)) {
                reset();
            }
        }

        private void reset() {
            field.setText(row.value());
            field.pseudoClassStateChanged(ERROR, false);
            refuse("");
        }

        private void commit() {
            if (field.getText().equals(row.value())) {
                return;
            }
            var isMade = tell(row.commit().apply(field.getText()));
            field.pseudoClassStateChanged(ERROR, !isMade);
            if (isMade) {
                field.setText(row.value());
            }
        }
    }

    /// One of a few options.
    static final class ChoiceView extends RowView {
        private final ChoiceBox<String> box = new ChoiceBox<>();
        private Row.Choice row;

        ChoiceView(Row.Choice row) {
            super(row.id());
            this.row = row;
            box.setId("field-" + row.id());
            box.getItems().setAll(row.options());
            box.setValue(row.value());
            box.setAccessibleText(row.label());
            ChoiceKeys.listenAt(box);
            box.valueProperty().subscribe((before, chosen) -> {
                if (!chosen.equals(this.row.value())) {
                    tell(this.row.commit().apply(chosen));
                }
            });
            build(labelled(row.label(), box));
        }

        @Override
        void show(Row shown) {
            row = (Row.Choice) shown;
            box.setValue(row.value());
        }
    }

    /// Text that can be selected and copied.
    static final class FactView extends RowView {
        private final TextField text = new TextField();

        FactView(Row.Fact row) {
            super(row.id());
            text.setId("fact-" + row.id());
            text.setEditable(false);
            text.getStyleClass().addAll("mono", "fact");
            text.setAccessibleText(row.label());
            build(labelled(row.label(), text));
        }

        @Override
        void show(Row shown) {
            text.setText(((Row.Fact) shown).value());
        }
    }

    /// A list with buttons.
    static final class EntriesView extends RowView {
        private final VBox list = new VBox();

        EntriesView(Row.Entries row) {
            super(row.id());
            list.setId("entries-" + row.id());
            build(list);
        }

        @Override
        void show(Row shown) {
            var row = (Row.Entries) shown;
            var lines = new ArrayList<Node>();
            row.entries().forEach(entry -> lines.add(line(entry)));
            if (row.entries().isEmpty() && !row.empty().isEmpty()) {
                var none = new Label(row.empty());
                none.getStyleClass().add("hint-text");
                Unbroken.wrap(none);
                lines.add(none);
            }
            if (!row.actions().isEmpty()) {
                var buttons = new FlowPane(6, 6);
                row.actions().forEach(action -> buttons.getChildren().add(button(action)));
                buttons.getStyleClass().add("entry-buttons");
                lines.add(buttons);
            }
            list.getChildren().setAll(lines);
        }

        private HBox line(Entry entry) {
            var text = new Label(entry.text());
            text.setMinWidth(0);
            Hint.give(text, entry.text());
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var line = new HBox();
            line.getStyleClass().add("entry");
            line.setAlignment(Pos.CENTER_LEFT);
            entry.glyph().ifPresent(glyph -> line.getChildren().add(new GlyphView(glyph, 15)));
            line.getChildren().addAll(text, space);
            if (!entry.detail().isEmpty()) {
                var detail = new Label(entry.detail());
                detail.getStyleClass().addAll("small", "muted");
                detail.setMinWidth(Region.USE_PREF_SIZE);
                line.getChildren().add(detail);
            }
            entry.actions().forEach(action -> line.getChildren().add(button(action, entry)));
            return line;
        }
    }

    /// A sentence.
    static final class NoteView extends RowView {
        private final Label text = new Label();

        NoteView(Row.Note row) {
            super(row.id());
            text.getStyleClass().add("hint-text");
            Unbroken.wrap(text);
            build(text);
        }

        @Override
        void show(Row shown) {
            text.setText(((Row.Note) shown).text());
        }
    }
}
