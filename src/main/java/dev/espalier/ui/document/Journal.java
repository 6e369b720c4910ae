package dev.espalier.ui.document;

import dev.espalier.design.Design;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.Fingerprint;
import dev.espalier.storage.RecoveryFolder;
import dev.espalier.storage.Unsaved;
import dev.espalier.storage.Unsaved.Nature;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.task.Background;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the changes of one window that are not saved, so that they outlive the program.
///
/// The first change after a while has everything written a moment later, together with what is changed in that
/// moment; what is changed while it is written has it written again after another. So what can be lost is the
/// moment plus the time one writing takes. Of a large design only what sets it apart from its file is written
/// ([RecoveryFolder]), so that this is under a second for the largest there can be, too. The window only hands over
/// the design, which nobody ever changes; the rest happens on the background thread.
public final class Journal {
    /// Long enough to take in a word that is typed, short enough for the promise.
    static final Duration MOMENT = Duration.ofMillis(400);

    /// A full disk or a folder that is away may be back by then.
    static final Duration RETRY = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final DesignStore store;
    private final Supplier<Optional<Fingerprint>> base;
    private final ReadOnlyBooleanProperty asRead;
    private final RecoveryFolder folder;
    private final Background background;
    private final Consumer<String> failed;
    private final AtomicReference<Entry> latest;
    private final AtomicBoolean isDue = new AtomicBoolean();
    private final AtomicBoolean hasFailed = new AtomicBoolean();
    private final AtomicBoolean isRetryDue = new AtomicBoolean();
    private RecoveryFolder.Slot slot;
    private int opening;
    private boolean isEmpty = true;
    private boolean isUsed;
    private List<String> earlier = List.of();
    private int earlierCount;
    private final Subscription subscription;

    /// What a slot is to hold; empty for nothing.
    ///
    /// @param read the design as it was read from its file, when it is sure that the file held just that
    private record Entry(RecoveryFolder.Slot slot, Optional<Unsaved> unsaved, Optional<Design> read) {}

    /// Watches a window from now on.
    ///
    /// @param base what the file of the design held when it was last read or saved
    /// @param failed is told, on the background thread and once, why changes cannot be kept
    Journal(DesignStore store, Supplier<Optional<Fingerprint>> base, Keeping keeping, Consumer<String> failed) {
        this(store, base, new ReadOnlyBooleanWrapper(false), keeping, failed);
    }

    /// Watches the window of these documents from now on.
    public Journal(DesignStore store, Documents documents, Keeping keeping, Consumer<String> failed) {
        this(store, documents::base, documents.disk().asReadProperty(), keeping, failed);
    }

    private Journal(
            DesignStore store,
            Supplier<Optional<Fingerprint>> base,
            ReadOnlyBooleanProperty asRead,
            Keeping keeping,
            Consumer<String> failed) {
        this.asRead = asRead;
        this.store = store;
        this.base = base;
        folder = keeping.recovery();
        background = keeping.background();
        this.failed = failed;
        slot = folder.slot();
        opening = store.openingsProperty().get();
        latest = new AtomicReference<>(nothing(slot));
        subscription = Subscription.combine(
                store.designProperty().subscribe(_ -> follow()),
                store.dirtyProperty().subscribe(_ -> follow()),
                store.triedProperty().subscribe(_ -> follow()),
                store.fileProperty().subscribe(_ -> follow()),
                store.openingsProperty().subscribe(_ -> follow()),
                store.savesProperty().subscribe((_, _) -> saved()),
                asRead.subscribe(this::prepare));
    }

    /// Goes on with a file that was left behind: what it holds is what the window shows now.
    ///
    /// @param unsaved what it holds; the steps that are told of it go on being told
    public void goOnWith(RecoveryFolder.Slot left, Unsaved unsaved) {
        turnTo(left);
        isUsed = true;
        earlier = unsaved.steps();
        earlierCount = unsaved.count();
        isEmpty = false;
        follow();
    }

    private void follow() {
        if (store.openingsProperty().get() != opening) {
            opening = store.openingsProperty().get();
            turnTo(folder.slot());
        }
        if (!store.isDirty()) {
            earlier = List.of();
            earlierCount = 0;
        }
        if (store.isDirty() || isTrying()) {
            isEmpty = false;
            var unsaved = unsaved();
            if (!latest.get().unsaved().equals(Optional.of(unsaved))) {
                keep(unsaved);
            }
        } else {
            forget();
        }
    }

