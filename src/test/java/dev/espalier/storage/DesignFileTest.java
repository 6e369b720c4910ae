package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.QuotaProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesignFileTest {
    /// A design with everything the format has, exactly as it is written.
    static final String EVERYTHING = """
        {
          "formatVersion": 1,
          "name": "Everything",
          "description": "One of each.",
          "organization": {
            "id": "o-everything1",
            "featureSet": "CONSOLIDATED_BILLING",
            "managementAccountId": "111111111111",
            "policyTypes": ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"],
            "policies": [
              {
                "type": "SERVICE_CONTROL_POLICY",
                "name": "NoDatabases",
                "description": "Keep out.",
                "document": {
                  "Version": "2012-10-17",
                  "Statement": { "Sid": "S", "Effect": "Deny", "Action": "rds:*", "Resource": "*" }
                }
              },
              { "type": "RESOURCE_CONTROL_POLICY", "name": "Sketch", "document": "not yet" }
            ],
            "root": {
              "id": "r-ab12",
              "name": "Top",
              "serviceControlPolicies": ["FullAWSAccess", "NoDatabases"],
              "resourceControlPolicies": ["RCPFullAWSAccess", "Sketch"],
              "tags": { "owner": "us" },
              "organizationalUnits": [
                {
                  "id": "ou-ab12-people01",
                  "name": "People",
                  "serviceControlPolicies": [],
                  "resourceControlPolicies": [],
                  "tags": { "a": "", "b": "2" },
                  "organizationalUnits": [
                    { "id": "ou-ab12-inner001", "name": "People" }
                  ],
                  "accounts": [
                    { "id": "044444444444", "name": "HR" }
                  ]
                }
              ],
              "accounts": [
                {
                  "id": "111111111111",
                  "name": "Management",
                  "email": "aws@example.com",
                  "serviceControlPolicies": ["NoDatabases"],
                  "rootUser": { "mfa": true, "accessKeys": false },
                  "passwordPolicy": { "minimumLength": 14, "requireSymbols": true, "hardExpiry": false },
                  "tags": { "env": "core" },
                  "policies": [
                    {
                      "name": "ReadReceipts",
                      "path": "/till/",
                      "description": "Read.",
                      "document": {
                        "Version": "2012-10-17",
                        "Statement": [
                          { "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "*" },
                          { "Effect": "Deny", "NotAction": "s3:*", "Resource": ["*"] }
                        ]
                      }
                    },
                    { "name": "Ceiling", "document": {} }
                  ],
                  "groups": [
                    {
                      "name": "Cashiers",
                      "path": "/g/",
                      "attachedPolicies": ["ReadReceipts"],
                      "inlinePolicies": [
                        { "name": "extra", "document": { "Statement": [] } }
                      ]
                    }
                  ],
                  "users": [
                    {
                      "name": "hana",
                      "path": "/u/",
                      "groups": ["Cashiers"],
                      "attachedPolicies": [
                        "arn:aws:iam::aws:policy/ReadOnlyAccess",
                        "arn:aws:iam::111111111111:policy/till/ReadReceipts"
                      ],
                      "inlinePolicies": [
                        { "name": "i", "document": null }
                      ],
                      "permissionsBoundary": "Ceiling",
                      "tags": { "team": "till" },
                      "mfa": true,
                      "consoleAccess": false,
                      "accessKeys": 2
                    }
                  ],
                  "roles": [
                    {
                      "name": "Deploy",
                      "path": "/r/",
                      "trustPolicy": { "Version": "2012-10-17" },
                      "attachedPolicies": ["ReadReceipts"],
                      "inlinePolicies": [
                        { "name": "j", "document": {} }
                      ],
                      "permissionsBoundary": "arn:aws:iam::aws:policy/PowerUserAccess",
                      "maxSessionDuration": 7200,
                      "tags": { "x": "y" }
                    }
                  ],
                  "resources": [
                    { "arn": "arn:aws:s3:::receipts", "policy": {}, "tags": { "x": "y" } }
                  ]
                }
              ]
            }
          },
          "quotaProfile": "BEFORE_MAY_2026",
          "assertions": [
            {
              "title": "Hana reads receipts",
              "principal": "arn:aws:iam::111111111111:user/u/hana",
              "session": { "policy": {}, "tags": { "b": "1", "a": "2" }, "mfa": false, "sourceIdentity": "hana" },
              "action": "s3:GetObject",
              "resource": "arn:aws:s3:::receipts/1.pdf",
              "resourceAccount": "111111111111",
              "context": { "aws:MultiFactorAuthPresent": "true", "aws:SourceIp": null, "k": [1.50, true] },
              "expect": "DENIED",
              "decidedBy": "SERVICE_CONTROL_POLICY"
            },
            { "principal": "ec2.amazonaws.com", "action": "s3:ListAllMyBuckets", "expect": "NO_ANSWER" }
          ],
          "view": {
            "reading": "NESTED",
            "folded": ["ou-ab12-people01"],
            "opened": ["111111111111"],
            "notes": [
              { "text": "Ask Finance", "x": 12, "y": -0.5 }
            ],
            "bookmarks": [
              { "number": 1, "id": "ou-ab12-people01" },
              { "number": 2, "id": "111111111111" },
              { "number": 4, "id": "111111111111", "user": "hana" },
              { "number": 9, "id": "111111111111", "resource": "arn:aws:s3:::receipts" }
            ]
          }
        }
        """;

    static final String SMALLEST = """
        {
          "formatVersion": 1,
          "organization": {
            "managementAccountId": "111111111111",
            "root": {
              "id": "r-ab12",
              "accounts": [
                { "id": "111111111111", "name": "Management" }
              ]
            }
          }
        }
        """;

    @Test
    void everythingIsWrittenAsItWasRead() {
        assertThat(DesignFile.write(opened(EVERYTHING))).isEqualTo(EVERYTHING);
        assertThat(DesignFile.write(opened(SMALLEST))).isEqualTo(SMALLEST);
    }

    @Test
    void everythingIsReadAsItWasWritten() {
        var design = opened(EVERYTHING);

        assertThat(opened(DesignFile.write(design))).isEqualTo(design);
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        var design = opened(SMALLEST);
        var organization = design.organization();

        assertThat(design.name()).isEmpty();
        assertThat(design.assertions()).isEmpty();
        assertThat(design.quotaProfile()).isEqualTo(QuotaProfile.SINCE_MAY_2026);
        assertThat(organization.featureSet()).isEqualTo(FeatureSet.ALL);
        assertThat(organization.policyTypes()).containsExactly(OrganizationPolicyType.SERVICE_CONTROL_POLICY);
        assertThat(organization.root().name()).isEqualTo("Root");
        assertThat(organization.root().serviceControlPolicies()).containsExactly("FullAWSAccess");
        assertThat(organization.root().resourceControlPolicies()).containsExactly("RCPFullAWSAccess");
        assertThat(organization.root().accounts())
                .containsExactly(Account.named(new AccountId("111111111111"), "Management"));
    }

    static Design opened(String text) {
        var result = DesignFile.parse(text);
        assertThat(result).isInstanceOf(ReadResult.Opened.class);
        var opened = (ReadResult.Opened) result;
        assertThat(opened.warnings()).isEmpty();
        return opened.design();
    }

    static List<String> problems(ReadResult result) {
        var problems = switch (result) {
            case ReadResult.Opened opened -> opened.warnings();
            case ReadResult.Refused refused -> refused.problems();
        };
        return problems.stream()
                .map(problem -> problem.line() + ":" + problem.column() + " "
                        + problem.problem().code() + " " + problem.problem().path())
                .toList();
    }
}
