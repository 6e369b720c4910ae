package dev.espalier.ui.heat;

import dev.espalier.access.Evaluator;
import dev.espalier.access.HeatMap;
import dev.espalier.access.Shade;
import dev.espalier.catalog.ActionQuery;
import dev.espalier.design.AccountId;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.NodeId;
import dev.espalier.diagram.Heat;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.document.Settings;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.task.Newest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the heat map is about and what came out. Everybody is asked in the background, again after every change; while
/// that goes on, the map before stays.
public final class HeatViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(HeatViewModel.class);
    private static final Texts TEXTS = Texts.of(HeatViewModel.class);
    private static final int SUGGESTIONS = 60;

    /// How long people may be asked one by one.
    private static final Duration TIME = Duration.ofSeconds(3);

    private final DesignStore store;
    private final Consumer<ItemId> visitor;
    private final Consumer<String> announcer;
    private final Film film;
    private final Maps maps = new Maps();
    private final Newest newest;
    private final ReadOnlyObjectWrapper<Optional<ActionQuery>> query =
            new ReadOnlyObjectWrapper<>(this, "query", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<HeatMap>> map =
            new ReadOnlyObjectWrapper<>(this, "map", Optional.empty());
    private final ReadOnlyObjectWrapper<Set<Shade>> lit = new ReadOnlyObjectWrapper<>(this, "lit", Set.of());
    private final ReadOnlyObjectWrapper<List<ActionQuery>> suggestions =
            new ReadOnlyObjectWrapper<>(this, "suggestions", List.of());
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking");
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper(this, "headline", "");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private final Subscription watching;
    private Optional<NodeId> visited = Optional.empty();
    private String typed = "";

    /// One line of the legend.
    ///
    /// @param accounts how many accounts have that answer
    public record Entry(Shade shade, String words, int accounts) {}

    /// @param visitor takes the view to an account
    /// @param announcer says what is drawn there to those who do not see it
    /// @param settings where the film is kept
    public HeatViewModel(DesignStore store, Consumer<ItemId> visitor, Consumer<String> announcer, Settings settings) {
        this.store = store;
        this.visitor = visitor;
        this.announcer = announcer;
        film = new Film(settings);
        newest = new Newest(store.tasks());
        watching = Subscription.combine(
                store.designProperty().subscribe((_, _) -> ask()),
                store.documentsProperty().subscribe((_, _) -> begin()),
                store.showing().heatingProperty().subscribe(this::switched));
    }

    public void dispose() {
        newest.dispose();
        watching.unsubscribe();
    }

    /// Whether the heat map is wanted.
    public ReadOnlyBooleanProperty openProperty() {
        return store.showing().heatingProperty();
    }

    public void close() {
        store.showing().heat(false);
    }

    /// Another document is on show: what is known of the one before says nothing about it.
    private void begin() {
        maps.forget();
        map.set(Optional.empty());
        lit.set(Set.of());
        visited = Optional.empty();
        describe();
        ask();
    }

    private void switched(boolean isOpen) {
        if (isOpen) {
            if (query.get().isEmpty()) {
                about(film.frames().isEmpty() ? "iam:CreateUser" : film.frames().getFirst());
            } else {
                ask();
            }
        } else {
            newest.cancel();
            asking.set(false);
            map.set(Optional.empty());
            describe();
        }
    }

    // What is asked

    /// What everybody is asked about.
    public ReadOnlyObjectProperty<Optional<ActionQuery>> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// Queries for what is being typed.
    public ReadOnlyObjectProperty<List<ActionQuery>> suggestionsProperty() {
        return suggestions.getReadOnlyProperty();
    }

    /// Looks for queries that fit what has been typed.
    public void complete(String typed) {
        suggestions.set(
                typed.isBlank()
                        ? Stream.concat(
                                        film.frames().stream().flatMap(text -> ActionQuery.parse(text).stream()),
                                        ActionQuery.complete("", SUGGESTIONS).stream())
                                .toList()
                        : ActionQuery.complete(typed, SUGGESTIONS));
    }

    /// What stands in the question at present. As long as that is not what is drawn, the numbers name what is.
    public void typing(String text) {
        typed = text.strip();
        describe();
    }

    /// Asks everybody about what has been typed; says so when it is no action.
    public void about(String text) {
        ActionQuery.parse(text).ifPresentOrElse(this::about, () -> note.set(HeatWords.unknown(text)));
    }

    /// Asks everybody about these actions.
    public void about(ActionQuery asked) {
        query.set(Optional.of(asked));
        visited = Optional.empty();
        lit.set(Set.of());
        ask();
    }

    private void ask() {
        newest.cancel();
        if (!openProperty().get() || query.get().isEmpty()) {
            return;
        }
        var asked = query.get().get();
        var evaluator = store.evaluator();
        var earlier = maps.of(asked);
        asking.set(true);
        describe();
        newest.run(
                "heat map",
                stop -> evaluator.heatMap(asked, earlier, stop),
                (HeatMap found) -> {
                    show(found);
                    settle(found, evaluator);
                },
                this::fail);
    }

    /// Asks those one by one whose answers are not quick to see; not about several actions, of which there are too
    /// many.
    private void settle(HeatMap found, Evaluator evaluator) {
        if (found.unsettled() == 0 || found.query().one().isEmpty()) {
            asking.set(false);
            describe();
            return;
        }
        newest.runLengthy(
                "heat map, one by one",
                stop -> evaluator.settled(found, stop.orAfter(TIME)),
                (HeatMap settled) -> {
                    asking.set(false);
                    show(settled);
                },
                this::fail);
    }

    private void fail(Throwable failure) {
        LOG.error("A heat map could not be made", failure);
        asking.set(false);
        describe();
        note.set(TEXTS.text("failed"));
    }

    /// Whether answers are still being looked for.
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    // What came out

    private void show(HeatMap found) {
        maps.keep(found);
        map.set(Optional.of(found));
        store.showing().show(new Heat(found, lit.get()));
        describe();
    }

    /// The map that is shown; empty until there is one.
    public ReadOnlyObjectProperty<Optional<HeatMap>> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /// How many can, in a line.
    public ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /// What is to be known about the numbers.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    private void describe() {
        var shown = map.get();
        headline.set(shown.map(HeatWords::counted).map(this::named).orElse(asking.get() ? TEXTS.text("asking") : ""));
        note.set(shown.map(one -> HeatWords.noted(one, asking.get())).orElse(""));
    }

    /// What is said of the drawing, with the name of what is drawn when something else stands in the question.
    private String named(String words) {
        return map.get()
                .map(shown -> shown.query().text())
                .filter(drawn -> !drawn.equals(typed))
                .map(drawn -> TEXTS.text("drawn", drawn, words))
                .orElse(words);
    }

    /// The answers there are, with the numbers of accounts.
    public List<Entry> legend() {
        var shown = map.get();
        if (shown.isEmpty()) {
            return List.of();
        }
        var all = shown.get().all();
        boolean isOne = shown.get().query().one().isPresent();
        return Stream.of(Shade.values())
                .filter(shade -> all.count(shade) > 0)
                .map(shade -> new Entry(shade, HeatWords.of(shade, isOne), all.count(shade)))
                .toList();
    }

    /// The answers that are looked at; none means all.
    public ReadOnlyObjectProperty<Set<Shade>> litProperty() {
        return lit.getReadOnlyProperty();
    }

    /// Looks at an answer, or at it no longer.
    public void toggle(Shade shade) {
        var changed = EnumSet.noneOf(Shade.class);
        changed.addAll(lit.get());
        if (!changed.remove(shade)) {
            changed.add(shade);
        }
        lit.set(Set.copyOf(changed));
        map.get().ifPresent(shown -> store.showing().show(new Heat(shown, lit.get())));
    }

    /// Goes to the next account with an answer that is looked at; when all are, with somebody who can.
    public void next() {
        step(1);
    }

    public void previous() {
        step(-1);
    }

    /// What an arrow on the canvas does: goes on to the next account with an answer that is looked at alone, or back to
    /// the one before.
    ///
    /// @return whether there was one; otherwise arrows travel the tree, as they do during a walk through the gates
    public boolean walk(int by) {
        return !lit.get().isEmpty() && !store.walk().isWalking() && step(by);
    }

    private boolean step(int by) {
        var matches = map.get()
                .map(shown -> new Matches(shown, matching()))
                .filter(found -> !found.accounts().isEmpty());
        matches.ifPresent(found -> step(found, by));
        return matches.isPresent();
    }

    private void step(Matches matches, int by) {
        var index = DesignIndex.of(store.design());
        var from = store.focusedItem().filter(NodeId.class::isInstance).map(NodeId.class::cast);
        int next = matches.beside(from.or(() -> visited), index, by);
        int count = matches.accounts().size();
        var account = matches.accounts().get(next);
        visited = Optional.of(account);
        store.select(List.of(account));
        visitor.accept(account);
        var name = index.account(account).map(one -> one.name()).orElse("");
        headline.set(named(TEXTS.text("visited", next + 1, count, name)));
        announcer.accept(TEXTS.text("visited.spoken", next + 1, count, answer(account)));
    }

    private String answer(AccountId account) {
        var shown = map.get();
        boolean isOne = shown.flatMap(one -> one.query().one()).isPresent();
        return shown.flatMap(one -> one.account(account))
                .map(found -> HeatWords.of(found.shade(), isOne))
                .orElse("");
    }

    private Set<Shade> matching() {
        return lit.get().isEmpty() ? Set.of(Shade.ALLOWED, Shade.PARTLY) : lit.get();
    }

    // The film

    /// What the film shows.
    public ReadOnlyObjectProperty<List<String>> framesProperty() {
        return film.framesProperty();
    }

    /// Where the film is; -1 when what is asked is no part of it.
    public int frame() {
        return query.get().map(asked -> film.frames().indexOf(asked.text())).orElse(-1);
    }

    public void showFrame(int number) {
        if (number >= 0 && number < film.frames().size() && number != frame()) {
            about(film.frames().get(number));
        }
    }

    /// Goes on with the film, from its end to its beginning.
    public void advance() {
        if (!film.frames().isEmpty()) {
            showFrame((frame() + 1) % film.frames().size());
        }
    }

    /// Makes what is asked a part of the film, or no part of it any more.
    public void toggleInFilm() {
        query.get().map(ActionQuery::text).ifPresent(film::toggle);
    }
}
