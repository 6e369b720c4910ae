package dev.espalier.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.design.Organization;
import dev.espalier.design.UnknownFields;
import dev.espalier.intake.Intake;
import dev.espalier.storage.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an import had to make up is exported as something yet to be made, also when people fill the organization in.
class MadeUpIdsTest {
    @TempDir
    private Path folder;

    private Design design = Samples.open("four-departments.json");

    @BeforeEach
    void importAPlanOfATemplate() throws IOException {
        Files.writeString(folder.resolve("111111111111.yaml"), """
            Resources:
              Org: { Type: AWS::Organizations::Organization }
              Bakery:
                Type: AWS::Organizations::OrganizationalUnit
                Properties: { Name: Bakery, ParentId: !GetAtt Org.RootId }
              Guard:
                Type: AWS::Organizations::Policy
                Properties:
                  Name: Guard
                  Type: SERVICE_CONTROL_POLICY
                  Content: { Version: 2012-10-17, Statement: { Effect: Deny, Action: 's3:*', Resource: '*' } }
                  TargetIds: [ !Ref Bakery ]
            """);
        design = filledIn(Intake.read(List.of(folder)).design().orElseThrow());
    }

    private static Design filledIn(Design imported) {
        var old = imported.organization();
        return imported.withOrganization(new Organization(
                "o-abcde12345",
                old.featureSet(),
                old.managementAccountId(),
                old.policyTypes(),
                old.policies(),
                old.root(),
                UnknownFields.NONE));
    }

    @Test
    void noUnitThatWasMadeUpIsTakenOverByTerraform() {
        assertThat(TerraformExport.of(design).files())
                .filteredOn(file -> file.path().endsWith("imports.tf"))
                .isNotEmpty()
                .noneMatch(file -> file.text().contains("madeup") || file.text().contains("r-0000"));
    }

    @Test
    void noUnitThatWasMadeUpIsTakenOverByCloudFormation() {
        assertThat(CloudFormationExport.of(design).files())
                .filteredOn(file -> file.path().endsWith(".import.json"))
                .isNotEmpty()
                .noneMatch(file -> file.text().contains("OrganizationalUnit"));
    }
}
