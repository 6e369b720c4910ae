package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrantSourcesTest {
    private static final String ANN = "arn:aws:iam::222222222222:user/ann";
    private static final String KEY = "arn:aws:s3:::own/k";

    /// Ann reads through an inline policy and a group, the bucket names whom `who` says, a boundary is `bounded`.
    private static Design design(String who, String bounded) {
        var text = """
            {"formatVersion": 1, "name": "Sources", "organization": {"managementAccountId": "111111111111",
             "root": {"id": "r-ab12", "accounts": [
              {"id": "111111111111", "name": "Management"},
              {"id": "222222222222", "name": "Work",
               "policies": [{"name": "NoStorage", "document": {"Version": "2012-10-17",
                 "Statement": [{"Effect": "Allow", "Action": "ec2:*", "Resource": "*"}]}}],
               "groups": [{"name": "Readers", "attachedPolicies": ["arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"]}],
               "users": [{"name": "ann", "groups": ["Readers"], BOUNDED "inlinePolicies": [
                 {"name": "Own", "document": {"Version": "2012-10-17", "Statement": [
                   {"Sid": "Get", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"},
                   {"Sid": "Put", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "*"}]}}]}],
               "resources": [{"arn": "arn:aws:s3:::own", "policy": {"Version": "2012-10-17", "Statement": [
                 {"Sid": "Bucket", "Effect": "Allow", "Principal": {"AWS": "WHO"}, "Action": "s3:GetObject",
                  "Resource": "arn:aws:s3:::own/*"}]}}]},
              {"id": "333333333333", "name": "Other",
               "resources": [{"arn": "arn:aws:s3:::other", "policy": {"Version": "2012-10-17", "Statement": [
                 {"Sid": "Guests", "Effect": "Allow", "Principal": {"AWS": "222222222222"}, "Action": "s3:GetObject",
                  "Resource": "arn:aws:s3:::other/*"}]}}]}]}}}
            """.replace("WHO", who).replace("BOUNDED", bounded);
        return ((ReadResult.Opened) DesignFile.parse(text)).design();
    }

    private static GrantSources sources(Design design, String principal, String resource) {
        return GrantSources.of(
                Evaluator.of(design).answer(Question.of(principal, "s3:GetObject", Optional.of(resource))));
    }

    private static List<String> names(GrantSources sources) {
        return sources.sources().stream()
                .map(source -> source.statement()
                        .sid()
                        .orElse(source.statement().policy().name()))
                .toList();
    }

    @Test
    void ownPoliciesGroupsAndTheResourceThatNamesTheCallerAreEnoughEach() {
        var sources = sources(design(ANN, ""), ANN, KEY);

        assertThat(names(sources)).containsExactly("Get", "AmazonS3ReadOnlyAccess", "Bucket");
        assertThat(sources.isEachGateNeeded()).isFalse();
    }

    @Test
    void aResourceThatTrustsTheAccountIsNoSource() {
        assertThat(names(sources(design("222222222222", ""), ANN, KEY)))
                .containsExactly("Get", "AmazonS3ReadOnlyAccess");
    }

    @Test
    void whatABoundaryStopsIsNoSource() {
        var bounded = "\"permissionsBoundary\": \"NoStorage\",";

        assertThat(names(sources(design(ANN, bounded), ANN, KEY))).containsExactly("Bucket");
    }

    @Test
    void twoAccountsNeedASourceEach() {
        var sources = sources(design(ANN, ""), ANN, "arn:aws:s3:::other/k");

        assertThat(names(sources)).containsExactly("Get", "AmazonS3ReadOnlyAccess", "Guests");
        assertThat(sources.isEachGateNeeded()).isTrue();
    }

    @Test
    void aRootUserNeedsNoSource() {
        assertThat(sources(design(ANN, ""), "arn:aws:iam::222222222222:root", KEY)
                        .sources())
                .isEmpty();
    }

    @Test
    void theAccountIsEnoughForARootUserFromElsewhere() {
        assertThat(names(sources(design("333333333333", ""), "arn:aws:iam::333333333333:root", KEY)))
                .containsExactly("Bucket");
    }

    @Test
    void whatIsDeniedHasNoSource() {
        assertThat(sources(design(ANN, ""), "arn:aws:iam::333333333333:root", KEY)
                        .sources())
                .isEmpty();
    }
}
