package dev.espalier.ui.window;

import dev.espalier.access.Evaluator;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.task.Newest;
import dev.espalier.ui.task.TaskRunner;
import dev.espalier.whatif.LockedOut;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after every change, elsewhere, whether it left an account in which nobody can change permissions any more.
/// What was looked at to the end is what the next change is compared with, so that nothing slips through between quick
/// edits; where there was no time to look at everything, that is said. Steps of a lesson come and go: nobody is locked
/// out by that.
final class LockOutWatch {
    private static final Logger LOG = LoggerFactory.getLogger(LockOutWatch.class);
    private static final Texts TEXTS = Texts.of(LockOutWatch.class);
    private static final Duration MOST = Duration.ofSeconds(5);
    private static final int NAMED = 3;

    private final DesignStore store;
    private final Newest newest;
    private final ReadOnlyObjectWrapper<Optional<String>> warning =
            new ReadOnlyObjectWrapper<>(this, "warning", Optional.empty());
    private final Subscription watching;
    private Evaluator checked;

    LockOutWatch(DesignStore store, TaskRunner tasks) {
        this.store = store;
        newest = new Newest(tasks);
        checked = store.evaluator();
        watching = Subscription.combine(
                store.documentsProperty().subscribe((_, _) -> begin()),
                store.designProperty().subscribe((_, design) -> changed(design)));
    }

    void dispose() {
        newest.dispose();
        watching.unsubscribe();
    }

    /// Whom the last change has locked out, in a sentence; empty when nobody, or as soon as the design changes again.
    ReadOnlyObjectProperty<Optional<String>> warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /// Another document is not what a change has made of the one before.
    private void begin() {
        newest.cancel();
        warning.set(Optional.empty());
        checked = store.evaluator();
    }

    @SuppressWarnings("ReferenceEquality") // an evaluator is replaced when the organization is another one
    private void changed(Design design) {
        newest.cancel();
        warning.set(Optional.empty());
        var before = checked;
        var after = store.evaluator();
        if (before != after && !store.history().isStaged()) {
            newest.runLengthy(
                    "lock-out",
                    stop -> LockedOut.between(before, after, design, stop.orAfter(MOST)),
                    (LockedOut found) -> show(after, found),
                    this::fail);
        }
    }

    private void show(Evaluator after, LockedOut found) {
        if (found.isComplete()) {
            checked = after;
        }
        warning.set(sentence(found));
    }

    private void fail(Throwable failure) {
        LOG.error("It could not be told whether somebody is locked out", failure);
        warning.set(Optional.of(TEXTS.text("lockOut.failed")));
    }

    /// Everything that is known, and that it is not all where it is not.
    private Optional<String> sentence(LockedOut found) {
        var sentences = new ArrayList<String>();
        if (!found.surely().isEmpty()) {
            sentences.add(TEXTS.text("lockOut.surely", named(found.surely())));
        } else if (!found.perhaps().isEmpty()) {
            sentences.add(TEXTS.text("lockOut.perhaps", named(found.perhaps())));
        }
        if (found.isRootAlone()) {
            sentences.add(TEXTS.text("lockOut.rootAlone"));
        }
        if (!found.isComplete()) {
            sentences.add(TEXTS.text("lockOut.unfinished"));
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    private String named(List<AccountId> accounts) {
        var index = DesignIndex.of(store.design());
        var names = String.join(
                ", ", accounts.stream().limit(NAMED).map(index::nameOf).toList());
        return accounts.size() > NAMED ? TEXTS.text("lockOut.more", names, accounts.size() - NAMED) : names;
    }
}
