package dev.espalier.ui.claim;

import dev.espalier.access.Principals;
import dev.espalier.design.Assertion.Expectation;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.Organization;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.claim.ClaimDraft.About;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.Unbroken;
import dev.espalier.ui.panel.ActionCompletion;
import dev.espalier.ui.panel.ContextCompletion;
import dev.espalier.ui.panel.PrincipalCompletion;
import dev.espalier.ui.panel.ResourceCompletion;
import dev.espalier.ui.panel.Suggestion;
import dev.espalier.ui.panel.Suggestion.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A claim as a sentence of pickers: *nobody in* Sandbox *can* iam:CreateUser *except* BreakGlass. Enter in a field
/// that suggests nothing keeps it, Escape leaves it.
final class ClaimForm extends VBox {
    private static final Texts TEXTS = ClaimWords.TEXTS;

    private final ClaimFormViewModel model;
    private final DesignStore store;
    private final ComboBox<About> about = new ComboBox<>();
    private final ComboBox<Expectation> expect = new ComboBox<>();
    private final ChipsField within;
    private final ChipsField except;
    private final ChipsField context;
    private final CompletionField principal;
    private final CompletionField action;
    private final CompletionField resource;
    private final TextField title = new TextField();
    private final Label canWord = new Label(TEXTS.text("can"));
    private final HBox inPhrase;
    private final HBox canPhrase;
    private final HBox onPhrase;
    private final HBox exceptPhrase;
    private final HBox whenPhrase;
    private final FlowPane sentence = new FlowPane();
    private final Label outcome = new Label();
    private Organization collected;
    private PrincipalCompletion principals;
    private boolean isShowing;

    ClaimForm(ClaimFormViewModel model, DesignStore store) {
        this.model = model;
        this.store = store;
        collected = store.design().organization();
        principals = new PrincipalCompletion(store.design());
        within = withinField();
        except = exceptField();
        context = contextField();
        principal = field("principal", this::principals, Slot.PRINCIPAL);
        action = field("action", this::actions, Slot.ACTION);
        resource = field("resource", this::resources, Slot.RESOURCE);
        inPhrase = phrase("in", within);
        canPhrase = phrase(canWord, action);
        onPhrase = phrase("on", resource);
        exceptPhrase = phrase("exceptWord", except);
        whenPhrase = phrase("when", context);
        setId("claim-form");
        getStyleClass().add("claim-detail");
        setUpFields();
        setUpOutcome();
        getChildren().setAll(scrolling(sentence), outcome, buttons());
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        model.draftProperty().subscribe(draft -> draft.ifPresentOrElse(this::show, this::forget));
        model.outcomeProperty().subscribe(outcome::setText);
    }

    private ChipsField withinField() {
        return new ChipsField(
                "claim-within",
                TEXTS.text("within"),
                typed -> PlaceCompletion.complete(store.design(), model.draft().within(), typed),
                new ChipsField.Kind(this::placeName, this::valueOf, model::setWithin));
    }

    private ChipsField exceptField() {
        return new ChipsField(
                "claim-except",
                TEXTS.text("except"),
                this::principals,
                new ChipsField.Kind(this::principalName, this::valueOf, model::setExcept));
    }

    private ChipsField contextField() {
        return new ChipsField(
                "claim-context",
                TEXTS.text("context"),
                typed -> ContextCompletion.complete(List.of(), model.draft().action(), false, typed),
                new ChipsField.Kind(chip -> chip, this::valueOf, this::give));
    }

    /// What is refused stands in the field again, to be put right.
    private void give(List<String> chips) {
        boolean isGiven = model.setContext(chips);
        context.show(ClaimContext.chips(model.draft().context()));
        if (!isGiven) {
            context.type(chips.getLast());
        }
    }

    private CompletionField field(String name, Function<String, List<Suggestion>> complete, Slot slot) {
        return new CompletionField("claim-" + name, TEXTS.text(name), complete, choice -> take(choice, slot));
    }

