package dev.espalier.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.catalog.ConditionKey.ValueType;
import dev.espalier.policy.RcpServices;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTest {
    private final Catalog catalog = Catalog.get();

    @Test
    void holdsWhatAwsHadWhenTheDataWasTaken() {
        assertThat(catalog.services()).hasSizeBetween(450, 500);
        assertThat(catalog.actions()).hasSizeBetween(22_000, 25_000);
        assertThat(catalog.managedPolicyArns()).hasSizeBetween(1_590, 1_800);
    }

    @Test
    void isReadOnceForAllThreads() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Catalog>> asked = List.of(Catalog::get, Catalog::get, Catalog::get, Catalog::get);
            for (Future<Catalog> answer : threads.invokeAll(asked)) {
                assertThat(answer.get()).isSameAs(catalog);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3:GetObject", "S3:getobject", "s3:GETOBJECT"})
    void findsAnActionInAnyLetterCaseAndSpellsItAsAwsDoes(String written) {
        assertThat(catalog.action(written)).map(Action::fullName).contains("s3:GetObject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3:ListObject", "s4:GetObject", "GetObject", "s3:", "", "s3:Get*"})
    void doesNotKnowWhatIsNoAction(String written) {
        assertThat(catalog.action(written)).isEmpty();
    }

    @Test
    void knowsLevelAndResourceTypesOfAnAction() {
        assertThat(catalog.action("dynamodb:GetItem"))
                .contains(new Action("dynamodb", "GetItem", AccessLevel.READ, List.of("table")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        s3:ListBucket,        LIST
        s3:GetObject,         READ
        s3:PutObject,         WRITE
        s3:PutObjectTagging,  TAGGING
        s3:PutBucketPolicy,   PERMISSIONS_MANAGEMENT
        """)
    void classifiesActionsAsAwsDoes(String action, AccessLevel level) {
        assertThat(catalog.action(action)).map(Action::level).contains(level);
    }

    @Test
    void findsServicesInAnyLetterCase() {
        assertThat(catalog.hasService("S3")).isTrue();
        assertThat(catalog.hasService("s4")).isFalse();
        assertThat(catalog.serviceName("organizations")).contains("AWS Organizations");
        assertThat(catalog.actions("s4")).isEmpty();
        assertThat(catalog.actions("sts")).extracting(Action::name).contains("AssumeRole", "GetCallerIdentity");
    }

    @Test
    void knowsWhichServicesResourceControlPoliciesReach() {
        assertThat(catalog.services()).filteredOn(RcpServices::contains).hasSize(62);
        assertThat(RcpServices.contains("s3")).isTrue();
        assertThat(RcpServices.contains("ec2")).isFalse();
    }

    @Test
    void givesTheArnPatternOfEachResourceTypeOfAnAction() {
        assertThat(catalog.arnPatterns(known("s3:ListBucket"))).contains("arn:${Partition}:s3:::${BucketName}");
        assertThat(catalog.arnPatterns(known("s3:ListAllMyBuckets"))).isEmpty();
    }

    @Test
    void aResourceTypeWithTwoFormsOfArnGivesBoth() {
        assertThat(catalog.arnPatterns(known("lex:DeleteBot")))
                .contains(
                        "arn:${Partition}:lex:${Region}:${Account}:bot/${BotId}",
                        "arn:${Partition}:lex:${Region}:${Account}:bot:${BotName}");
    }

    @Test
    void givesTheConditionKeysOfAnActionWithTheirTypes() {
        assertThat(catalog.conditionKeys(known("s3:ListBucket")))
                .contains(
                        new ConditionKey("s3:prefix", ValueType.STRING, false),
                        new ConditionKey("s3:max-keys", ValueType.NUMERIC, false));
    }

    @Test
    void knowsGlobalConditionKeys() {
        assertThat(catalog.globalConditionKeys())
                .contains(
                        new ConditionKey("aws:PrincipalOrgPaths", ValueType.STRING, true),
                        new ConditionKey("aws:SourceIp", ValueType.IP_ADDRESS, false));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        aws:multifactorauthpresent,                        aws:MultiFactorAuthPresent
        S3:Prefix,                                         s3:prefix
        aws:ResourceTag/team,                              aws:ResourceTag/${TagKey}
        aws:ResourceTag/team/lead,                         aws:ResourceTag/${TagKey}
        codebuild:secondaryArtifacts/x.encryptionDisabled, codebuild:secondaryArtifacts/${artifactIdentifier}.encryptionDisabled
        """)
    void findsAConditionKeyByTheNameInAPolicy(String written, String known) {
        assertThat(catalog.conditionKey(written)).map(ConditionKey::name).contains(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws:ResourceTag/", "aws:NoSuchKey", "prefix", ""})
    void doesNotKnowWhatIsNoConditionKey(String written) {
        assertThat(catalog.conditionKey(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        s3:GetObject,       1
        S3:getobject,       1
        s3:GetObjectAc?,    1
        sts:AssumeRole*,    3
        s3:NoSuchThing,     0
        no-such-service:*,  0
        """)
    void countsTheActionsAPatternCovers(String pattern, int count) {
        assertThat(catalog.countCoveredBy(pattern)).isEqualTo(count);
    }

    @Test
    void countsEveryActionForAStar() {
        assertThat(catalog.countCoveredBy("*")).isEqualTo(catalog.actions().size());
        assertThat(catalog.countCoveredBy("s3:*"))
                .isEqualTo(catalog.actions("s3").size());
    }

    @Test
    void countsQuicklyForAPatternOfManyStars() {
        assertThat(catalog.countCoveredBy("*a".repeat(2_000) + "*")).isZero();
    }

    private Action known(String name) {
        return catalog.action(name).orElseThrow();
    }
}
