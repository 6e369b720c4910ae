package dev.espalier.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What points at nothing, and what is attached in vain.
class ReferencesReviewTest {
    private static final String DESIGN = """
        {
          "formatVersion": 1, "name": "One",
          "organization": {
            "managementAccountId": "111111111111",
            "policies": [ { "type": "SERVICE_CONTROL_POLICY", "name": "NoS3", "document": { "Version": "2012-10-17",
              "Statement": { "Effect": "Deny", "Action": "s3:*", "Resource": "*" } } } ],
            "root": { "id": "r-ab12", "accounts": [
              { "id": "111111111111", "name": "Main", "serviceControlPolicies": [SCPS],
                "users": [ { "name": "ann" } ],
                "roles": [ { "name": "AppRole", "path": "/app/" }, { "name": "Deploy", "trustPolicy": {
                  "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "AWS": "PRINCIPAL" },
                    "Action": "sts:AssumeRole" } } } ],
                "resources": [ { "arn": "BUCKET" } ] } ] }
          }
        }
        """;

    private static List<Finding> review(String scps, String principal, String bucket, String... change) {
        var text = DESIGN.replace("SCPS", scps).replace("PRINCIPAL", principal).replace("BUCKET", bucket);
        for (int i = 0; i < change.length; i += 2) {
            text = text.replace(change[i], change[i + 1]);
        }
        return DesignReview.of(((ReadResult.Opened) DesignFile.parse(text)).design());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        arn:aws:iam::111111111111:user/ann         |
        arn:aws:iam::111111111111:role/app/AppRole |
        arn:aws:iam::111111111111:root             |
        arn:aws:iam::999999999999:user/nobody      |
        arn:aws:iam::111111111111:user/anne        | Perhaps meant: user/ann.
        arn:aws:iam::111111111111:role/AppRole     | is not drawn in account Main
        """)
    void aTrustPolicyThatNamesNobodyIsOdd(String principal, String said) {
        var findings = review("\"FullAWSAccess\"", principal, "arn:aws:s3:::box");

        if (said == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).hasSize(1);
            assertThat(findings.getFirst().code()).isEqualTo("UNKNOWN_PRINCIPAL");
            assertThat(findings.getFirst().message()).contains(said);
            assertThat(findings.getFirst().where().path())
                    .hasToString("organization.root.accounts[0].roles[1].trustPolicy.Statement.Principal.AWS");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:s3:::box, false",
        "arn:aws:s3:eu-west-1::box, true",
        "arn:aws:s3::111111111111:box, true",
        "arn:aws:s3:eu-west-1:111111111111:accesspoint/door, false",
        "arn:aws:sqs:eu-west-1:111111111111:queue, false"
    })
    void aBucketHasNeitherRegionNorAccount(String arn, boolean isOdd) {
        var codes = review("\"FullAWSAccess\"", "arn:aws:iam::111111111111:user/ann", arn).stream()
                .map(Finding::code)
                .toList();

        assertThat(codes.contains("BUCKET_ARN_WITH_OWNER")).isEqualTo(isOdd);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "policyTypes": ["RESOURCE_CONTROL_POLICY"],                   | SCPs are not switched on
        "policyTypes": [], "featureSet": "CONSOLIDATED_BILLING",      | with consolidated billing only
        """)
    void policiesThatAreAttachedInVainAreFound(String settings, String said) {
        var findings = review(
                "\"FullAWSAccess\", \"NoS3\"",
                "arn:aws:iam::111111111111:user/ann",
                "arn:aws:s3:::box",
                "\"managementAccountId\"",
                settings + " \"managementAccountId\"");

        assertThat(findings).extracting(Finding::code).contains("POLICY_TYPE_NOT_ENABLED");
        assertThat(findings).anySatisfy(finding -> assertThat(finding.message()).contains(said));
    }

    @Test
    void aFindingDoesNotRepeatWhereItIs() {
        var findings = review("", "arn:aws:iam::111111111111:user/ann", "arn:aws:s3:::box");

        assertThat(findings)
                .extracting(Finding::message)
                .allSatisfy(message -> assertThat(message).startsWith("No SCP is attached"));
    }
}
