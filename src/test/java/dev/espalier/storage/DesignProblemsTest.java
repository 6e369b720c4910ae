package dev.espalier.storage;

import static dev.espalier.storage.DesignFileTest.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong with a file, rule by rule.
class DesignProblemsTest {
    /// A design around what stands in its one account and in its organization.
    private static String design(String inOrganization, String inAccount) {
        return """
            {
            "formatVersion": 1,
            "organization": {
            "managementAccountId": "111111111111",
            %s
            "root": { "id": "r-ab12", "accounts": [ { "id": "111111111111", "name": "Management"
            %s
            } ] } } }\
            """.formatted(inOrganization, inAccount);
    }

    @Test
    void everythingWrongIsReportedAtOnceInTheOrderOfTheFile() {
        var result = DesignFile.parse("""
            {
              "formatVersion": 1,
              "name": 7,
              "organization": {
                // who pays
                "managementAccountId": "1111",
                "featureSet": "SOME",
                "root": {
                  "accounts": [
                    { "id": "111111111111", "name": "Management", },
                    { "id": "111111111111" },
                    { "id": "22222222222", "name": "Typo", "users": [ { "name": "u", "groups": ["g"] } ] }
                  ],
                  "serviceControlPolicies": ["Nowhere"],
                  "tags": { "a": 1 }
                },
                "featureSet": "ALL"
              },
              "assertions": [ { "principal": "p", "expect": "MAYBE" }, "x" ]
            }
            """);

        assertThat(result).isInstanceOf(ReadResult.Refused.class);
        assertThat(problems(result))
                .containsExactly(
                        "3:11 WRONG_TYPE name",
                        "5:5 JSON_COMMENT organization",
                        "6:28 BAD_ACCOUNT_ID organization.managementAccountId",
                        "7:19 WRONG_VALUE organization.featureSet",
                        "8:13 MISSING_FIELD organization.root.id",
                        "10:53 JSON_TRAILING_COMMA organization.root.accounts[0].name",
                        "11:9 MISSING_FIELD organization.root.accounts[1].name",
                        "11:17 DUPLICATE_ID organization.root.accounts[1].id",
                        "12:17 BAD_ACCOUNT_ID organization.root.accounts[2].id",
                        "12:85 DANGLING_REFERENCE organization.root.accounts[2].users[0].groups[0]",
                        "14:34 DANGLING_REFERENCE organization.root.serviceControlPolicies[0]",
                        "15:22 WRONG_TYPE organization.root.tags.a",
                        "17:5 JSON_DUPLICATE_KEY organization.featureSet",
                        "19:19 MISSING_FIELD assertions[0].action",
                        "19:49 WRONG_VALUE assertions[0].expect",
                        "19:60 WRONG_TYPE assertions[1]");
    }

    @Test
    void aSyntaxErrorEndsTheListAndNothingIsOpened() {
        var result = DesignFile.parse("""
            {
              "formatVersion": 1, /* */
              "name": "x" "organization": {}
            }\
            """);

        assertThat(result).isInstanceOf(ReadResult.Refused.class);
        assertThat(problems(result)).containsExactly("2:23 JSON_COMMENT formatVersion", "3:15 JSON_SYNTAX name");
    }

