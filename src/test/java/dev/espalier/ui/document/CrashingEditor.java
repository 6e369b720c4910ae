package dev.espalier.ui.document;

import dev.espalier.design.Design;
import dev.espalier.edit.RenameNode;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignLocks;
import dev.espalier.storage.Owner;
import dev.espalier.storage.ReadResult;
import dev.espalier.storage.Recovery;
import dev.espalier.storage.RecoveryFolder;
import dev.espalier.storage.RecoveryFolder.Bounds;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.task.Background;
import dev.espalier.ui.task.BackgroundThread;
import dev.espalier.ui.task.DirectTaskRunner;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// A program that edits and saves until it is killed. Before, it recovers what the one before it left. It prints what
/// it has done: `kept 7` when change 7 is in the recovery file, `saved 7` when it is in the design's.
final class CrashingEditor {
    /// So much faster than for people, so that a short life sees many writings.
    private static final int HURRY = 50;
    private static final int SAVES = 9;
    /// Has changes told apart from the whole even for the small design of the test, and often begun anew.
    private static final Bounds ALL_LARGE = new Bounds(0, 20_000);

    private final PrintStream out;
    private final AtomicInteger done = new AtomicInteger();

    private CrashingEditor(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new CrashingEditor(System.out).run(Path.of(args[0]), new Random(Long.parseLong(args[1])));
    }

    /// The number of the last change of a design.
    static int number(Design design) {
        return design.organization().root().organizationalUnits().stream()
                .flatMap(unit -> unit.accounts().stream())
                .filter(account -> account.id().equals(UiTest.HR))
                .map(account -> Integer.parseInt(account.name().substring(1)))
                .findFirst()
                .orElseThrow();
    }

    private void run(Path folder, Random random) throws IOException, InterruptedException {
        var file = folder.resolve("a.json");
        var bounds = random.nextBoolean() ? Bounds.USUAL : ALL_LARGE;
        var recoveries =
                new RecoveryFolder(folder.resolve("recovery"), Owner.current(), InstantSource.system(), bounds);
        var saved = ((ReadResult.Opened) DesignFile.read(file)).design();
        DesignFile.tidy(file);
        var store = new DesignStore(saved, new DirectTaskRunner());
        store.open(saved, Optional.of(file), false);
        done.set(number(saved));
        try (var thread = new BackgroundThread()) {
            Background telling =
                    (delay, work) -> thread.after(delay.dividedBy(HURRY), delay.isZero() ? work : () -> keep(work));
            var journal = new Journal(
                    store,
                    Optional::empty,
                    new Keeping(
                            recoveries,
                            new DesignLocks(folder.resolve("locks"), Owner.current(), InstantSource.system()),
                            telling),
                    out::println);
            for (var left : recoveries.left()) {
                var whole = (Recovery.Whole) left;
                int number = number(whole.unsaved().design());
                if (number > done.get()) {
                    done.set(number);
                    store.openUnsaved(whole.unsaved().design(), saved, Optional.of(file));
                    journal.goOnWith(recoveries.slotOf(whole), whole.unsaved());
                } else {
                    recoveries.discard(whole);
                }
            }
            edit(store, file, random);
        }
    }

    private void edit(DesignStore store, Path file, Random random) throws IOException, InterruptedException {
        out.println("ready " + done.get());
        while (true) {
            int next = done.get() + 1;
            store.perform(new RenameNode(UiTest.HR, "n" + next));
            done.set(next);
            if (random.nextInt(SAVES) == 0) {
                var taken = store.takeToSave();
                if (random.nextBoolean()) {
                    done.incrementAndGet();
                    store.perform(new RenameNode(UiTest.HR, "n" + done.get())); // while it is being written
                }
                DesignFile.save(taken.inFile(), file);
                out.println("saved " + next);
                store.saved(file, taken);
            }
            Thread.sleep(random.nextInt(8));
        }
    }

    private void keep(Runnable work) {
        int before = done.get();
        work.run();
        out.println("kept " + before);
    }
}
