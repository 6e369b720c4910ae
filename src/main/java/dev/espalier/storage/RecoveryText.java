package dev.espalier.storage;

import static dev.espalier.policy.JsonParts.member;
import static dev.espalier.policy.JsonParts.object;
import static dev.espalier.policy.JsonParts.strings;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.View;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The text of a recovery file: one line of JSON that says what it is about, and after it the whole design as its own
/// file would have it. So a recovery file is of use without the program, too: without its first line it is the design.
final class RecoveryText {
    private static final int VERSION = 2;
    private static final Set<Integer> KNOWN = Set.of(1, VERSION);

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

    /// The first line of a recovery file, line feed included.
    ///
    /// @param hash of the design that follows as text
    /// @param mark tells this file from the one before it
    static String head(Unsaved unsaved, Owner owner, Instant now, String hash, String mark) {
        var head = new ArrayList<Member>();
        head.add(member("espalierRecovery", VERSION));
        head.add(member("mark", mark));
        head.add(member("user", owner.user()));
        head.add(member("host", owner.host()));
        head.add(member("process", Long.toString(owner.process())));
        head.add(member("started", owner.started().toString()));
        head.addAll(about(unsaved, now, DesignEncoder::encode));
        head.add(member("hash", hash));
        return JsonText.writeLine(new JsonObject(head)) + "\n";
    }

    private static List<Member> about(Unsaved unsaved, Instant now, Function<Design, JsonObject> encoding) {
        return List.of(
                member("written", now.toString()),
                member("file", unsaved.file().map(Path::toString)),
                member("base", unsaved.base().map(RecoveryText::base).orElse(new JsonNull())),
                member("nature", unsaved.nature().name()),
                member("count", unsaved.count()),
                member("steps", strings(unsaved.steps())),
                member(
                        "tried",
                        unsaved.tried()
                                .<JsonValue>map(tried -> object(
                                        member("steps", strings(tried.steps())),
                                        member("design", encoding.apply(tried.design()))))
                                .orElse(new JsonNull())));
    }

    /// What sets changes apart from what the recovery file with that mark holds.
    static JsonObject change(Unsaved unsaved, Instant now, DesignIndex base, View seen, String mark) {
        var members = new ArrayList<Member>();
        members.add(member("mark", mark));
        members.addAll(about(unsaved, now, design -> DesignDelta.encode(design, base, seen, mark)));
        members.add(member("design", DesignDelta.encode(unsaved.design(), base, seen, mark)));
        return new JsonObject(members);
    }

    /// Says that there is nothing to recover at present.
    static JsonObject nothing(String mark) {
        return object(member("mark", mark), member("nothing", true));
    }

    static boolean isOf(JsonObject change, String mark) {
        return text(change, "mark").equals(Optional.of(mark));
    }

    static boolean isNothing(JsonObject change) {
        return change.get("nothing").isPresent();
    }

    /// What a change makes of the design in the recovery file; empty when that cannot be made out.
    static Optional<Recovery.Whole> changed(Recovery.Whole whole, JsonObject change, String mark) {
        var base = whole.unsaved().design();
        var design = design(change, base, mark);
        try {
            return design.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Recovery.Whole(
                            whole.path(),
                            Instant.parse(word(change, "written")),
                            whole.owner(),
                            whole.writer(),
                            unsaved(change, design.get(), tree -> DesignDelta.decode(tree, base, mark)),
                            Optional.empty()));
        } catch (BrokenException | DateTimeException | NumberFormatException | InvalidPathException unusable) {
            return Optional.empty();
        }
    }

    private static Optional<Design> design(JsonObject change, Design base, String mark) {
        return change.get("design").orElse(new JsonNull()) instanceof JsonObject tree
                ? DesignDelta.decode(tree, base, mark)
                : Optional.empty();
    }

    /// A recovery file that was read.
    ///
    /// @param mark tells it from the one before it; empty in files of earlier versions
    record Read(Recovery.Whole whole, String mark) {}

    private static JsonValue base(Fingerprint base) {
        return object(
                member("size", Long.toString(base.size())),
                member("modified", base.modified().toString()),
                member("hash", base.hash()));
    }

    static Read read(Path path, String text) throws BrokenException {
        int end = text.indexOf('\n');
        var head = end < 0
                ? Optional.<JsonValue>empty()
                : JsonText.parse(text.substring(0, end)).value();
        if (head.isEmpty() || !(head.get() instanceof JsonObject fields)) {
            throw new BrokenException(Messages.get("recovery.HEAD"));
        }
        if (number(fields, "espalierRecovery").filter(KNOWN::contains).isEmpty()) {
            throw new BrokenException(Messages.get("recovery.VERSION"));
        }
        var design = text.substring(end + 1);
        if (!word(fields, "hash").equals(Fingerprint.hashOf(design.getBytes(StandardCharsets.UTF_8)))) {
            throw new BrokenException(Messages.get("recovery.DAMAGED"));
        }
        try {
            return new Read(read(path, fields, design), text(fields, "mark").orElse(""));
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
        return switch (DesignFile.parse(design)) {
            case ReadResult.Opened opened ->
                new Recovery.Whole(
                        path,
                        Instant.parse(word(fields, "written")),
                        owner,
                        Recovery.Writer.GONE,
                        unsaved(fields, opened.design(), RecoveryText::decoded),
                        Optional.empty());
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

    private static Unsaved unsaved(JsonObject fields, Design design, Function<JsonObject, Optional<Design>> decoding)
            throws BrokenException {
        Optional<Fingerprint> base = fields.get("base").orElse(new JsonNull()) instanceof JsonObject parts
                ? Optional.of(new Fingerprint(
                        Long.parseLong(word(parts, "size")),
                        Instant.parse(word(parts, "modified")),
                        word(parts, "hash")))
                : Optional.empty();
        return new Unsaved(
                design,
                text(fields, "file").map(Path::of).filter(Path::isAbsolute), // of which folder is not told
                base,
                nature(fields),
                words(fields),
                number(fields, "count").orElse(0),
                triedIn(fields, decoding));
    }

    private static Optional<Unsaved.Tried> triedIn(JsonObject fields, Function<JsonObject, Optional<Design>> decoding) {
        return fields.get("tried").orElse(new JsonNull()) instanceof JsonObject tried
                        && tried.get("design").orElse(new JsonNull()) instanceof JsonObject tree
                ? decoding.apply(tree).map(design -> new Unsaved.Tried(design, words(tried)))
                : Optional.empty();
    }

    private static Optional<Design> decoded(JsonObject tree) {
        return DesignFile.parse(JsonText.write(tree)) instanceof ReadResult.Opened opened
                ? Optional.of(opened.design())
                : Optional.empty();
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

    /// The steps that a head or a change tells, the latest last.
    static List<String> words(JsonObject fields) {
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
