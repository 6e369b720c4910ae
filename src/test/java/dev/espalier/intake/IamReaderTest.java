package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.intake.Remark.Code;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.storage.JsonText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IamReaderTest {
    private static final String ID = "222222222222";
    private static final String USERS = """
        { "UserDetailList": [
            { "Path": "/", "UserName": "hana", "UserId": "AIDAEXAMPLE", "Arn": "arn:aws:iam::222222222222:user/hana",
              "CreateDate": "2020-01-01T00:00:00Z", "GroupList": [ "Cashiers" ],
              "UserPolicyList": [ { "PolicyName": "read", "PolicyDocument": %s } ],
              "AttachedManagedPolicies": [
                { "PolicyName": "Till", "PolicyArn": "arn:aws:iam::222222222222:policy/shop/Till" },
                { "PolicyName": "ReadOnlyAccess", "PolicyArn": "arn:aws:iam::aws:policy/ReadOnlyAccess" } ],
              "Tags": [ { "Key": "team", "Value": "till" } ] } ],
          "GroupDetailList": [], "RoleDetailList": [], "Policies": [] }
        """;
    private static final String REPORT = """
        user,arn,user_creation_time,password_enabled,mfa_active,access_key_1_active,access_key_2_active
        <root_account>,arn:aws:iam::222222222222:root,2020-01-01T00:00:00+00:00,not_supported,true,false,false
        hana,arn:aws:iam::222222222222:user/hana,2020-01-01T00:00:00+00:00,true,false,true,true
        omar,arn:aws:iam::222222222222:user/omar,2020-01-01T00:00:00+00:00,false,false,true,false
        """;

    @TempDir
    Path folder;

    private Given given = new Given(Path.of(""));

    @BeforeEach
    void folder() {
        given = new Given(folder);
    }

    private Account account() {
        return Given.account(given.design(), ID);
    }

    @Test
    void whoeverIsReferredToAndNotDescribedGetsADocumentThatNobodyCanRead() {
        var imported = given.file("a.json", USERS.formatted("{}")).imported();

        assertThat(account().policy("Till").orElseThrow().document()).isEqualTo(Documents.UNKNOWN);
        assertThat(account().policy("Till").orElseThrow().path()).isEqualTo("/shop/");
        assertThat(account().group("Cashiers").orElseThrow().inlinePolicies()).hasSize(1);
        assertThat(Given.codes(imported)).contains(Code.NO_MANAGED_POLICY, Code.NO_GROUP);
    }

    @Test
    void documentsAreObjectsOrTextsOrEscapedTexts() {
        var document =
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:Get+*\",\"Resource\":\"*\"}]}";
        var expected = JsonText.parse(document).value();
        for (var written : new String[] {
            document,
            JsonText.writeLine(new JsonString(document)),
            "\"" + document.replace("{", "%7B").replace("}", "%7D").replace("\"", "%22") + "\""
        }) {
            given.file("a.json", USERS.formatted(written));
            assertThat(Optional.of(account()
                            .user("hana")
                            .orElseThrow()
                            .inlinePolicies()
                            .getFirst()
                            .document()
                            .source()))
                    .isEqualTo(expected);
        }
    }

    @Test
    void aDocumentThatIsNoJsonIsKeptAndReportedWithItsPlace() {
        var imported = given.file("a.json", USERS.formatted("\"%7Bnonsense\"")).imported();

        assertThat(imported.remarks(Remark.Kind.ERROR))
                .singleElement()
                .satisfies(remark -> assertThat(remark.code()).isEqualTo(Code.BROKEN_DOCUMENT))
                .satisfies(remark -> assertThat(remark.line()).isEqualTo(4));
    }

    @Test
    void theVersionInForceIsTaken() {
        given.file("a.json", """
            { "Policies": [ { "PolicyName": "Till", "Arn": "arn:aws:iam::222222222222:policy/Till", "Path": "/",
                "DefaultVersionId": "v1", "PolicyVersionList": [
                  { "VersionId": "v2", "Document": { "Statement": [] } },
                  { "VersionId": "v1", "Document": { "Version": "2012-10-17", "Statement": [] } } ] },
              { "PolicyName": "ReadOnlyAccess", "Arn": "arn:aws:iam::aws:policy/ReadOnlyAccess", "PolicyVersionList": [] } ] }
            """);

        assertThat(account().policies())
                .singleElement()
                .satisfies(policy -> assertThat(
                                JsonText.writeLine(policy.document().source()))
                        .contains("2012-10-17"));
    }

    @Test
    void pagesOfOneAccountArePutTogether() {
        given.file("1.json", USERS.formatted("{}"))
                .file("2.json", USERS.formatted("{}").replace("hana", "omar"));

        assertThat(account().users()).hasSize(2);
    }

    @Test
    void theCredentialReportTellsHowPeopleSignIn() {
        var imported = given.file("a.json", USERS.formatted("{}"))
                .file("report.csv", REPORT)
                .imported();

        var hana = account().user("hana").orElseThrow();
        assertThat(hana.mfa()).contains(false);
        assertThat(hana.consoleAccess()).contains(true);
        assertThat(hana.accessKeys()).contains(2);
        assertThat(account().rootUser().mfa()).contains(true);
        assertThat(account().rootUser().accessKeys()).contains(false);
        assertThat(imported.remarks())
                .filteredOn(remark -> remark.code() == Code.NO_USER)
                .singleElement()
                .satisfies(remark -> assertThat(remark.message()).contains("omar"));
    }

    @Test
    void theReportIsReadOutOfTheJsonOfItsCommandToo() {
        var content = Base64.getEncoder().encodeToString(REPORT.getBytes(StandardCharsets.UTF_8));
        given.file("a.json", USERS.formatted("{}"))
                .file("b.json", "{ \"Content\": \"%s\", \"ReportFormat\": \"text/csv\" }".formatted(content));

        assertThat(account().user("hana").orElseThrow().accessKeys()).contains(2);
    }

    @Test
    void passwordPolicyAndSummaryBelongToTheAccountInTheNameOfTheFile() {
        given.file("get-account-password-policy-222222222222.json", """
            { "PasswordPolicy": { "MinimumPasswordLength": 14, "RequireSymbols": true, "MaxPasswordAge": 90 } }
            """).file("222222222222/summary.json", """
                { "SummaryMap": { "AccountMFAEnabled": 0, "AccountAccessKeysPresent": 1 } }
                """);

        var policy = account().passwordPolicy().orElseThrow();
        assertThat(policy.minimumLength()).contains(14);
        assertThat(policy.requireSymbols()).contains(true);
        assertThat(policy.maximumAge()).contains(90);
        assertThat(account().rootUser().mfa()).contains(false);
        assertThat(account().rootUser().accessKeys()).contains(true);
    }

    @Test
    void factsOfNobodyKnowsWhichAccountAreReported() {
        var imported = given.file("summary.json", "{ \"SummaryMap\": {} }").imported();

        assertThat(Given.codes(imported)).contains(Code.NO_ACCOUNT_NAMED);
    }

    @Test
    void twoFilesThatDisagreeAreSaid() {
        var dump = """
            { "Policies": [ { "PolicyName": "Limit", "Arn": "arn:aws:iam::222222222222:policy/Limit",
                "PolicyVersionList": [ { "IsDefaultVersion": true, "Document": { "Statement": [ %s ] } } ] } ] }
            """;
        given.file("a.json", dump.formatted("")).file("b.json", dump.formatted(""));
        assertThat(Given.codes(given.imported())).doesNotContain(Code.TWO_SOURCES);

        given.file("c.json", dump.formatted("{ \"Effect\": \"Deny\", \"Action\": \"*\", \"Resource\": \"*\" }"));

        assertThat(Given.codes(given.imported())).contains(Code.TWO_SOURCES);
    }

    @Test
    void aPolicyOfAwsThatTheCatalogLacksIsNamed() {
        var policy = """
            { "Policies": [ { "PolicyName": "%1$s", "Arn": "arn:aws:iam::aws:policy/%1$s", "PolicyVersionList": [] } ],
              "UserDetailList": [ { "UserName": "ana", "Path": "/", "Arn": "arn:aws:iam::222222222222:user/ana" } ] }
            """;

        assertThat(Given.codes(given.file("a.json", policy.formatted("AdministratorAccess"))
                        .imported()))
                .doesNotContain(Code.NOT_IN_CATALOG);
        assertThat(Given.codes(given.file("a.json", policy.formatted("BrandNewPolicy2027"))
                        .imported()))
                .contains(Code.NOT_IN_CATALOG);
    }
}
