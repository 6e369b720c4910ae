package dev.espalier.ui.find;

import dev.espalier.access.Evaluator;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.search.Finder;
import dev.espalier.search.Kind;
import dev.espalier.search.Query;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.task.Newest;
import dev.espalier.ui.task.TaskRunner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is looked for and what was found. Typing marks what suits; going there is asked for, so that nothing unfolds
/// while a word is only half typed.
public final class FindViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(FindViewModel.class);
    private static final Texts TEXTS = Texts.of(FindViewModel.class);
    private static final int NOWHERE = -1;
    private static final int NAMED = 3;

    private final DesignStore store;
    private final Consumer<ItemId> visitor;
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ReadOnlyObjectWrapper<Set<Kind>> kinds = new ReadOnlyObjectWrapper<>(this, "kinds", Set.of());
    private final ReadOnlyObjectWrapper<List<ItemId>> found = new ReadOnlyObjectWrapper<>(this, "found", List.of());
    private final ReadOnlyObjectWrapper<Marks> marks = new ReadOnlyObjectWrapper<>(this, "marks", Marks.NONE);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private final ReadOnlyStringWrapper where = new ReadOnlyStringWrapper(this, "where", "");
    private final Subscription watching;
    private Optional<Finder> finder = Optional.empty();
    private Query query = Query.of("");
    private Optional<Able> able = Optional.empty();
    private int at = NOWHERE;
    private final Newest newest;

    /// What is to be marked on the canvas.
    ///
    /// @param items everything that suits
    /// @param perhaps those of them that only perhaps can do what was looked for
    public record Marks(List<ItemId> items, Set<ItemId> perhaps) {
        static final Marks NONE = new Marks(List.of(), Set.of());

        public Marks {
            items = List.copyOf(items);
            perhaps = Set.copyOf(perhaps);
        }
    }

    /// What a search on another thread has found, and the finder that found it.
    ///
    /// @param able who can do what was looked for, when that was looked for
    private record Outcome(Finder finder, List<ItemId> found, Optional<Able> able) {}

    /// @param visitor takes the view to what was found
    public FindViewModel(DesignStore store, TaskRunner tasks, Consumer<ItemId> visitor) {
        this.store = store;
        newest = new Newest(tasks);
        this.visitor = visitor;
        watching = Subscription.combine(
                typed.subscribe((before, text) -> search()),
                kinds.subscribe((before, chosen) -> search()),
                store.designProperty().subscribe((before, design) -> search()),
                store.asking().exercises().hidingProperty().subscribe((_, _) -> search()));
    }

    public void dispose() {
        newest.dispose();
        watching.unsubscribe();
    }

    /// Whether anybody is looking for something.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Begins to look, for what was looked for last.
    public void open() {
        open.set(true);
        search();
    }

    /// Looks no longer; nothing is marked any more.
    public void close() {
        open.set(false);
        newest.cancel();
        found.set(List.of());
        marks.set(Marks.NONE);
        at = NOWHERE;
        describe();
    }

    public StringProperty typedProperty() {
        return typed;
    }

    /// The kinds that are looked for; none means all.
    public ReadOnlyObjectProperty<Set<Kind>> kindsProperty() {
        return kinds.getReadOnlyProperty();
    }

    /// Looks for this kind, or for it no longer.
    public void toggle(Kind kind) {
        var changed = EnumSet.noneOf(Kind.class);
        changed.addAll(kinds.get());
        if (!changed.remove(kind)) {
            changed.add(kind);
        }
        kinds.set(Set.copyOf(changed));
    }

    /// Everything that suits.
    public ReadOnlyObjectProperty<List<ItemId>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// What is to be marked: changes with what was found, not with each step through it.
    public ReadOnlyObjectProperty<Marks> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /// `3 of 12`.
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// Where the current one has what was typed: `tag cost-centre of account HR`.
    public ReadOnlyStringProperty whereProperty() {
        return where.getReadOnlyProperty();
    }

    public void next() {
        visit(at + 1);
    }

    public void previous() {
        visit(at == NOWHERE ? NOWHERE : at - 1);
    }

    private void visit(int number) {
        if (!found.get().isEmpty()) {
            at = Math.floorMod(number, found.get().size());
            var item = found.get().get(at);
            store.select(List.of(item));
            visitor.accept(item);
            describe();
        }
    }

    private void search() {
        if (!open.get()) {
            return;
        }
        var asked = Query.of(typed.get(), kinds.get());
        var secret = asked.abilities().stream()
                .filter(store.asking().exercises()::isToldBy)
                .findFirst();
        if (secret.isPresent()) {
            keep(asked, secret.get());
            return;
        }
        var design = store.design();
        var evaluator = store.evaluator();
        var known = finder;
        if (!asked.abilities().isEmpty()) {
            count.set(TEXTS.text("count.asking"));
            where.set(TEXTS.text("can.asking", String.join(", ", asked.abilities())));
        }
        Newest.Work<Outcome> work = stop -> {
            var current = known.map(before -> before.following(design)).orElseGet(() -> Finder.of(design));
            return search(current, asked, evaluator, stop);
        };
        if (asked.abilities().isEmpty()) {
            newest.run("find", work, (Outcome outcome) -> show(asked, outcome), this::fail);
        } else {
            newest.runLengthy("find who can", work, (Outcome outcome) -> show(asked, outcome), this::fail);
        }
    }

    /// Finds nobody, because who it is would tell the answer of an exercise.
    private void keep(Query asked, String secret) {
        newest.cancel();
        query = asked;
        able = Optional.of(Able.refused(TEXTS.text("can.secret", secret)));
        found.set(List.of());
        marks.set(Marks.NONE);
        at = NOWHERE;
        describe();
    }

    /// Whoever can comes before those for whom it depends.
    private static Outcome search(Finder finder, Query asked, Evaluator evaluator, BooleanSupplier isStopped) {
        if (asked.abilities().isEmpty()) {
            return new Outcome(finder, List.copyOf(finder.find(asked)), Optional.empty());
        }
        var able = Able.toDo(asked.abilities(), evaluator, isStopped);
        var suiting = finder.find(asked).stream()
                .filter(item -> item instanceof MemberId member && able.has(member))
                .sorted(Comparator.comparing(item -> able.depends().contains((MemberId) item)))
                .toList();
        return new Outcome(finder, suiting, Optional.of(able));
    }

    private void fail(Throwable failure) {
        LOG.error("A search failed", failure);
        found.set(List.of());
        marks.set(Marks.NONE);
        at = NOWHERE;
        count.set(TEXTS.text("count.none"));
        where.set("");
    }

    /// Stays at the item that was visited last as long as it still suits.
    private void show(Query asked, Outcome outcome) {
        var visited = at == NOWHERE
                ? Optional.<ItemId>empty()
                : Optional.of(found.get().get(at));
        finder = Optional.of(outcome.finder());
        query = asked;
        able = outcome.able();
        found.set(outcome.found());
        marks.set(new Marks(
                outcome.found(),
                outcome.able().map(can -> Set.<ItemId>copyOf(can.depends())).orElse(Set.of())));
        at = visited.map(outcome.found()::indexOf).orElse(NOWHERE);
        describe();
    }

    private void describe() {
        var size = found.get().size();
        if (query.isEmpty() || !open.get()) {
            count.set("");
            where.set("");
        } else if (size == 0) {
            count.set(TEXTS.text("count.none"));
            where.set(able.map(asked -> asked.wrong().orElse(TEXTS.text("can.nobody")))
                    .orElse(""));
        } else if (at == NOWHERE) {
            count.set(able.map(this::counted).orElseGet(() -> TEXTS.text("count.some", size)));
            where.set(able.map(this::scope).orElseGet(() -> where(found.get().getFirst())));
        } else {
            count.set(TEXTS.text("count.at", at + 1, size));
            where.set(where(found.get().get(at)));
        }
    }

    private String counted(Able asked) {
        long perhaps = found.get().stream().filter(item -> isOpen(asked, item)).count();
        return TEXTS.text(
                asked.isExact() ? "count.can" : "count.perhaps", found.get().size() - perhaps, perhaps);
    }

    /// The first few by name: who can, and for whom it depends.
    private String scope(Able asked) {
        var can = found.get().stream().filter(item -> !isOpen(asked, item)).toList();
        var open = found.get().stream().filter(item -> isOpen(asked, item)).toList();
        var parts = new ArrayList<String>();
        if (!can.isEmpty()) {
            parts.add(TEXTS.text("can.scope.can", names(can)));
        }
        if (!open.isEmpty()) {
            parts.add(TEXTS.text(asked.isExact() ? "can.scope.depends" : "can.scope.perhaps", names(open)));
        }
        return TEXTS.text("can.scope", String.join(" ", parts));
    }

    private String names(List<ItemId> items) {
        var words = new FoundWords(store.design());
        var names = items.stream().limit(NAMED).map(words::of).collect(Collectors.joining(", "));
        return items.size() <= NAMED ? names : TEXTS.text("can.more", names, items.size() - NAMED);
    }

    private static boolean isOpen(Able asked, ItemId item) {
        return item instanceof MemberId member && asked.depends().contains(member);
    }

    private String where(ItemId item) {
        var words = new FoundWords(store.design());
        if (able.isPresent()) {
            var asked = able.get();
            var form = !isOpen(asked, item) ? "can.allowed" : asked.isExact() ? "can.depends" : "can.perhaps";
            return TEXTS.text(form, words.of(item), asked.what());
        }
        return finder.flatMap(used -> used.place(item, query)).map(words::of).orElseGet(() -> words.of(item));
    }
}
