package dev.espalier.ui.panel;

import dev.espalier.access.Combinations;
import dev.espalier.access.Dependence.Case;
import dev.espalier.access.Dependence.KeyCases;
import dev.espalier.access.Verdict;
import dev.espalier.diagram.Mark;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.MarkView;
import dev.espalier.ui.kit.Unbroken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What the answer turns on: each key as a row of switches, and a board with one cell for each combination, by sign,
/// letter and colour. A cell asks with its values.
final class CombinationsView extends VBox {
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
    private static final PseudoClass PASSES = PseudoClass.getPseudoClass("passes");
    private static final PseudoClass STOPS = PseudoClass.getPseudoClass("stops");
    private static final double MARK = 16;
    private static final double WIDEST = 72;

    private final CombinationsViewModel model;
    private final List<Button> cells = new ArrayList<>();

    CombinationsView(CombinationsViewModel model) {
        this.model = model;
        setId("combinations");
        getStyleClass().add("combinations");
    }

    /// Shows them, with what is asked now marked, and keeps the keyboard where it was.
    void show(Optional<Combinations> shown) {
        var focused = cells.stream().filter(Node::isFocused).map(Node::getId).findFirst();
        cells.clear();
        setVisible(shown.isPresent());
        setManaged(shown.isPresent());
        getChildren().clear();
        shown.ifPresent(this::fill);
        focused.flatMap(id ->
                        cells.stream().filter(cell -> id.equals(cell.getId())).findFirst())
                .ifPresent(Node::requestFocus);
    }

    private void fill(Combinations shown) {
        var title = new Label(Words.text("combinations.title"));
        title.getStyleClass().add("section-title");
        getChildren().add(title);
        shown.keys().forEach(key -> getChildren().add(switches(key)));
        getChildren().addAll(board(shown), foot(shown));
    }

    private FlowPane switches(KeyCases key) {
        var name = new Label(key.name());
        name.getStyleClass().add("key");
        var row = new FlowPane(name);
        row.getStyleClass().add("switches");
        for (var value : key.cases()) {
            var choice = new ToggleButton(value.words());
            choice.setId("switch-" + key.name() + "-" + key.cases().indexOf(value));
            choice.setMnemonicParsing(false);
            choice.setSelected(model.isGiven(key, value));
            choice.setAccessibleText(Words.text("combinations.value", key.name(), value.words()));
            choice.setOnAction(_ -> model.turn(key, value));
            row.getChildren().add(choice);
        }
        return row;
    }

    /// A column for each value of the last key, a row for each combination of the others.
    private GridPane board(Combinations shown) {
        var board = new GridPane();
        board.getStyleClass().add("board");
        var across = shown.keys().getLast().cases();
        for (int i = 0; i < across.size(); i++) {
            board.add(head(across.get(i).words()), i + 1, 0);
        }
        for (int i = 0; i < shown.cells().size(); i++) {
            var cell = shown.cells().get(i);
            int row = i / across.size();
            if (i % across.size() == 0) {
                board.add(head(words(cell.values().subList(0, cell.values().size() - 1))), 0, row + 1);
            }
            board.add(button(cell, i), i % across.size() + 1, row + 1);
        }
        return board;
    }

    private static Label head(String words) {
        var head = new Label(words);
        head.getStyleClass().add("aside");
        head.setMaxWidth(WIDEST);
        Hint.give(head, words);
        return head;
    }

    private Button button(Combinations.Cell cell, int number) {
        var verdict = cell.verdict();
        var button = new Button(Words.text("letter." + verdict.name()));
        button.setId("cell-" + number);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("cell");
        button.setGraphic(new MarkView(Mark.of(verdict), MARK));
        button.setAccessibleText(
                Words.text("combinations.cell", words(cell.values()), Words.text("verdict." + verdict.name())));
        Hint.give(button, button.getAccessibleText());
        button.pseudoClassStateChanged(ASKED, model.isAsked(cell));
        button.pseudoClassStateChanged(PASSES, verdict == Verdict.ALLOWED);
        button.pseudoClassStateChanged(
                STOPS, verdict == Verdict.EXPLICITLY_DENIED || verdict == Verdict.IMPLICITLY_DENIED);
        button.setOnAction(_ -> model.load(cell));
        button.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.load(cell);
                event.consume();
            }
        });
        cells.add(button);
        return button;
    }

    private static String words(List<Case> values) {
        return values.stream().map(Case::words).collect(Collectors.joining(" · "));
    }

    private static Label foot(Combinations shown) {
        var parts = new ArrayList<String>();
        if (shown.isProven()) {
            parts.add(Words.text("combinations.proven"));
        } else if (shown.leftKeys().isEmpty()) {
            parts.add(Words.text("combinations.careful"));
        } else {
            parts.add(Words.text("combinations.keys", String.join(", ", shown.leftKeys())));
        }
        if (shown.leftValues() > 0) {
            parts.add(Words.text("combinations.values", shown.leftValues()));
        }
        var foot = new Label(String.join(" ", parts));
        foot.setId("combinations-foot");
        foot.getStyleClass().add("aside");
        Unbroken.wrap(foot);
        foot.setMinHeight(USE_PREF_SIZE);
        return foot;
    }
}