    /// What was changed while the design was written goes on from what its file holds now.
    private void saved() {
        earlier = List.of();
        earlierCount = 0;
        follow();
    }

    private void prepare(boolean isAsRead) {
        if (isAsRead) {
            isUsed = true;
            var unchanged = Unsaved.nothing(store.history().saved(), store.file(), base.get());
            var prepared = slot;
            background.after(Duration.ZERO, () -> prepare(prepared, unchanged));
        }
    }

    private static void prepare(RecoveryFolder.Slot slot, Unsaved unchanged) {
        try {
            slot.prepare(unchanged);
        } catch (IOException failure) {
            LOG.info("Nothing could be prepared for recovery: {}", failure.toString());
        }
    }

    /// A what-if in which nothing was tried yet is no work, and one on a step of a lesson is none of the design.
    private boolean isTrying() {
        return !store.history().isStaged()
                && !store.triedProperty().get().orElse(List.of()).isEmpty();
    }

    private Unsaved unsaved() {
        var history = store.history();
        var done = history.unsavedSteps();
        var steps = new ArrayList<>(earlier);
        steps.addAll(done);
        var tried = store.triedProperty()
                .get()
                .filter(labels -> !labels.isEmpty() && !history.isStaged())
                .map(labels -> new Unsaved.Tried(history.current(), labels));
        return new Unsaved(
                history.real(), store.file(), base.get(), nature(steps), steps, earlierCount + done.size(), tried);
    }

    private Nature nature(List<String> steps) {
        if (!store.isDirty()) {
            return Nature.NOTHING;
        }
        if (!steps.isEmpty()) {
            return Nature.STEPS;
        }
        if (store.history().isOnlySeenDifferently()) {
            return Nature.VIEW;
        }
        return store.file().isPresent() ? Nature.TAKEN_BACK : Nature.NEW;
    }

    /// The design before was left with the user's consent, or saved.
    private void turnTo(RecoveryFolder.Slot next) {
        drop();
        slot = next;
        earlier = List.of();
        earlierCount = 0;
        latest.set(nothing(next));
    }

    private void keep(Unsaved unsaved) {
        isUsed = true;
        var read = asRead.get() ? Optional.of(store.history().saved()) : Optional.<Design>empty();
        latest.set(new Entry(slot, Optional.of(unsaved), read));
        if (isDue.compareAndSet(false, true)) {
            background.after(MOMENT, this::writeLatest);
        }
    }

    /// What is written is what is latest by then: a change that comes in between must not be forgotten with the rest.
    private void forget() {
        latest.set(nothing(slot));
        if (!isEmpty) {
            isEmpty = true;
            background.after(Duration.ZERO, () -> write(latest.get()));
        }
    }

    private void drop() {
        isEmpty = true;
        var nothing = nothing(slot);
        latest.set(nothing);
        if (isUsed) {
            isUsed = false;
            background.after(Duration.ZERO, () -> clear(nothing.slot()));
        }
    }

    private static void clear(RecoveryFolder.Slot slot) {
        try {
            slot.clear();
        } catch (IOException failure) {
            LOG.warn("A recovery file could not be removed", failure);
        }
    }

    private static Entry nothing(RecoveryFolder.Slot slot) {
        return new Entry(slot, Optional.empty(), Optional.empty());
    }

    private void writeLatest() {
        isDue.set(false);
        write(latest.get());
    }

    private void write(Entry entry) {
        try {
            if (entry.unsaved().isPresent()) {
                entry.slot().keep(entry.unsaved().get(), entry.read());
            } else {
                entry.slot().pause();
            }
            hasFailed.set(false);
        } catch (DesignFileException failure) {
            tell(failure.getMessage());
        } catch (IOException failure) {
            LOG.warn("A recovery file could not be removed", failure);
        }
    }

    private void tell(String sentence) {
        if (isRetryDue.compareAndSet(false, true)) {
            background.after(RETRY, () -> {
                isRetryDue.set(false);
                write(latest.get());
            });
        }
        if (!hasFailed.getAndSet(true)) {
            LOG.warn("Changes cannot be kept: {}", sentence);
            failed.accept(sentence);
        }
    }

    /// Forgets the changes, because the window is closed and the user was asked.
    public void end() {
        subscription.unsubscribe();
        drop();
    }
}
