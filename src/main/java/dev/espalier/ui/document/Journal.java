package dev.espalier.ui.document;

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
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the changes of one window that are not saved, so that they outlive the program.
///
/// The first change after a while has everything written a moment later, together with what is changed in that moment;
/// what is changed while it is written has it written again after another. So what can be lost is the moment plus the
/// time one writing takes: far under a second for a design of a few hundred accounts, some seconds for the largest
/// there can be. The window only hands over the design, which nobody ever changes; the rest happens on the background
/// thread.
///
/// Always the whole design is written. A list of changes would be shorter, but it would have to be understood by
/// whatever version reads it, and one broken line would break all that follow.
public final class Journal {
    /// Long enough to take in a word that is typed, short enough for the promise.
    static final Duration MOMENT = Duration.ofMillis(400);

    /// A full disk or a folder that is away may be back by then.
    static final Duration RETRY = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final DesignStore store;
    private final Supplier<Optional<Fingerprint>> base;
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
    private List<String> earlier = List.of();
    private int earlierCount;
    private final Subscription subscription;

    /// What a slot is to hold; empty for nothing.
    private record Entry(RecoveryFolder.Slot slot, Optional<Unsaved> unsaved) {}

    /// Watches a window from now on.
    ///
    /// @param base what the file of the design held when it was last read or saved
    /// @param failed is told, on the background thread and once, why changes cannot be kept
    public Journal(DesignStore store, Supplier<Optional<Fingerprint>> base, Keeping keeping, Consumer<String> failed) {
        this.store = store;
        this.base = base;
        folder = keeping.recovery();
        background = keeping.background();
        this.failed = failed;
        slot = folder.slot();
        opening = store.openingsProperty().get();
        latest = new AtomicReference<>(new Entry(slot, Optional.empty()));
        subscription = Subscription.combine(
                store.designProperty().subscribe(_ -> follow()),
                store.dirtyProperty().subscribe(_ -> follow()),
                store.triedProperty().subscribe(_ -> follow()),
                store.fileProperty().subscribe(_ -> follow()),
                store.openingsProperty().subscribe(_ -> follow()));
    }

    /// Goes on with a file that was left behind: what it holds is what the window shows now.
    ///
    /// @param unsaved what it holds; the steps that are told of it go on being told
    public void goOnWith(RecoveryFolder.Slot left, Unsaved unsaved) {
        turnTo(left);
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

    /// A what-if in which nothing was tried yet is no work.
    private boolean isTrying() {
        return !store.triedProperty().get().orElse(List.of()).isEmpty();
    }

    private Unsaved unsaved() {
        var history = store.history();
        var done = history.unsavedSteps();
        var steps = new ArrayList<>(earlier);
        steps.addAll(done);
        var tried = store.triedProperty()
                .get()
                .filter(labels -> !labels.isEmpty())
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
        forget();
        slot = next;
        earlier = List.of();
        earlierCount = 0;
        latest.set(new Entry(next, Optional.empty()));
    }

    private void keep(Unsaved unsaved) {
        latest.set(new Entry(slot, Optional.of(unsaved)));
        if (isDue.compareAndSet(false, true)) {
            background.after(MOMENT, this::writeLatest);
        }
    }

    private void forget() {
        var nothing = new Entry(slot, Optional.empty());
        latest.set(nothing);
        if (!isEmpty) {
            isEmpty = true;
            background.after(Duration.ZERO, () -> write(nothing));
        }
    }

    private void writeLatest() {
        isDue.set(false);
        write(latest.get());
    }

    private void write(Entry entry) {
        try {
            if (entry.unsaved().isPresent()) {
                entry.slot().keep(entry.unsaved().get());
            } else {
                entry.slot().clear();
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
        forget();
    }
}
