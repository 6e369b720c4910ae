package dev.espalier.ui.compare;

import dev.espalier.compare.Change;
import dev.espalier.compare.Comparison;
import dev.espalier.compare.Report;
import dev.espalier.compare.Report.Part;
import dev.espalier.compare.ReportText;
import dev.espalier.compare.Section;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.NodeId;
import dev.espalier.diagram.Differences;
import dev.espalier.diagram.Planned;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.task.Newest;
import dev.espalier.ui.task.TaskRunner;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the design on show is compared with, and what came out: first what was changed, at once, then who gained or
/// lost which permissions, in the background and again after each edit.
public final class CompareViewModel {
    static final Texts TEXTS = Texts.of(CompareViewModel.class);
    private static final Logger LOG = LoggerFactory.getLogger(CompareViewModel.class);

    private final DesignStore store;
    private final Newest newest;
    private final Consumer<ItemId> visitor;
    private final ReadOnlyObjectWrapper<Optional<Base>> base =
            new ReadOnlyObjectWrapper<>(this, "base", Optional.empty());
    private final ReadOnlyObjectWrapper<List<CompareRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper(this, "comparing");
    private final BooleanProperty widened = new SimpleBooleanProperty(this, "widened", true);
    private final BooleanProperty narrowed = new SimpleBooleanProperty(this, "narrowed", true);
    private final BeforeAndNow answers;
    private final Subscription watching;
    private Map<Part, Section> parts = Map.of();
    private List<String> conclusion = List.of();
    private Optional<Section.Item> chosen = Optional.empty();

    /// An earlier state.
    ///
    /// @param name as people know it: a file name, the name of a checkpoint
    public record Base(String name, Design design) {}

    /// @param visitor takes the view to what a difference is about
    public CompareViewModel(DesignStore store, TaskRunner tasks, Consumer<ItemId> visitor) {
        this.store = store;
        newest = new Newest(tasks);
        this.visitor = visitor;
        answers = new BeforeAndNow(store, tasks);
        watching = Subscription.combine(
                store.designProperty().subscribe((_, _) -> compareAnew()),
                store.documentsProperty().subscribe((_, _) -> close()),
                widened.subscribe((_, _) -> list()),
                narrowed.subscribe((_, _) -> list()));
    }

    public void dispose() {
        newest.dispose();
        answers.dispose();
        watching.unsubscribe();
    }

    // Comparing

    /// What the design on show is compared with; empty when it is not compared.
    public ReadOnlyObjectProperty<Optional<Base>> baseProperty() {
        return base.getReadOnlyProperty();
    }

    public ObservableValue<Boolean> openProperty() {
        return base.map(Optional::isPresent);
    }

    /// Compares an earlier state with what is on show.
    public void compareWith(Base earlier) {
        base.set(Optional.of(earlier));
        compareAnew();
    }

    /// Compares no more.
    public void close() {
        newest.cancel();
        comparing.set(false);
        base.set(Optional.empty());
        parts = Map.of();
        conclusion = List.of();
        store.showing().mark(Differences.NOTHING);
        choose(Optional.empty());
        list();
    }

    /// Stops working out who gained and lost; what was changed stays listed.
    public void cancel() {
        newest.cancel();
        comparing.set(false);
        note.set(TEXTS.text("cancelled"));
    }

    /// Whether permissions are still being compared.
    public ReadOnlyBooleanProperty comparingProperty() {
        return comparing.getReadOnlyProperty();
    }

    private void compareAnew() {
        newest.cancel();
        base.get().ifPresent(earlier -> {
            var later = store.design();
            comparing.set(true);
            note.set(TEXTS.text("comparing"));
            newest.run(
                    "compare what changed",
                    _ -> Comparison.changes(earlier.design(), later),
                    (List<Change> changes) -> {
                        store.showing().mark(Marking.of(changes, earlier.design(), later));
                        showChanges(changes);
                        comparePermissions(earlier.design(), later);
                    },
                    this::fail);
        });
    }

    private void showChanges(List<Change> changes) {
        parts = new EnumMap<>(Part.class);
        if (!changes.isEmpty()) {
            parts.put(Part.CHANGES, Report.changes(changes));
        }
        conclusion = List.of();
        list();
    }

