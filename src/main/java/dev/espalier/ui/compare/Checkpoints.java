package dev.espalier.ui.compare;

import dev.espalier.design.Checkpoint;
import dev.espalier.design.Design;
import dev.espalier.design.View;
import dev.espalier.storage.CheckpointText;
import dev.espalier.storage.DesignFileException;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.compare.CompareViewModel.Base;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.task.Newest;
import dev.espalier.ui.task.TaskRunner;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The earlier states that are kept with the design on show. Keeping one is no step: undo leaves it alone, and it has
/// to be saved like anything else.
public final class Checkpoints {
    private static final Texts TEXTS = CompareViewModel.TEXTS;
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    /// Characters of a packed state from which on the size of the file is worth a word.
    private static final int MUCH = 1_000_000;

    private final DesignStore store;
    private final TaskRunner tasks;
    private final Newest opening;
    private final InstantSource clock;

    /// @param clock tells when a checkpoint is made
    public Checkpoints(DesignStore store, TaskRunner tasks, InstantSource clock) {
        this.store = store;
        this.tasks = tasks;
        opening = new Newest(tasks);
        this.clock = clock;
    }

    /// All of them, the latest first.
    public List<Checkpoint> all() {
        return store.design().view().checkpoints().reversed();
    }

    /// Whether there is none.
    public ObservableValue<Boolean> emptyProperty() {
        return store.designProperty().map(design -> design.view().checkpoints().isEmpty());
    }

    /// What a new one is called when nobody says otherwise.
    public String nameOfNext() {
        return free(TEXTS.text("checkpoint.name", all().size() + 1));
    }

    /// Keeps the present state, without what is only tried out.
    public void keep(String name) {
        int opening = store.openingsProperty().get();
        var free = free(name);
        var design = store.designToSave();
        var made = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        tasks.run(
                "keep a checkpoint",
                () -> CheckpointText.pack(free, Optional.of(made), design),
                (Checkpoint checkpoint) -> {
                    if (opening == store.openingsProperty().get()) {
                        add(checkpoint);
                    }
                },
                this::fail);
    }

    private void add(Checkpoint checkpoint) {
        change(all -> Stream.concat(all.stream(), Stream.of(checkpoint)).toList());
        int size = checkpoint.packed().length();
        store.message(
                size < MUCH
                        ? TEXTS.text("checkpoint.set", checkpoint.name())
                        : TEXTS.text("checkpoint.large", checkpoint.name(), (double) size / MUCH));
    }

    /// Gives one another name.
    public void rename(Checkpoint checkpoint, String name) {
        if (!name.equals(checkpoint.name())) {
            var renamed = checkpoint.withName(free(name));
            change(all -> all.stream()
                    .map(one -> one.equals(checkpoint) ? renamed : one)
                    .toList());
        }
    }

    /// Keeps one no longer.
    public void delete(Checkpoint checkpoint) {
        change(all -> all.stream().filter(one -> !one.equals(checkpoint)).toList());
        store.message(TEXTS.text("checkpoint.deleted", checkpoint.name()));
    }

    private void change(UnaryOperator<List<Checkpoint>> change) {
        View view = store.design().view();
        store.show(view.withCheckpoints(change.apply(view.checkpoints())));
    }

    /// Names are told apart: the command line finds checkpoints by them.
    private String free(String wanted) {
        var taken = new ArrayList<String>();
        all().forEach(checkpoint -> taken.add(checkpoint.name()));
        var name = wanted;
        for (int i = 2; taken.contains(name); i++) {
            name = TEXTS.text("checkpoint.again", wanted, i);
        }
        return name;
    }

    /// Reads one, to be compared with, unless another one is asked for meanwhile; what cannot be read is said.
    public void open(Checkpoint checkpoint, Consumer<Base> opened) {
        int openings = store.openingsProperty().get();
        opening.run(
                "open a checkpoint",
                _ -> CheckpointText.unpack(checkpoint),
                (Design design) -> {
                    if (openings == store.openingsProperty().get()) {
                        opened.accept(new Base(checkpoint.name(), design));
                    }
                },
                this::fail);
    }

    private void fail(Throwable failure) {
        if (failure instanceof DesignFileException unreadable) {
            store.message(unreadable.getMessage());
        } else {
            LOG.error("A checkpoint could not be kept or opened", failure);
            store.message(TEXTS.text("checkpoint.failed"));
        }
    }
}
