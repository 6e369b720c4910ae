package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.AssertionCheck;
import dev.espalier.catalog.Catalog;
import dev.espalier.design.Design;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.ReadResult;
import dev.espalier.storage.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
    /// What the coffee shop's policy names as a slide prints it.
    private static final String FICTIONAL = "s3:ListObject";

    static List<Path> samples() throws IOException {
        try (var files = Files.list(Path.of("samples"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void teachSixLessons() throws IOException {
        assertThat(samples())
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "application-role.json",
                        "coffee-shop.json",
                        "finance-it-hr-legal.json",
                        "four-departments.json",
                        "landing-zone.json",
                        "regulated-workloads.json");
    }

    @Test
    void areListedUnderTheNamesOfTheirDesigns() {
        assertThat(Samples.all())
                .allSatisfy(sample ->
                        assertThat(Samples.open(sample.fileName()).name()).isEqualTo(sample.title()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void opensWithoutAWarning(Path file) throws IOException {
        assertThat(DesignFile.parse(Files.readString(file))).isInstanceOfSatisfying(ReadResult.Opened.class, opened -> {
            assertThat(opened.warnings()).isEmpty();
            assertThat(opened.isReadOnly()).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWrittenAsItWasRead(Path file) throws IOException {
        assertThat(DesignFile.write(open(file))).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void saysInTwoSentencesWhatItTeaches(Path file) throws IOException {
        assertThat(open(file).description()).matches("[A-Z][^.?!]*\\. [A-Z][^.?!]*\\.");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void namesOnlyActionsAndPoliciesThatExist(Path file) throws IOException {
        var catalog = Catalog.get();
        var document = JsonText.parse(Files.readString(file)).value().orElseThrow();
        assertThat(textsUnder(document, List.of("action", "Action", "NotAction")))
                .isNotEmpty()
                .allMatch(action -> catalog.countCoveredBy(action) > 0 || action.equals(FICTIONAL));
        assertThat(textsUnder(document, List.of("attachedPolicies", "permissionsBoundary")))
                .filteredOn(reference -> reference.startsWith("arn:aws:iam::aws:"))
                .allMatch(arn -> catalog.managedPolicy(arn).isPresent());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void holdsEveryAssertionItMakes(Path file) throws IOException {
        assertThat(AssertionCheck.run(open(file)))
                .hasSizeGreaterThanOrEqualTo(12)
                .filteredOn(result -> !result.holds())
                .extracting(
                        result -> result.assertion().title(),
                        result -> result.answer().verdict(),
                        result -> result.answer().decidedBy())
                .isEmpty();
    }

    private static Design open(Path file) throws IOException {
        return ((ReadResult.Opened) DesignFile.parse(Files.readString(file))).design();
    }

    private static List<String> textsUnder(JsonValue value, List<String> names) {
        return switch (value) {
            case JsonObject(var members) ->
                members.stream()
                        .flatMap(member -> (names.contains(member.name())
                                ? texts(member.value())
                                : textsUnder(member.value(), names).stream()))
                        .toList();
            case JsonArray(var items) ->
                items.stream().flatMap(item -> textsUnder(item, names).stream()).toList();
            case JsonString _, JsonValue.JsonNumber _, JsonValue.JsonBoolean _, JsonValue.JsonNull _ -> List.of();
        };
    }

    private static Stream<String> texts(JsonValue value) {
        return switch (value) {
            case JsonString(var text) -> Stream.of(text);
            case JsonArray(var items) -> items.stream().flatMap(SamplesTest::texts);
            case JsonObject _, JsonValue.JsonNumber _, JsonValue.JsonBoolean _, JsonValue.JsonNull _ -> Stream.empty();
        };
    }
}
