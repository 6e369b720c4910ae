package dev.espalier.ui.editor;

import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyValidator;
import dev.espalier.policy.Problem;
import dev.espalier.policy.Severity;
import dev.espalier.storage.FileProblem;
import dev.espalier.storage.JsonText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the policy editor knows: the text, whether it is JSON, and its problems with their places.
///
/// A document that could not be read as JSON is kept in the design as one string, the text itself; it opens here as it
/// was typed.
public final class PolicyEditorModel {
    private final PolicySlot slot;
    private final String before;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<List<Place>> problems =
            new ReadOnlyObjectWrapper<>(this, "problems", List.of());
    private Optional<PolicyDocument> document = Optional.empty();

    /// A problem and the characters it is about.
    ///
    /// @param line counted from 1
    public record Place(int start, int end, int line, Severity severity, String message) {}

    public PolicyEditorModel(PolicySlot slot) {
        this.slot = slot;
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

    private void check(String typed) {
        var parsed = JsonText.parse(typed);
        document = parsed.isFlawless() ? parsed.value().map(PolicyDocument::new) : Optional.empty();
        var found = new ArrayList<Place>();
        parsed.problems().forEach(problem -> found.add(place(typed, problem)));
        document.ifPresent(read ->
                PolicyValidator.validate(read, slot.type()).forEach(problem -> found.add(place(parsed, problem))));
        found.sort(Comparator.comparingInt(Place::start));
        problems.set(List.copyOf(found));
    }

    private static Place place(JsonText.Parsed parsed, Problem problem) {
        return parsed.spanOf(problem.path())
                .map(span -> new Place(span.start(), span.end(), span.line(), problem.severity(), problem.message()))
                .orElseGet(() -> new Place(0, 0, 1, problem.severity(), problem.message()));
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
