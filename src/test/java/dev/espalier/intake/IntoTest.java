package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.compare.Change;
import dev.espalier.compare.Comparison;
import dev.espalier.intake.Remark.Code;
import dev.espalier.storage.Samples;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Importing into a design that is there.
class IntoTest {
    @TempDir
    Path folder;

    private Given given = new Given(Path.of(""));

    @BeforeEach
    void folder() {
        given = new Given(folder);
    }

    @Test
    void filesWinWhereTheySpeakAndTheRestStays() {
        var before = Samples.open("four-departments.json");

        var after = given.file("list-accounts-for-parent-r-ab12.json", """
            { "Accounts": [ { "Id": "444444444444", "Name": "Human resources" } ] }
            """)
                .importedInto(before)
                .design()
                .orElseThrow();

        assertThat(Comparison.changes(before, after))
                .extracting(Change::kind)
                .containsExactlyInAnyOrder(Change.Kind.MOVED, Change.Kind.RENAMED);
        assertThat(Given.account(after, "444444444444").users())
                .isEqualTo(Given.account(before, "444444444444").users());
        assertThat(after.assertions()).isEqualTo(before.assertions());
    }

    @Test
    void whatIsNotInTheFilesIsKeptAndListed() {
        var imported = given.file("list-accounts.json", """
            { "Accounts": [ { "Id": "444444444444", "Name": "HR" } ] }
            """).importedInto(Samples.open("four-departments.json"));

        assertThat(imported.remarks())
                .filteredOn(remark -> remark.code() == Code.NOT_MENTIONED)
                .singleElement()
                .satisfies(remark -> assertThat(remark.message()).contains("Legal"));
    }

    @Test
    void anotherOrganizationIsRefused() {
        var imported = given.file("roots.json", "{ \"Roots\": [ { \"Id\": \"r-zz99\", \"Name\": \"Root\" } ] }")
                .importedInto(Samples.open("four-departments.json"));

        assertThat(imported.design()).isEmpty();
        assertThat(Given.codes(imported)).contains(Code.OTHER_ORGANIZATION);
    }

    @Test
    void sheWhoIsNoLongerListedIsKeptAndListed() {
        var imported = given.file("iam.json", """
            { "UserDetailList": [ { "UserName": "new", "Path": "/", "Arn": "arn:aws:iam::444444444444:user/new" } ] }
            """).importedInto(Samples.open("four-departments.json"));

        assertThat(Given.account(imported.design().orElseThrow(), "444444444444")
                        .users())
                .extracting(user -> user.name())
                .contains("hana", "new");
        assertThat(imported.remarks())
                .filteredOn(remark -> remark.code() == Code.NOT_MENTIONED)
                .singleElement()
                .satisfies(remark -> assertThat(remark.message()).contains("hana"));
    }

    @Test
    void contentThatTheDesignHasIsKept() {
        var before = Samples.open("four-departments.json");
        var policy = before.organization().policies().getFirst();

        var after = given.file("policies.json", """
            { "Policies": [ { "Id": "p-secret0001", "Name": "%s", "Type": "%s" } ] }
            """.formatted(policy.name(), policy.type()))
                .importedInto(before);

        assertThat(after.design().orElseThrow().organization().policies()).contains(policy);
    }

    @Test
    void aChangeOfAnAttachedPolicyIsSaid() {
        given.file("describe-policy.json", """
            { "Policy": { "PolicySummary": { "Id": "p-ours000001", "Name": "%s", "Type": "%s" },
                "Content": "{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[]}" } }
            """.formatted("PeopleNoDatabases", "SERVICE_CONTROL_POLICY"));

        var imported = given.importedInto(Samples.open("four-departments.json"));

        assertThat(Given.codes(imported)).contains(Code.ATTACHED_CHANGE);
    }
}