    private void setUpOutcome() {
        outcome.setId("claim-outcome");
        outcome.getStyleClass().addAll("claim-words", "claim-answer");
        Unbroken.wrap(outcome);
    }

    private static ScrollPane scrolling(FlowPane sentence) {
        sentence.getStyleClass().add("claim-form");
        var scrolling = new ScrollPane(sentence);
        scrolling.setFitToWidth(true);
        scrolling.setFocusTraversable(false);
        scrolling.getStyleClass().add("claim-sentences");
        VBox.setVgrow(scrolling, Priority.ALWAYS);
        return scrolling;
    }

    private enum Slot {
        PRINCIPAL,
        ACTION,
        RESOURCE
    }

    private <T extends Enum<T>> void setUp(ComboBox<T> box, String id, String words, List<T> values) {
        box.setId(id);
        box.setAccessibleText(TEXTS.text(words));
        box.getItems().setAll(values);
        box.setButtonCell(new Words<>(words));
        box.setCellFactory(_ -> new Words<>(words));
    }

    private static final class Words<T extends Enum<T>> extends ListCell<T> {
        private final String words;

        Words(String words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            setText(item == null || isEmpty ? null : TEXTS.text(words + "." + item.name()));
        }
    }

    private void setUpFields() {
        setUp(about, "claim-about", "about", List.of(About.values()));
        setUp(expect, "claim-expect", "expectation", List.of(Expectation.values()));
        HBox.setHgrow(title, Priority.ALWAYS);
        about.valueProperty().subscribe(value -> changed(value, model::setAbout));
        expect.valueProperty().subscribe(value -> changed(value, model::setExpect));
        principal.textProperty().subscribe(text -> changed(text, typed -> model.setPrincipal(arnOf(typed))));
        action.textProperty().subscribe(text -> changed(text, model::setAction));
        resource.textProperty().subscribe(text -> changed(text, model::setResource));
        title.setId("claim-title");
        title.setPromptText(TEXTS.text("titleOf"));
        title.setAccessibleText(TEXTS.text("titleOf"));
        title.textProperty().subscribe(text -> changed(text, model::setTitle));
    }

    private <T> void changed(@Nullable T value, Consumer<T> setter) {
        if (!isShowing && value != null) {
            setter.accept(value);
        }
    }

    private HBox buttons() {
        var keep = new Button(TEXTS.text("keep"));
        keep.setId("claim-keep");
        keep.getStyleClass().addAll("small", "accent");
        keep.setOnAction(_ -> keep());
        var cancel = new Button(TEXTS.text("cancel"));
        cancel.setId("claim-cancel");
        cancel.getStyleClass().add("small");
        cancel.setOnAction(_ -> model.leave());
        var end = new HBox(8, title, keep, cancel);
        end.setAlignment(Pos.CENTER_LEFT);
        keep.setMinWidth(USE_PREF_SIZE);
        cancel.setMinWidth(USE_PREF_SIZE);
        return end;
    }

    /// What was typed about the request but not added yet is meant, too.
    private void keep() {
        context.addTyped();
        if (!context.isTyping()) {
            model.keep();
        }
    }

    // What is suggested and chosen

    private List<Suggestion> actions(String typed) {
        return ActionCompletion.complete(store.design(), model.draft().action(), typed);
    }

    private List<Suggestion> resources(String typed) {
        return ResourceCompletion.complete(store.design(), model.draft().action(), Optional.empty(), typed);
    }

    private List<Suggestion> principals(String typed) {
        var found = new ArrayList<Suggestion>();
        for (var suggestion : everybody().complete(typed)) {
            found.add(suggestion);
            if (suggestion.choice() instanceof Choice.Member(RoleId role)
                    && !model.draft().isAboutOne()) {
                var everywhere = "arn:aws:iam::*:role/" + role.name();
                if (found.stream().noneMatch(one -> one.text().equals(everywhere))) {
                    found.add(Suggestion.of(
                            everywhere, typed.strip(), TEXTS.text("inEveryAccount"), new Choice.Text(everywhere)));
                }
            }
        }
        return found;
    }

