package dev.espalier.storage;

import dev.espalier.design.Design;
import dev.espalier.policy.Problem;
import dev.espalier.policy.Severity;
import java.util.ArrayList;
import java.util.List;

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
        boolean isFine = problems.all().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
        if (!isFine || !parsed.problems().isEmpty()) {
            return refused(parsed, problems.all());
        }
        var settled = problems.hasUnknownFields() ? settleUnknownFields(design) : design;
        return new ReadResult.Opened(settled, decoder.isNewer(), located(parsed, problems.all()));
    }

    /// An unknown field may have stood behind a field that will be left out because it equals its default. From
    /// what would be written it is seen which field it stands behind for good, so that reading what was written
    /// gives the same design.
    private static Design settleUnknownFields(Design design) {
        return new DesignDecoder(new Problems()).decode(DesignEncoder.encode(design));
    }

    private static ReadResult refused(JsonText.Parsed parsed, List<Problem> problems) {
        var obstacles = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR
                        || problem.code().equals(ProblemCode.NEWER_FORMAT_VERSION.name()))
                .toList();
        var all = new ArrayList<FileProblem>(parsed.problems());
        all.addAll(located(parsed, obstacles));
        return new ReadResult.Refused(FileProblem.inOrder(all));
    }

    private static List<FileProblem> located(JsonText.Parsed parsed, List<Problem> problems) {
        if (problems.isEmpty()) {
            return List.of();
        }
        var places =
                Places.of(parsed.text(), problems.stream().map(Problem::path).toList());
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
}
