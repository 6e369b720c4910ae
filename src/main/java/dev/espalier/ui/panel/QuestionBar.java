package dev.espalier.ui.panel;

import dev.espalier.design.NodeId;
import dev.espalier.policy.JsonValue;
import dev.espalier.ui.panel.QuestionViewModel.Slot;
import dev.espalier.ui.panel.QuestionViewModel.Typing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// The question as a sentence of words and tokens. One token at a time can be typed into; Enter takes the suggestion
/// and goes on to what is missing, Tab takes it and goes on to the next token, Escape leaves things as they were.
final class QuestionBar extends FlowPane implements TokenField.Owner {
    private static final int PAGE = 8;

    private final QuestionViewModel model;
    private final CompletionList completions;
    private final TokenField principal;
    private final TokenField action;
    private final TokenField resource;
    private final TokenField add;
    private final AskedButton before;
    private final List<TokenField> context = new ArrayList<>();
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper(this, "editing");
    private final Runnable asked;
    private boolean isTouched;

    /// @param asked called when Enter has completed the question
    QuestionBar(QuestionViewModel model, Runnable asked) {
        this.model = model;
        this.asked = asked;
        setId("question");
        getStyleClass().add("question");
        setMinHeight(USE_PREF_SIZE);
        completions = new CompletionList(
                model.suggestions(), suggestion -> active().ifPresent(token -> take(token, suggestion, false)));
        principal = token("principal", Slot.PRINCIPAL);
        action = token("action", Slot.ACTION);
        resource = token("resource", Slot.RESOURCE);
        add = token("context", Slot.NEW_CONTEXT);
        add.showSign("mdi2p-plus", Words.text("question.addContext"));
        before = new AskedButton(model.store(), this::askedAgain);
        model.draftProperty().subscribe(_ -> show());
    }

    private TokenField token(String id, Slot slot) {
        var kind = switch (slot) {
            case Slot.Principal _ -> "principal";
            case Slot.Action _ -> "action";
            case Slot.Resource _ -> "resource";
            case Slot.Context _ -> "context";
        };
        return new TokenField(id, slot, Words.text("question." + kind + ".prompt"), this);
    }

    /// The list of suggestions, to be laid over the panel while somebody types.
    CompletionList completions() {
        return completions;
    }

    ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    private void show() {
        var draft = model.draft();
        principal.show(
                model.askerText(),
                Words.text("question.principal.spoken", model.askerText()),
                draft.member().map(NodeId.class::cast),
                draft.asker().isPresent());
        action.show(
                model.actionText(),
                Words.text("question.action.spoken", model.actionText()),
                Optional.empty(),
                !draft.action().isEmpty());
        resource.show(
                model.resourceText(),
                Words.text("question.resource.spoken", draft.resource().orElse(model.resourceText())),
                Optional.empty(),
                true);
        context.clear();
        draft.context().members().stream().map(this::contextToken).forEach(context::add);
        layOut();
    }

    private TokenField contextToken(JsonValue.Member given) {
        var token = token("context-" + context.size(), new Slot.Context(Optional.of(given.name())));
        var text = ContextText.of(given);
        token.show(text, Words.text("question.context.spoken", text), Optional.empty(), true);
        return token;
    }

    private void layOut() {
        var parts = new ArrayList<HBox>(List.of(
                phrase("question.can", principal), phrase("question.do", action), phrase("question.on", resource)));
        for (int i = 0; i < context.size(); i++) {
            parts.add(i == 0 ? phrase("question.when", context.get(i)) : phrase(context.get(i)));
        }
        parts.add(phrase(add));
        getChildren().setAll(parts);
    }

    /// The button that lists what was asked before, to be put above the question.
    AskedButton before() {
        return before;
    }

    private void askedAgain() {
        principal.focusButton();
        asked.run();
    }

    void dispose() {
        before.dispose();
    }

    private HBox phrase(String wordKey, TokenField token) {
        var word = new Label(Words.text(wordKey));
        word.getStyleClass().add("question-word");
        word.setMinWidth(USE_PREF_SIZE);
        return phrase(word, token);
    }

