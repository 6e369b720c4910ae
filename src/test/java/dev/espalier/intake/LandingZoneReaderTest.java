package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.intake.Remark.Code;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingZoneReaderTest {
    static final String ORGANIZATION = """
        enable: true
        organizationalUnits:
          - name: Kitchen
          - name: Kitchen/Cold
          - name: Closed
            ignore: true
        serviceControlPolicies:
          - name: Guard
            description: >
              nothing may melt
            policy: policies/guard.json
            type: customerManaged
            deploymentTargets:
              organizationalUnits: [ Root, Kitchen/Cold ]
              accounts: [ Fridge, Nobody ]
          - name: Open
            policy: policies/open.json
            deploymentTargets: { organizationalUnits: [ Kitchen ] }
        taggingPolicies:
          - name: T
        """;
    static final String ACCOUNTS = """
        mandatoryAccounts:
          - name: Management
            email: head@example.com
            organizationalUnit: Root
          - name: LogArchive
            email: log@example.com
            organizationalUnit: Kitchen
        workloadAccounts:
          - name: Fridge
            email: fridge@example.com
            organizationalUnit: Kitchen/Cold
        accountIds:
          - email: HEAD@example.com
            accountId: '111111111111'
        """;
    private static final String DENY =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"s3:*\",\"Resource\":\"%s\"}]}";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    Path folder;

    private Given given = new Given(Path.of(""));

    @BeforeEach
    void folder() {
        given = new Given(folder)
                .file("zone/organization-config.yaml", ORGANIZATION)
                .file("zone/accounts-config.yaml", ACCOUNTS)
                .file("zone/policies/guard.json", DENY.formatted("*"))
                .file("zone/policies/open.json", DENY.formatted("arn:${PARTITION}:s3:::x"));
    }

    @Test
    void unitsAreNestedByTheirPathsAndAccountsStandInThem() {
        var root = given.design().organization().root();

        assertThat(root.accounts()).extracting(Account::name).containsExactly("Management");
        var kitchen = root.organizationalUnits().getFirst();
        assertThat(kitchen.name()).isEqualTo("Kitchen");
        assertThat(kitchen.accounts()).extracting(Account::name).containsExactly("LogArchive");
        assertThat(kitchen.organizationalUnits()).singleElement().satisfies(cold -> {
            assertThat(cold.name()).isEqualTo("Cold");
            assertThat(cold.accounts()).extracting(Account::email).containsExactly("fridge@example.com");
        });
        assertThat(given.design().organization().managementAccountId().value()).isEqualTo("111111111111");
    }

    @Test
    void policiesAreAttachedWithTheContentOfTheFilesBeside() {
        var imported = given.imported();
        var organization = imported.design().orElseThrow().organization();

        assertThat(organization.policies()).extracting(OrganizationPolicy::name).containsExactly("Guard", "Open");
        assertThat(organization.policies().getFirst().document().source()).isInstanceOf(JsonObject.class);
        var cold = organization
                .root()
                .organizationalUnits()
                .getFirst()
                .organizationalUnits()
                .getFirst();
        assertThat(organization.root().serviceControlPolicies()).contains("Guard");
        assertThat(cold.serviceControlPolicies()).contains("Guard");
        assertThat(cold.accounts().getFirst().serviceControlPolicies()).contains("Guard");
        assertThat(Given.codes(imported)).contains(Code.UNKNOWN_HOLDER, Code.OTHER_POLICY_TYPES);
    }

    private static final String ALLOW_LIST = """
        enable: true
        organizationalUnits: [ { name: Kitchen } ]
        serviceControlPolicies:
          - name: Few
            policy: policies/guard.json
            strategy: allow-list
            deploymentTargets:
              organizationalUnits: [ Kitchen ]
              excludedAccounts: [ Fridge ]
          - name: Guard
            policy: policies/guard.json
            strategy: deny-list
            deploymentTargets: { accounts: [ Fridge ] }
        """;

    @Test
    void whatAnAllowListIsAttachedToLosesFullAwsAccessAndWhatADenyListIsKeepsIt() {
        var imported = given.file("zone/organization-config.yaml", ALLOW_LIST).imported();

        var kitchen = imported.design()
                .orElseThrow()
                .organization()
                .root()
                .organizationalUnits()
                .getFirst();
        assertThat(kitchen.serviceControlPolicies()).containsExactly("Few");
        assertThat(kitchen.organizationalUnits()
                        .getFirst()
                        .accounts()
                        .getFirst()
                        .serviceControlPolicies())
                .containsExactly("FullAWSAccess", "Guard");
        assertThat(imported.remarks())
                .filteredOn(remark -> remark.code() == Code.ALLOW_LIST)
                .singleElement()
                .satisfies(remark -> assertThat(remark.message()).contains("(1): Kitchen"));
    }

    @Test
    void excludedAccountsAreBoundAndThatIsSaidWhereTheyAreNamed() {
        var imported = given.file("zone/organization-config.yaml", ALLOW_LIST).imported();

        assertThat(imported.remarks())
                .filteredOn(remark -> remark.code() == Code.STILL_BOUND)
                .singleElement()
                .satisfies(remark -> assertThat(remark.sentence())
                        .contains("organization-config.yaml:9:")
                        .contains("Few")
                        .contains("Fridge"));
    }

    @Test
    void aPolicyThatIsStillToBeFilledInIsNoneThatAnAnswerCouldBeBuiltOn() {
        var imported = given.imported();

        assertThat(imported.design()
                        .orElseThrow()
                        .organization()
                        .policies()
                        .getLast()
                        .document()
                        .source())
                .isInstanceOf(JsonString.class);
        assertThat(imported.remarks())
                .filteredOn(remark -> remark.code() == Code.OPEN)
                .singleElement()
                .satisfies(remark -> assertThat(remark.message()).contains("${PARTITION}"));
    }
}
