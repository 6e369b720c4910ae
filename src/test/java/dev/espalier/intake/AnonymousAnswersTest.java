package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Answer;
import dev.espalier.access.AssertionCheck;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.review.DesignReview;
import dev.espalier.review.Finding;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import dev.espalier.storage.Samples;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// That a design says the same under other names.
class AnonymousAnswersTest {
    private static final byte[] SECRET = {7, 5, 3};
    private static final List<String> ACTIONS =
            List.of("s3:ListAllMyBuckets", "s3:GetObject", "ec2:RunInstances", "iam:CreateUser", "iam:PassRole");

    private static Design design(String text) {
        return ((ReadResult.Opened) DesignFile.parse(text)).design();
    }

    /// An account with one policy and the user ana.
    private static Design account(String policy, String statement, String user, String assertions) {
        return design("""
            {"formatVersion":1,"name":"x","organization":{"id":"o-exampleorg","managementAccountId":"999999999999",
            "policies":[],"root":{"id":"r-ab12","accounts":[{"id":"111111111111","name":"HR",
            "policies":[{"name":"%s","document":{"Version":"2012-10-17","Statement":[%s]}}],
            "users":[{"name":"ana","attachedPolicies":["%s"]%s}],
            "roles":[{"name":"AdminOfWater","trustPolicy":{"Version":"2012-10-17","Statement":[{"Effect":"Allow",
            "Principal":{"AWS":"arn:aws:iam::111111111111:user/ana"},"Action":"sts:AssumeRole"}]}}]},
            {"id":"999999999999","name":"M"}]}},"assertions":[%s]}\
            """.formatted(policy, statement, policy, user, assertions));
    }

    private static String allow(String action, String resource, String rest) {
        return "{\"Effect\":\"Allow\",\"Action\":\"%s\",\"Resource\":\"%s\"%s}".formatted(action, resource, rest);
    }

    private static String asks(String action, String rest) {
        return ("{\"title\":\"t\",\"principal\":\"arn:aws:iam::111111111111:user/ana\",\"action\":\"%s\"%s,"
                        + "\"expect\":\"ALLOWED\"}")
                .formatted(action, rest);
    }

    private static String condition(String operator, String key, String value) {
        return ",\"Condition\":{\"%s\":{\"%s\":\"%s\"}}".formatted(operator, key, value);
    }

    private static Verdict asked(Design design) {
        return AssertionCheck.run(design).getFirst().answer().verdict();
    }

    /// The design under other names, of which the first assertion is still allowed and which can be read back.
    private static Design keeps(Design design) {
        assertThat(asked(design)).isEqualTo(Verdict.ALLOWED);
        var other = Anonymizer.anonymous(design, SECRET).design();
        assertThat(asked(other)).isEqualTo(Verdict.ALLOWED);
        assertThat(DesignFile.parse(DesignFile.write(other))).isEqualTo(new ReadResult.Opened(other, false, List.of()));
        return other;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hr-admin-1", "4711", "2024-01-01", "true", "1.5"})
    void aPolicyNamedLikeAWordOfAwsIsStillFound(String name) {
        var design = account(name, allow("s3:*", "*", ""), "", asks("s3:ListAllMyBuckets", ""));

        var other = keeps(design);

        assertThat(DesignFile.write(other)).doesNotContain('"' + name + '"');
        assertThat(codes(other)).isEqualTo(codes(design));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hr-merger-1",
                "2024-05-06",
                "4711",
                "mergers.amazonaws.com",
                "10.1.2.3",
                "true",
                "acme.amazon.com"
            })
    void noValueOfATagStays(String value) {
        var design = account("p", allow("s3:*", "*", ""), ",\"tags\":{\"team\":\"" + value + "\"}", "");

        assertThat(DesignFile.write(Anonymizer.anonymous(design, SECRET).design()))
                .doesNotContain(value + '"');
    }

    @Test
    void bothPartsOfAUserIdAreHidden() {
        var design = account(
                "p",
                allow("s3:*", "*", condition("StringLike", "aws:userid", "AROAEXAMPLE:jane.doe@acme.com")),
                "",
                "");

        assertThat(DesignFile.write(Anonymizer.anonymous(design, SECRET).design()))
                .doesNotContain("EXAMPLE:", "jane", "doe", "acme");
    }

