package dev.espalier.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.intake.Imported;
import dev.espalier.intake.Intake;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Templates have the properties that AWS documents, refer to nothing that is not there, and say what the design says.
class CloudFormationRoundTripTest {
    private static Schema schema;
    private static Schema lenient;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readSchema() throws IOException {
        try (var in = CloudFormationRoundTripTest.class.getResourceAsStream("template.schema.json")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            schema = schema(text);
            lenient = schema(text.replace("\"pattern\"", "\"$comment\"")
                    .replaceAll("\"maxLength\": [0-9]+", "\"maxLength\": 1000000"));
        }
    }

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    static Stream<Arguments> samples() {
        return Samples.all().stream().map(sample -> Arguments.of(sample.fileName(), Samples.open(sample.fileName())));
    }

    static Stream<Arguments> nasty() {
        return LongStream.range(0, 12).mapToObj(seed -> Arguments.of("nasty " + seed, NastyDesigns.of(seed)));
    }

    static Stream<Arguments> designs() {
        var generated =
                LongStream.range(0, 5).mapToObj(seed -> Arguments.of("generated " + seed, DesignGenerator.small(seed)));
        return Stream.of(samples(), generated, nasty()).flatMap(each -> each);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void samplesHaveWhatAwsDocuments(String name, Design design) {
        Templates.of(CloudFormationExport.of(design))
                .forEach((path, template) -> assertThat(schema.validate(JsonText.write(template), InputFormat.JSON))
                        .as(path)
                        .isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nasty")
    void namesThatAwsRefusesChangeNoProperty(String name, Design design) {
        Templates.of(CloudFormationExport.of(design))
                .forEach((path, template) -> assertThat(lenient.validate(JsonText.write(template), InputFormat.JSON))
                        .as(path)
                        .isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("designs")
    void whatIsReferredToIsThere(String name, Design design) {
        Templates.of(CloudFormationExport.of(design)).forEach((path, template) -> {
            var declared = new TreeSet<>(Templates.names(template, "Resources"));
            declared.addAll(Templates.names(template, "Parameters"));
            assertThat(declared).as(path).containsAll(Templates.references(template));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("designs")
    void whatExistsIsInTheTemplateBesideIt(String name, Design design) {
        var exported = CloudFormationExport.of(design);
        var templates = Templates.of(exported);
        for (var file : exported.files()) {
            if (file.path().endsWith(".import.json")) {
                var template = Objects.requireNonNull(templates.get(file.path().replace(".import.json", ".yaml")));
                var list = (JsonArray) JsonText.parse(file.text()).value().orElseThrow();
                assertThat(list.items())
                        .map(item ->
                                ((JsonObject) item).get("LogicalResourceId").orElseThrow())
                        .map(id -> ((JsonString) id).value())
                        .isSubsetOf(Templates.names(template, "Resources"));
            }
        }
    }

    /// Templates do not tell the ids of units, so what is compared goes by names that are told apart. Accounts keep
    /// their numbers: people in an account that nobody can place would be bound by no SCP.
    @ParameterizedTest(name = "{0}")
    @MethodSource("designs")
    void whatItLeadsToSaysWhatTheDesignSays(String name, Design design) throws IOException {
        var imported = readBack(design, ".yaml");

        assertThat(imported.isFlawless()).as(imported.remarks().toString()).isTrue();
        assertThat(Carried.differenceWithoutIdsOfUnits(design, imported.design().orElseThrow()))
                .isEmpty();
    }

    @Test
    void withTheListsOfWhatExistsUnitsAndTheOrganizationKeepTheirIds() throws IOException {
        var design = Samples.open("landing-zone.json");
        var before = DesignIndex.of(design);

        var imported = readBack(design, "").design().orElseThrow();

        assertThat(imported.organization().id())
                .isNotEmpty()
                .isEqualTo(design.organization().id());
        assertThat(imported.organization().root().id())
                .isEqualTo(design.organization().root().id());
        assertThat(DesignIndex.of(imported).units())
                .map(OrganizationalUnit::id)
                .containsExactlyInAnyOrderElementsOf(
                        before.units().stream().map(OrganizationalUnit::id).toList());
    }

    private Imported readBack(Design design, String ending) throws IOException {
        for (var file : CloudFormationExport.of(design).files()) {
            var path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            if (file.path().endsWith(ending)) {
                Files.writeString(path, file.text());
            }
        }
        return Intake.read(List.of(folder));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("designs")
    void theSameDesignGivesTheSameText(String name, Design design) {
        assertThat(CloudFormationExport.of(design)).isEqualTo(CloudFormationExport.of(design));
    }
}