    private void comparePermissions(Design earlier, Design later) {
        newest.runLengthy(
                "compare permissions",
                stop -> new Report(Comparison.of(earlier, later, stop)),
                (Report report) -> show(report),
                this::fail);
    }

    private void show(Report report) {
        parts = report.parts();
        conclusion = report.conclusion();
        comparing.set(false);
        note.set(String.join(" ", conclusion));
        list();
    }

    private void fail(Throwable failure) {
        LOG.error("Two designs could not be compared", failure);
        comparing.set(false);
        note.set(TEXTS.text("failed"));
    }

    // The list

    /// The differences by what they are.
    ReadOnlyObjectProperty<List<CompareRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// What it comes to, or what is still going on.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// Whether it is listed who may do more.
    BooleanProperty widenedProperty() {
        return widened;
    }

    /// Whether it is listed who may do less.
    BooleanProperty narrowedProperty() {
        return narrowed;
    }

    private void list() {
        var listed = new ArrayList<CompareRow>();
        parts.forEach((part, section) -> {
            if (isWanted(part)) {
                listed.add(new CompareRow.Head(section.title(), section.items().size()));
                section.items().forEach(item -> listed.add(new CompareRow.Entry(item)));
            }
        });
        var listedAgain = chosen.filter(item -> listed.contains(new CompareRow.Entry(item)));
        if (!comparing.get()) {
            chosen = listedAgain;
        }
        present(listedAgain);
        rows.set(List.copyOf(listed));
    }

    private boolean isWanted(Part part) {
        return (widened.get() || !part.widens()) && (narrowed.get() || !part.narrows());
    }

    /// Marks on the canvas what a difference is about, and asks for the answers before and now. It stays chosen as long
    /// as it is listed, and is chosen again when it was away only while permissions were compared anew.
    void choose(Optional<Section.Item> item) {
        chosen = item;
        present(item);
    }

    /// The line of the difference that is chosen, if it is listed.
    Optional<CompareRow> chosenRow() {
        return chosen.<CompareRow>map(CompareRow.Entry::new).filter(rows.get()::contains);
    }

    private void present(Optional<Section.Item> item) {
        answers.show(base.get(), item.flatMap(Section.Item::example));
        var touched = item.map(this::touched).orElse(Set.of());
        store.showing().plan(touched.isEmpty() ? Planned.NOTHING : new Planned(touched, List.of()));
    }

    private Set<NodeId> touched(Section.Item item) {
        var present = new LinkedHashSet<NodeId>();
        for (var about : item.about()) {
            there(about).ifPresent(present::add);
        }
        return present;
    }

    /// What is still there of a difference: itself, or else what held it.
    private Optional<NodeId> there(ItemId about) {
        if (about instanceof NodeId node && store.design().contains(node)) {
            return Optional.of(node);
        }
        return base.get()
                .filter(_ -> !store.design().contains(about))
                .flatMap(earlier -> Marking.holder(about, DesignIndex.of(earlier.design())))
                .filter(store.design()::contains);
    }

    /// Goes to what a difference is about, or to what held it.
    void visit(Section.Item item) {
        item.about().stream()
                .flatMap(about -> store.design().contains(about) ? Stream.of(about) : there(about).stream())
                .findFirst()
                .ifPresent(this::visit);
    }

    /// Goes to something on the canvas.
    void visit(ItemId item) {
        if (store.design().contains(item)) {
            store.select(List.of(item));
            visitor.accept(item);
        }
    }

    /// The answers of one who can do something else now, before and now.
    BeforeAndNow answers() {
        return answers;
    }

    /// Everything that is listed, as Markdown.
    String markdown() {
        var wanted = new ArrayList<Section>();
        parts.forEach((part, section) -> {
            if (isWanted(part)) {
                wanted.add(section);
            }
        });
        return String.join("\n", new ReportText(wanted, conclusion).markdown()) + "\n";
    }

    String title() {
        return base.get().map(earlier -> TEXTS.text("title", earlier.name())).orElse("");
    }
}
