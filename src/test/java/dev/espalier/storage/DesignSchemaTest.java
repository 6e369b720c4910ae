package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.espalier.design.DesignGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignSchemaTest {
    private static Schema schema;

    @BeforeAll
    static void readSchema() throws IOException {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText(), InputFormat.JSON);
    }

    private static String schemaText() throws IOException {
        try (var in = DesignSchemaTest.class.getResourceAsStream("design.schema.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Error> errors(String text) {
        return schema.validate(text, InputFormat.JSON);
    }

    @Test
    void theSchemaItselfIsAValidSchema() throws IOException {
        var metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaSchema.validate(schemaText(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.espalier.storage.SamplesTest#files")
    void everySampleIsValid(Path file) throws IOException {
        assertThat(errors(Files.readString(file))).isEmpty();
    }

    @Test
    void whatIsWrittenIsValid() {
        assertThat(errors(DesignFileTest.EVERYTHING)).isEmpty();
        assertThat(errors(DesignFileTest.SMALLEST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void generatedDesignsAreValid(long seed) {
        assertThat(errors(DesignFile.write(DesignGenerator.small(seed)))).isEmpty();
    }

    @Test
    void unknownFieldsAreAllowed() {
        assertThat(errors(DesignFileTest.SMALLEST.replace("\"id\"", "\"x\": 1, \"id\"")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{index}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "formatVersion": 1                   | "formatVersion": 2
        "managementAccountId": "111111111111"| "managementAccountId": "1111"
        "id": "111111111111",                | ``
        "name": "HR"                         | "name": 5
        "featureSet": "CONSOLIDATED_BILLING" | "featureSet": "SOME"
        "type": "RESOURCE_CONTROL_POLICY"    | "type": "TAG_POLICY"
        "accessKeys": 2                      | "accessKeys": -2
        "mfa": true                          | "mfa": "yes"
        "team": "till"                       | "team": 1
        "quotaProfile": "BEFORE_MAY_2026"    | "quotaProfile": "YESTERDAY"
        "expect": "DENIED"                   | "expect": "MAYBE"
        "groups": ["Cashiers"]               | "groups": "Cashiers"
        "x": 12                              | "x": "12"
        """)
    void whatTheReaderRefusesTheSchemaRefusesToo(String right, String wrong) {
        assertThat(DesignFileTest.EVERYTHING).contains(right);
        var text = DesignFileTest.EVERYTHING.replace(right, wrong);

        assertThat(errors(text)).isNotEmpty();
    }
}
