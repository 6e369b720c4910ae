package dev.espalier.ui.panel;

import dev.espalier.access.Gate;
import dev.espalier.diagram.Mark;
import dev.espalier.ui.kit.GlyphView;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.MarkView;
import dev.espalier.ui.kit.Unbroken;
import dev.espalier.ui.panel.PanelViewModel.Depth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The ladder of gates. Arrow keys walk through the rungs, Enter opens and closes one; the pointer on a rung lights its
/// gate on the canvas and the other way round.
final class LadderView extends VBox {
    private static final PseudoClass NEUTRAL = PseudoClass.getPseudoClass("neutral");

    private static final double MARK = 20;
    private static final double GLYPH = 17;

    private final PanelViewModel model;
    private final PanelDestinations destinations;
    private final List<RungView> rungs = new ArrayList<>();

    LadderView(PanelViewModel model, PanelDestinations destinations) {
        this.model = model;
        this.destinations = destinations;
        setId("ladder");
        getStyleClass().add("ladder");
    }

    /// Shows these gates and keeps the keyboard where it was.
    ///
    /// @param ends what stands above and beneath them, when all are shown
    void show(Ladder ladder, Optional<LadderEnds> ends) {
        var focused = rungs.stream()
                .filter(Node::isFocused)
                .map(view -> view.rung().key())
                .findFirst();
        rungs.clear();
        var rows = new ArrayList<Node>();
        ends.ifPresent(both -> rows.add(asker(both)));
        var last = ladder.rungs().reduce((_, later) -> later).filter(_ -> ends.isEmpty());
        for (var section : ladder.sections()) {
            if (!section.title().isEmpty()) {
                rows.add(heading(section, rows.isEmpty()));
            }
            section.rungs()
                    .forEach(rung ->
                            addRung(rows, rung, rungs.isEmpty() && ends.isEmpty(), last.equals(Optional.of(rung))));
        }
        ends.ifPresent(both -> rows.add(result(both)));
        getChildren().setAll(rows);
        markHovered(model.hoveredGateProperty().get());
        focused.ifPresent(this::focus);
    }

    private static HBox asker(LadderEnds ends) {
        var sign = ends.member()
                .<Node>map(who -> new GlyphView(GlyphView.glyphOf(who), GLYPH))
                .orElseGet(() -> new MarkView(Mark.DASH, GLYPH));
        var row = end(new RailView(RailView.Half.NONE, RailView.Half.LIT), sign, "ends.who", ends.asker());
        row.setId("ladder-asker");
        return row;
    }

    private HBox result(LadderEnds ends) {
        boolean isReached = rungs.isEmpty() || rungs.getLast().passesOn();
        var half = isReached ? RailView.Half.LIT : RailView.Half.DOTTED;
        var sign = new MarkView(Mark.of(ends.verdict()), MARK);
        var row = end(new RailView(half, RailView.Half.NONE), sign, "ends.result", ends.result());
        row.setId("ladder-result");
        return row;
    }

