package dev.espalier.cli;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The schemas of what the command line prints.
final class PrintedSchema {
    private PrintedSchema() {}

    static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    }

    static String text(String name) {
        try (var in = AskCommand.class.getResourceAsStream(name + ".schema.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The shipped schemas let later members pass; here every member has to be described.
    static Schema strict(String name) {
        var strict = text(name)
                .replaceAll("(\"type\": \"object\",)(\\s+\"required\")", "$1\n\"additionalProperties\": false,$2");
        return registry().getSchema(strict, InputFormat.JSON);
    }
}
