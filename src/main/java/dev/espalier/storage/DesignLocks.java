package dev.espalier.storage;

import static dev.espalier.policy.JsonParts.member;
import static dev.espalier.policy.JsonParts.object;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Which program has which design open, so that two do not save over each other.
///
/// A lock is a small file in the user's state folder, named after the real path of the design; the folder of the design
/// sees nothing of it. It says who holds it, on which machine, in which process and since when. A lock whose process is
/// gone is worth nothing and is taken over without asking. A lock is advice: it never keeps anybody from saving.
public final class DesignLocks {
    private static final String SUFFIX = ".lock";

    private final Path folder;
    private final Owner owner;
    private final InstantSource clock;

    /// Somebody who has a design open.
    ///
    /// @param since when they opened it
    public record Holder(Owner owner, Instant since) {}

    /// @param folder may not exist yet
    public DesignLocks(Path folder, Owner owner, InstantSource clock) {
        this.folder = folder;
        this.owner = owner;
        this.clock = clock;
    }

    /// Takes the lock on a design unless another program holds it.
    ///
    /// @return who else holds it; empty when it is ours now, and where there can be no locks
    public Optional<Holder> acquire(Path design) {
        return guarded(() -> {
            var lock = lockOf(design);
            var other = holder(lock).filter(this::isElsewhere);
            if (other.isEmpty()) {
                write(lock);
            }
            return other;
        });
    }

    /// Takes the lock whoever holds it.
    public void takeOver(Path design) {
        guarded(() -> {
            write(lockOf(design));
            return Optional.empty();
        });
    }

    /// Gives the lock back, when it is ours.
    public void release(Path design) {
        guarded(() -> {
            var lock = lockOf(design);
            if (holder(lock).filter(held -> isMine(held.owner())).isPresent()) {
                Files.deleteIfExists(lock);
            }
            return Optional.empty();
        });
    }

    private boolean isMine(Owner other) {
        return other.process() == owner.process() && other.host().equals(owner.host());
    }

    /// Whether a process of another machine runs cannot be told from here.
    private boolean isElsewhere(Holder held) {
        boolean isHere = held.owner().host().equals(owner.host());
        return !isMine(held.owner()) && (!isHere || held.owner().isRunning());
    }

    private interface Step {
        Optional<Holder> take() throws IOException;
    }

    /// One program at a time; where the state folder cannot be written there are no locks, which must not keep anybody
    /// from working.
    private synchronized Optional<Holder> guarded(Step step) {
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                            folder.resolve("guard"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                return step.take();
            }
        } catch (IOException noLocks) {
            return Optional.empty();
        }
    }

    private Path lockOf(Path design) {
        var name = realPathOf(design).toString().getBytes(StandardCharsets.UTF_8);
        return folder.resolve(Fingerprint.hashOf(name) + SUFFIX);
    }

    private static Path realPathOf(Path design) {
        try {
            return design.toRealPath();
        } catch (IOException notThereYet) {
            return design.toAbsolutePath().normalize();
        }
    }

    private void write(Path lock) throws IOException {
        var text = object(
                member("user", owner.user()),
                member("host", owner.host()),
                member("process", Long.toString(owner.process())),
                member("started", owner.started().toString()),
                member("since", clock.instant().toString()));
        Files.writeString(lock, JsonText.writeLine(text) + "\n");
    }

    /// What cannot be read is nobody's.
    private static Optional<Holder> holder(Path lock) {
        try {
            if (JsonText.parse(Files.readString(lock)).value().orElse(JsonObject.EMPTY) instanceof JsonObject fields) {
                var process = new Owner(
                        word(fields, "user"),
                        word(fields, "host"),
                        Long.parseLong(word(fields, "process")),
                        Instant.parse(word(fields, "started")));
                return Optional.of(new Holder(process, Instant.parse(word(fields, "since"))));
            }
            return Optional.empty();
        } catch (IOException | DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static String word(JsonObject fields, String name) {
        JsonValue value = fields.get(name).orElse(JsonObject.EMPTY);
        return value instanceof JsonString(var text) ? text : "";
    }
}