    private static HBox end(RailView rail, Node sign, String key, String text) {
        var clearing = new Region();
        clearing.getStyleClass().add("clearing");
        var gutter = new StackPane(rail, clearing, sign);
        gutter.getStyleClass().add("gutter");
        gutter.setMaxHeight(Double.MAX_VALUE);
        var title = new Label(Words.text(key));
        title.getStyleClass().add("rung-title");
        title.setMinWidth(USE_PREF_SIZE);
        var words = new Label(text);
        words.getStyleClass().add("why");
        Hint.give(words, text);
        var row = new HBox(gutter, title, StatementCardView.spring(), words);
        row.getStyleClass().addAll("rung", "end");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    void markHovered(Optional<Gate> gate) {
        rungs.forEach(view -> view.markHovered(gate.filter(hovered -> PanelViewModel.isGateOf(view.rung(), hovered))
                .isPresent()));
    }

    private void focus(Rung.Key key) {
        rungs.stream().filter(view -> view.rung().key().equals(key)).findFirst().ifPresent(Node::requestFocus);
    }

    private void addRung(List<Node> rows, Rung rung, boolean isFirst, boolean isLast) {
        boolean isOpen = model.isOpen(rung);
        var view = new RungView(rung, isFirst, isLast, isOpen, () -> model.turn(rung));
        view.setId("rung-" + rungs.size());
        view.setOnKeyPressed(event -> press(view, event));
        view.hoverProperty().subscribe(isOver -> hover(view, isOver));
        rungs.add(view);
        rows.add(view);
        if (isOpen) {
            var evidence = evidence(rung);
            evidence.getStyleClass().add("evidence");
            HBox.setHgrow(evidence, Priority.ALWAYS);
            var row = isLast
                    ? new HBox(new RailView(RailView.Half.NONE, RailView.Half.NONE), evidence)
                    : new HBox(RailView.through(view.passesOn()), evidence);
            row.getStyleClass().add("evidence-row");
            rows.add(row);
        }
    }

    private void hover(RungView view, boolean isOver) {
        var hovered = model.hoveredGateProperty();
        if (isOver) {
            hovered.set(Optional.of(view.rung().gate()));
        } else if (hovered.get()
                .filter(gate -> PanelViewModel.isGateOf(view.rung(), gate))
                .isPresent()) {
            hovered.set(Optional.empty());
        }
    }

    private void press(RungView view, KeyEvent event) {
        int at = rungs.indexOf(view);
        switch (event.getCode()) {
            case ENTER, SPACE -> view.turn();
            case RIGHT -> turnIf(view, !view.isOpen());
            case LEFT -> turnIf(view, view.isOpen());
            case DOWN -> rungs.get(Math.min(at + 1, rungs.size() - 1)).requestFocus();
            case UP -> rungs.get(Math.max(at - 1, 0)).requestFocus();
            case HOME -> rungs.getFirst().requestFocus();
            case END -> rungs.getLast().requestFocus();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void turnIf(RungView view, boolean isWanted) {
        if (isWanted) {
            view.turn();
        }
    }

    private static HBox heading(Ladder.Section section, boolean isFirst) {
        boolean isLit = section.rungs().stream().findFirst().filter(Rung::isLit).isPresent();
        var rail = isFirst ? new RailView(RailView.Half.NONE, RailView.Half.NONE) : RailView.through(isLit);
        var title = new Label(section.title());
        title.getStyleClass().add("section-title");
        title.setMinWidth(USE_PREF_SIZE);
        var aside = new Label(section.aside());
        aside.getStyleClass().add("aside");
        var heading = new HBox(rail, title, StatementCardView.spring(), aside);
        heading.getStyleClass().add("section-heading");
        return heading;
    }

    private VBox evidence(Rung rung) {
        var evidence = new VBox();
        boolean isExpert = model.depthProperty().get() == Depth.EXPERT;
        if (model.isTeaching()) {
            evidence.getChildren().add(rule(rung));
        }
        var cards = isExpert ? rung.cards() : rung.speaking();
        boolean isNamed = isExpert || cards.size() > 1;
        cards.forEach(card -> evidence.getChildren().add(new StatementCardView(card, isNamed, isExpert, destinations)));
        if (rung.state() == RungState.SILENT) {
            evidence.getChildren().add(silence(rung));
        } else if (cards.isEmpty()) {
            evidence.getChildren().add(plain(rung));
        }
        return evidence;
    }

    /// What holds for every gate of this kind, and the way to the next one.
    private HBox rule(Rung rung) {
        boolean isLast = model.isLast(rung);
        var text = Words.text("rule." + rung.key().layer().name());
        var words = sentence(isLast ? text + " " + Words.text("rule.last") : text);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var card = new HBox(words);
        card.getStyleClass().add("rule-card");
        if (!isLast) {
            var next = new Hyperlink(Words.text("rule.next"));
            next.setId("rule-next");
            Hint.give(next, Words.text("rule.next.hint"));
            next.setMinWidth(USE_PREF_SIZE);
            next.setOnAction(_ -> turnNext(rung));
            card.getChildren().add(next);
        }
        return card;
    }

    private void turnNext(Rung rung) {
        var keys = rungs.stream().map(view -> view.rung().key()).toList();
        int next = keys.indexOf(rung.key()) + 1;
        if (next < rungs.size()) {
            var key = rungs.get(next).rung().key();
            rungs.get(next).turn();
            focus(key);
        }
    }

    private VBox silence(Rung rung) {
        var words = new Label(Words.text("rung.silent"));
        words.getStyleClass().add("effect");
        var lookedAt = new Label(Words.text("rung.lookedAt", rung.lookedAt().size()));
        lookedAt.getStyleClass().add("aside");
        if (!rung.lookedAt().isEmpty()) {
            Hint.give(lookedAt, String.join("\n", rung.lookedAt()));
            lookedAt.setAccessibleText(lookedAt.getText() + ": " + String.join(", ", rung.lookedAt()));
        }
        var head = new HBox(words, StatementCardView.spring(), lookedAt);
        head.getStyleClass().add("head");
        var card = new VBox(head);
        card.getStyleClass().add("statement-card");
        rung.near().stream()
                .findFirst()
                .ifPresentOrElse(
                        near -> card.getChildren().addAll(StatementCardView.cells(near.cells()), nearLine(near)),
                        () -> card.getChildren().add(sentence(rung.silence())));
        return card;
    }

    private HBox nearLine(StatementCard near) {
        var nearly = new Label(Words.text("nearly"));
        nearly.getStyleClass().add("strong");
        nearly.setMinWidth(USE_PREF_SIZE);
        var goTo = new Hyperlink(Words.text("statement.goTo"));
        goTo.setOnAction(_ -> destinations.goTo(near.result()));
        goTo.setMinWidth(USE_PREF_SIZE);
        var line =
                new HBox(nearly, new Label(Words.text("near.one", near.reference())), StatementCardView.spring(), goTo);
        line.getStyleClass().add("near-line");
        return line;
    }

    private static VBox plain(Rung rung) {
        var card = new VBox(sentence(rung.sentence()));
        card.getStyleClass().add("statement-card");
        card.pseudoClassStateChanged(NEUTRAL, true);
        return card;
    }

    private static Label sentence(String text) {
        var sentence = new Label(Unbroken.words(text));
        Unbroken.wrap(sentence);
        sentence.getStyleClass().add("card-sentence");
        return sentence;
    }
}