    private HBox phrase(Node... words) {
        var phrase = new HBox(words);
        phrase.getStyleClass().add("phrase");
        phrase.setAlignment(Pos.CENTER_LEFT);
        phrase.maxWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> getWidth() - getInsets().getLeft() - getInsets().getRight(),
                        widthProperty(),
                        insetsProperty()));
        return phrase;
    }

    private Stream<TokenField> tokens() {
        return Stream.concat(Stream.of(principal, action, resource), Stream.concat(context.stream(), Stream.of(add)));
    }

    private Optional<TokenField> active() {
        return tokens().filter(TokenField::isEditing).findFirst();
    }

    /// Where the token that is being typed stands in `other`.
    Optional<Bounds> activeBounds(Node other) {
        return active().map(token -> other.sceneToLocal(token.localToScene(token.getLayoutBounds())));
    }

    /// Puts the keyboard into the first part that is missing, or else into the first token.
    void focusFirst() {
        begin(model.missing().map(typing -> tokenOf(typing.slot())).orElse(principal), "");
    }

    void begin(Typing typing) {
        begin(tokenOf(typing.slot()), typing.text());
    }

    private TokenField tokenOf(Slot slot) {
        return tokens().filter(token -> token.slot().equals(slot)).findFirst().orElse(principal);
    }

    // What tokens ask for

    @Override
    public void begin(TokenField token, String typed) {
        active().filter(other -> other != token).ifPresent(TokenField::rest);
        editing.set(true);
        token.edit(typed.isEmpty() ? textOf(token) : typed);
        if (typed.isEmpty()) {
            model.type(token.slot(), textOf(token));
        }
        isTouched = !typed.isEmpty();
    }

    /// What the field of a token begins with: a given key with its value, anything else empty.
    private String textOf(TokenField token) {
        return token.slot() instanceof Slot.Context(var key)
                ? model.draft().context().members().stream()
                        .filter(given -> key.filter(given.name()::equals).isPresent())
                        .map(ContextText::of)
                        .findFirst()
                        .orElse("")
                : "";
    }

    @Override
    public void type(TokenField token, String typed) {
        if (token.isEditing()) {
            isTouched = true;
            model.type(token.slot(), typed);
        }
    }

    @Override
    public void press(TokenField token, KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(PAGE);
            case PAGE_UP -> move(-PAGE);
            case ENTER -> completions.chosen().ifPresent(chosen -> take(token, chosen, false));
            case TAB -> tab(token, event.isShiftDown());
            case ESCAPE -> {
                leave(token);
                token.focusButton();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        isTouched = true;
        completions.move(by);
    }

    private void tab(TokenField token, boolean isBack) {
        var chosen = completions.chosen().filter(_ -> isTouched);
        if (chosen.isPresent() && !isBack) {
            take(token, chosen.get(), true);
            return;
        }
        leave(token);
        next(token, isBack);
    }

    private void take(TokenField token, Suggestion suggestion, boolean goesOn) {
        var template = model.choose(token.slot(), suggestion);
        if (template.isPresent()) {
            token.edit(
                    template.get().text(), template.get().from(), template.get().to());
            return;
        }
        leave(token);
        if (goesOn) {
            next(token, false);
            return;
        }
        model.missing().ifPresentOrElse(this::begin, () -> {
            tokenOf(token.slot()).focusButton();
            asked.run();
        });
    }

    private void next(TokenField token, boolean isBack) {
        var order = tokens().toList();
        int at = order.indexOf(tokenOf(token.slot())) + (isBack ? -1 : 1);
        if (at >= 0 && at < order.size()) {
            var next = order.get(at);
            if (next.slot() instanceof Slot.Context) {
                next.focusButton();
            } else {
                begin(next, "");
            }
        } else {
            tokenOf(token.slot()).focusButton();
        }
    }

    @Override
    public void leave(TokenField token) {
        if (token.isEditing()) {
            token.rest();
            editing.set(active().isPresent());
        }
    }
}
