package dev.espalier.ui.document;

import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.Fingerprint;
import dev.espalier.storage.Fingerprint.Change;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.document.DocumentQuestions.OtherContent;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The saves of one window: they are done in the background, one after the other, so that the window can be worked
/// in meanwhile.
///
/// What is written is the design as it is when the turn of the save comes. Just that counts as saved then, whatever
/// was changed since. What was to be done once everything is saved is done when the last save has succeeded, and
/// given up when one of them fails.
final class Saves {
    private static final Logger LOG = LoggerFactory.getLogger(Saves.class);
    private static final Texts TEXTS = Texts.of(Documents.class);

    private final DesignStore store;
    private final TaskRunner tasks;
    private final FileOnDisk disk;
    private final DocumentQuestions questions;
    private final Desk desk;
    private final Deque<Optional<Path>> asked = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Path>> writing =
            new ReadOnlyObjectWrapper<>(this, "writing", Optional.empty());
    private Optional<Path> target = Optional.empty();
    private Optional<Runnable> afterwards = Optional.empty();
    /// The last save that succeeded of those that follow one another.
    private Optional<Flight> latest = Optional.empty();

    /// What becomes of a save apart from the file.
    interface Desk {
        void saved(Path file);

        /// Somebody else has changed the file, and the user wants this instead of saving over it.
        void wants(OtherContent instead);
    }

    /// A save that is on its way.
    ///
    /// @param taken the design as it is to be written
    /// @param opening tells the document that it is of from those that take its place
    private record Flight(Path file, DesignStore.Taken taken, boolean isTrying, int opening) {}

    Saves(DesignStore store, TaskRunner tasks, FileOnDisk disk, DocumentQuestions questions, Desk desk) {
        this.store = store;
        this.tasks = tasks;
        this.disk = disk;
        this.questions = questions;
        this.desk = desk;
    }

    /// Which file is being written; empty while none is, and while the user is asked about it.
    ReadOnlyObjectProperty<Optional<Path>> writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /// Whether something is being written or is still to be.
    boolean isBusy() {
        return target.isPresent();
    }

    /// The files that are being written or are still to be.
    Stream<Path> targets() {
        return Stream.concat(target.stream(), asked.stream().flatMap(Optional::stream));
    }

    /// Saves where the design lies when the turn comes.
    ///
    /// @param then done as by [#afterwards(Runnable)]
    void save(Optional<Runnable> then) {
        add(Optional.empty(), then);
    }

    /// Saves in a file, where the design lies from then on.
    ///
    /// @param then done as by [#afterwards(Runnable)]
    void saveInto(Path file, Optional<Runnable> then) {
        add(Optional.of(file), then);
    }

    private void add(Optional<Path> elsewhere, Optional<Runnable> then) {
        then.ifPresent(this::afterwards);
        asked.add(elsewhere);
        if (!isBusy()) {
            next();
        }
    }

    /// Has something done once everything is saved, instead of what was to be done then before.
    void afterwards(Runnable then) {
        afterwards = Optional.of(then);
    }

    private void next() {
        while (!asked.isEmpty()) {
            var file = asked.remove().or(store::file);
            if (file.isPresent() && !isWritten(file.get())) {
                begin(file.get(), disk.beginWriting(file.get()));
                return;
            }
        }
        latest.ifPresent(
                flight -> store.message(TEXTS.text(words(flight), flight.file().getFileName())));
        target = Optional.empty();
        writing.set(target);
        latest = Optional.empty();
        var then = afterwards;
        afterwards = Optional.empty();
        then.ifPresent(Runnable::run);
    }

    /// Whoever asks twice while the same is being written has got what was asked for.
    private boolean isWritten(Path file) {
        return latest.filter(this::isOfDesignOnShow)
                .filter(flight -> flight.file().equals(file) && flight.taken().equals(store.takeToSave()))
                .isPresent();
    }

    /// @param known what the file is to hold still; empty when it does not matter
    private void begin(Path file, Optional<Fingerprint> known) {
        var flight = new Flight(
                file,
                store.takeToSave(),
                store.isTrying(),
                store.openingsProperty().get());
        send(flight, known);
    }

    private void send(Flight flight, Optional<Fingerprint> known) {
        var file = flight.file();
        target = Optional.of(file);
        writing.set(target);
        tasks.run(
                "save " + file.getFileName(),
                () -> write(flight, known),
                (Optional<Fingerprint> written) ->
                        written.ifPresentOrElse(print -> done(flight, print), () -> ask(flight)),
                failure -> failed(file, failure));
    }

    /// @return empty when the file does not hold what it is to hold still
    private static Optional<Fingerprint> write(Flight flight, Optional<Fingerprint> known) throws DesignFileException {
        var file = flight.file();
        return known.filter(base -> base.since(file) == Change.CONTENT).isPresent()
                ? Optional.empty()
                : Optional.of(DesignFile.save(flight.taken().inFile(), file));
    }

    private void done(Flight flight, Fingerprint print) {
        var file = flight.file();
        if (isOfDesignOnShow(flight)) {
            disk.saved(file, print);
            store.saved(file, flight.taken());
        } else {
            disk.notSaved(file);
        }
        latest = Optional.of(flight);
        desk.saved(file);
        next();
    }

    private boolean isOfDesignOnShow(Flight flight) {
        return !disk.isDisposed()
                && flight.opening() == store.openingsProperty().get();
    }

    private String words(Flight flight) {
        if (flight.isTrying()) {
            return "save.done.tried";
        }
        return store.isDirty() && isOfDesignOnShow(flight) ? "save.done.meanwhile" : "save.done";
    }

    /// Another design can take the place while the user is asked, too.
    private void ask(Flight flight) {
        writing.set(Optional.empty());
        if (isOfDesignOnShow(flight)) {
            disk.foundOther();
        }
        var choice = choice(flight);
        boolean isOnShow = isOfDesignOnShow(flight);
        if (choice != OtherContent.KEEP_MINE) {
            leave(flight);
            if (isOnShow) {
                desk.wants(choice);
            }
        } else if (isOnShow) {
            disk.beginWriting(flight.file());
            begin(flight.file(), Optional.empty());
        } else {
            send(flight, Optional.empty());
        }
    }

    /// A window whose question fails must not be taken for one that saves for ever.
    private OtherContent choice(Flight flight) {
        try {
            return questions.whatAboutOtherContent(flight.file());
        } catch (RuntimeException failure) {
            leave(flight);
            throw failure;
        }
    }

    private void leave(Flight flight) {
        if (!isOfDesignOnShow(flight)) {
            disk.notSaved(flight.file());
        }
        giveUp();
    }

    private void failed(Path file, Throwable failure) {
        disk.notSaved(file);
        giveUp();
        questions.tellFailed(sentence(file, failure));
    }

    private static String sentence(Path file, Throwable failure) {
        if (failure instanceof DesignFileException expected) {
            LOG.warn("Saving failed: {}", expected.getMessage());
            return expected.getMessage();
        }
        LOG.warn("Saving failed", failure);
        return TEXTS.text("save.failed", file.getFileName(), Documents.reason(failure));
    }

    /// Nothing more comes of this save and of those that were to follow it; what was to be saved elsewhere still
    /// is.
    private void giveUp() {
        asked.removeIf(Optional::isEmpty);
        latest = Optional.empty();
        afterwards = Optional.empty();
        next();
    }
}
