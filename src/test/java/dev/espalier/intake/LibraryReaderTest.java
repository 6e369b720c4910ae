package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.OrganizationPolicy;
import dev.espalier.intake.Remark.Code;
import dev.espalier.storage.Samples;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryReaderTest {
    private static final String DENY = """
        { "Version": "2012-10-17", "Statement": [ { "Effect": "Deny", %s "Action": "s3:*", "Resource": "*" } ] }
        """;

    @TempDir
    Path folder;

    private Given given = new Given(Path.of(""));

    @BeforeEach
    void folder() {
        given = new Given(folder);
    }

    @Test
    void documentsJoinTheLibraryUnderTheNamesOfTheirFilesAndAreAttachedToNothing() {
        var before = Samples.open("four-departments.json");

        var after = given.file("No buckets.json", DENY.formatted(""))
                .file("Own requests.json", DENY.formatted("\"Principal\": \"*\","))
                .importedInto(before)
                .design()
                .orElseThrow();

        assertThat(after.organization().policies())
                .startsWith(before.organization().policies().toArray(OrganizationPolicy[]::new))
                .extracting(policy -> policy.type().name() + " " + policy.name())
                .endsWith("SERVICE_CONTROL_POLICY No buckets", "RESOURCE_CONTROL_POLICY Own requests");
        assertThat(after.organization().root()).isEqualTo(before.organization().root());
    }

    @Test
    void aDocumentInTheFolderOfAnAccountBecomesAPolicyOfIt() {
        var after = given.file("444444444444/No buckets.json", DENY.formatted(""))
                .importedInto(Samples.open("four-departments.json"))
                .design()
                .orElseThrow();

        assertThat(Given.account(after, "444444444444").policy("No-buckets")).isPresent();
    }

    @Test
    void aDocumentNeverReplacesAnotherOfTheSameName() {
        var before = Samples.open("four-departments.json");
        var first = before.organization().policies().getFirst();

        var imported = given.file(first.name() + ".json", DENY.formatted("")).importedInto(before);

        assertThat(imported.design().orElseThrow().organization().policies())
                .contains(first)
                .hasSize(before.organization().policies().size() + 1)
                .last()
                .satisfies(policy -> assertThat(policy.name()).isEqualTo(first.name() + " (2)"));
        assertThat(Given.codes(imported)).containsExactly(Code.OTHER_NAME);
    }

    @Test
    void aDocumentThatIsThereAlreadyIsNotEnteredTwice() {
        given.file("No buckets.json", DENY.formatted(""));
        var once = given.importedInto(Samples.open("four-departments.json"));

        var twice = given.importedInto(once.design().orElseThrow());

        assertThat(twice.design()).isEqualTo(once.design());
        assertThat(twice.remarks()).isEmpty();
    }

    @Test
    void aPolicyOfAResourceIsLeftOutAloud() {
        var imported = given.file(
                        "bucket.json", DENY.formatted("\"Principal\": \"*\",").replace("Deny", "Allow"))
                .imported();

        assertThat(Given.codes(imported)).containsExactly(Code.NO_HOLDER, Code.NOTHING);
    }

    @Test
    void aDocumentInTheFolderOfAnAccountReplacesNoPolicyOfTheAccount() {
        given.file("444444444444/Limit.json", DENY.formatted("")).file("444444444444/zz-iam.json", """
            { "Policies": [ { "PolicyName": "Limit", "Arn": "arn:aws:iam::444444444444:policy/Limit",
                "PolicyVersionList": [ { "IsDefaultVersion": true, "Document": { "Statement": [] } } ] } ] }
            """);

        var imported = given.importedInto(Samples.open("four-departments.json"));

        assertThat(Given.account(imported.design().orElseThrow(), "444444444444")
                        .policy("Limit")
                        .orElseThrow()
                        .document()
                        .source())
                .hasToString("JsonObject[members=[Member[name=Statement, value=JsonArray[items=[]]]]]");
        assertThat(Given.codes(imported)).contains(Code.SAME_NAME);
    }
}
