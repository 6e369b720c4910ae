package dev.espalier.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.catalog.Catalog;
import dev.espalier.policy.Json;
import dev.espalier.policy.JsonPath;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyType;
import dev.espalier.policy.PolicyValidator;
import dev.espalier.policy.Problem;
import dev.espalier.policy.Severity;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.ReadResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever people paste is looked at without an exception, and every problem is at a place that exists.
class RealWorldDocumentsTest {
    /// A document with every element that any type of policy has.
    private static final JsonValue EVERYTHING = Json.parse("""
        {
          "Version": "2012-10-17",
          "Id": "all",
          "Statement": [
            {
              "Sid": "One", "Effect": "Allow",
              "Principal": { "AWS": ["arn:aws:iam::111111111111:root", "222222222222"], "Service": "ec2.amazonaws.com" },
              "Action": ["s3:GetObject", "s3:List*"],
              "Resource": ["arn:aws:s3:::b", "arn:aws:s3:::b/${aws:username}/*"],
              "Condition": {
                "StringLike": { "s3:prefix": ["a/*", "b/*"] },
                "Bool": { "aws:SecureTransport": true },
                "NumericLessThan": { "s3:max-keys": 10 } }
            },
            { "Effect": "Deny", "NotPrincipal": { "AWS": "*" }, "NotAction": "iam:*", "NotResource": "*" }
          ]
        }\
        """);

    private static final List<JsonValue> INTRINSICS = List.of(
            Json.parse("{ \"Ref\": \"AWS::AccountId\" }"),
            Json.parse("{ \"Fn::Sub\": \"arn:${AWS::Partition}:s3:::b-${AWS::AccountId}/*\" }"),
            Json.parse("{ \"Fn::Join\": [\":\", [\"arn\", { \"Ref\": \"AWS::Partition\" }]] }"),
            Json.parse("{ \"Fn::If\": [\"IsProd\", \"a\", { \"Ref\": \"AWS::NoValue\" }] }"),
            Json.parse("\"${AWS::AccountId}\""),
            Json.parse("\"<your-bucket>\""),
            Json.parse("\"{{ account }}\""),
            Json.parse("\"${aws_s3_bucket.logs.arn}/*\""),
            Json.parse("\"\""),
            Json.parse("null"),
            Json.parse("[]"),
            Json.parse("{}"),
            Json.parse("[[]]"),
            Json.parse("-1.5e9"),
            Json.parse("\"\\u00e9\\ud83d\\ude00\\ud800\\u0000\""));

    /// Problems of the document as every type of policy, each at a place that exists.
    private static List<Problem> problems(JsonValue document) {
        var all = new ArrayList<Problem>();
        for (var type : PolicyType.values()) {
            var problems = PolicyProblems.of(new PolicyDocument(document), type);
            assertThat(problems)
                    .allMatch(problem -> at(document, problem.path()).isPresent());
            all.addAll(problems);
        }
        return all;
    }

    private static Optional<JsonValue> at(JsonValue document, JsonPath path) {
        var found = Optional.of(document);
        for (var step : path.steps()) {
            found = found.flatMap(value -> switch (step) {
                case JsonPath.Step.Member(var name) ->
                    value instanceof JsonObject object ? object.get(name) : Optional.empty();
                case JsonPath.Step.Item(var index) ->
                    value instanceof JsonArray(var items) && index < items.size()
                            ? Optional.of(items.get(index))
                            : Optional.empty();
            });
        }
        return found;
    }

    @Test
    void intrinsicsAndPlaceholdersMayStandInEveryPosition() {
        for (var path : places(EVERYTHING)) {
            for (var intrinsic : INTRINSICS) {
                problems(Mutation.replaced(EVERYTHING, path, intrinsic));
            }
        }
    }

