package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    @TempDir
    Path folder;

    private String accounts(String name) throws IOException {
        return Files.writeString(folder.resolve("accounts.json"), """
            { "Accounts": [ { "Id": "222222222222", "Name": "%s" } ] }
            """.formatted(name))
                .toString();
    }

    private String output() {
        return folder.resolve("design.json").toString();
    }

    @Test
    void theSummaryTellsWhatWasReadWhatWasMadeAndWhatIsMissing() throws IOException {
        var spoken = Spoken.by("import", accounts("Cup"), "-o", output());

        assertThat(spoken.exitCode()).isZero();
        assertThat(spoken.results())
                .startsWith("Read\n  list-accounts: 1 file\nThe design holds\n  1 unit\n")
                .contains("\nMissing, and what was taken instead\n  ", "No file says where these belong (1): Cup.");
        assertThat(DesignFile.read(Path.of(output()))).isInstanceOf(ReadResult.Opened.class);
    }

    @Test
    void whereNothingCanBeImportedEveryReasonIsTold() throws IOException {
        var note = Files.writeString(folder.resolve("README.md"), "# Cups").toString();
        var policy = Files.writeString(folder.resolve("bucket.json"), """
            { "Statement": [ { "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*" } ] }
            """).toString();

        var spoken = Spoken.by("import", note, policy, "-o", output());

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.messages()).contains("README.md: Nothing in it", "bucket.json:1:1: This policy belongs");
    }

    @Test
    void namesCannotMoveTheCursorOrTurnTheLine() throws IOException {
        var spoken = Spoken.by("import", accounts("Cup\\u202e\\u001b[2J"), "-o", output());

        assertThat(spoken.results()).contains("Cup\\u{202e}\\u{1b}[2J").doesNotContain("\u202E", "\u001B");
    }

    @Test
    void namesInTemplatesCannotEither() throws IOException {
        var organization =
                Files.writeString(folder.resolve("organization.yml"), """
                    Organization:
                      "A\\u202e\\e[2J":
                        Type: OC::ORG::Account
                        Properties: { AccountName: "Cup\\u202e\\e[2J\\a", ServiceControlPolicies: !Ref "X\\e[2J" }
                    """).toString();
        var template =
                Files.writeString(folder.resolve("222222222222.yaml"), """
                    Parameters: { "P\\u2066\\e[1m": { Type: String, Default: x } }
                    Resources:
                      "R\\u202e\\e[2J":
                        Type: AWS::IAM::Role
                        Properties: { Path: !Ref "P\\u2066\\e[1m", PermissionsBoundary: !Ref "\\e]0;x\\a" }
                      "T": { Type: "AWS::\\e[2J::\\u202e" }
                    """).toString();

        var spoken = Spoken.by("import", organization, template, "-o", output());

        assertThat(spoken.exitCode()).isLessThan(2);
        assertThat(spoken.results() + spoken.messages())
                .contains("Cup\\u{202e}\\u{1b}[2J")
                .doesNotContain("\u202E", "\u2066", "\u001B", "\u0007");
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyWhenAsked() throws IOException {
        Files.writeString(Path.of(output()), "mine");

        assertThat(Spoken.by("import", accounts("Cup"), "-o", output()).exitCode())
                .isEqualTo(2);
        assertThat(Files.readString(Path.of(output()))).isEqualTo("mine");
        assertThat(Spoken.by("import", accounts("Cup"), "-o", output(), "--force")
                        .exitCode())
                .isZero();
    }

    @Test
    void somethingThatCannotBeReadIsNamedAndEndsWithOne() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.json"), "{\n  \"Accounts\": [,] }");

        var spoken = Spoken.by("import", accounts("Cup"), broken.toString(), "-o", output());

        assertThat(spoken.exitCode()).isEqualTo(1);
        assertThat(spoken.messages())
                .startsWith("broken.json:2:16: ")
                .contains("\n1 error; what it names is not in the design, or not to be relied on.\n");
    }

    @Test
    void nothingToImportEndsWithTwo() throws IOException {
        var other = Files.writeString(folder.resolve("other.json"), "{}");

        assertThat(Spoken.by("import", other.toString(), "-o", output()).exitCode())
                .isEqualTo(2);
        assertThat(Files.exists(Path.of(output()))).isFalse();
    }

    @Test
    void jsonHoldsEveryRemarkWithItsCode() throws IOException {
        var spoken = Spoken.by("import", accounts("Cup"), "-o", output(), "--format", "json");

        assertThat(spoken.results()).contains("\"list-accounts\": 1", "\"accounts\": 2", "\"code\": \"NO_PARENT\"");
    }

    @Test
    void aPreviewTellsWhatWouldChangeAndWritesNothing() throws IOException {
        var before = Files.copy(Path.of("samples/four-departments.json"), Path.of(output()));
        var text = Files.readString(before);
        var accounts = accounts("Cup").replace("accounts.json", "");
        var file = Files.writeString(Path.of(accounts, "list-accounts-for-parent-r-ab12.json"), """
            { "Accounts": [ { "Id": "444444444444", "Name": "HR" } ] }
            """);

        var spoken = Spoken.by("import", file.toString(), "--into", output(), "--preview");

        assertThat(spoken.exitCode()).isZero();
        assertThat(spoken.results()).contains("\nChanges\n  account HR moved from People to Root\n");
        assertThat(Files.readString(before)).isEqualTo(text);
    }

    @Test
    void aPreviewSaysWhenNothingWouldChange() throws IOException {
        Files.copy(Path.of("samples/four-departments.json"), Path.of(output()));
        var folder = accounts("Cup").replace("accounts.json", "");
        var file = Files.writeString(Path.of(folder, "list-accounts-for-parent-ou-ab12-people01.json"), """
            { "Accounts": [ { "Id": "444444444444", "Name": "HR" } ] }
            """);

        var spoken = Spoken.by("import", file.toString(), "--into", output(), "--preview");

        assertThat(spoken.results()).contains("\nNothing changes in the design.\n");
    }

    @Test
    void theDesignImportedIntoMayBeReplaced() throws IOException {
        Files.copy(Path.of("samples/four-departments.json"), Path.of(output()));

        var spoken = Spoken.by("import", accounts("Cup"), "--into", output(), "-o", output());

        assertThat(spoken.exitCode()).isZero();
        assertThat(Files.readString(Path.of(output()))).contains("\"Cup\"", "\"hana\"");
    }

    @Test
    void anAnonymousDesignHoldsNoNameOfTheFiles() throws IOException {
        assertThat(Spoken.by("import", accounts("Teacups"), "-o", output(), "--anonymous")
                        .exitCode())
                .isZero();
        assertThat(Files.readString(Path.of(output()))).doesNotContain("Teacups", "222222222222");
    }

    @Test
    void whatAnAnonymousDesignCannotKeepIsSaid() throws IOException {
        var design = folder.resolve("given.json");
        Files.writeString(design, """
            {"formatVersion":1,"name":"x","organization":{"id":"o-exampleorg","managementAccountId":"999999999999",
            "policies":[],"root":{"id":"r-ab12","accounts":[{"id":"999999999999","name":"M","policies":[{"name":"p",
            "document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:GetRole",
            "Resource":"arn:aws:iam::*:role/Org*"}]}}],"roles":[{"name":"OrganizationAccountAccessRole"}]}]}}}\
            """);

        var spoken =
                Spoken.by("import", accounts("Teacups"), "--into", design.toString(), "-o", output(), "--anonymous");

        assertThat(spoken.exitCode()).isEqualTo(1);
        assertThat(spoken.messages()).contains("arn:aws:iam::*:role/Org* would not match the same names");
    }

    @Test
    void theScriptIsPrinted() {
        assertThat(Spoken.by("import", "--script").results()).startsWith("#!/bin/sh\n");
    }

    @Test
    void whatTheReviewWouldRefuseIsCounted() throws IOException {
        var dump = Files.writeString(folder.resolve("iam.json"), """
            { "UserDetailList": [ { "UserName": "ana", "Path": "/", "Arn": "arn:aws:iam::222222222222:user/ana",
                "UserPolicyList": [ { "PolicyName": "P", "PolicyDocument": {} } ] } ] }
            """);

        var spoken = Spoken.by("import", accounts("Cup"), dump.toString(), "-o", output());

        assertThat(spoken.messages()).contains("1 error; it is listed by: espalier check ");
    }
}
