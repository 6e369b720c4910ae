package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedSchemaTest {

    @ParameterizedTest
    @ValueSource(strings = {"answer", "who-can", "can", "ceiling", "compare", "diff"})
    void theSchemasThemselvesAreValidSchemas(String name) {
        var metaSchema =
                PrintedSchema.registry().getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaSchema.validate(PrintedSchema.text(name), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"rds:CreateDBInstance, ALLOWED", "iam:CreateUser, IMPLICITLY_DENIED"})
    void whatIfFollowsTheSchemaOfTheAnswer(String action, String target) {
        var text = Spoken.by(
                        "ask",
                        "samples/four-departments.json",
                        "--principal",
                        "arn:aws:iam::444444444444:user/hana",
                        "--action",
                        action,
                        "--what-if",
                        "--format",
                        "json")
                .results();

        assertThat(text).contains("\"target\": \"" + target + "\"");
        assertThat(PrintedSchema.strict("answer").validate(text, InputFormat.JSON))
                .as(text)
                .isEmpty();
    }

    @Test
    void bothWaysOfWhatDependsFollowTheSchemaOfTheAnswer() {
        var text = Spoken.by(
                        "ask",
                        "samples/regulated-workloads.json",
                        "--principal=arn:aws:iam::800000000003:user/kurt",
                        "--action=s3:DeleteObject",
                        "--resource=arn:aws:s3:::regulated-records/1961/7.pdf",
                        "--what-if",
                        "--format=json")
                .results();

        assertThat(text).contains("\"flip\": {\n    \"target\": \"ALLOWED\"");
        assertThat(text).contains("\"flipToDenied\": {\n    \"target\": \"IMPLICITLY_DENIED\"");
        assertThat(PrintedSchema.strict("answer").validate(text, InputFormat.JSON))
                .as(text)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        four-departments    | s3:GetObject
        four-departments    | kms:Decrypt
        regulated-workloads | dynamodb:DeleteTable
        application-role    | sts:AssumeRole
        """)
    void whoCanFollowsItsSchema(String sample, String action) {
        var text = Spoken.by("who-can", "samples/" + sample + ".json", "--action", action, "--format", "json")
                .results();

        assertThat(PrintedSchema.strict("who-can").validate(text, InputFormat.JSON))
                .as(text)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        four-departments    | arn:aws:iam::444444444444:user/hana  | kms
        four-departments    | arn:aws:iam::444444444444:user/ivo   | s3
        four-departments    | lambda.amazonaws.com                 | sts
        regulated-workloads | arn:aws:iam::800000000002:user/petra | dynamodb
        """)
    void canFollowsItsSchema(String sample, String principal, String service) {
        var text = Spoken.by(
                        "can",
                        "samples/" + sample + ".json",
                        "--principal",
                        principal,
                        "--service",
                        service,
                        "--context",
                        "aws:RequestedRegion=eu-west-1",
                        "--format",
                        "json")
                .results();

        assertThat(PrintedSchema.strict("can").validate(text, InputFormat.JSON))
                .as(text)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"four-departments, HR", "regulated-workloads, 800000000002", "landing-zone, Root"})
    void ceilingFollowsItsSchema(String sample, String node) {
        var text = Spoken.by("ceiling", "samples/" + sample + ".json", node, "--format", "json")
                .results();

        assertThat(PrintedSchema.strict("ceiling").validate(text, InputFormat.JSON))
                .as(text)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"arn:aws:iam::444444444444:group/Admins", "arn:aws:iam::444444444444:user/hana"})
    void theAnswerToAGroupFollowsTheSchemaToo(String principal) {
        var text = Spoken.by(
                        "ask",
                        "samples/four-departments.json",
                        "--principal",
                        principal,
                        "--action",
                        "s3:GetObject",
                        "--format",
                        "json")
                .results();

        assertThat(PrintedSchema.strict("answer").validate(text, InputFormat.JSON))
                .as(text)
                .isEmpty();
        assertThat(text.contains("\"members\"")).isEqualTo(principal.contains("group"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--action=rds:CreateDBInstance", "--action=iam:CreateUser --what-if"})
    void compareFollowsItsSchema(String options) {
        var arguments = new ArrayList<>(List.of(
                "compare",
                "samples/four-departments.json",
                "arn:aws:iam::444444444444:user/hana",
                "arn:aws:iam::444444444444:user/ivo",
                "--format=json"));
        arguments.addAll(Arrays.stream(options.split(" "))
                .filter(option -> !option.isEmpty())
                .toList());
        var text = Spoken.by(arguments.toArray(String[]::new)).results();

        assertThat(PrintedSchema.strict("compare").validate(text, InputFormat.JSON))
                .as(text)
                .isEmpty();
        assertThat(text.contains("\"flip\"")).isEqualTo(options.contains("what-if"));
    }
}