    @Test
    void atMostAHundredProblemsAreReportedTheFirstOnesOfTheFile() {
        var users = "{ \"name\": 1 },\n".repeat(300) + "{ \"name\": 1 }";

        var problems = problems(DesignFile.parse(design("", ", \"users\": [\n" + users + "]")));

        assertThat(problems).hasSize(100).startsWith("8:11 WRONG_TYPE organization.root.accounts[0].users[0].name");
        assertThat(problems.getLast()).isEqualTo("107:11 WRONG_TYPE organization.root.accounts[0].users[99].name");
    }

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        []                                       | 1:1 WRONG_TYPE
        {}                                       | 1:1 MISSING_FIELD organization
        { "formatVersion": 1 }                   | 1:1 MISSING_FIELD organization
        { "formatVersion": 0 }                   | 1:20 BAD_FORMAT_VERSION formatVersion
        { "formatVersion": "1" }                 | 1:20 BAD_FORMAT_VERSION formatVersion
        { "formatVersion": 1.0 }                 | 1:20 BAD_FORMAT_VERSION formatVersion
        { "formatVersion": null }                | 1:20 BAD_FORMAT_VERSION formatVersion
        { "organization": null }                 | 1:19 WRONG_TYPE organization
        { "organization": { "root": {} } }       | 1:19 MISSING_FIELD organization.managementAccountId
        { "organization": { "root": {} } }       | 1:29 MISSING_FIELD organization.root.id
        { "organization": {} }                   | 1:19 MISSING_FIELD organization.root
        { "organization": { "root": { "id": " " } } } | 1:37 WRONG_VALUE organization.root.id
        { "assertions": [ {} ] }                 | 1:19 MISSING_FIELD assertions[0].principal
        { "assertions": [ {} ] }                 | 1:19 MISSING_FIELD assertions[0].action
        { "assertions": [ {} ] }                 | 1:19 MISSING_FIELD assertions[0].expect
        { "assertions": [ { "context": [] } ] }  | 1:32 WRONG_TYPE assertions[0].context
        { "assertions": [ { "session": { "mfa": 1 } } ] } | 1:41 WRONG_TYPE assertions[0].session.mfa
        { "assertions": [ { "decidedBy": "SCP" } ] } | 1:34 WRONG_VALUE assertions[0].decidedBy
        { "assertions": [ { "resourceAccount": "12" } ] } | 1:40 BAD_ACCOUNT_ID assertions[0].resourceAccount
        { "view": { "folded": [""] } }           | 1:24 WRONG_VALUE view.folded[0]
        { "view": { "opened": ["x"] } }          | 1:24 BAD_ACCOUNT_ID view.opened[0]
        { "view": { "notes": [{ "text": "", "x": 1e999 }] } } | 1:42 WRONG_VALUE view.notes[0].x
        """)
    void aFaultyDocumentIsRefusedWithTheFault(String text, String problem) {
        var result = DesignFile.parse(text);

        assertThat(result).isInstanceOf(ReadResult.Refused.class);
        assertThat(problems(result)).map(String::strip).contains(problem);
    }

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "email": null                            | 7:11 WRONG_TYPE email
        "rootUser": { "mfa": "yes" }             | 7:23 WRONG_TYPE rootUser.mfa
        "passwordPolicy": { "minimumLength": -1 } | 7:39 WRONG_VALUE passwordPolicy.minimumLength
        "passwordPolicy": { "maximumAge": 1.5 }  | 7:36 WRONG_VALUE passwordPolicy.maximumAge
        "tags": { "a": null }                    | 7:17 WRONG_TYPE tags.a
        "serviceControlPolicies": "A"            | 7:28 WRONG_TYPE serviceControlPolicies
        "serviceControlPolicies": [1]            | 7:29 WRONG_TYPE serviceControlPolicies[0]
        "serviceControlPolicies": ["None"]       | 7:29 DANGLING_REFERENCE serviceControlPolicies[0]
        "serviceControlPolicies": ["RCPFullAWSAccess"] | 7:29 DANGLING_REFERENCE serviceControlPolicies[0]
        "resourceControlPolicies": ["None"]      | 7:30 DANGLING_REFERENCE resourceControlPolicies[0]
        "policies": [{ "name": "P" }]            | 7:15 MISSING_FIELD policies[0].document
        "policies": [{ "document": {} }]         | 7:15 MISSING_FIELD policies[0].name
        "policies": [{ "name": "P", "document": {} }, { "name": "P", "document": {} }] | 7:58 DUPLICATE_NAME policies[1].name
        "groups": [{ "name": "G", "attachedPolicies": ["P"] }] | 7:49 DANGLING_REFERENCE groups[0].attachedPolicies[0]
        "users": [{ "name": "U", "groups": ["G"] }] | 7:38 DANGLING_REFERENCE users[0].groups[0]
        "users": [{ "name": "U", "permissionsBoundary": "P" }] | 7:50 DANGLING_REFERENCE users[0].permissionsBoundary
        "users": [{ "name": "U", "attachedPolicies": ["arn:aws:iam::111111111111:policy/P"] }] | 7:48 DANGLING_REFERENCE users[0].attachedPolicies[0]
        "users": [{ "name": "U", "accessKeys": true }] | 7:41 WRONG_TYPE users[0].accessKeys
        "users": [{ "name": "U" }, { "name": "U" }] | 7:39 DUPLICATE_NAME users[1].name
        "roles": [{ "name": "R", "maxSessionDuration": "1h" }] | 7:49 WRONG_TYPE roles[0].maxSessionDuration
        "roles": [{ "name": "R", "inlinePolicies": [{ "name": "i" }] }] | 7:46 MISSING_FIELD roles[0].inlinePolicies[0].document
        "resources": [{}]                        | 7:16 MISSING_FIELD resources[0].arn
        "resources": [{ "arn": "a" }, { "arn": "a" }] | 7:41 DUPLICATE_NAME resources[1].arn
        """)
    void aFaultyAccountIsRefusedWithExactlyTheFault(String members, String problem) {
        var result = DesignFile.parse(design("", "," + members));
        var expected = problem.replaceFirst("(?<= )(?=[a-z])", "organization.root.accounts[0].");

        assertThat(result).isInstanceOf(ReadResult.Refused.class);
        assertThat(problems(result)).containsExactly(expected);
    }

    @Test
    void aDanglingReferenceNamesBothEnds() {
        var result = DesignFile.parse(design("", ", \"users\": [{ \"name\": \"hana\", \"groups\": [\"Till\"] }]"));

        assertThat(sentences(result))
                .containsExactly(
                        "The user \"hana\" in account 111111111111 is in the group \"Till\", but the account has"
                                + " no such group.");
    }

    @Test
    void policiesOfOneTypeHaveNamesOfTheirOwn() {
        var result = DesignFile.parse(design("""
            "policies": [
              { "type": "SERVICE_CONTROL_POLICY", "name": "A", "document": {} },
              { "type": "RESOURCE_CONTROL_POLICY", "name": "A", "document": {} },
              { "type": "SERVICE_CONTROL_POLICY", "name": "A", "document": {} },
              { "type": "SERVICE_CONTROL_POLICY", "name": "FullAWSAccess", "document": {} },
              { "type": "TAG_POLICY", "name": "T", "document": {} }
            ],\
            """, ""));

        assertThat(problems(result))
                .containsExactly(
                        "8:47 DUPLICATE_NAME organization.policies[2].name",
                        "9:47 RESERVED_NAME organization.policies[3].name",
                        "10:13 WRONG_VALUE organization.policies[4].type");
    }

    @Test
    void noFollowUpIsReportedForAPolicyThatCouldNotBeRead() {
        var result = DesignFile.parse(design(
                "\"policies\": [ { \"type\": \"SERVICE_CONTROL_POLICY\", \"name\": 5, \"document\": {} } ],",
                ", \"serviceControlPolicies\": [\"Five\"]"));

        assertThat(problems(result)).containsExactly("5:59 WRONG_TYPE organization.policies[0].name");
    }

    @Test
    void idsOfUnitsAreUniqueWhereverTheyStand() {
        var result = DesignFile.parse("""
            { "formatVersion": 1, "organization": { "managementAccountId": "111111111111", "root": { "id": "r-1",
            "organizationalUnits": [
            { "id": "ou-1", "name": "A", "organizationalUnits": [ { "id": "ou-2", "name": "A" } ] },
            { "id": "ou-2", "name": "A", "accounts": [ { "id": "111111111111", "name": "M" } ] } ] } } }\
            """);

        assertThat(problems(result)).containsExactly("4:9 DUPLICATE_ID organization.root.organizationalUnits[1].id");
    }

    @Test
    void theManagementAccountMustBeInTheOrganization() {
        var result = DesignFile.parse("""
            { "formatVersion": 1, "organization": { "managementAccountId": "222222222222", "root": { "id": "r-1",
            "accounts": [ { "id": "111111111111", "name": "M" } ] } } }\
            """);

        assertThat(problems(result)).containsExactly("1:64 NO_MANAGEMENT_ACCOUNT organization.managementAccountId");
    }

    @Test
    void whatIamWouldRefuseButAnswersDoNotNeedIsAWarning() {
        var result = DesignFile.parse(design("", """
            , "policies": [{ "name": "P", "document": {} }],
            "users": [{ "name": "u" }, { "name": "U", "attachedPolicies": ["P", "P"] }]\
            """));

        assertThat(result).isInstanceOf(ReadResult.Opened.class);
        assertThat(problems(result))
                .containsExactly(
                        "8:38 NAMES_DIFFER_IN_CASE organization.root.accounts[0].users[1].name",
                        "8:69 REPEATED_REFERENCE organization.root.accounts[0].users[1].attachedPolicies[1]");
    }

    @Test
    void aResourceInTwoAccountsIsAWarning() {
        var result = DesignFile.parse("""
            { "formatVersion": 1, "organization": { "managementAccountId": "111111111111", "root": { "id": "r-1",
            "accounts": [
            { "id": "111111111111", "name": "M", "resources": [ { "arn": "arn:aws:s3:::a" } ] },
            { "id": "222222222222", "name": "N", "resources": [ { "arn": "arn:aws:s3:::a" } ] } ] } } }\
            """);

        assertThat(result).isInstanceOf(ReadResult.Opened.class);
        assertThat(problems(result))
                .containsExactly("4:62 RESOURCE_IN_TWO_ACCOUNTS organization.root.accounts[1].resources[0].arn");
    }

    @Test
    void aResourceThatCouldNotBeReadIsReportedOnce() {
        var result = DesignFile.parse("""
            { "formatVersion": 1, "organization": { "managementAccountId": "111111111111", "root": { "id": "r-1",
            "accounts": [
            { "id": "111111111111", "name": "M", "resources": [ { "arn": 1 } ] },
            { "id": "222222222222", "name": "N", "resources": [ { "arn": 2 } ] } ] } } }\
            """);

        assertThat(problems(result))
                .containsExactly(
                        "3:62 WRONG_TYPE organization.root.accounts[0].resources[0].arn",
                        "4:62 WRONG_TYPE organization.root.accounts[1].resources[0].arn");
    }

    @Test
    void ofANewerFormatTheDesignOpensReadOnlyWithAWarning() {
        var result = DesignFile.parse(
                DesignFileTest.SMALLEST.replace("\"formatVersion\": 1,", "\"formatVersion\": 2, \"quantum\": {},"));

        assertThat(result).isInstanceOfSatisfying(ReadResult.Opened.class, opened -> {
            assertThat(opened.isReadOnly()).isTrue();
            assertThat(opened.design().unknown().fields()).hasSize(1);
        });
        assertThat(problems(result)).containsExactly("2:20 NEWER_FORMAT_VERSION formatVersion");
        assertThat(sentences(result).getFirst()).contains("version 2").contains("read-only");
    }

    @Test
    void everyCodeHasASentence() {
        assertThat(ProblemCode.values())
                .allSatisfy(code -> assertThat(Messages.keys())
                        .anyMatch(key -> key.equals(code.name()) || key.startsWith(code.name() + ".")));
    }

    static List<String> sentences(ReadResult result) {
        var problems = switch (result) {
            case ReadResult.Opened opened -> opened.warnings();
            case ReadResult.Refused refused -> refused.problems();
        };
        return problems.stream().map(problem -> problem.problem().message()).toList();
    }
}
