package dev.espalier.ui.panel;

import dev.espalier.access.Question;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.PolicyId;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.Followed;
import dev.espalier.ui.panel.QuestionDraft.Asker;
import dev.espalier.ui.panel.Suggestion.Choice;
import dev.espalier.ui.task.Newest;
import dev.espalier.ui.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The question bar: what is asked, and what could be asked instead.
///
/// A complete question lives in the [DesignStore], so that canvas and panel speak of the same; an incomplete one lives
/// here alone. Somebody who is renamed or moved keeps asking; somebody who is removed leaves the question open, and
/// comes back with undo.
final class QuestionViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionViewModel.class);

    private final DesignStore store;
    private final Newest completing;
    private final ReadOnlyObjectWrapper<QuestionDraft> draft =
            new ReadOnlyObjectWrapper<>(this, "draft", QuestionDraft.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<MemberId>> gone =
            new ReadOnlyObjectWrapper<>(this, "gone", Optional.empty());
    private final ObservableList<Suggestion> suggestions = FXCollections.observableArrayList();
    private final Subscription subscriptions;
    private PrincipalCompletion principals;

    /// The parts of a question that can be chosen.
    sealed interface Slot {
        record Principal() implements Slot {}

        record Action() implements Slot {}

        record Resource() implements Slot {}

        /// A key that is given, or a new one.
        record Context(Optional<String> key) implements Slot {}

        Slot PRINCIPAL = new Principal();
        Slot ACTION = new Action();
        Slot RESOURCE = new Resource();
        Slot NEW_CONTEXT = new Context(Optional.empty());
    }

    /// Where to go on typing, and with what.
    record Typing(Slot slot, String text) {}

    QuestionViewModel(DesignStore store, TaskRunner tasks) {
        this.store = store;
        completing = new Newest(tasks);
        principals = new PrincipalCompletion(store.design());
        subscriptions = Subscription.combine(
                store.designProperty().subscribe(this::follow),
                store.questionProperty().subscribe(this::adopt));
    }

    void dispose() {
        completing.dispose();
        subscriptions.unsubscribe();
    }

    DesignStore store() {
        return store;
    }

    ReadOnlyObjectProperty<QuestionDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    QuestionDraft draft() {
        return draft.get();
    }

    /// Who asked until an edit removed them.
    ReadOnlyObjectProperty<Optional<MemberId>> goneProperty() {
        return gone.getReadOnlyProperty();
    }

    ObservableList<Suggestion> suggestions() {
        return FXCollections.unmodifiableObservableList(suggestions);
    }

    // Following the store

    /// Takes over a question that was asked elsewhere.
    private void adopt(Optional<Question> asked) {
        if (!asked.equals(draft().question(store.design()))) {
            draft.set(
                    asked.map(other -> QuestionDraft.of(store.design(), other)).orElse(QuestionDraft.EMPTY));
            gone.set(Optional.empty());
        }
    }

    private void follow(Design before, Design after) {
        principals = new PrincipalCompletion(after);
        var index = DesignIndex.of(after);
        gone.get().filter(index::contains).ifPresent(back -> {
            gone.set(Optional.empty());
            put(draft().following(back));
        });
        draft().member().filter(member -> !index.contains(member)).ifPresent(lost -> {
            var found = Followed.find(before, after, lost);
            gone.set(found.isPresent() ? Optional.empty() : Optional.of(lost));
            put(found.map(draft()::following).orElseGet(() -> draft().withAsker(Optional.empty())));
        });
        if (draft().member().isPresent()) {
            put(draft());
        }
    }

    private void put(QuestionDraft changed) {
        draft.set(changed);
        store.questionProperty().set(changed.question(store.design()));
    }

    // Choosing

    /// Offers what fits what has been typed in a slot.
    void type(Slot slot, String typed) {
        var completion = completion(slot, typed);
        completing.run(
                "complete",
                _ -> completion.call(),
                (List<Suggestion> found) -> suggestions.setAll(found),
                failure -> LOG.error("What was typed could not be completed", failure));
    }

    private Callable<List<Suggestion>> completion(Slot slot, String typed) {
        var design = store.design();
        var now = draft();
        return switch (slot) {
            case Slot.Principal _ -> {
                var index = principals;
                yield () -> index.complete(typed);
            }
            case Slot.Action _ -> () -> ActionCompletion.complete(design, now.action(), typed);
            case Slot.Resource _ -> {
                var account = now.member().map(MemberId::account);
                yield () -> ResourceCompletion.complete(design, now.action(), account, typed);
            }
            case Slot.Context(var key) -> {
                var keys = store.answerProperty()
                        .get()
                        .map(answer -> answer.dependsOn())
                        .orElse(List.of());
                yield () -> ContextCompletion.complete(keys, now.action(), key.isPresent(), typed);
            }
        };
    }

    /// Takes a suggestion. When it is only the form of one, says how to go on typing.
    Optional<Choice.Template> choose(Slot slot, Suggestion suggestion) {
        if (suggestion.choice() instanceof Choice.Template template) {
            return Optional.of(template);
        }
        switch (slot) {
            case Slot.Principal _ -> ask(asker(suggestion.choice()));
            case Slot.Action _ -> put(draft().withAction(text(suggestion.choice())));
            case Slot.Resource _ ->
                put(draft().withResource(Optional.of(text(suggestion.choice())).filter(arn -> !arn.isEmpty())));
            case Slot.Context(var key) -> give(key, text(suggestion.choice()));
        }
        return Optional.empty();
    }

    private static Optional<Asker> asker(Choice choice) {
        return switch (choice) {
            case Choice.Member(MemberId member) -> Optional.of(new Asker.Known(member));
            case Choice.Text(var principal) -> Optional.of(new Asker.Stranger(principal));
            case Choice.Member _, Choice.Nothing _, Choice.Template _ -> Optional.empty();
        };
    }

    private static String text(Choice choice) {
        return switch (choice) {
            case Choice.Text(var text) -> text;
            case Choice.Member(ResourceId(var account, var arn)) -> arn;
            case Choice.Member _, Choice.Nothing _, Choice.Template _ -> "";
        };
    }

    private void ask(Optional<Asker> asker) {
        gone.set(Optional.empty());
        put(draft().withAsker(asker));
    }

    private void give(Optional<String> key, String typed) {
        var kept = key.map(draft()::without).orElse(draft());
        put(ContextText.read(typed)
                .map(given -> draft().with(given.name(), given.value()))
                .orElse(kept));
    }

    /// Asks what a text says; what it does not say is left open.
    void fill(Optional<String> principal, Optional<String> action, Optional<String> resource, JsonObject context) {
        gone.set(Optional.empty());
        var asked = new Question(
                principal.orElse(""), Optional.empty(), action.orElse(""), resource, Optional.empty(), context);
        var filled = QuestionDraft.of(store.design(), asked);
        put(principal.isPresent() ? filled : filled.withAsker(Optional.empty()));
    }

    /// Somebody else asks the same.
    void ask(MemberId member) {
        ask(Optional.of(new Asker.Known(member)));
    }

    /// Nothing is asked any more, not even in part.
    void forget() {
        gone.set(Optional.empty());
        put(QuestionDraft.EMPTY);
    }

    /// The same is asked about another action.
    void ask(String action) {
        put(draft().withAction(action));
    }

    /// Asks about what is selected: a member asks, a resource is asked for, anybody else's people are offered.
    ///
    /// @return where to go on typing, when the question is not complete yet
    Optional<Typing> askAboutSelection() {
        store.focusedItem().ifPresent(this::takeMember);
        return store.focusedItem()
                .filter(item -> !(item instanceof MemberId))
                .map(item -> new Typing(Slot.PRINCIPAL, nameToType(item)))
                .or(this::missing);
    }

    private void takeMember(ItemId item) {
        if (item instanceof ResourceId resource) {
            put(draft().withResource(Optional.of(resource.arn())));
        } else if (item instanceof MemberId member) {
            ask(member);
        }
    }

    private String nameToType(ItemId item) {
        return switch (item) {
            case NodeId node
            when !node.equals(store.design().organization().root().id()) ->
                DesignIndex.of(store.design()).nameOf(node) + " ";
            case NodeId _, NoteId _, PolicyId _ -> "";
        };
    }

    /// The first part of the question that is missing.
    Optional<Typing> missing() {
        if (draft().asker().isEmpty()) {
            return Optional.of(new Typing(Slot.PRINCIPAL, ""));
        }
        return draft().action().isEmpty() ? Optional.of(new Typing(Slot.ACTION, "")) : Optional.empty();
    }

    // What the bar shows

    String askerText() {
        var names = new Names(store.design());
        return draft().asker()
                .map(asker -> switch (asker) {
                    case Asker.Known(var member) -> names.inAccount(member);
                    case Asker.Stranger(var principal) -> Names.shortArn(principal);
                })
                .orElseGet(() -> Words.text("question.principal"));
    }

    /// The asker without the account.
    String askerName() {
        var names = new Names(store.design());
        return draft().member().map(names::plain).orElseGet(this::askerText);
    }

    String nameOf(MemberId member) {
        return new Names(store.design()).plain(member);
    }

    String actionText() {
        return draft().action().isEmpty() ? Words.text("question.action") : draft().action();
    }

    String resourceText() {
        return draft().resource().map(Names::shortArn).orElseGet(() -> Words.text("question.anyResource"));
    }
}
