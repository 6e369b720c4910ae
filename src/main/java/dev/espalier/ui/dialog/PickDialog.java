package dev.espalier.ui.dialog;

import dev.espalier.ui.dialog.Pick.Choice;
import dev.espalier.ui.kit.GlyphView;
import dev.espalier.ui.kit.SwatchView;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A list with a search field. Typing narrows the list, arrows move in it without leaving the field, Enter takes the
/// chosen one. What cannot be chosen stays visible with the reason.
public final class PickDialog<T> extends Dialog<T> {
    private static final Texts TEXTS = Texts.of(PickDialog.class);

    private final Function<String, List<Choice<T>>> matching;
    private final TextField search = new TextField();
    private final ListView<Choice<T>> list = new ListView<>();
    private final Label refusal = new Label();
    private final Forecasts<T> forecasts;
    private final ButtonType take;

    public PickDialog(Pick<T> question) {
        this(question, question::matching);
    }

    /// A dialog for choices that depend on what is typed.
    ///
    /// @param question the words of the dialog; its choices are not looked at
    /// @param matching the choices for what was typed, the best first
    public PickDialog(Pick<T> question, Function<String, List<Choice<T>>> matching) {
        this.matching = matching;
        forecasts = new Forecasts<>(question.forecast());
        take = new ButtonType(question.action(), ButtonData.OK_DONE);
        setTitle(question.title());
        setHeaderText(Unbroken.words(question.title()));
        setGraphic(null);
        setResizable(true);
        build(question);
        setResultConverter(button -> take.equals(button) ? chosen() : null);
        list.getSelectionModel().selectedItemProperty().subscribe(_ -> explain());
        search.textProperty().subscribe(this::narrow);
        // later, because the window gives the keyboard to its main button when it comes to the front
        setOnShown(_ -> Platform.runLater(search::requestFocus));
    }

    private void build(Pick<T> question) {
        search.setId("pick-search");
        search.setPromptText(question.prompt());
        search.setAccessibleText(question.prompt());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        list.setId("pick-list");
        list.getStyleClass().add("choice-list");
        list.setAccessibleText(question.title());
        list.setPlaceholder(new Label(TEXTS.text("pick.none")));
        list.setCellFactory(_ -> new ChoiceCell<>(forecasts));
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && isPossible()) {
                setResult(chosen());
                close();
            }
        });
        refusal.getStyleClass().add("hint-text");
        Unbroken.wrap(refusal);
        VBox.setVgrow(list, Priority.ALWAYS);
        var content = new VBox(8, search, list, refusal);
        content.getStyleClass().add("pick-content");
        Room.limit(this);
        getDialogPane().setContent(content);
        getDialogPane().getButtonTypes().setAll(take, ButtonType.CANCEL);
    }

    private void narrow(String typed) {
        list.getItems().setAll(matching.apply(typed));
        list.getSelectionModel().selectFirst();
        explain();
    }

    private void explain() {
        var selected = list.getSelectionModel().getSelectedItem();
        refusal.setText(selected == null ? "" : selected.refusal().orElse(""));
        forecasts.focus(Optional.ofNullable(selected));
        getDialogPane().lookupButton(take).setDisable(!isPossible());
    }

    private boolean isPossible() {
        var selected = list.getSelectionModel().getSelectedItem();
        return selected != null && selected.isPossible();
    }

    private T chosen() {
        return list.getSelectionModel().getSelectedItem().value();
    }

    private void move(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
            event.consume();
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
    }

    /// One choice: glyph, text, and where it is or why it cannot be chosen.
    private static final class ChoiceCell<T> extends ListCell<Choice<T>> {
        private final Forecasts<T> forecasts;

        private ChoiceCell(Forecasts<T> forecasts) {
            this.forecasts = forecasts;
        }

        private static final int KEPT_WHOLE = 32;
        private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

        @Override
        protected void updateItem(Choice<T> choice, boolean empty) {
            super.updateItem(choice, empty);
            pseudoClassStateChanged(IMPOSSIBLE, !empty && choice != null && !choice.isPossible());
            setText(null);
            setGraphic(empty || choice == null ? null : row(choice));
            setAccessibleText(empty || choice == null ? null : spoken(choice));
        }

        private static String spoken(Choice<?> choice) {
            return Stream.of(choice.text(), choice.detail(), choice.refusal().orElse(""))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        private HBox row(Choice<T> choice) {
            var text = new Label(choice.text());
            text.getStyleClass().add("item-name");
            if (choice.text().length() <= KEPT_WHOLE) {
                text.setMinWidth(Region.USE_PREF_SIZE); // it is the place that is cut, not a short name
            }
            var detail = new Label(choice.refusal().orElse(choice.detail()));
            detail.getStyleClass().addAll("small", "item-detail");
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var row = new HBox(8, sign(choice), text, space, detail, forecasts.label(choice));
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMinWidth(0);
            row.setPrefWidth(0);
            return row;
        }

        private static Node sign(Choice<?> choice) {
            return choice.swatch().<Node>map(SwatchView::new).orElseGet(() -> new GlyphView(choice.glyph(), 15));
        }
    }
}
