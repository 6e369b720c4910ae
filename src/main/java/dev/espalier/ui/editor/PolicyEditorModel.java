package dev.espalier.ui.editor;

import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyType;
import dev.espalier.policy.PolicyValidator;
import dev.espalier.policy.Problem;
import dev.espalier.policy.Severity;
import dev.espalier.review.PolicyProblems;
import dev.espalier.storage.FileProblem;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.Span;
import dev.espalier.ui.task.Newest;
import dev.espalier.ui.task.TaskRunner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the policy editor knows: the text, whether it is JSON, and its problems with their places.
///
/// A document that could not be read as JSON is kept in the design as one string, the text itself; it opens here as it
/// was typed.
public final class PolicyEditorModel {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyEditorModel.class);

    private final PolicySlot slot;
    private final Newest newest;
    private final String before;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<List<Place>> problems =
            new ReadOnlyObjectWrapper<>(this, "problems", List.of());
    private Optional<PolicyDocument> document = Optional.empty();

    /// A problem and the characters it is about.
    ///
    /// @param line counted from 1
    public record Place(int start, int end, int line, Severity severity, String message) {}

    /// @param tasks looks for problems, which may take longer than a frame
    public PolicyEditorModel(PolicySlot slot, TaskRunner tasks) {
        this.slot = slot;
        newest = new Newest(tasks);
        before = textOf(slot.document());
        text.set(before);
        text.subscribe(this::check);
    }

    static String textOf(PolicyDocument document) {
        return document.source() instanceof JsonString(var kept)
                ? kept
                : JsonText.write(document.source()).stripTrailing();
    }

    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyObjectProperty<List<Place>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// The document the text is; empty when it is not JSON.
    public Optional<PolicyDocument> document() {
        return document;
    }

    /// The text kept as it is, although it is no JSON.
    public PolicyDocument broken() {
        return new PolicyDocument(new JsonString(text.get()));
    }

    public boolean isChanged() {
        return !text.get().equals(before);
    }

    /// Lays the text out anew; does nothing while it is no JSON.
    public void format() {
        document.ifPresent(read -> text.set(textOf(read)));
    }

    /// Whether it is JSON is known at once; what the policy says is looked at elsewhere, and until then the problems
    /// that were found before stay.
    private void check(String typed) {
        var parsed = JsonText.parse(typed);
        newest.cancel();
        document = parsed.isFlawless() ? parsed.value().map(PolicyDocument::new) : Optional.empty();
        document.ifPresentOrElse(
                read -> newest.run(
                        "policy",
                        _ -> problems(parsed, read, slot.type()),
                        (List<Place> found) -> problems.set(found),
                        failure -> LOG.error("A policy could not be checked", failure)),
                () -> problems.set(parsed.problems().stream()
                        .map(problem -> place(typed, problem))
                        .toList()));
    }

    private static List<Place> problems(JsonText.Parsed parsed, PolicyDocument read, PolicyType type) {
        var all = new ArrayList<>(PolicyProblems.of(read, type));
        all.addAll(PolicyValidator.validateLayout(parsed.text(), type));
        var spans = parsed.spansOf(all.stream().map(Problem::path).toList());
        return IntStream.range(0, all.size())
                .mapToObj(i -> place(all.get(i), spans.get(i)))
                .sorted(Comparator.comparingInt(Place::start))
                .toList();
    }

    private static Place place(Problem problem, Span span) {
        return new Place(span.start(), span.end(), span.line(), problem.severity(), problem.message());
    }

    /// The rest of the line a syntax error is in, at least one character.
    private static Place place(String typed, FileProblem found) {
        int start = offset(typed, found.line(), found.column());
        int end = typed.indexOf('\n', start);
        return new Place(
                start,
                Math.max(end < 0 ? typed.length() : end, Math.min(start + 1, typed.length())),
                found.line(),
                found.problem().severity(),
                found.problem().message());
    }

    private static int offset(String typed, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int next = typed.indexOf('\n', start);
            if (next < 0) {
                break;
            }
            start = next + 1;
        }
        return Math.min(start + Math.max(0, column - 1), typed.length());
    }
}
