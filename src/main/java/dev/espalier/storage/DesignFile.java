package dev.espalier.storage;

import dev.espalier.design.Design;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.Problem;
import dev.espalier.policy.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The design file: one design as UTF-8 JSON, the same bytes for the same design.
public final class DesignFile {
    private DesignFile() {}

    /// Reads a design, with everything that is wrong with it.
    public static ReadResult parse(String text) {
        return parse(DecodedText.of(text));
    }

    static ReadResult parse(DecodedText source) {
        var parsed = JsonText.parse(source);
        var problems = new Problems();
        var decoder = new DesignDecoder(problems);
        if (parsed.value().isEmpty()) {
            return new ReadResult.Refused(parsed.problems());
        }
        var design = decoder.decode(parsed.value().get());
        if (hasErrors(problems) || !parsed.problems().isEmpty()) {
            return refused(source, parsed, problems.all());
        }
        return opened(design, decoder.isNewer(), problems, () -> source);
    }

    /// Reads the text of a large design account by account. What comes out is what [#parse(DecodedText)] makes of it.
    ///
    /// @return empty when the text has to be read as a whole: there is an error in it, or it is laid out
    ///     otherwise
    static Optional<ReadResult> parseInPieces(byte[] bytes) {
        return AccountPieces.of(bytes).flatMap(pieces -> {
            var rest = pieces.rest();
            return TreeReader.readFlawless(rest, 0, rest.length).flatMap(tree -> decode(tree, pieces, bytes));
        });
    }

    private static Optional<ReadResult> decode(JsonValue tree, AccountPieces pieces, byte[] bytes) {
        var problems = new Problems();
        var decoder = new DesignDecoder(problems, Optional.of(pieces));
        var design = decoder.decode(tree);
        return pieces.isFlawed() || hasErrors(problems)
                ? Optional.empty()
                : Optional.of(opened(design, decoder.isNewer(), problems, () -> DecodedText.of(bytes)));
    }

    private static boolean hasErrors(Problems problems) {
        return problems.all().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    private static ReadResult opened(Design design, boolean isNewer, Problems problems, Supplier<DecodedText> source) {
        var settled = problems.hasUnknownFields() ? settleUnknownFields(design) : design;
        var all = problems.all();
        return new ReadResult.Opened(settled, isNewer, all.isEmpty() ? List.of() : located(source.get(), all));
    }

    /// An unknown field may have stood behind a field that will be left out because it equals its default. From
    /// what would be written it is seen which field it stands behind for good, so that reading what was written
    /// gives the same design.
    private static Design settleUnknownFields(Design design) {
        return new DesignDecoder(new Problems()).decode(DesignEncoder.encode(design));
    }

    private static ReadResult refused(DecodedText source, JsonText.Parsed parsed, List<Problem> problems) {
        var obstacles = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR
                        || problem.code().equals(ProblemCode.NEWER_FORMAT_VERSION.name()))
                .toList();
        var all = new ArrayList<FileProblem>(parsed.problems());
        all.addAll(located(source, obstacles));
        return new ReadResult.Refused(FileProblem.inOrder(all));
    }

    private static List<FileProblem> located(DecodedText source, List<Problem> problems) {
        if (problems.isEmpty()) {
            return List.of();
        }
        var places = Places.of(source, problems.stream().map(Problem::path).toList());
        return FileProblem.inOrder(problems.stream()
                .map(problem -> {
                    var span = places.nearest(problem.path());
                    return new FileProblem(problem, span.line(), span.column());
                })
                .toList());
    }

    /// The design as text: what [#parse(String)] reads back to an equal design.
    public static String write(Design design) {
        return JsonText.write(DesignEncoder.encode(design));
    }

    /// Reads the file, or the design inside it when it is a picture.
    ///
    /// @throws DesignFileException when the file cannot be read at all; its message is a sentence for people
    public static ReadResult read(Path file) throws DesignFileException {
        return DesignText.of(file).read();
    }

    /// Saves the design so that at every moment either the old or the new file is there, whole. Writes through a
    /// symbolic link. A read-only file is left alone.
    ///
    /// @return what the file holds now, unless somebody else has written it since
    /// @throws DesignFileException when it cannot be saved, and then the file is as it was; its message is a
    ///     sentence for people
    public static Fingerprint save(Design design, Path file) throws DesignFileException {
        var tree = DesignEncoder.encode(design);
        return new AtomicFile(AtomicFile.Renaming.BY_THE_SYSTEM).write(file, out -> new JsonWriter(out).write(tree));
    }

    /// Removes what a program left beside the file that was ended while it saved. To be called by whoever alone writes
    /// the file, after it has been read whole.
    public static void tidy(Path file) throws IOException {
        AtomicFile.removeLeftovers(file);
    }
}
