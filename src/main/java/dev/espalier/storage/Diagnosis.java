package dev.espalier.storage;

import dev.espalier.policy.JsonPath;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.Problem;
import dev.espalier.policy.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Reads a text that has something wrong with it and says everything that is.
///
/// The parser is told to swallow comments and trailing commas. Both stand between two tokens, so every such gap
/// is looked at in the text itself; names are checked against the earlier ones of their object. Only where the
/// parser gives up does the list end. Time and space are linear in the length of the text.
final class Diagnosis extends TreeReader {
    static final JsonFactory LENIENT = JsonFactory.builder()
            .streamReadConstraints(LIMITS)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    /// Begins files written by some editors.
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final DecodedText source;
    private final String text;
    private final JsonParser parser;
    private final int base;
    private final Lines lines;
    private final Trail trail = new Trail();
    private final List<FileProblem> problems = new ArrayList<>();
    private int end;
    private int undecoded;

    private Diagnosis(DecodedText source, JsonParser parser, int base) {
        super(parser);
        this.source = source;
        this.text = source.text();
        this.parser = parser;
        this.base = base;
        this.lines = source.lines();
        this.end = base;
    }

    /// What is wrong with the text, in its order, at most [FileProblem#MOST]; and its value, unless it is broken
    /// beyond reading.
    static JsonText.Parsed of(DecodedText source) {
        var text = source.text();
        int base = text.indexOf(BYTE_ORDER_MARK) == 0 ? 1 : 0;
        try (var parser = LENIENT.createParser(ObjectReadContext.empty(), text.substring(base))) {
            var diagnosis = new Diagnosis(source, parser, base);
            var value = diagnosis.read();
            return new JsonText.Parsed(text, value, FileProblem.inOrder(diagnosis.problems));
        }
    }

    private Optional<JsonValue> read() {
        if (base > 0) {
            report(ProblemCode.JSON_BYTE_ORDER_MARK, 0);
        }
        try {
            var value = document();
            if (value.isPresent() || problems.size() >= FileProblem.MOST) {
                return value;
            }
            reportSyntax();
        } catch (StreamConstraintsException e) {
            report(trail.depth() >= MAX_DEPTH ? ProblemCode.JSON_TOO_DEEP : ProblemCode.JSON_TOO_LONG, nextVisible());
        } catch (JacksonException e) {
            reportSyntax();
        }
        return Optional.empty();
    }

    @Override
    Optional<JsonToken> next() {
        var next = super.next();
        if (next.isEmpty()) {
            inspectGap(text.length(), false);
            return next;
        }
        var token = next.get();
        int start = base + (int) parser.currentTokenLocation().getCharOffset();
        if (trail.expected() == Trail.Expected.NOTHING) {
            inspectGap(start, false);
            return next;
        }
        int length = lengthOf(token, start);
        inspectGap(start, token.isStructEnd());
        if (token == JsonToken.PROPERTY_NAME) {
            name(start);
        } else {
            trail.follow(token);
        }
        end = start + length;
        reportUndecoded(end);
        return next;
    }

    private void name(int start) {
        var earlier = trail.name(parser.currentName(), start);
        if (earlier.isPresent()) {
            report(
                    ProblemCode.JSON_DUPLICATE_KEY,
                    start,
                    parser.currentName(),
                    String.valueOf(lines.lineOf(earlier.get())));
        }
    }

    /// Reads a string to its end, too, so that nothing broken is left behind in it.
    private int lengthOf(JsonToken token, int start) {
        return switch (token) {
            case VALUE_STRING -> {
                parser.finishToken();
                yield Scan.endOfString(text, start) - start;
            }
            case PROPERTY_NAME -> Scan.endOfString(text, start) - start;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getString().length();
            case VALUE_TRUE, VALUE_NULL -> 4;
            case VALUE_FALSE -> 5;
            case START_OBJECT, END_OBJECT, START_ARRAY, END_ARRAY -> 1;
            case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> 0;
        };
    }

    private void inspectGap(int upTo, boolean isBeforeClosing) {
        int comma = -1;
        int at = end;
        while (at < upTo) {
            if (Scan.startsComment(text, at)) {
                reportUndecoded(at);
                report(ProblemCode.JSON_COMMENT, at);
                at = Scan.endOfComment(text, at);
            } else {
                comma = text.charAt(at) == ',' ? at : comma;
                at++;
            }
        }
        if (comma >= 0 && isBeforeClosing) {
            report(ProblemCode.JSON_TRAILING_COMMA, comma);
        }
    }

    private void reportUndecoded(int upTo) {
        while (undecoded < source.undecoded().size() && source.undecoded().get(undecoded) < upTo) {
            report(ProblemCode.JSON_NOT_UTF8, source.undecoded().get(undecoded++));
        }
    }

    private void reportSyntax() {
        reportUndecoded(text.length());
        if (problems.size() < FileProblem.MOST) {
            var error = SyntaxError.find(text, end, trail.expected(), trail.isInObject());
            var message = Messages.get("JSON_SYNTAX." + error.kind(), error.found());
            var path = trail.pathBeyond(error.name(), error.commas());
            problems.add(problem(ProblemCode.JSON_SYNTAX, message, path, error.offset()));
        }
    }

    private int nextVisible() {
        int at = Scan.skipGap(text, end);
        while (at < text.length() && ",:".indexOf(text.charAt(at)) >= 0) {
            at = Scan.skipGap(text, at + 1);
        }
        return at;
    }

    private void report(ProblemCode code, int offset, Object... parts) {
        if (problems.size() < FileProblem.MOST) {
            problems.add(problem(code, Messages.get(code.name(), parts), trail.path(), offset));
        }
    }

    private FileProblem problem(ProblemCode code, String message, JsonPath path, int offset) {
        return new FileProblem(
                new Problem(Severity.ERROR, code.name(), message, path), lines.lineOf(offset), lines.columnOf(offset));
    }
}
