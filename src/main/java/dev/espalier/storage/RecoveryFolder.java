package dev.espalier.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The recovery files of a user: one for each design with changes that are not saved, as long as they are not.
///
/// A file is replaced as a whole or not at all, like a design. It names the process that writes it, so that a program
/// that starts later tells what was left behind from what another one is still busy with.
public final class RecoveryFolder {
    private static final String SUFFIX = ".recovery";

    private final Path folder;
    private final Owner owner;
    private final InstantSource clock;

    /// @param folder may not exist yet
    public RecoveryFolder(Path folder, Owner owner, InstantSource clock) {
        this.folder = folder;
        this.owner = owner;
        this.clock = clock;
    }

    /// Where the changes of one design are kept. It may be used by one thread at a time.
    public final class Slot {
        private final Path path;

        private Slot(Path path) {
            this.path = path;
        }

        /// Keeps these changes instead of those before.
        ///
        /// @throws DesignFileException when they cannot be kept; its message is a sentence for people
        public void keep(Unsaved unsaved) throws DesignFileException {
            try {
                makeFolder();
            } catch (IOException e) {
                throw DesignFileException.saving(path, e);
            }
            var text = RecoveryText.write(unsaved, owner, clock.instant());
            new AtomicFile(AtomicFile.Renaming.BY_THE_SYSTEM).write(path, out -> out.write(text));
        }

        /// Keeps nothing any more: there are no changes that are not saved.
        public void clear() throws IOException {
            remove(path);
        }
    }

    /// A slot for a design whose changes were not kept so far.
    public Slot slot() {
        return new Slot(folder.resolve(UUID.randomUUID() + SUFFIX));
    }

    /// The slot of changes that were left behind and are now worked on again: the same file goes on being theirs, so
    /// that at no moment they are in none. What another machine may be busy with is left to it: a copy gets a file
    /// of its own.
    public Slot slotOf(Recovery.Whole recovery) {
        return recovery.writer() == Recovery.Writer.GONE ? new Slot(recovery.path()) : slot();
    }

    /// What programs left behind that are gone, or of which that cannot be told; the latest first, and after it what
    /// cannot be read.
    public List<Recovery> left() {
        var whole = new ArrayList<Recovery.Whole>();
        var broken = new ArrayList<Recovery>();
        for (var path : files()) {
            read(path).ifPresent(found -> {
                switch (found) {
                    case Recovery.Whole one -> whole.add(one);
                    case Recovery.Broken one -> broken.add(one);
                }
            });
        }
        whole.sort(Comparator.comparing(Recovery.Whole::written).reversed());
        var all = new ArrayList<Recovery>(whole);
        all.addAll(broken);
        return List.copyOf(all);
    }

    /// Throws a recovery file away, because the user does not want it.
    public void discard(Recovery recovery) throws IOException {
        remove(recovery.path());
    }

    /// Designs of an organization are nobody else's business.
    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            var rights = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
            if (rights != null) {
                rights.setPermissions(PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    private List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)
                            && !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    /// Empty for one of a program that is running, and for one that is gone by now.
    private Optional<Recovery> read(Path path) {
        try {
            var found = RecoveryText.read(path, Files.readString(path));
            if (!found.owner().isOnHostOf(owner)) {
                return Optional.of(new Recovery.Whole(
                        path, found.written(), found.owner(), Recovery.Writer.ELSEWHERE, found.unsaved()));
            }
            return found.owner().isRunning() ? Optional.empty() : Optional.of(found);
        } catch (RecoveryText.BrokenException broken) {
            return Optional.of(new Recovery.Broken(path, broken.getMessage()));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Recovery.Broken(path, Messages.get("recovery.UNREADABLE")));
        }
    }

    /// With whatever writing it left behind.
    private static void remove(Path path) throws IOException {
        Files.deleteIfExists(path);
        AtomicFile.removeLeftovers(path);
    }
}
