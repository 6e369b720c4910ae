package dev.espalier.ui.panel;

import dev.espalier.access.Verdict;
import dev.espalier.ui.kit.Unbroken;
import dev.espalier.whatif.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The box *To get Allowed*, or *To get Denied*: a row for each way, and for the chosen one what else it changes and
/// what can be done with it. A letter chooses a row, Space tries it, Enter does it.
final class FlipView extends VBox {
    private static final int FIRST = 4;

    private final FlipViewModel model;
    private final Label title = new Label();
    private final Label lead = new Label();
    private final Hyperlink other;
    private final VBox rows = new VBox();
    private final VBox chosen = new VBox();
    private final VBox frame = new VBox(rows, chosen);
    private final HBox foot = new HBox();
    private final OfferActions actions;
    private final List<OfferRowView> views = new ArrayList<>();
    private final Subscription subscriptions;
    private final Runnable done;
    private final Consumer<Node> reveal;
    private Optional<OfferRow> pointed = Optional.empty();

    /// @param done takes the keyboard when an offer was taken
    /// @param reveal brings a part of the box into view
    FlipView(FlipViewModel model, Runnable done, Consumer<Node> reveal) {
        this.model = model;
        this.done = done;
        this.reveal = reveal;
        setId("flip");
        getStyleClass().add("flip");
        title.getStyleClass().add("section-title");
        title.setMinWidth(USE_PREF_SIZE);
        lead.getStyleClass().add("aside");
        var denying = model.denyingProperty();
        other = link("other", "", () -> denying.set(!denying.get()));
        var head = new HBox(title, other, StatementCardView.spring(), lead);
        head.getStyleClass().add("flip-head");
        chosen.getStyleClass().add("chosen");
        frame.getStyleClass().add("frame");
        foot.getStyleClass().add("flip-foot");
        actions = new OfferActions(model, done, this::preview);
        getChildren().addAll(head, frame, foot);
        subscriptions = Subscription.combine(
                model.boxProperty().subscribe(_ -> show()),
                model.soughtProperty().subscribe(_ -> show()),
                model.unfoldedProperty().subscribe(_ -> show()),
                model.refiningProperty().subscribe(_ -> showFoot(model.box())),
                model.chosenProperty().subscribe(this::showChosen));
    }

    void dispose() {
        subscriptions.unsubscribe();
    }

    /// Chooses the row of a letter and gives it the keyboard.
    ///
    /// @return whether there is one
    boolean choose(String letter) {
        var row = model.choose(letter);
        row.ifPresent(found -> {
            if (views.stream().noneMatch(view -> view.row().equals(found))) {
                model.unfoldedProperty().set(true);
            }
            focus(found);
        });
        return row.isPresent();
    }

    private void focus(OfferRow row) {
        views.stream().filter(view -> view.row().equals(row)).findFirst().ifPresent(Node::requestFocus);
    }

    private void show() {
        var focused = views.stream()
                .filter(Node::isFocused)
                .map(view -> view.row().label())
                .findFirst();
        var box = model.box();
        var sought = model.soughtProperty().get();
        show(this, box.isPresent() || sought.isPresent());
        title.setText(box.map(FlipBox::title)
                .or(() -> sought.map((Verdict target) -> FlipBox.title(target)))
                .orElse(""));
        boolean isDenying = model.denyingProperty().get();
        other.setText(Words.text(isDenying ? "flip.toAllowed" : "flip.toDenied"));
        show(other, model.isEitherWay());
        lead.setText(box.map(FlipBox::lead).orElse(Words.text("flip.seeking")));
        views.clear();
        pointed = Optional.empty();
        box.ifPresent(all -> shown(all).forEach(this::addRow));
        rows.getChildren().setAll(views);
        show(frame, !views.isEmpty());
        showFoot(box);
        showChosen(model.chosenProperty().get());
        focused.ifPresent(this::refocus);
    }

    /// The keyboard stays on its offer; where that is gone, it goes to the answer.
    private void refocus(String label) {
        views.stream()
                .filter(view -> view.row().label().equals(label))
                .findFirst()
                .ifPresentOrElse(Node::requestFocus, done);
    }

