package dev.espalier.ui.editor;

import dev.espalier.diagram.Mark;
import dev.espalier.policy.Severity;
import dev.espalier.ui.editor.PolicyEditorModel.Place;
import dev.espalier.ui.kit.MarkView;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// The text of a policy with line numbers, colours and underlined problems, and the problems as a list below it.
public final class PolicyEditorView extends VBox {
    private static final Texts TEXTS = Texts.of(PolicyEditorView.class);
    private static final Duration HOVER = Duration.ofMillis(300);
    private static final double PROBLEMS = 128;

    private final PolicyEditorModel model;
    private final CodeArea code = new CodeArea();
    private final ListView<Place> problems = new ListView<>();
    private final Label summary = new Label();
    private final Tooltip message = new Tooltip();

    public PolicyEditorView(PolicyEditorModel model, boolean isReadOnly) {
        this.model = model;
        getStyleClass().add("policy-editor");
        setUpCode(isReadOnly);
        setUpProblems();
        var scroll = new VirtualizedScrollPane<>(code);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        summary.setId("policy-problems-summary");
        summary.getStyleClass().addAll("small", "muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var keys = new Label(TEXTS.text("editor.keys"));
        keys.getStyleClass().addAll("small", "faint");
        var below = new HBox(12, summary, space, keys);
        VBox.setMargin(below, new Insets(6, 2, 4, 2));
        getChildren().setAll(scroll, below, problems);
        model.problemsProperty().subscribe(this::show);
    }

    private void setUpCode(boolean isReadOnly) {
        code.setId("policy-code");
        code.setParagraphGraphicFactory(LineNumberFactory.get(code));
        code.setAccessibleText(TEXTS.text("editor.code"));
        code.setEditable(!isReadOnly);
        code.wrapTextProperty().bind(code.textProperty().map(Unbroken::isSafe));
        code.replaceText(model.textProperty().get());
        code.getUndoManager().forgetHistory();
        code.moveTo(0);
        code.textProperty()
                .addListener((observable, before, typed) -> model.textProperty().set(typed));
        model.textProperty().subscribe(text -> {
            if (!text.equals(code.getText())) {
                code.replaceText(text);
            }
        });
        code.setAccessibleHelp(TEXTS.text("editor.keys"));
        code.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        code.setMouseOverTextDelay(HOVER);
        code.addEventHandler(
                MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN,
                event -> explain(event.getCharacterIndex(), event.getScreenPosition()));
        code.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, event -> message.hide());
    }

    /// Tab is written into the text, so Ctrl+Tab is the way out of it, and Shift+Tab the way back.
    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && (event.isControlDown() || event.isShiftDown())) {
            code.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    private void setUpProblems() {
        problems.setId("policy-problems");
        problems.setAccessibleText(TEXTS.text("editor.problemList"));
        problems.getStyleClass().add("problem-list");
        problems.setCellFactory(view -> new ProblemCell());
        problems.setOnMouseClicked(event -> goToSelected());
        problems.getSelectionModel().selectedItemProperty().subscribe(_ -> goToSelected());
    }

    private void goToSelected() {
        var place = problems.getSelectionModel().getSelectedItem();
        if (place != null) {
            code.moveTo(Math.min(place.start(), code.getLength()));
            code.requestFollowCaret();
        }
    }

    private void explain(int at, Point2D where) {
        var here = model.problemsProperty().get().stream()
                .filter(place -> place.start() <= at && at < place.end())
                .map(Place::message)
                .collect(Collectors.joining("\n"));
        if (!here.isEmpty()) {
            message.setText(here);
            message.show(code, where.getX(), where.getY() + 12);
        }
    }

    private void show(List<Place> found) {
        problems.getItems().setAll(found);
        problems.setPrefHeight(Math.min(PROBLEMS, found.size() * problems.getFixedCellSize() + 4));
        problems.setMinHeight(problems.getPrefHeight());
        problems.setVisible(!found.isEmpty());
        problems.setManaged(!found.isEmpty());
        summary.setText(
                found.isEmpty() ? TEXTS.text("editor.noProblems") : TEXTS.text("editor.problems", found.size()));
        if (code.getLength() > 0) {
            code.setStyleSpans(0, styles(code.getText(), found));
        }
    }

    /// Colours and underlines of the whole text.
    private static StyleSpans<Collection<String>> styles(String text, List<Place> found) {
        var colours = new StyleSpansBuilder<Collection<String>>();
        int end = 0;
        for (var run : JsonColours.of(text)) {
            colours.add(List.of(), run.start() - end);
            colours.add(List.of(run.styleClass()), run.end() - run.start());
            end = run.end();
        }
        colours.add(List.of(), text.length() - end);
        var styled = colours.create();
        for (var place : found) {
            styled = styled.overlay(underline(place, text.length()), PolicyEditorView::both);
        }
        return styled;
    }

    private static StyleSpans<Collection<String>> underline(Place place, int length) {
        var style = place.severity() == Severity.ERROR ? "problem-error" : "problem-warning";
        int start = Math.clamp(place.start(), 0, length);
        int end = Math.clamp(place.end(), start, length);
        var spans = new StyleSpansBuilder<Collection<String>>();
        spans.add(List.of(), start);
        spans.add(List.of(style), end - start);
        spans.add(List.of(), length - end);
        return spans.create();
    }

    private static Collection<String> both(Collection<String> one, Collection<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /// Puts the caret at a character, for *Go to statement*.
    public void goTo(int offset) {
        code.moveTo(Math.clamp(offset, 0, code.getLength()));
        code.requestFollowCaret();
    }

    public void focusText() {
        code.requestFocus();
    }

    /// One problem: a sign, the line and the message.
    private static final class ProblemCell extends ListCell<Place> {
        @Override
        protected void updateItem(Place place, boolean empty) {
            super.updateItem(place, empty);
            if (empty || place == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
            } else {
                setText(TEXTS.text("editor.problem", place.line(), place.message()));
                setGraphic(new MarkView(place.severity() == Severity.ERROR ? Mark.NO : Mark.NO_ANSWER, 13));
                setTooltip(new Tooltip(place.message()));
            }
        }
    }
}