    /// Collecting a hundred thousand principals takes longer than a keystroke should.
    @SuppressWarnings("ReferenceEquality") // another organization has other principals
    private PrincipalCompletion everybody() {
        var organization = store.design().organization();
        if (organization != collected) {
            collected = organization;
            principals = new PrincipalCompletion(store.design());
        }
        return principals;
    }

    private String valueOf(Choice choice) {
        return switch (choice) {
            case Choice.Member(MemberId member) -> Principals.arnOf(store.design(), member);
            case Choice.Member(var node) -> node.toString();
            case Choice.Text(var text) -> text;
            case Choice.Template template -> template.text();
            case Choice.Nothing() -> "";
        };
    }

    private void take(Choice choice, Slot slot) {
        var value = valueOf(choice);
        switch (slot) {
            case PRINCIPAL -> {
                model.setPrincipal(value);
                action.requestFocus();
            }
            case ACTION -> {
                action.fill(value);
                resource.requestFocus();
            }
            case RESOURCE -> {
                resource.fill(value);
                title.requestFocus();
            }
        }
    }

    private String placeName(String id) {
        return DesignIndex.of(store.design())
                .entities()
                .filter(entity -> entity.id().toString().equals(id))
                .map(Entity::name)
                .findFirst()
                .orElse(id);
    }

    private String principalName(String arn) {
        return new ClaimWords(store.design()).nameOf(arn);
    }

    /// Who is meant by the text in the field: the name of the one that was chosen, or an ARN as typed.
    private String arnOf(String text) {
        var chosen = model.draft().principal();
        return !chosen.isEmpty() && principalName(chosen).equals(text) ? chosen : text;
    }

    // Shows

    private void show(ClaimDraft draft) {
        isShowing = true;
        about.setValue(draft.about());
        expect.setValue(draft.expect());
        within.show(draft.within());
        except.show(draft.except());
        context.show(ClaimContext.chips(draft.context()));
        fill(principal, principalName(draft.principal()));
        fill(action, draft.action());
        fill(resource, draft.resource());
        if (!title.getText().strip().equals(draft.title().strip())) {
            title.setText(draft.title());
        }
        layOut(draft);
        isShowing = false;
    }

    /// What was typed for a claim and never added is not for the next one.
    private void forget() {
        List.of(within, except, context).forEach(chips -> chips.type(""));
    }

    private static void fill(CompletionField field, String text) {
        if (!field.getText().equals(text)) {
            field.fill(text);
        }
    }

    private void layOut(ClaimDraft draft) {
        boolean isOne = draft.isAboutOne();
        canWord.setVisible(!isOne);
        canWord.setManaged(!isOne);
        var parts = new ArrayList<Node>(List.of(about));
        parts.addAll(
                isOne
                        ? List.of(principal, expect, canPhrase, onPhrase)
                        : List.of(inPhrase, canPhrase, onPhrase, exceptPhrase));
        parts.add(whenPhrase);
        if (!sentence.getChildren().equals(parts)) {
            sentence.getChildren().setAll(parts);
        }
    }

    private static HBox phrase(Label word, Node picker) {
        word.setMinWidth(USE_PREF_SIZE);
        var phrase = new HBox(6, word, picker);
        phrase.setAlignment(Pos.CENTER_LEFT);
        return phrase;
    }

    private static HBox phrase(String word, Node picker) {
        return phrase(new Label(TEXTS.text(word)), picker);
    }

    /// Puts the keyboard at the beginning of the sentence.
    void begin() {
        about.requestFocus();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            keep();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.leave();
            event.consume();
        }
    }
}
