package dev.espalier.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.ui.UiTest;
import org.junit.jupiter.api.Test;

class PolicyEditorModelTest {
    private static final OrganizationPolicyId NO_DATABASES =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");

    private final PolicySlot slot =
            PolicySlot.of(UiTest.fourDepartments(), NO_DATABASES).orElseThrow();
    private final PolicyEditorModel model = new PolicyEditorModel(slot);

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
