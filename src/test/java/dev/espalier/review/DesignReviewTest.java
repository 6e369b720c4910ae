package dev.espalier.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.DesignGenerator;
import dev.espalier.design.GrantedQuotas;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.QuotaProfile;
import dev.espalier.design.Resource;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.Json;
import dev.espalier.policy.JsonPath;
import dev.espalier.policy.Severity;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.ReadResult;
import dev.espalier.storage.Samples;
import dev.espalier.storage.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignReviewTest {
    @Test
    void nothingIsFoundInASoundDesign() {
        assertThat(DesignReview.of(Drawn.design())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FullAWSAccess, Deny, FullAWSAccess, false",
        "Own, Deny, FullAWSAccess, true",
        "Own, Allow, FullAWSAccess, false",
        "Own, Deny, Own, true"
    })
    void levelOfWhichNoScpAllowsAnythingIsFound(String root, String effect, String account, boolean isFound) {
        var design = Drawn.withScp("Own", effect, root, account);

        var findings = DesignReview.of(design);

        assertThat(findings.stream().anyMatch(finding -> finding.code().equals("NO_ALLOW")))
                .isEqualTo(isFound);
    }

    @ParameterizedTest
    @CsvSource({"20, ", "21, WARNING", "25, WARNING", "26, ERROR"})
    void aboveTheStandardQuotaIsAWarningAndAboveTheHighestAnError(int attached, Severity severity) {
        var names = LimitCases.policies(attached).stream()
                .map(policy -> policy.name())
                .toList();
        var findings = DesignReview.of(Drawn.role(role -> role.withAttachedPolicies(names), attached));

        assertThat(findings).extracting(Finding::severity).isEqualTo(severity == null ? List.of() : List.of(severity));
    }

    @Test
    void olderQuotasHoldTheDesignToLess() {
        var names =
                LimitCases.policies(15).stream().map(policy -> policy.name()).toList();
        var design = Drawn.role(role -> role.withAttachedPolicies(names), 15);

        assertThat(DesignReview.of(design)).isEmpty();
        assertThat(DesignReview.of(design.withQuotaProfile(QuotaProfile.BEFORE_MAY_2026)))
                .extracting(Finding::code)
                .containsExactly("LIMIT_EXCEEDED");
    }

    @Test
    void aFindingNamesWhoWhatAndWhere() {
        var document = Json.document("""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListObject","Resource":"*"}]}\
            """);
        var inline = new InlinePolicy("mine", document, UnknownFields.NONE);
        var findings = DesignReview.of(Drawn.user(user -> user.withInlinePolicies(List.of(inline))));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("UNKNOWN_ACTION");
            assertThat(finding.where().item()).contains(new UserId(Drawn.WORK, "ann"));
            assertThat(finding.where().label()).isEqualTo("inline policy of user ann");
            assertThat(finding.where().path())
                    .hasToString(
                            "organization.root.accounts[1].users[0].inlinePolicies[0].document.Statement[0].Action");
        });
    }

    @Test
    void aTrustPolicyIsCheckedAsOne() {
        var document = Json.document("""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},
            "Action":"sts:AssumeRole","Resource":"*"}]}\
            """);
        var findings = DesignReview.of(Drawn.role(role -> role.withTrustPolicy(Optional.of(document)), 0));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE");
            assertThat(finding.where().item()).contains(new RoleId(Drawn.WORK, "Deploy"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "aws-cn", "aws-us-gov"})
    void aKeyPolicyIsCheckedAsOneInEveryPartition(String partition) {
        var document = Json.document("""
            {"Version":"2012-10-17","Statement":[{"Sid":"Key users","Effect":"Allow",
            "Principal":{"AWS":"arn:%s:iam::222222222222:root"},"Action":"kms:*","Resource":"*"}]}\
            """.formatted(partition));
        var key = Resource.of("arn:" + partition + ":kms:some-region-1:222222222222:key/1")
                .withPolicy(Optional.of(document));

        assertThat(DesignReview.of(Drawn.account(account -> account.withResources(List.of(key)))))
                .isEmpty();
    }

    @Test
    void aManagedPolicyOfAwsThatNobodyKnowsIsOdd() {
        var design =
                Drawn.user(user -> user.withAttachedPolicies(List.of("arn:aws:iam::aws:policy/AdministatorAccess")));

        assertThat(DesignReview.of(design)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("UNKNOWN_MANAGED_POLICY");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
    }

    @ParameterizedTest
    @MethodSource("dev.espalier.storage.SamplesTest#files")
    void noSampleHasAnError(Path file) throws Exception {
        var design = ((ReadResult.Opened) DesignFile.read(file)).design();

        assertThat(DesignReview.of(design)).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "60, 0", "59, 1", ", 1"})
    void whatAwsHasGrantedIsNoReasonToWarn(Integer accounts, int warnings) {
        var design = Samples.open("landing-zone.json");
        var quotas = accounts == null ? GrantedQuotas.NONE : GrantedQuotas.ofAccounts(accounts);

        assertThat(DesignReview.of(design.withOrganization(design.organization().withQuotas(quotas))))
                .filteredOn(finding -> finding.code().equals("ACCOUNT_NUMBER_LIMIT_EXCEEDED"))
                .hasSize(warnings)
                .allMatch(finding -> finding.severity() == Severity.WARNING);
    }

    @Test
    void theLandingZoneOpensWithoutAWarning() {
        assertThat(DesignReview.of(Samples.open("landing-zone.json"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyFindingIsAtAPlaceOfTheFile(long seed) {
        var design = DesignGenerator.small(seed);
        var written = JsonText.parse(DesignFile.write(design));

        assertThat(DesignReview.of(design))
                .allSatisfy(finding -> assertThat(
                                written.spanOf(finding.where().path()).or(() -> leftOut(written, finding)))
                        .as("%s", finding)
                        .isPresent());
    }

    /// What equals its default is not in the file; then the object it would stand in is.
    private static Optional<Span> leftOut(JsonText.Parsed written, Finding finding) {
        var steps = finding.where().path().steps();
        return written.spanOf(new JsonPath(steps.subList(0, steps.size() - 1)));
    }
}
