package dev.espalier.storage;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.policy.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// The recovery file of one design, and beside it what was changed since it was written.
///
/// The whole of a small design is written each time. That of a large one would take seconds: it is written once,
/// and then each change tells what sets the design apart from it, in a line of a second file that only grows
/// ([ChangeLines], [DesignDelta]). When the design was read from a file, the bytes of that file are taken as they
/// are. Each line tells everything, so that the last whole one is enough, wherever the file ends.
final class RecoveryFile {
    /// Changes that are that part of the whole are a new whole.
    private static final int LARGE_PART = 4;

    private final Path path;
    private final Owner owner;
    private final InstantSource clock;
    private final RecoveryFolder.Bounds bounds;
    private final ChangeLines changes;
    private Optional<Base> base = Optional.empty();

    /// What the recovery file itself holds.
    private record Base(Design design, DesignIndex index, String mark, long size) {}

    RecoveryFile(Path path, Owner owner, InstantSource clock, RecoveryFolder.Bounds bounds) {
        this.path = path;
        this.owner = owner;
        this.clock = clock;
        this.bounds = bounds;
        changes = changesOf(path);
    }

    static ChangeLines changesOf(Path path) {
        return new ChangeLines(path.resolveSibling(path.getFileName() + ".changes"));
    }

    /// Keeps these changes instead of those before.
    ///
    /// @param read the design as its file holds it; empty when that is not sure
    void keep(Unsaved unsaved, Optional<Design> read) throws IOException {
        if (base.isEmpty() && read.isPresent()) {
            beginWithFile(unsaved, read.get());
        }
        if (base.isEmpty() || base.get().size() <= bounds.small()) {
            writeWhole(unsaved);
        } else {
            addChange(unsaved, base.get());
        }
    }

    private void addChange(Unsaved unsaved, Base whole) throws IOException {
        var seen = whole.design().view();
        var line = ChangeLines.line(RecoveryText.change(unsaved, clock.instant(), whole.index(), seen, whole.mark()));
        if (line.length > whole.size() / LARGE_PART) {
            writeWhole(unsaved);
        } else if (changes.size() + line.length > bounds.most()) {
            changes.replaceWith(line);
        } else {
            changes.add(line);
        }
    }

    private void writeWhole(Unsaved unsaved) throws IOException {
        var text = DesignFile.write(unsaved.design());
        write(unsaved, text, Fingerprint.hashOf(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// What has the mark of another whole counts no more, so that there is no moment in which the old changes are told
    /// of the new whole.
    private void write(Unsaved unsaved, String text, String hash) throws IOException {
        var mark = UUID.randomUUID().toString();
        var head = RecoveryText.head(unsaved, owner, clock.instant(), hash, mark);
        new AtomicFile(AtomicFile.Renaming.BY_THE_SYSTEM).write(path, out -> {
            out.write(head);
            out.write(text);
        });
        changes.remove();
        var design = unsaved.design();
        base = Optional.of(new Base(design, DesignIndex.of(design), mark, text.length()));
    }

    /// Writes a large design that was just read, so that its first change need not wait for that.
    void prepare(Unsaved unchanged) throws IOException {
        if (base.isEmpty() && beginWithFile(unchanged, unchanged.design())) {
            pause();
        }
    }

    private boolean beginWithFile(Unsaved unsaved, Design read) throws IOException {
        var print = unsaved.base().filter(known -> known.size() > bounds.small());
        var text = print.flatMap(known -> unsaved.file().flatMap(file -> textOf(file, known)));
        if (text.isPresent()) {
            var unchanged = Unsaved.nothing(read, unsaved.file(), print);
            write(unchanged, text.get(), print.get().hash());
        }
        return text.isPresent();
    }

    /// The text of a file that holds what it held; empty when it does not, or is no plain UTF-8.
    private static Optional<String> textOf(Path file, Fingerprint print) {
        try {
            var bytes = Files.readAllBytes(file);
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Fingerprint.hashOf(bytes).equals(print.hash()) && text.startsWith("{")
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (CharacterCodingException alien) {
            return Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /// There is nothing to keep at present. What took long to write stays for the changes to come.
    void pause() throws IOException {
        if (base.isPresent() && base.get().size() > bounds.small()) {
            changes.add(ChangeLines.line(RecoveryText.nothing(base.get().mark())));
        } else {
            remove();
        }
    }

    void remove() throws IOException {
        base = Optional.empty();
        remove(path);
    }

    /// Removes a recovery file with everything that belongs to it. What it held before goes first: without the
    /// file itself it would be taken for the only copy.
    static void remove(Path path) throws IOException {
        AtomicFile.removeLeftovers(path);
        Files.deleteIfExists(path);
        changesOf(path).remove();
    }

    /// A recovery file with its changes.
    ///
    /// @param isNothing whether its last word is that there is nothing to recover
    record Found(Recovery.Whole whole, boolean isNothing) {}

    /// What a recovery file holds with its changes: up to the last of them that can be read.
    static Found read(Path path) throws IOException, RecoveryText.BrokenException {
        var head = RecoveryText.read(path, Files.readString(path));
        var mark = head.mark();
        var last = changesOf(path)
                .last(line -> RecoveryText.isOf(line, mark) ? found(head.whole(), line, mark) : Optional.empty());
        var found = last.use().orElseGet(() -> new Found(head.whole(), false));
        return found.isNothing() ? found : new Found(toldOf(found.whole(), last, mark), false);
    }

    private static Optional<Found> found(Recovery.Whole whole, JsonObject change, String mark) {
        return RecoveryText.isNothing(change)
                ? Optional.of(new Found(whole, true))
                : RecoveryText.changed(whole, change, mark).map(changed -> new Found(changed, false));
    }

    /// What lies behind the last change that can be read was done later. Changes of an earlier whole are in this one.
    private static Recovery.Whole toldOf(Recovery.Whole whole, ChangeLines.Last<Found> last, String mark) {
        var unused = last.unused().filter(line -> RecoveryText.isOf(line, mark));
        if (unused.isPresent()) {
            var steps = String.join("; ", RecoveryText.words(unused.get()));
            return whole.without(Messages.get(steps.isEmpty() ? "recovery.LATER" : "recovery.LATER_STEPS", steps));
        }
        return switch (last.rest()) {
            case NONE -> whole;
            case CUT_OFF -> whole.without(Messages.get("recovery.CUT_OFF"));
            case DAMAGED -> whole.without(Messages.get("recovery.LATER"));
        };
    }
}
