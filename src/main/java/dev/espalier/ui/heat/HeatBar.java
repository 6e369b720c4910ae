package dev.espalier.ui.heat;

import dev.espalier.access.HeatMap;
import dev.espalier.catalog.ActionQuery;
import dev.espalier.ui.kit.IconButton;
import dev.espalier.ui.kit.Late;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The board of the heat map over the canvas: what everybody is asked, how many can, the legend and the film.
public final class HeatBar extends VBox {
    private static final Texts TEXTS = Texts.of(HeatBar.class);

    private final HeatViewModel model;
    private final TextField field = new TextField();
    private final QueryList list;
    private final HeatLegend legend;
    private final FilmStrip film;
    private final Subscription watching;
    private Optional<Node> focusedBefore = Optional.empty();

    /// @param exporter asks where to and writes the list
    /// @param toCanvas puts the keyboard on the canvas
    public HeatBar(HeatViewModel model, Consumer<HeatMap> exporter, Runnable toCanvas) {
        this.model = model;
        list = new QueryList(model, this::choose);
        legend = new HeatLegend(model, toCanvas);
        film = new FilmStrip(model);
        setId("heat-bar");
        getStyleClass().addAll("find-bar", "heat-bar");
        setAccessibleText(TEXTS.text("title"));
        setMaxHeight(USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        Late.fill(this, question(), list, numbers(exporter), legend, film, note());
        watching = Subscription.combine(
                model.openProperty().subscribe((_, isOpen) -> switched(isOpen)),
                model.queryProperty().subscribe(_ -> writeAsked()),
                legend.watch(),
                film.watch());
    }

    /// Releases what listens to the store.
    public void dispose() {
        film.stop();
        watching.unsubscribe();
        model.dispose();
    }

    /// The keyboard goes into the question when the board opens, and back where it was when it closes.
    private void switched(boolean isOpen) {
        if (isOpen) {
            focusedBefore = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
            Platform.runLater(this::focusQuestion);
        } else {
            film.stop();
            list.hide();
            writeAsked();
            focusedBefore.ifPresent(Node::requestFocus);
            focusedBefore = Optional.empty();
        }
    }

    private void writeAsked() {
        field.setText(model.queryProperty().get().map(ActionQuery::text).orElse(""));
    }

    private void focusQuestion() {
        field.requestFocus();
        field.selectAll();
    }

    private HBox question() {
        var who = new Label(TEXTS.text("who"));
        who.setMinWidth(USE_PREF_SIZE);
        field.setId("heat-text");
        field.setPromptText(TEXTS.text("prompt"));
        field.setAccessibleText(TEXTS.text("who") + ", " + TEXTS.text("prompt"));
        field.getStyleClass().add("heat-text");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::typing);
        field.textProperty().subscribe((_, typed) -> typed(typed));
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                left();
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        var line = new HBox(6, who, field, button("close", "mdi2c-close", model::close));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// What was typed and never entered was not asked. It stays only while another window has the keyboard.
    private void left() {
        list.hide();
        if (getScene() == null || !field.equals(getScene().getFocusOwner())) {
            writeAsked();
        }
    }

    private void typed(String typed) {
        model.typing(typed);
        if (field.isFocused()
                && !model.queryProperty().get().map(ActionQuery::text).equals(Optional.of(typed))) {
            model.complete(typed);
            list.show();
        }
    }

    private void typing(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> down();
            case UP -> list.move(-1);
            case ENTER -> enter();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void down() {
        if (list.isVisible()) {
            list.move(1);
        } else {
            model.complete("");
            list.show();
        }
    }

    /// What was chosen in the list by hand; otherwise what is typed, when it says all by itself, or else what fits
    /// best.
    private void enter() {
        var listed = list.isVisible() ? list.chosen() : Optional.<ActionQuery>empty();
        var typed = ActionQuery.parse(field.getText());
        var meant = list.isChosenByHand() ? listed.or(() -> typed) : typed.or(() -> listed);
        meant.ifPresentOrElse(this::choose, () -> {
            list.hide();
            model.about(field.getText());
        });
    }

    private void choose(ActionQuery query) {
        list.hide();
        model.about(query);
        field.setText(query.text());
        field.selectAll();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            if (list.isVisible()) {
                list.hide();
            } else {
                model.close();
            }
            event.consume();
        }
    }

    private HBox numbers(Consumer<HeatMap> exporter) {
        var headline = new Label();
        headline.setId("heat-headline");
        headline.getStyleClass().add("heat-headline");
        Unbroken.wrap(headline);
        headline.setMaxWidth(Double.MAX_VALUE);
        headline.textProperty().bind(model.headlineProperty());
        HBox.setHgrow(headline, Priority.ALWAYS);
        var export = button(
                "export",
                "mdi2t-table-arrow-down",
                () -> model.mapProperty().get().ifPresent(exporter));
        export.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.askingProperty().get()
                                || model.mapProperty().get().isEmpty(),
                        model.askingProperty(),
                        model.mapProperty()));
        var line = new HBox(
                4,
                headline,
                button("previous", "mdi2c-chevron-up", model::previous),
                button("next", "mdi2c-chevron-down", model::next),
                export);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    static Button button(String name, String icon, Runnable action) {
        return IconButton.of("heat-" + name, icon, TEXTS.text(name), action);
    }

    private Label note() {
        var note = new Label();
        note.setId("heat-note");
        note.getStyleClass().addAll("small", "muted");
        Unbroken.wrap(note);
        note.textProperty().bind(model.noteProperty());
        note.managedProperty().bind(model.noteProperty().isNotEmpty());
        note.visibleProperty().bind(note.managedProperty());
        return note;
    }
}
