package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportListsTest {
    private static final String TEMPLATE = """
        Resources:
          Org: { Type: AWS::Organizations::Organization }
          Bakery:
            Type: AWS::Organizations::OrganizationalUnit
            Properties: { Name: Bakery, ParentId: !GetAtt Org.RootId }
          Oven:
            Type: AWS::Organizations::Account
            Metadata: { 'Espalier::AccountId': '333333333333' }
            Properties: { AccountName: Oven, Email: o@example.com, ParentIds: [ !Ref Bakery ] }
          Till:
            Type: AWS::Organizations::Account
            Metadata: { 'Espalier::AccountId': '333333333333' }
            Properties: { AccountName: Till, Email: t@example.com, ParentIds: [ !Ref Bakery ] }
        """;
    private static final String LIST = """
        [
          { "ResourceType": "AWS::Organizations::Organization", "LogicalResourceId": "Org",
            "ResourceIdentifier": { "Id": "o-abc1234567" } },
          { "ResourceType": "AWS::Organizations::OrganizationalUnit", "LogicalResourceId": "Bakery",
            "ResourceIdentifier": { "Id": "ou-ab12-12345678" } },
          { "ResourceType": "AWS::Organizations::Account", "LogicalResourceId": "Till",
            "ResourceIdentifier": { "AccountId": "222222222222" } }
        ]
        """;

    @Test
    void theListBesideATemplateTellsIdsInWhateverOrderTheyAreRead(@TempDir Path folder) {
        // the name of the template comes first
        var design = new Given(folder)
                .file(
                        "org-111111111111.a",
                        TEMPLATE.replace("Resources:", "AWSTemplateFormatVersion: '2010-09-09'\nResources:"))
                .file("org-111111111111.import.json", LIST)
                .design();

        assertThat(design.organization().id()).isEqualTo("o-abc1234567");
        assertThat(design.organization().root().id().value()).isEqualTo("r-ab12");
        var unit = design.organization().root().organizationalUnits().getFirst();
        assertThat(unit.id().value()).isEqualTo("ou-ab12-12345678");
        assertThat(unit.accounts())
                .map(account -> account.id().value())
                .containsExactly("333333333333", "222222222222");
    }

    @Test
    void theListOfAnotherTemplateTellsNothing(@TempDir Path folder) {
        var design = new Given(folder)
                .file("org-111111111111.yaml", TEMPLATE)
                .file("other.import.json", LIST)
                .design();

        assertThat(design.organization()
                        .root()
                        .organizationalUnits()
                        .getFirst()
                        .id()
                        .value())
                .contains("madeup");
    }

    @Test
    void anAccountThatWasCopiedInATemplateIsAnotherAccount(@TempDir Path folder) {
        var design = new Given(folder).file("org-111111111111.yaml", TEMPLATE).design();

        assertThat(design.organization().root().organizationalUnits().getFirst().accounts())
                .hasSize(2)
                .map(Account::name)
                .containsExactly("Oven", "Till");
    }
}
