package dev.espalier.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagedPoliciesTest {
    private final Catalog catalog = Catalog.get();

    @Test
    void administratorAccessReadsAsAwsWroteIt() {
        assertThat(catalog.managedPolicy("arn:aws:iam::aws:policy/AdministratorAccess"))
                .contains(object(
                        new Member("Version", text("2012-10-17")),
                        new Member(
                                "Statement",
                                new JsonArray(List.of(object(
                                        new Member("Effect", text("Allow")),
                                        new Member("Action", text("*")),
                                        new Member("Resource", text("*"))))))));
    }

    @Test
    void readOnlyAccessAllowsManyActionsAndNoStar() {
        var statement = firstStatement("arn:aws:iam::aws:policy/ReadOnlyAccess");
        assertThat(statement.get("Effect")).contains(text("Allow"));
        assertThat(statement.get("Action"))
                .get()
                .isInstanceOfSatisfying(
                        JsonArray.class,
                        actions -> assertThat(actions.items())
                                .hasSizeGreaterThan(1_000)
                                .contains(text("a4b:Get*"))
                                .doesNotContain(text("*")));
    }

    @Test
    void aDocumentIsDecodedOnce() {
        var arn = "arn:aws:iam::aws:policy/job-function/Billing";
        assertThat(catalog.managedPolicy(arn)).isPresent();
        assertThat(catalog.managedPolicy(arn).orElseThrow())
                .isSameAs(catalog.managedPolicy(arn).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:iam::aws:policy/NoSuchPolicy",
                "AdministratorAccess",
                "arn:aws:iam::111111111111:policy/AdministratorAccess",
                ""
            })
    void knowsPoliciesByTheirWholeArnOnly(String arn) {
        assertThat(catalog.managedPolicy(arn)).isEmpty();
    }

    @Test
    void everyDocumentIsAPolicy() {
        assertThat(catalog.managedPolicyArns())
                .allSatisfy(arn -> assertThat(catalog.managedPolicy(arn))
                        .get()
                        .isInstanceOfSatisfying(
                                JsonObject.class,
                                document ->
                                        assertThat(document.get("Statement")).isPresent()));
    }

    private JsonObject firstStatement(String arn) {
        var document = (JsonObject) catalog.managedPolicy(arn).orElseThrow();
        var statements = (JsonArray) document.get("Statement").orElseThrow();
        return (JsonObject) statements.items().getFirst();
    }

    private static JsonObject object(Member... members) {
        return new JsonObject(List.of(members));
    }

    private static JsonValue text(String value) {
        return new JsonString(value);
    }
}
