package dev.espalier.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.Severity;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.task.DirectTaskRunner;
import dev.espalier.ui.task.TaskRunner;
import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PolicyEditorModelTest {
    private static final OrganizationPolicyId NO_DATABASES =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");

    private final PolicySlot slot =
            PolicySlot.of(UiTest.fourDepartments(), NO_DATABASES).orElseThrow();
    private final PolicyEditorModel model = new PolicyEditorModel(slot, new DirectTaskRunner());

    @Test
    void beginsWithTheDocumentUnchangedAndWithoutProblems() {
        assertThat(model.document()).contains(slot.document());
        assertThat(model.isChanged()).isFalse();
        assertThat(model.problemsProperty().get()).isEmpty();
    }

    @Test
    void syntaxErrorIsMarkedWhereItIs() {
        model.textProperty().set("{\n  \"Version\": oops\n}");

        assertThat(model.document()).isEmpty();
        var place = model.problemsProperty().get().getLast();
        assertThat(place.line()).isEqualTo(2);
        assertThat(model.textProperty().get().substring(place.start())).startsWith("oops");
    }

    @Test
    void problemOfThePolicyIsMarkedAtItsElement() {
        var text = "{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"Perhaps\", \"Action\": \"*\","
                + " \"Resource\": \"*\" } ] }";
        model.textProperty().set(text);

        assertThat(model.problemsProperty().get())
                .anySatisfy(place ->
                        assertThat(text.substring(place.start(), place.end())).contains("Perhaps"));
    }

    @Test
    void anActionThatNobodyKnowsIsMarkedWithWhatWasMeant() {
        var text =
                "{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"Deny\", \"Action\": \"s3:ListObject\","
                        + " \"Resource\": \"*\" } ] }";
        model.textProperty().set(text);

        assertThat(model.problemsProperty().get()).singleElement().satisfies(place -> {
            assertThat(text.substring(place.start(), place.end())).isEqualTo("\"s3:ListObject\"");
            assertThat(place.message()).contains("s3:ListBucket");
        });
    }

    @Test
    void tooMuchWhiteSpaceIsAWarning() {
        model.textProperty().set(model.textProperty().get() + " ".repeat(10_240));

        assertThat(model.problemsProperty().get())
                .singleElement()
                .satisfies(place -> assertThat(place.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void whatIsNoLongerTypedIsNotShown() {
        var waiting = new ArrayDeque<Runnable>();
        var late = new PolicyEditorModel(slot, new TaskRunner() {
            @Override
            public <T> void run(String name, Callable<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
                waiting.add(() -> new DirectTaskRunner().run(name, work, done, failed));
            }
        });
        late.textProperty().set("{ \"Version\": \"1999\" }");
        late.textProperty().set("{ not yet");

        waiting.forEach(Runnable::run);

        assertThat(late.problemsProperty().get()).hasSize(1);
    }

    @Test
    void brokenTextIsKeptLetterByLetterAndOpensAsTyped() {
        var typed = "{ not yet";
        model.textProperty().set(typed);

        var kept = model.broken();

        assertThat(kept.source()).isEqualTo(new JsonString(typed));
        assertThat(PolicyEditorModel.textOf(kept)).isEqualTo(typed);
    }

    @Test
    void formattingKeepsTheDocument() {
        model.textProperty().set(model.textProperty().get().replaceAll("\\s+", " "));
        var before = model.document();

        model.format();

        assertThat(model.document()).isEqualTo(before);
        assertThat(model.textProperty().get()).contains("\n");
    }

    @Test
    void coloursTellKeysFromTextAndAllowFromDeny() {
        assertThat(JsonColours.of("{\"Effect\": \"Deny\", \"Sid\": \"Allow\"}"))
                .extracting(JsonColours.Run::styleClass)
                .containsExactly(
                        "json-mark",
                        "json-key",
                        "json-mark",
                        "json-deny",
                        "json-mark",
                        "json-key",
                        "json-mark",
                        "json-text",
                        "json-mark");
    }
}
