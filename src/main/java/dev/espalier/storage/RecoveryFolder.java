package dev.espalier.storage;

import dev.espalier.design.Design;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The recovery files of a user: one for each design with changes that are not saved, as long as they are not.
///
/// A file is replaced as a whole or not at all, like a design. It names the process that writes it, so that a program
/// that starts later tells what was left behind from what another one is still busy with.
public final class RecoveryFolder {
    private static final String SUFFIX = ".recovery";
    /// What belongs to a recovery file: its changes, and what is on the way to become either.
    private static final Pattern PART = Pattern.compile("\\.?(.+" + Pattern.quote(SUFFIX) + ")\\..+");
    /// What a recovery file held before.
    private static final Pattern PREVIOUS =
            Pattern.compile("\\.(.+" + Pattern.quote(SUFFIX) + ")\\.[0-9a-f]{8}" + Pattern.quote(AtomicFile.PREVIOUS));
    /// No writing takes as long.
    private static final Duration OLD = Duration.ofDays(1);

    private final Path folder;
    private final Owner owner;
    private final InstantSource clock;
    private final Bounds bounds;

    /// When what is changed is told apart from the whole.
    ///
    /// @param small so many characters of a design are written whole each time
    /// @param most so many bytes of changes are kept before all but the last go
    public record Bounds(long small, long most) {
        /// What can be written in a moment is written whole.
        public static final Bounds USUAL = new Bounds(1L << 20, 1L << 26);
    }

    /// @param folder may not exist yet
    public RecoveryFolder(Path folder, Owner owner, InstantSource clock) {
        this(folder, owner, clock, Bounds.USUAL);
    }

    /// @param folder may not exist yet
    public RecoveryFolder(Path folder, Owner owner, InstantSource clock, Bounds bounds) {
        this.folder = folder;
        this.owner = owner;
        this.clock = clock;
        this.bounds = bounds;
    }

    /// Where the changes of one design are kept. It may be used by one thread at a time.
    public final class Slot {
        private final Path path;
        private final RecoveryFile file;

        private Slot(Path path) {
            this.path = path;
            file = new RecoveryFile(path, owner, clock, bounds);
        }

        /// Keeps these changes instead of those before.
        ///
        /// @throws DesignFileException when they cannot be kept; its message is a sentence for people
        public void keep(Unsaved unsaved) throws DesignFileException {
            keep(unsaved, Optional.empty());
        }

        /// Keeps these changes instead of those before.
        ///
        /// @param read the design as it was read from its file, which is what [Unsaved#base] says; empty when
        ///     that is not sure
        /// @throws DesignFileException when they cannot be kept; its message is a sentence for people
        public void keep(Unsaved unsaved, Optional<Design> read) throws DesignFileException {
            try {
                makeFolder();
                file.keep(unsaved, read);
            } catch (DesignFileException e) {
                throw e;
            } catch (IOException e) {
                throw DesignFileException.saving(path, e);
            }
        }

        /// Gets ready to keep changes of a large design that was just read from its file; nothing is left by it.
        public void prepare(Unsaved unchanged) throws IOException {
            if (unchanged.base().filter(print -> print.size() > bounds.small()).isPresent()) {
                makeFolder();
                file.prepare(unchanged);
            }
        }

        /// Keeps nothing at present: there are no changes that are not saved.
        public void pause() throws IOException {
            file.pause();
        }

        /// Keeps nothing any more.
        public void clear() throws IOException {
            file.remove();
        }
    }

    /// A slot for a design whose changes were not kept so far.
    public Slot slot() {
        return new Slot(folder.resolve(UUID.randomUUID() + SUFFIX));
    }

    /// The slot of changes that were left behind and are now worked on again: the same file goes on being theirs,
    /// so that at no moment they are in none. What another machine may be busy with is left to it: a copy gets a
    /// file of its own.
    public Slot slotOf(Recovery.Whole recovery) {
        return recovery.writer() == Recovery.Writer.GONE ? new Slot(recovery.path()) : slot();
    }

    /// What programs left behind that are gone, or of which that cannot be told; the latest first, and after it what
    /// cannot be read.
    public List<Recovery> left() {
        parts(PREVIOUS).forEach(this::bringBack);
        parts(PART).forEach(this::removeForsaken);
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

    /// Brings a recovery file back of which there is only what it held before: a program was ended while it
    /// replaced it, where a file system cannot do that in one step.
    private void bringBack(Path previous) {
        var path = wholeOf(previous, PREVIOUS);
        try {
            if (Files.notExists(path) && isLeftBehind(previous)) {
                Files.move(previous, path);
            }
        } catch (IOException | RecoveryText.BrokenException notNow) {
            return; // it stays where it is
        }
    }

    private boolean isLeftBehind(Path previous) throws IOException, RecoveryText.BrokenException {
        var writer = RecoveryFile.read(previous).whole().owner();
        return writer.isOnHostOf(owner) ? !writer.isRunning() : isOld(previous);
    }

    /// Removes a part of a recovery file that is not there: a program was ended while it wrote its first or removed
    /// one. Another program may be writing its first just now, so it has to be old.
    private void removeForsaken(Path part) {
        try {
            if (!isPrevious(part) && Files.notExists(wholeOf(part, PART)) && isOld(part)) {
                Files.deleteIfExists(part);
            }
        } catch (IOException notNow) {
            return; // there is always a next time
        }
    }

    private static boolean isPrevious(Path part) {
        return PREVIOUS.matcher(part.getFileName().toString()).matches();
    }

    /// The newest first.
    private List<Path> parts(Pattern pattern) {
        try (var files = Files.list(folder)) {
            return files.filter(file ->
                            pattern.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparingLong((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private Path wholeOf(Path part, Pattern pattern) {
        return folder.resolve(pattern.matcher(part.getFileName().toString()).replaceFirst("$1"));
    }

    private boolean isOld(Path path) throws IOException {
        return Files.getLastModifiedTime(path)
                .toInstant()
                .isBefore(clock.instant().minus(OLD));
    }

    /// Throws a recovery file away, because the user does not want it.
    public void discard(Recovery recovery) throws IOException {
        RecoveryFile.remove(recovery.path());
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
            return seenFromHere(RecoveryFile.read(path));
        } catch (RecoveryText.BrokenException broken) {
            return Optional.of(new Recovery.Broken(path, broken.getMessage()));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Recovery.Broken(path, Messages.get("recovery.UNREADABLE")));
        }
    }

    private Optional<Recovery> seenFromHere(RecoveryFile.Found found) throws IOException {
        var whole = found.whole();
        boolean isHere = whole.owner().isOnHostOf(owner);
        if (isHere && whole.owner().isRunning()) {
            return Optional.empty();
        }
        if (found.isNothing()) {
            if (isHere) {
                RecoveryFile.remove(whole.path());
            }
            return Optional.empty();
        }
        return Optional.of(isHere ? whole : whole.seenAs(Recovery.Writer.ELSEWHERE));
    }
}
