package dev.espalier.ui.document;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.RenameNode;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.DesignLocks;
import dev.espalier.storage.Owner;
import dev.espalier.storage.ReadResult;
import dev.espalier.storage.Recovery;
import dev.espalier.storage.RecoveryFolder;
import dev.espalier.storage.RecoveryFolder.Bounds;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.task.DirectTaskRunner;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// A program that edits and saves until it is killed. Before, it recovers what the one before it left. It says what
/// it has done: `ready 6` when it goes on from change 6, `done 7 120` when it made change 7 after 120 milliseconds
/// of its [OwnTime], `kept 7` when that is in the recovery file, `saved 7` when it is in the design's.
final class CrashingEditor {
    private static final AccountId RENAMED = new AccountId("222222222222");
    private static final int SAVES = 20;
    private static final int LONGEST_PAUSE = 300;

    /// A design that costs little to read, and is long enough for a change of it to be small.
    private static final String FIRST = """
            {
              "formatVersion": 1,
              "name": "Killed",
              "description": "%s",
              "organization": {
                "id": "o-killed0001",
                "managementAccountId": "111111111111",
                "policies": [
                  {
                    "type": "SERVICE_CONTROL_POLICY",
                    "name": "NoDatabases",
                    "document": {
                      "Version": "2012-10-17",
                      "Statement": [{ "Effect": "Deny", "Action": "rds:*", "Resource": "*" }]
                    }
                  }
                ],
                "root": {
                  "id": "r-ab12",
                  "serviceControlPolicies": ["FullAWSAccess", "NoDatabases"],
                  "accounts": [
                    { "id": "111111111111", "name": "Management", "email": "aws@example.com" },
                    { "id": "222222222222", "name": "n0", "email": "aws+n@example.com" }
                  ]
                }
              }
            }
            """.formatted("All of this must come back. ".repeat(200));

    /// How what is changed is kept.
    enum Way {
        /// The whole each time.
        WHOLE,
        /// Changes told apart from the whole even for a small design, and often begun anew.
        CHANGES;

        private Bounds bounds() {
            return this == WHOLE ? Bounds.USUAL : new Bounds(0, 6_000);
        }
    }

    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    private final AtomicInteger done = new AtomicInteger();
    private final Path file;
    private final Path folder;
    private final Way way;
    private final Random random;

    private CrashingEditor(Path folder, Way way, Random random) {
        this.folder = folder;
        this.way = way;
        this.random = random;
        file = fileIn(folder);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new CrashingEditor(Path.of(args[0]), Way.valueOf(args[1]), new Random(Long.parseLong(args[2]))).run();
    }

    /// The design's file.
    static Path fileIn(Path folder) {
        return folder.resolve("a.json");
    }

    static Path recoveriesIn(Path folder) {
        return folder.resolve("recovery");
    }

    /// Makes the file of a design without changes.
    static void begin(Path folder) throws DesignFileException {
        DesignFile.save(withChange(0), fileIn(folder));
    }

    /// The design with nothing but that change.
    static Design withChange(int number) {
        var first = ((ReadResult.Opened) DesignFile.parse(FIRST)).design();
        return number == 0 ? first : ((EditResult.Applied) change(number).applyTo(first)).design();
    }

    private static RenameNode change(int number) {
        return new RenameNode(RENAMED, "n" + number);
    }

    /// The number of the last change of a design.
    static int number(Design design) {
        return design.organization().root().accounts().stream()
                .filter(account -> account.id().equals(RENAMED))
                .map(account -> Integer.parseInt(account.name().substring(1)))
                .findFirst()
                .orElseThrow();
    }

    private void run() throws IOException, InterruptedException {
        var recoveries =
                new RecoveryFolder(recoveriesIn(folder), Owner.current(), InstantSource.system(), way.bounds());
        var saved = ((ReadResult.Opened) DesignFile.read(file)).design();
        DesignFile.tidy(file);
        var store = new DesignStore(saved, new DirectTaskRunner());
        store.open(saved, Optional.of(file), false);
        done.set(number(saved));
        try (var time = new OwnTime()) {
            var keeping = new Keeping(
                    recoveries,
                    new DesignLocks(folder.resolve("locks"), Owner.current(), InstantSource.system()),
                    (delay, work) -> time.after(delay, delay.isZero() ? work : () -> keep(work)));
            var journal = new Journal(store, Optional::empty, keeping, sentence -> say("failed " + sentence));
            for (var left : recoveries.left()) {
                goOnWith((Recovery.Whole) left, saved, recoveries, store, journal);
            }
            say("ready " + done.get());
            edit(store, time);
        }
    }

    private void goOnWith(
            Recovery.Whole left, Design saved, RecoveryFolder recoveries, DesignStore store, Journal journal)
            throws IOException {
        int number = number(left.unsaved().design());
        if (number > done.get()) {
            done.set(number);
            store.openUnsaved(left.unsaved().design(), saved, Optional.of(file));
            journal.goOnWith(recoveries.slotOf(left), left.unsaved());
        } else {
            recoveries.discard(left);
        }
    }

    private void edit(DesignStore store, OwnTime time) throws IOException, InterruptedException {
        while (true) {
            time.pass(random.nextInt(LONGEST_PAUSE));
            int next = change(store, time);
            if (random.nextInt(SAVES) == 0) {
                var taken = store.takeToSave();
                if (random.nextBoolean()) {
                    change(store, time); // while it is being written
                }
                DesignFile.save(taken.inFile(), file);
                say("saved " + next);
                store.saved(file, taken);
            }
        }
    }

    private int change(DesignStore store, OwnTime time) {
        int next = done.get() + 1;
        store.perform(change(next));
        done.set(next);
        say("done " + next + " " + time.millis());
        return next;
    }

    private void keep(Runnable work) {
        int before = done.get();
        work.run();
        say("kept " + before);
    }

    /// A line goes out at once and as a whole.
    private void say(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException deaf) {
            throw new UncheckedIOException(deaf);
        }
    }
}