    @Test
    void hostsKeepTheirServiceAndNothingElse() {
        var arns = new AnonymousArns(new Pseudonyms(SECRET, Substitution.Alphabets.BY_PREFIX, ""));

        assertThat(arns.principal("acme-payroll.s3.eu-west-1.amazonaws.com"))
                .endsWith(".s3.eu-west-1.amazonaws.com")
                .doesNotContain("acme", "payroll");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "203.0.113.0/24 203.0.113.9",
                "203.0.113.64/26 203.0.113.127",
                "10.0.0.0/8 10.20.30.40",
                "2001:db8::/32 2001:db8:1::7",
                "0.0.0.0/0 198.51.100.1"
            })
    void anAddressStaysInItsRange(String range, String address) {
        var design = account(
                "p",
                allow("s3:*", "*", condition("IpAddress", "aws:SourceIp", range)),
                "",
                asks("s3:ListAllMyBuckets", ",\"context\":{\"aws:SourceIp\":\"" + address + "\"}"));

        assertThat(DesignFile.write(keeps(design))).doesNotContain('"' + address + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"role/Adm*", "role/*Water", "role/Admin??Water", "role/*min*", "*/AdminOf*", "role/A*r"})
    void aPatternStillMatches(String pattern) {
        var design = account(
                "p",
                allow("iam:GetRole", "arn:aws:iam::1111*:" + pattern, ""),
                "",
                asks("iam:GetRole", ",\"resource\":\"arn:aws:iam::111111111111:role/AdminOfWater\""));

        assertThat(DesignFile.write(keeps(design))).doesNotContain("Admin", "Adm", "Water");
    }

    @Test
    void oneAlphabetForAllIsTakenOnlyForPatternsWithinWords() {
        var edges = account("p", allow("iam:GetRole", "arn:aws:iam::*:role/Adm*", ""), "", "");
        var within = account("p", allow("iam:GetRole", "arn:aws:iam::*:role/*min*", ""), "", "");

        assertThat(Anonymizer.anonymous(edges, SECRET).isSolvable()).isFalse();
        assertThat(Anonymizer.anonymous(within, SECRET).isSolvable()).isTrue();
        assertThat(Anonymizer.anonymous(within, SECRET).differences()).isEmpty();
    }

    @Test
    void variablesAndTagsInThemStayConnected() {
        var design = account(
                "p",
                allow("s3:*", "*", condition("StringEquals", "aws:PrincipalTag/team", "hr-merger-1")),
                ",\"tags\":{\"team\":\"hr-merger-1\"}",
                asks("s3:ListAllMyBuckets", ""));

        assertThat(DesignFile.write(keeps(design))).doesNotContain("team", "merger");
    }

    @Test
    void whatDiffersIsSaid() {
        var design = account(
                "p",
                allow("s3:*", "*", condition("NumericLessThan", "aws:PrincipalTag/level", "15")),
                ",\"tags\":{\"level\":\"5\"}",
                asks("s3:ListAllMyBuckets", ""));
        var before = new Pseudonyms(SECRET, Substitution.Alphabets.BY_PREFIX, "");

        var other = account("q", allow("ec2:*", "*", ""), "", asks("s3:ListAllMyBuckets", ""));

        assertThat(Likeness.of(design, other, new AnonymousArns(before)).differences())
                .contains("Anonymous: the answer to \"t\" would be IMPLICITLY_DENIED and no longer ALLOWED");
    }

    private static List<String> codes(Design design) {
        return DesignReview.of(design).stream().map(Finding::code).sorted().toList();
    }

    private static List<Verdict> verdicts(Design design, Stream<String> principals) {
        var evaluator = Evaluator.of(design);
        return principals
                .flatMap(principal -> ACTIONS.stream()
                        .map(action -> evaluator.answer(Question.of(principal, action, Optional.empty())))
                        .map(Answer::verdict))
                .toList();
    }

    private static void isAlike(Design design) {
        var anonymous = Anonymizer.anonymous(design, SECRET);
        var other = anonymous.design();

        assertThat(anonymous.differences()).isEmpty();
        assertThat(codes(other)).isEqualTo(codes(design));
        assertThat(verdicts(other, Principals.all(other).map(member -> Principals.arnOf(other, member))))
                .isEqualTo(verdicts(design, Principals.all(design).map(member -> Principals.arnOf(design, member))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "four-departments.json",
                "coffee-shop.json",
                "application-role.json",
                "regulated-workloads.json",
                "landing-zone.json"
            })
    void everyMemberOfASampleGetsTheSameAnswers(String sample) {
        isAlike(Samples.open(sample));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyMemberOfAGeneratedOrganizationGetsTheSameAnswers(long seed) {
        isAlike(DesignGenerator.small(seed));
    }
}