    private List<OfferRow> shown(FlipBox box) {
        return model.unfoldedProperty().get()
                ? box.rows()
                : box.rows().subList(0, Math.min(FIRST, box.rows().size()));
    }

    private void addRow(OfferRow row) {
        var view = new OfferRowView(row, () -> model.choose(Optional.of(row)));
        view.setOnKeyPressed(event -> press(view, event));
        view.focusedProperty().subscribe((_, isFocused) -> {
            if (isFocused) {
                model.choose(Optional.of(row));
            }
            preview();
        });
        view.hoverProperty().subscribe((_, isOver) -> {
            pointed = isOver ? Optional.of(row) : pointed.filter(other -> !other.equals(row));
            preview();
        });
        views.add(view);
    }

    private void press(OfferRowView view, KeyEvent event) {
        int at = views.indexOf(view);
        switch (event.getCode()) {
            case ENTER -> actions.apply(view.row());
            case SPACE -> actions.tryOut(view.row());
            case DOWN -> views.get(Math.min(at + 1, views.size() - 1)).requestFocus();
            case UP -> views.get(Math.max(at - 1, 0)).requestFocus();
            case HOME -> views.getFirst().requestFocus();
            case END -> views.getLast().requestFocus();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Lights what the row under the pointer would touch, or the chosen one while the keyboard is on it.
    private void preview() {
        boolean isFocused = views.stream().anyMatch(Node::isFocused) || actions.isPreviewing();
        pointed.or(() -> isFocused ? model.chosenProperty().get() : Optional.empty())
                .ifPresentOrElse(model::look, model::unlook);
    }

    private void showFoot(Optional<FlipBox> box) {
        foot.getChildren().clear();
        box.ifPresent(all -> {
            if (all.isCut()) {
                boolean isRefining = model.refiningProperty().get();
                var cut = new Label(Words.text(isRefining ? "flip.refining" : "flip.cut"));
                cut.getStyleClass().add("aside");
                foot.getChildren().add(cut);
                if (!isRefining) {
                    foot.getChildren().add(link("longer", Words.text("flip.longer"), model::seekLonger));
                }
            }
            if (!all.flip().isThorough()) {
                var leftOut = new Label(Words.text("flip.leftOut"));
                leftOut.getStyleClass().add("aside");
                foot.getChildren().add(leftOut);
            }
            foot.getChildren().add(StatementCardView.spring());
            int more = all.rows().size() - FIRST;
            if (more > 0) {
                boolean isUnfolded = model.unfoldedProperty().get();
                var words = isUnfolded ? Words.text("flip.fewer") : Words.text("flip.more", more);
                foot.getChildren()
                        .add(link("more", words, () -> model.unfoldedProperty().set(!isUnfolded)));
            }
        });
        show(foot, foot.getChildren().size() > 1);
    }

    private static Hyperlink link(String id, String text, Runnable action) {
        var link = new Hyperlink(text);
        link.setId("flip-" + id);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> action.run());
        return link;
    }

    private void showChosen(Optional<OfferRow> row) {
        views.forEach(view -> view.markChosen(row.filter(view.row()::equals).isPresent()));
        chosen.getChildren().clear();
        row.ifPresent(this::showChosen);
    }

    private void showChosen(OfferRow row) {
        var words = new VBox();
        words.getStyleClass().add("offer-words");
        row.parts().forEach(part -> words.getChildren().add(part(part)));
        row.warnings().forEach(warning -> words.getChildren().add(line(warning, "warning")));
        row.details().forEach(detail -> words.getChildren().add(line(detail, "detail")));
        chosen.getChildren().addAll(words, actions);
        actions.show(row);
        if (views.stream().anyMatch(Node::isFocused)) {
            reveal.accept(chosen);
        }
    }

    private static HBox part(Offer.Part part) {
        var number = new Label(OfferPart.numbers(part));
        number.getStyleClass().add("obstacle");
        number.setMinWidth(USE_PREF_SIZE);
        number.setVisible(!part.obstacles().isEmpty());
        var row = new HBox(number, line(OfferPart.label(part), "part"));
        row.getStyleClass().add("part-row");
        return row;
    }

    private static Label line(String text, String style) {
        var line = new Label(Unbroken.words(text));
        Unbroken.wrap(line);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().add(style);
        return line;
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
