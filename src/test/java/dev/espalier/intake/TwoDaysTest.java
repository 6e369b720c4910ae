package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.intake.Remark.Code;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Collections of two days in one folder: what they disagree about is said, and they become no third state in silence.
class TwoDaysTest {
    private static final String POLICY = "{ \"Id\": \"%s\", \"Name\": \"%s\", \"Type\": \"SERVICE_CONTROL_POLICY\" }";
    private static final String FULL = POLICY.formatted("p-FullAWSAccess", "FullAWSAccess");
    private static final String GUARD = POLICY.formatted("p-guard001", "Guard");
    private static final String USER =
            "{ \"UserName\": \"%1$s\", \"Arn\": \"arn:aws:iam::222222222222:user/%1$s\", \"Path\": \"/\" }";

    @TempDir
    Path folder;

    private Given given = new Given(Path.of(""));

    @BeforeEach
    void folder() {
        given = new Given(folder);
    }

    private static String list(String name, String... items) {
        return "{ \"" + name + "\": [ " + String.join(", ", items) + " ] }";
    }

    private Imported twoDays(String name, String first, String second) {
        return given.file("2026-01-01/" + name, first)
                .file("2026-02-01/" + name, second)
                .imported();
    }

    @ParameterizedTest
    @CsvSource({
        "list-policies-for-target-222222222222.json",
        "list-policies-for-target-222222222222-SERVICE_CONTROL_POLICY.json",
        "list-policies-SERVICE_CONTROL_POLICY.json"
    })
    void aPolicyThatIsInOneOfThemOnlyIsSaid(String name) {
        assertThat(Given.codes(twoDays(name, list("Policies", FULL, GUARD), list("Policies", FULL))))
                .contains(Code.TWO_LISTS);
        assertThat(Given.codes(twoDays(name, list("Policies", FULL, GUARD), list("Policies", GUARD, FULL))))
                .doesNotContain(Code.TWO_LISTS);
    }

    @Test
    void anEmptyListDisagreesWithOneThatIsNot() {
        var name = "list-policies-for-target-222222222222-SERVICE_CONTROL_POLICY.json";

        assertThat(Given.codes(twoDays(name, list("Policies", GUARD), list("Policies"))))
                .contains(Code.TWO_LISTS);
    }

    @Test
    void listsOfDifferentTypesOrTargetsDoNotDisagree() {
        var other = GUARD.replace("SERVICE_CONTROL", "RESOURCE_CONTROL").replace("guard001", "guard002");

        var imported = given.file("list-policies-for-target-222222222222-scp.json", list("Policies", GUARD))
                .file("list-policies-for-target-222222222222-rcp.json", list("Policies", other))
                .file("list-policies-for-target-333333333333-scp.json", list("Policies", FULL))
                .imported();

        assertThat(Given.codes(imported)).doesNotContain(Code.TWO_LISTS);
    }

    @Test
    void pagesDoNotDisagree() {
        var imported = given.file("1/list-policies-for-target-222222222222.json", """
                { "Policies": [ %s ], "NextToken": "x" }
                """.formatted(GUARD))
                .file("2/list-policies-for-target-222222222222.json", list("Policies", FULL))
                .imported();

        assertThat(Given.codes(imported)).doesNotContain(Code.TWO_LISTS);
    }

    @Test
    void somebodyWhoIsInOneOfThemOnlyIsSaid() {
        var imported = twoDays(
                "iam.json",
                list("UserDetailList", USER.formatted("ana"), USER.formatted("ivo")),
                list("UserDetailList", USER.formatted("ana")));

        assertThat(imported.remarks())
                .filteredOn(remark -> remark.code() == Code.TWO_LISTS)
                .singleElement()
                .satisfies(remark -> assertThat(remark.message()).contains("UserDetailList 222222222222"));
        assertThat(imported.isFlawless()).isFalse();
    }

    @Test
    void theLastUserWhoIsGoneIsSaidAndAListThatWasNotAskedForIsNot() {
        var role = "{ \"RoleName\": \"r\", \"Arn\": \"arn:aws:iam::222222222222:role/r\", \"Path\": \"/\" }";
        var both = "{ \"UserDetailList\": [ %s ], \"RoleDetailList\": [ %s ] }";

        assertThat(Given.codes(
                        twoDays("iam.json", both.formatted(USER.formatted("ana"), role), both.formatted("", role))))
                .contains(Code.TWO_LISTS);
        assertThat(Given.codes(
                        twoDays("iam.json", both.formatted(USER.formatted("ana"), ""), both.formatted("", role))))
                .doesNotContain(Code.TWO_LISTS);
    }

    @Test
    void anAccountThatHasLeftItsUnitIsSaid() {
        var account = "{ \"Id\": \"222222222222\", \"Name\": \"Cup\" }";

        assertThat(Given.codes(twoDays(
                        "list-accounts-for-parent-ou-ab12-pantry01.json", list("Accounts", account), list("Accounts"))))
                .contains(Code.TWO_LISTS);
    }

    @Test
    void aPolicyThatSaysSomethingElseIsSaidAndTheFirstCounts() {
        var content = "{ \"Policy\": { \"PolicySummary\": " + GUARD
                + ", \"Content\": \"{\\\"Statement\\\":[{\\\"Effect\\\":\\\"Deny\\\",\\\"Action\\\":\\\"%s:*\\\",\\\"Resource\\\":\\\"*\\\"}]}\" } }";

        var imported = twoDays("describe-policy.json", content.formatted("s3"), content.formatted("ec2"));

        assertThat(Given.codes(imported)).contains(Code.TWO_SOURCES);
        assertThat(imported.design().orElseThrow().organization().policies())
                .singleElement()
                .satisfies(policy ->
                        assertThat(policy.document().source().toString()).contains("s3:*"));
    }

    @Test
    void aTypeOfPoliciesThatWasSwitchedOffIsSaid() {
        var root = "{ \"Id\": \"r-ab12\", \"Name\": \"Root\", \"PolicyTypes\": [ %s ] }";

        assertThat(Given.codes(twoDays(
                        "list-roots.json",
                        list(
                                "Roots",
                                root.formatted("{ \"Type\": \"SERVICE_CONTROL_POLICY\", \"Status\": \"ENABLED\" }")),
                        list("Roots", root.formatted("")))))
                .contains(Code.TWO_LISTS);
    }
}
