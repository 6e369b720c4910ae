package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.intake.Remark.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever an import leaves out or cannot take as it is meant is said, and counts.
class LeftOutTest {
    private static final String ACCOUNTS = "{ \"Accounts\": [ { \"Id\": \"222222222222\", \"Name\": \"Cup\" } ] }";

    @TempDir
    Path folder;

    private Given given = new Given(Path.of(""));

    @BeforeEach
    void folder() {
        given = new Given(folder).file("list-accounts.json", ACCOUNTS);
    }

    @ParameterizedTest
    @CsvSource({"other.json, { }", "other.yaml, a: 1", "other.json, tea and cups", "main.tf, resource"})
    void aFileLikeDataThatNobodyKnowsIsLeftOutAloud(String name, String text) {
        assertThat(given.file(name, text).imported().isFlawless()).isFalse();
    }

    @Test
    void aFileThatNobodyMeantIsMerelyMentioned() {
        var imported = given.file("README.md", "# About these files").imported();

        assertThat(Given.codes(imported)).contains(Code.NOT_KNOWN);
        assertThat(imported.isFlawless()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"aws-us-gov", "aws-cn"})
    void filesOfAnotherPartitionAreSaidToBe(String partition) {
        var imported = given.file("iam.json", """
                { "RoleDetailList": [ { "RoleName": "ops", "Path": "/", "Arn": "arn:%s:iam::222222222222:role/ops" } ] }
                """.formatted(partition)).imported();

        assertThat(imported.remarks())
                .filteredOn(remark -> remark.code() == Code.OTHER_PARTITION)
                .singleElement()
                .satisfies(remark -> assertThat(remark.message()).contains(partition));
        assertThat(imported.isFlawless()).isFalse();
    }

    @Test
    void policiesMaySpeakOfOtherPartitions() {
        var imported = given.file("NoRoot.json", """
                { "Version": "2012-10-17", "Statement": [ { "Effect": "Deny", "Action": "*", "Resource": "*",
                    "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws-us-gov:iam::*:root" } } } ] }
                """).imported();

        assertThat(Given.codes(imported)).doesNotContain(Code.OTHER_PARTITION);
    }

    @ParameterizedTest
    @CsvSource({"json", "txt", "out"})
    void whatTheCommandLinePrintsAsYamlIsReadUnderAnyName(String ending) {
        var design = given.file("list-roots." + ending, """
                Roots:
                - Arn: arn:aws:organizations::111111111111:root/o-tea1234567/r-ab12
                  Id: r-ab12
                  Name: Tea
                  PolicyTypes: []
                """).design();

        assertThat(design.organization().root().name()).isEqualTo("Tea");
    }

    @Test
    void documentsThatStandOneAfterTheOtherInAFileAreAllRead() {
        var imported = given.file("all.json", """
                { "Roots": [ { "Id": "r-ab12", "Name": "Tea" } ] }
                { "Organization": { "Id": "o-tea1234567",
                    "MasterAccountId": "11" } } [ ]
                """).imported();

        assertThat(imported.design().orElseThrow().organization().root().name()).isEqualTo("Tea");
        assertThat(imported.design().orElseThrow().organization().id()).isEqualTo("o-tea1234567");
        assertThat(imported.remarks())
                .filteredOn(remark -> remark.code() == Code.WRONG_VALUE)
                .singleElement()
                .satisfies(remark -> assertThat(remark.line()).isEqualTo(3));
    }

    @Test
    void whatBreaksOneOfSeveralDocumentsHasItsPlace() {
        var imported = given.file("all.json", """
                { "Roots": [ ] }
                { "Roots": [ }
                ] }
                """).imported();

        assertThat(imported.remarks())
                .filteredOn(remark -> remark.code() == Code.BROKEN_JSON)
                .isNotEmpty()
                .allSatisfy(remark -> assertThat(remark.line()).isEqualTo(2));
    }

