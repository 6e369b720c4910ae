package dev.espalier.storage;

import static dev.espalier.policy.JsonParts.member;
import static dev.espalier.policy.JsonParts.object;
import static dev.espalier.policy.JsonParts.strings;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The text of a recovery file: one line of JSON that says what it is about, and after it the whole design as its own
/// file would have it. So a recovery file is of use without the program, too: without its first line it is the design.
final class RecoveryText {
    private static final int VERSION = 1;

    private RecoveryText() {}

    /// A recovery file that cannot be used.
    static final class BrokenException extends Exception {
        private static final long serialVersionUID = 1;

        BrokenException(String sentence) {
            super(sentence);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    static String write(Unsaved unsaved, Owner owner, Instant now) {
        var design = DesignFile.write(unsaved.design());
        var head = object(
                member("espalierRecovery", VERSION),
                member("written", now.toString()),
                member("user", owner.user()),
                member("host", owner.host()),
                member("process", Long.toString(owner.process())),
                member("started", owner.started().toString()),
                member("file", unsaved.file().map(Path::toString)),
                member("base", unsaved.base().map(RecoveryText::base).orElse(new JsonNull())),
                member("nature", unsaved.nature().name()),
                member("count", unsaved.count()),
                member("steps", strings(unsaved.steps())),
                member("tried", unsaved.tried().map(RecoveryText::tried).orElse(new JsonNull())),
                member("hash", Fingerprint.hashOf(design.getBytes(StandardCharsets.UTF_8))));
        return JsonText.writeLine(head) + "\n" + design;
    }

    private static JsonValue tried(Unsaved.Tried tried) {
        return object(member("steps", strings(tried.steps())), member("design", DesignEncoder.encode(tried.design())));
    }

    private static JsonValue base(Fingerprint base) {
        return object(
                member("size", Long.toString(base.size())),
                member("modified", base.modified().toString()),
                member("hash", base.hash()));
    }

    static Recovery.Whole read(Path path, String text) throws BrokenException {
        int end = text.indexOf('\n');
        var head = end < 0
                ? Optional.<JsonValue>empty()
                : JsonText.parse(text.substring(0, end)).value();
        if (head.isEmpty() || !(head.get() instanceof JsonObject fields)) {
            throw new BrokenException(Messages.get("recovery.HEAD"));
        }
        if (!number(fields, "espalierRecovery").equals(Optional.of(VERSION))) {
            throw new BrokenException(Messages.get("recovery.VERSION"));
        }
        var design = text.substring(end + 1);
        if (!word(fields, "hash").equals(Fingerprint.hashOf(design.getBytes(StandardCharsets.UTF_8)))) {
            throw new BrokenException(Messages.get("recovery.DAMAGED"));
        }
        try {
            return read(path, fields, design);
        } catch (DateTimeException | NumberFormatException | InvalidPathException unusable) {
            throw new BrokenException(Messages.get("recovery.HEAD"));
        }
    }

    private static Recovery.Whole read(Path path, JsonObject fields, String design) throws BrokenException {
        var owner = new Owner(
                word(fields, "user"),
                word(fields, "host"),
                Long.parseLong(word(fields, "process")),
                Instant.parse(word(fields, "started")));
        Optional<Fingerprint> base = fields.get("base").orElse(new JsonNull()) instanceof JsonObject parts
                ? Optional.of(new Fingerprint(
                        Long.parseLong(word(parts, "size")),
                        Instant.parse(word(parts, "modified")),
                        word(parts, "hash")))
                : Optional.empty();
        return switch (DesignFile.parse(design)) {
            case ReadResult.Opened opened ->
                new Recovery.Whole(
                        path,
                        Instant.parse(word(fields, "written")),
                        owner,
                        Recovery.Writer.GONE,
                        new Unsaved(
                                opened.design(),
                                text(fields, "file").map(Path::of),
                                base,
                                nature(fields),
                                words(fields),
                                number(fields, "count").orElse(0),
                                triedIn(fields)));
            case ReadResult.Refused refused ->
                throw new BrokenException(Messages.get(
                        "recovery.DESIGN",
                        refused.problems().isEmpty()
                                ? ""
                                : refused.problems().getFirst().problem().message()));
        };
    }

    /// Files of earlier versions do not say.
    private static Unsaved.Nature nature(JsonObject fields) {
        var name = text(fields, "nature");
        return Stream.of(Unsaved.Nature.values())
                .filter(nature -> name.equals(Optional.of(nature.name())))
                .findFirst()
                .orElse(Unsaved.Nature.STEPS);
    }

    private static Optional<Unsaved.Tried> triedIn(JsonObject fields) {
        if (fields.get("tried").orElse(new JsonNull()) instanceof JsonObject tried
                && tried.get("design").orElse(new JsonNull()) instanceof JsonObject tree
                && DesignFile.parse(JsonText.write(tree)) instanceof ReadResult.Opened opened) {
            return Optional.of(new Unsaved.Tried(opened.design(), words(tried)));
        }
        return Optional.empty();
    }

    private static Optional<String> text(JsonObject fields, String name) {
        return fields.get(name)
                .flatMap(value -> value instanceof JsonString(var text) ? Optional.of(text) : Optional.empty());
    }

    private static String word(JsonObject fields, String name) throws BrokenException {
        var text = text(fields, name);
        if (text.isEmpty()) {
            throw new BrokenException(Messages.get("recovery.HEAD"));
        }
        return text.get();
    }

    private static Optional<Integer> number(JsonObject fields, String name) {
        try {
            return fields.get(name)
                    .flatMap(value -> value instanceof JsonNumber(var digits)
                            ? Optional.of(Integer.valueOf(digits))
                            : Optional.empty());
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static List<String> words(JsonObject fields) {
        var words = new ArrayList<String>();
        if (fields.get("steps").orElse(new JsonNull()) instanceof JsonArray(var items)) {
            for (var item : items) {
                if (item instanceof JsonString(var word)) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}
