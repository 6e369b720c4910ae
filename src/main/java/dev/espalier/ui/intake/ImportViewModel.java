package dev.espalier.ui.intake;

import dev.espalier.compare.Change;
import dev.espalier.compare.Comparison;
import dev.espalier.design.Design;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.ReplaceDesign;
import dev.espalier.intake.Anonymizer;
import dev.espalier.intake.AnonymousDesign;
import dev.espalier.intake.Imported;
import dev.espalier.intake.Intake;
import dev.espalier.intake.Onlooker;
import dev.espalier.intake.Remark;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.task.Newest;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One import: what is in the files, what it would make, and entering it. Files are read beside the window, once for
/// each target; nothing is changed before [#enter].
public final class ImportViewModel {
    static final Texts TEXTS = Texts.of(ImportViewModel.class);
    private static final Logger LOG = LoggerFactory.getLogger(ImportViewModel.class);
    private static final Set<String> LIBRARY = Set.of("policy-document");

    private final DesignStore store;
    private final List<Path> sources;
    private final Consumer<Design> newWindow;
    private final Newest newest;
    private final Map<Target, Found> known = new EnumMap<>(Target.class);
    private final ObjectProperty<Target> target = new SimpleObjectProperty<>(this, "target", Target.NEW_DESIGN);
    private final BooleanProperty anonymous = new SimpleBooleanProperty(this, "anonymous");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(this, "working");
    private final ReadOnlyObjectWrapper<List<ImportRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper(this, "headline", "");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(this, "possible");
    private volatile String reading = "";
    private Optional<Outcome> outcome = Optional.empty();

    /// Where what is imported goes.
    public enum Target {
        NEW_DESIGN,
        THIS_DESIGN
    }

    /// What the files hold.
    ///
    /// @param before the design on show, when it is entered there
    private record Found(Imported imported, Optional<Design> before, Optional<List<Change>> changes) {}

    /// What can be entered.
    private record Outcome(Found found, Optional<AnonymousDesign> anonymous) {
        Optional<Design> design() {
            return anonymous.isPresent()
                    ? anonymous.filter(AnonymousDesign::isReadable).map(AnonymousDesign::design)
                    : found.imported().design();
        }

        boolean changesSomething() {
            return found.before().isEmpty()
                    || !found.before().equals(found.imported().design());
        }
    }

    /// @param newWindow shows a design that lies in no file yet in a window of its own
    public ImportViewModel(DesignStore store, List<Path> sources, Consumer<Design> newWindow) {
        this.store = store;
        newest = new Newest(store.tasks());
        this.sources = List.copyOf(sources);
        this.newWindow = newWindow;
        target.subscribe((_, _) -> work());
        anonymous.subscribe((_, _) -> work());
    }

    /// Begins to read.
    public void begin() {
        work();
    }

    /// Stops reading, because nobody wants it any more.
    public void cancel() {
        newest.cancel();
        working.set(false);
    }

    /// What is imported, in a few words.
    String title() {
        var first = sources.getFirst();
        var name = Remark.harmless(String.valueOf(first.getFileName() == null ? first : first.getFileName()));
        return TEXTS.text("what", name, sources.size() - 1);
    }

    // Choices

    ObjectProperty<Target> targetProperty() {
        return target;
    }

    /// Whether everything that names somebody gets another name; only of a new design.
    BooleanProperty anonymousProperty() {
        return anonymous;
    }

    /// Whether the design on show can be changed at all.
    boolean isThisOpen() {
        return !store.isReadOnly();
    }

    String nameOfThis() {
        return store.design().name();
    }

    // What came of it

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<ImportRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// What it came to, in a sentence.
    ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /// Whether there is anything to enter.
    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /// What is being read at this moment; to be asked from time to time.
    String reading() {
        return reading;
    }

    private void work() {
        var wanted = target.get();
        boolean isAnonymous = wanted == Target.NEW_DESIGN && anonymous.get();
        var before = wanted == Target.THIS_DESIGN ? Optional.of(store.design()) : Optional.<Design>empty();
        var found = Optional.ofNullable(known.get(wanted));
        working.set(true);
        possible.set(false);
        headline.set(TEXTS.text("reading"));
        newest.runLengthy(
                "import",
                stop -> {
                    var read = found.isPresent() ? found.get() : find(before, stop);
                    return new Outcome(
                            read, isAnonymous ? read.imported().design().map(Anonymizer::anonymous) : Optional.empty());
                },
                (Outcome made) -> show(wanted, made),
                this::fail);
    }

    private Found find(Optional<Design> before, Newest.Stop stop) {
        var onlooker = new Onlooker() {
            @Override
            public void reads(int number, String name) {
                reading = TEXTS.text("progress", number, Remark.harmless(name));
            }

            @Override
            public boolean isStopped() {
                return stop.getAsBoolean();
            }
        };
        var imported =
                before.isPresent() ? Intake.readInto(before.get(), sources, onlooker) : Intake.read(sources, onlooker);
        var changes = before.isPresent()
                ? imported.design().map(made -> Comparison.changes(before.get(), made))
                : Optional.<List<Change>>empty();
        return new Found(imported, before, changes);
    }

    private void show(Target made, Outcome shown) {
        boolean isFirst = known.isEmpty();
        known.put(made, shown.found());
        if (isFirst && isForTheLibrary(shown.found().imported())) {
            target.set(Target.THIS_DESIGN);
            return;
        }
        outcome = Optional.of(shown);
        working.set(false);
        rows.set(ImportReport.rows(shown.found().imported(), shown.found().changes(), shown.anonymous()));
        possible.set(shown.design().isPresent() && shown.changesSomething());
        headline.set(sentence(shown));
    }

    /// Policy documents alone make no organization: they are meant for the one on show.
    private boolean isForTheLibrary(Imported imported) {
        return isThisOpen() && LIBRARY.equals(imported.files().keySet());
    }

    private String sentence(Outcome shown) {
        if (shown.found().imported().design().isEmpty()) {
            return TEXTS.text("nothing");
        }
        if (shown.design().isEmpty()) {
            return TEXTS.text("anonymous.unreadable");
        }
        if (!shown.changesSomething()) {
            return TEXTS.text("noChange", nameOfThis());
        }
        int errors = shown.found().imported().remarks(Remark.Kind.ERROR).size();
        return errors == 0 ? TEXTS.text("fine") : TEXTS.text("partial", errors);
    }

    private void fail(Throwable failure) {
        LOG.error("An import failed", failure);
        working.set(false);
        headline.set(TEXTS.text("failed"));
    }

    /// Enters what was found where it is wanted: a window of its own, or one step of the design on show.
    ///
    /// @return whether it is entered
    boolean enter() {
        var entered = outcome.filter(_ -> possible.get() && !working.get());
        return entered.isPresent()
                && entered.flatMap(Outcome::design)
                        .filter(made -> enter(entered.get(), made))
                        .isPresent();
    }

    private boolean enter(Outcome entered, Design made) {
        var before = entered.found().before();
        if (before.isEmpty()) {
            newWindow.accept(made);
            return true;
        }
        var label = TEXTS.text("label", before.get().name());
        return switch (store.perform(new ReplaceDesign(label, before.get(), made))) {
            case EditResult.Applied _ -> {
                int changes = entered.found().changes().map(List::size).orElse(0);
                store.message(TEXTS.text("done", before.get().name(), changes));
                yield true;
            }
            case EditResult.Rejected refused -> {
                headline.set(refused.sentence());
                yield false;
            }
        };
    }
}