    @Test
    void everythingInAFileOfSeveralAnswersIsReadOrNamed() {
        var imported = given.file("all.json", """
                { "RoleDetailList": [ { "RoleName": "ops", "Path": "/", "Arn": "arn:aws:iam::222222222222:role/ops" } ],
                  "Policies": [ ], "Roots": [ { "Id": "r-ab12", "Name": "Tea" } ], "Nothing": [ ],
                  "Guardrails": [ { "Deny": "*" } ] }
                """).imported();
        var design = imported.design().orElseThrow();

        assertThat(Given.account(design, "222222222222").role("ops")).isPresent();
        assertThat(design.organization().root().name()).isEqualTo("Tea");
        assertThat(imported.remarks())
                .filteredOn(remark -> remark.code() == Code.OTHER_MEMBERS)
                .singleElement()
                .satisfies(remark -> assertThat(remark.message()).contains("Guardrails"));
    }

    @Test
    void whatIsPackedOtherwiseIsSaidToBe() throws IOException {
        Files.write(folder.resolve("dump.tgz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});

        assertThat(Given.codes(given.imported())).contains(Code.PACKED);
    }

    @Test
    void anAccountThatAUnitNamesByNoIdIsSaid() {
        var imported = given.file("organization.yml", """
                Organization:
                  Prod:
                    Type: OC::ORG::OrganizationalUnit
                    Properties: { OrganizationalUnitName: Prod, Accounts: [ cup ] }
                """).imported();

        assertThat(Given.codes(imported)).contains(Code.WRONG_VALUE);
    }

    @Test
    void blockPublicAccessThatADesignDoesNotHoldIsSaid() {
        var bucket = "aws/aws/accounts/222222222222/s3/cups/";
        var imported = given.file(bucket + "metadata.json", "{ \"arn\": \"arn:aws:s3:::cups\" }")
                .file(bucket + "policy.json", "{ \"Statement\": [] }")
                .file(bucket + "bpa.json", "{ \"blockPublicPolicy\": true }")
                .imported();

        assertThat(Given.codes(imported)).contains(Code.BLOCK_PUBLIC_ACCESS).doesNotContain(Code.NOT_READ);
    }

    @Test
    void moreRemarksThanAreKeptAreCountedAndThoseAboutTheWholeStay() {
        var remarks = new Remarks();
        for (int i = 0; i < 10_005; i++) {
            remarks.addAbout("a" + i, Code.NOT_KNOWN);
        }
        remarks.add(Code.NOTHING);

        assertThat(remarks.all()).extracting(Remark::code).contains(Code.NOTHING, Code.MORE_REMARKS);
        assertThat(remarks.all().getLast().message()).contains("5 more");
    }

    @Test
    void moreRemarksOnAFileThanAreKeptAreCounted() {
        var accounts = "{ \"Name\": \"x\" },".repeat(150) + "{ \"Id\": \"333333333333\" }";

        assertThat(given.file("more.json", "{ \"Accounts\": [ " + accounts + " ] }")
                        .imported()
                        .remarks())
                .filteredOn(remark -> remark.code() == Code.MORE_REMARKS)
                .singleElement()
                .satisfies(remark -> assertThat(remark.message()).contains("50 more"));
    }

    @Test
    void anScpOfATemplateThatIsAttachedToSomethingOpenIsNamed() {
        var imported = given.file("111111111111.yaml", """
                Parameters: { Prod: { Type: String } }
                Resources:
                  NoTea:
                    Type: AWS::Organizations::Policy
                    Properties: { Name: NoTea, Type: SERVICE_CONTROL_POLICY, Content: {}, TargetIds: [ !Ref Prod ] }
                """).imported();

        assertThat(imported.remarks())
                .filteredOn(remark -> remark.code() == Code.NOT_ATTACHED)
                .singleElement()
                .satisfies(remark -> assertThat(remark.message()).contains("NoTea"));
    }
}