    private static List<JsonPath> places(JsonValue document) {
        return Mutation.places(document);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mutatedDocumentsOfTheSamplesAreReadAllTheSame(Path file) throws Exception {
        var random = new Random(file.getFileName().toString().hashCode());
        for (var document : Mutation.documents(Json.parse(Files.readString(file)))) {
            var changed = document;
            for (int i = 0; i < 8; i++) {
                changed = Mutation.mutated(changed, random);
                problems(changed);
            }
        }
    }

    private static Collection<Path> samples() throws Exception {
        try (var files = Files.list(Path.of("samples"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyManagedPolicyIsReadAsEveryType() {
        for (var arn : Catalog.get().managedPolicyArns()) {
            var document = Catalog.get().managedPolicy(arn).orElseThrow();
            for (var type : PolicyType.values()) {
                assertThat(PolicyValidator.validate(new PolicyDocument(document), type))
                        .allMatch(problem -> at(document, problem.path()).isPresent());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "aws-cn", "aws-us-gov"})
    void everyPartitionIsAsGoodAsAnother(String partition) {
        var document = Json.document("""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
            "Principal":{"AWS":["arn:PP:iam::111111111111:role/team/Deploy","arn:PP:sts::111111111111:assumed-role/R/s1"]},
            "Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:PP:s3:::b/*",
            "Condition":{"ArnLike":{"aws:SourceArn":"arn:PP:sns:*:111111111111:*"}}}]}\
            """.replace("PP", partition));

        assertThat(PolicyProblems.of(document, PolicyType.RESOURCE)).isEmpty();
    }

    @Test
    void aHugeDocumentIsReadToItsEnd() {
        var document = huge();

        assertThat(JsonText.write(document).length()).isGreaterThan(150_000);
        assertThat(problems(document)).anyMatch(problem -> problem.code().equals("POLICY_SIZE_EXCEEDED"));
    }

    /// 150 kilobytes with something to say in every line: unknown actions, many resources, many conditions.
    static JsonValue huge() {
        var statements = new ArrayList<JsonValue>();
        for (int i = 0; i < 340; i++) {
            statements.add(Json.parse("""
                {"Sid":"S%1$d","Effect":"Allow","Action":["s3:GetObject%1$d","ec2:Describe*","s3:List*","sqs:SendMessage"],
                "Resource":["arn:aws:s3:::bucket-%1$d/*","arn:aws:sqs:*:111111111111:queue-%1$d","arn:aws:ec2:*:*:instance/*"],
                "Condition":{"StringLike":{"s3:prefix":["home/%1$d/*"],"aws:PrincipalTag/team-%1$d":"x*y*z"},
                "ForAllValues:StringEquals":{"aws:TagKeys":["a","b","c"]}}}\
                """.formatted(i)));
        }
        return new JsonObject(List.of(
                new JsonValue.Member("Version", new JsonString("2012-10-17")),
                new JsonValue.Member("Statement", new JsonArray(statements))));
    }

    @Test
    void nestingThatIsTooDeepIsRefusedInASentence() {
        var deep = nested(10_000);

        var parsed = JsonText.parse(deep);

        assertThat(parsed.value()).isEmpty();
        assertThat(parsed.problems())
                .extracting(found -> found.problem().code())
                .containsExactly("JSON_TOO_DEEP");
        assertThat(DesignFile.parse(
                        "{\"formatVersion\":1,\"organization\":{\"policies\":[{\"document\":" + deep + "}]}}"))
                .isInstanceOf(ReadResult.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 200, 300, 350, 380, 390, 395, 400, 401, 410, 450, 499, 500})
    void aDocumentThatCanBeReadCanBeSavedAndOpenedAgain(int depth) {
        var parsed = JsonText.parse(nested(depth));
        if (parsed.value().isEmpty()) {
            assertThat(depth).isGreaterThan(JsonText.MOST_NESTED);
            return;
        }
        var document = new PolicyDocument(parsed.value().get());
        var design = Drawn.role(role -> role.withTrustPolicy(Optional.of(document)), 0);

        assertThat(problems(document.source())).isNotEmpty();
        assertThat(DesignFile.parse(DesignFile.write(design)))
                .isInstanceOfSatisfying(
                        ReadResult.Opened.class,
                        opened -> assertThat(opened.design()).isEqualTo(design));
    }

    private static String nested(int depth) {
        return "{\"Statement\":".repeat(depth / 2)
                + "[".repeat(depth - depth / 2)
                + "]".repeat(depth - depth / 2)
                + "}".repeat(depth / 2);
    }

    @Test
    void aKeyThatStandsTwiceIsReportedWhereItStandsAgain() {
        var parsed =
                JsonText.parse("{\n \"Version\": \"2012-10-17\",\n \"Version\": \"2008-10-17\", \"Statement\": [] }");

        assertThat(parsed.problems()).singleElement().satisfies(found -> {
            assertThat(found.problem().code()).isEqualTo("JSON_DUPLICATE_KEY");
            assertThat(found.line()).isEqualTo(3);
            assertThat(found.column()).isEqualTo(2);
        });
    }

    @Test
    void aCharacterThatIamRefusesIsMarkedWhereItStands() {
        var document = Json.document("""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":["*","arn:aws:s3:::\\u4e2d"]}]}\
            """);

        assertThat(PolicyValidator.validate(document, PolicyType.IDENTITY))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("INVALID_CHARACTER");
                    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
                    assertThat(problem.path()).hasToString("Statement[0].Resource[1]");
                });
        assertThat(PolicyValidator.validate(document, PolicyType.SCP)).isEmpty();
    }
}
