package dev.espalier.denial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.denial.Denial.Cause;
import dev.espalier.denial.Denial.Form;
import dev.espalier.denial.Denial.Outcome;
import dev.espalier.denial.Reading.Why;
import dev.espalier.denial.Remark.Code;
import dev.espalier.policy.JsonParts;
import dev.espalier.policy.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DenialReaderTest {
    private static final String HANA = "arn:aws:iam::444444444444:user/hana";
    private static final String BUCKET = "arn:aws:s3:::receipts";

    private static Denial denial(String text) {
        return switch (DenialReader.read(text)) {
            case Reading.Understood(var denial) -> denial;
            case Reading.Refused(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    private static Why refusal(String text) {
        return switch (DenialReader.read(text)) {
            case Reading.Understood(var denial) -> throw new AssertionError("understood: " + denial);
            case Reading.Refused(var why) -> why;
        };
    }

    private static List<Code> codes(Denial denial) {
        return denial.remarks().stream().map(Remark::code).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        because no identity-based policy allows the s3:ListBucket action        | false | IDENTITY
        because no resource-based policy allows the s3:ListBucket action        | false | RESOURCE
        because no service control policy allows the s3:ListBucket action       | false | SCP
        because no permissions boundary allows the s3:ListBucket action         | false | BOUNDARY
        because no session policy allows the s3:ListBucket action               | false | SESSION
        because no VPC endpoint policy allows the s3:ListBucket action          | false | ENDPOINT
        because no resource control policy allows the s3:ListBucket action      | false | RCP
        with an explicit deny in an identity-based policy                       | true  | IDENTITY
        with an explicit deny in a resource-based policy                        | true  | RESOURCE
        with an explicit deny in a service control policy                       | true  | SCP
        with an explicit deny in a resource control policy                      | true  | RCP
        with an explicit deny in a permissions boundary                         | true  | BOUNDARY
        with an explicit deny in a session policy                               | true  | SESSION
        with an explicit deny in a VPC endpoint policy                          | true  | ENDPOINT
        """)
    void readsEveryTypeOfPolicyThatAwsNames(String cause, boolean isExplicit, PolicyKind kind) {
        var denial = denial(
                "User: " + HANA + " is not authorized to perform: s3:ListBucket on resource: " + BUCKET + " " + cause);

        assertThat(denial.principal()).contains(HANA);
        assertThat(denial.action()).contains("s3:ListBucket");
        assertThat(denial.resource()).contains(BUCKET);
        assertThat(denial.cause()).contains(new Cause(isExplicit, Optional.of(kind), Optional.empty()));
        assertThat(denial.form()).isEqualTo(Form.MESSAGE);
        assertThat(denial.outcome()).isEqualTo(Outcome.DENIED);
    }

    @Test
    void readsTheArnOfThePolicyThatDenies() {
        var scp = "arn:aws:organizations::111111111111:policy/o-fourdepts01/service_control_policy/p-12345678";

        var denial = denial("""
            An error occurred (AccessDenied) when calling the CreateDBInstance operation: User: %s is not
            authorized to perform: rds:CreateDBInstance on resource: arn:aws:rds:eu-west-1:444444444444:db:one
            with an explicit deny in a service control policy: %s
            """.formatted(HANA, scp));

        assertThat(denial.cause()).contains(new Cause(true, Optional.of(PolicyKind.SCP), Optional.of(scp)));
        assertThat(denial.resource()).contains("arn:aws:rds:eu-west-1:444444444444:db:one");
    }

    @Test
    void resourceMayBeInQuotesAndHoldSpaces() {
        var denial = denial("User: " + HANA + " is not authorized to perform: s3:GetObject on resource: \"" + BUCKET
                + "/my file.pdf\" because no identity-based policy allows the s3:GetObject action");

        assertThat(denial.resource()).contains(BUCKET + "/my file.pdf");
    }

    @Test
    void explicitDenyMayBeAllThatIsSaid() {
        var denial = denial("User: " + HANA + " is not authorized to perform: s3:ListBucket on resource: " + BUCKET
                + " with an explicit deny");

        assertThat(denial.cause()).contains(new Cause(true, Optional.empty(), Optional.empty()));
    }

    @Test
    void messageWithoutResourceOrReasonSaysSo() {
        var denial = denial("User: " + HANA + " is not authorized to perform: ec2:DescribeInstances.");

        assertThat(denial.action()).contains("ec2:DescribeInstances");
        assertThat(denial.cause()).isEmpty();
        assertThat(codes(denial)).containsExactly(Code.NO_RESOURCE);
    }

    @Test
    void encodedPartIsSaidToBeUnreadableAndTheRestIsRead() {
        var denial = denial("You are not authorized to perform this operation. User: " + HANA
                + " is not authorized to perform: ec2:RunInstances on resource:"
                + " arn:aws:ec2:eu-west-1:444444444444:instance/* because no identity-based policy allows the"
                + " ec2:RunInstances action. Encoded authorization failure message: AbC-dEf_123");

        assertThat(denial.resource()).contains("arn:aws:ec2:eu-west-1:444444444444:instance/*");
        assertThat(codes(denial)).contains(Code.ENCODED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        You are not authorized to perform this operation. Encoded authorization failure message: AbC | ONLY_ENCODED
        An error occurred (AccessDenied) when calling the GetObject operation: Access Denied         | NOTHING_SAID
        UnauthorizedOperation                                                                        | NOTHING_SAID
        Once upon a time                                                                             | NO_MESSAGE
        User: x is not authorized to perform: whatever                                               | NOTHING_SAID
        {                                                                                            | BROKEN_JSON
        {"eventName"                                                                                 | BROKEN_JSON
        {"Records": []}                                                                              | NO_EVENT
        {"Version": "2012-10-17", "Statement": []}                                                   | NO_EVENT
        [1, null, "x"]                                                                               | NO_EVENT
        """)
    void textThatSaysNothingIsRefusedForAReason(String text, Why why) {
        assertThat(refusal(text)).isEqualTo(why);
    }

    @Test
    void emptyAndHugeTextsAreRefused() {
        assertThat(refusal(" \n ")).isEqualTo(Why.EMPTY);
        assertThat(refusal("a".repeat(DenialReader.LONGEST + 1))).isEqualTo(Why.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{\"a\":",
                "is not authorized to perform",
                "with an explicit deny in a ",
                "User: \"'(",
                ": arn:"
            })
    void repeatedPiecesNeitherThrowNorTakeLong(String piece) {
        assertThat(DenialReader.read(piece.repeat(DenialReader.LONGEST / piece.length())))
                .isNotNull();
    }

    @Test
    void textsBrokenAtRandomNeverThrow() {
        var random = new Random(7);
        var whole = event(
                "AccessDenied",
                "User: " + HANA + " is not authorized to perform: s3:GetObject on resource: " + BUCKET
                        + " with an explicit deny in a session policy");
        for (int i = 0; i < 2000; i++) {
            int from = random.nextInt(whole.length());
            int to = from + random.nextInt(whole.length() - from);
            assertThat(DenialReader.read(whole.substring(0, from) + whole.substring(to)))
                    .isNotNull();
        }
    }

    // Events

    private static String event(String code, String message) {
        return """
            {"eventVersion": "1.08", "userIdentity": {"type": "IAMUser", "arn": "%s", "accountId": "444444444444"},
             "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "eu-west-1",
             "sourceIPAddress": "203.0.113.7", "errorCode": "%s", "errorMessage": "%s",
             "resources": [{"type": "AWS::S3::Object", "ARN": "%s/1.pdf"}]}
            """.formatted(HANA, code, message, BUCKET);
    }

    @Test
    void eventGivesPrincipalActionResourceAndContext() {
        var denial = denial(event("AccessDenied", "Access Denied"));

        assertThat(denial.form()).isEqualTo(Form.EVENT);
        assertThat(denial.principal()).contains(HANA);
        assertThat(denial.action()).contains("s3:GetObject");
        assertThat(denial.resource()).contains(BUCKET + "/1.pdf");
        assertThat(denial.context())
                .isEqualTo(new JsonObject(List.of(
                        JsonParts.member("aws:RequestedRegion", "eu-west-1"),
                        JsonParts.member("aws:SourceIp", "203.0.113.7"))));
        assertThat(denial.cause()).isEmpty();
        assertThat(codes(denial)).isEmpty();
    }

    @Test
    void whatTheErrorMessageNamesCountsMoreThanTheEvent() {
        var denial = denial(event(
                "AccessDenied",
                "User: " + HANA + " is not authorized to perform: kms:Decrypt on resource:"
                        + " arn:aws:kms:eu-west-1:444444444444:key/1 because no identity-based policy allows"
                        + " the kms:Decrypt action"));

        assertThat(denial.action()).contains("kms:Decrypt");
        assertThat(denial.resource()).contains("arn:aws:kms:eu-west-1:444444444444:key/1");
        assertThat(denial.cause().flatMap(Cause::kind)).contains(PolicyKind.IDENTITY);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        s3.amazonaws.com,         ListObjectsV2,           s3:ListBucket
        s3.amazonaws.com,         HeadObject,              s3:GetObject
        lambda.amazonaws.com,     CreateFunction20150331,  lambda:CreateFunction
        lambda.amazonaws.com,     Invoke,                  lambda:InvokeFunction
        monitoring.amazonaws.com, PutMetricAlarm,          cloudwatch:PutMetricAlarm
        """)
    void eventNamesThatAreNoActionsAreTranslated(String source, String name, String action) {
        var denial = denial("""
            {"eventSource": "%s", "eventName": "%s", "errorCode": "AccessDenied",
             "userIdentity": {"arn": "%s"}}\
            """.formatted(source, name, HANA));

        assertThat(denial.action()).contains(action);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        s3.amazonaws.com,        FlyToTheMoon,  EVENT_UNKNOWN
        nowhere.amazonaws.com,   GetObject,     EVENT_SOURCE_UNKNOWN
        example.org,             GetObject,     EVENT_SOURCE_UNKNOWN
        """)
    void eventWhoseActionIsNotKnownAsksNothing(String source, String name, Code code) {
        var denial = denial("""
            {"eventSource": "%s", "eventName": "%s", "errorCode": "AccessDenied",
             "userIdentity": {"arn": "%s"}}\
            """.formatted(source, name, HANA));

        assertThat(denial.action()).isEmpty();
        assertThat(denial.question()).isEmpty();
        assertThat(codes(denial)).contains(code);
    }

    @Test
    void theFirstRefusedEventOfSeveralIsTaken() {
        var fine = "{\"eventSource\": \"s3.amazonaws.com\", \"eventName\": \"ListBuckets\"}";

        var denial = denial("{\"Records\": [" + fine + "," + event("AccessDenied", "Access Denied") + "]}");

        assertThat(denial.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(denial.remarks()).contains(Remark.of(Code.MORE_EVENTS, "1"));
    }

    @Test
    void eventInTheEnvelopeOfAnEventBusIsRead() {
        assertThat(denial("{\"source\": \"aws.s3\", \"detail\": " + event("AccessDenied", "no") + "}")
                        .principal())
                .contains(HANA);
    }

    @ParameterizedTest
    @CsvSource({
        "AccessDenied, DENIED",
        "AccessDeniedException, DENIED",
        "Client.UnauthorizedOperation, DENIED",
        "NoSuchBucket, OTHER_FAILURE",
        "ThrottlingException, OTHER_FAILURE"
    })
    void onlyErrorsAboutPermissionsAreDenials(String code, Outcome outcome) {
        assertThat(denial(event(code, "x")).outcome()).isEqualTo(outcome);
    }

    @Test
    void eventWithoutErrorWasAllowed() {
        assertThat(denial("{\"eventSource\": \"s3.amazonaws.com\", \"eventName\": \"ListBuckets\"}")
                        .outcome())
                .isEqualTo(Outcome.ALLOWED);
    }

    @Test
    void sessionSaysWhetherMfaWasUsedAndAServiceHasNoAddress() {
        var denial = denial("""
            {"eventSource": "rds.amazonaws.com", "eventName": "CreateDBInstance", "errorCode": "AccessDenied",
             "sourceIPAddress": "cloudformation.amazonaws.com",
             "userIdentity": {"type": "AssumedRole", "arn": "arn:aws:sts::444444444444:assumed-role/Ops/x",
               "sessionContext": {"attributes": {"mfaAuthenticated": "false"}}}}\
            """);

        assertThat(denial.context())
                .isEqualTo(new JsonObject(List.of(JsonParts.member("aws:MultiFactorAuthPresent", "false"))));
        assertThat(codes(denial)).contains(Code.BY_SERVICE, Code.NO_RESOURCE);
    }

    @Test
    void ofSeveralResourcesNoneIsGuessed() {
        var denial = denial("""
            {"eventSource": "s3.amazonaws.com", "eventName": "GetObject", "errorCode": "AccessDenied",
             "requestParameters": {"bucketName": "other"},
             "resources": [{"ARN": "arn:aws:s3:::a"}, {"ARN": "arn:aws:s3:::b"}, 7, {"ARN": null}]}\
            """);

        assertThat(denial.resource()).isEmpty();
        assertThat(codes(denial)).contains(Code.SEVERAL_RESOURCES, Code.NO_PRINCIPAL);
    }

    @Test
    void eventOfAnObjectWithoutResourcesNamesItByItsParameters() {
        var denial = denial("""
            {"eventSource": "s3.amazonaws.com", "eventName": "GetObject", "errorCode": "AccessDenied",
             "requestParameters": {"bucketName": "receipts", "key": "2026/1.pdf"}}\
            """);

        assertThat(denial.resource()).contains("arn:aws:s3:::receipts/2026/1.pdf");
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyRemarkHasItsSentence(Code code) {
        var sentence = Remark.of(code, "1", "second").sentence();

        assertThat(sentence).matches("[A-Z1].*").doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource(Why.class)
    void everyRefusalHasItsSentence(Why why) {
        assertThat(new Reading.Refused(why).sentence()).endsWith(".").hasSizeLessThan(140);
    }

    @Test
    void ordinaryTextsAreNotTakenForDenials() {
        assertThat(DenialReader.isMeant("s3:GetObject")).isFalse();
        assertThat(DenialReader.isMeant(HANA)).isFalse();
        assertThat(DenialReader.isMeant("An error occurred (AccessDenied) when calling the X operation"))
                .isTrue();
    }
}
