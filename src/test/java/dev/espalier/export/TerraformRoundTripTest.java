package dev.espalier.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.intake.Intake;
import dev.espalier.storage.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is written is HCL for a parser that is not ours, refers to nothing that is not there, and says what the design
/// says: the state that it would lead to is imported and compared.
class TerraformRoundTripTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> designs() {
        return Stream.of(
                        Samples.all().stream()
                                .map(sample -> Arguments.of(sample.fileName(), Samples.open(sample.fileName()))),
                        LongStream.range(0, 5)
                                .mapToObj(seed -> Arguments.of("generated " + seed, DesignGenerator.small(seed))),
                        LongStream.range(0, 12).mapToObj(seed -> Arguments.of("nasty " + seed, NastyDesigns.of(seed))))
                .flatMap(each -> each);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("designs")
    void whatIsReferredToIsThere(String name, Design design) {
        for (var module : TerraformFiles.of(TerraformExport.of(design))) {
            var declared = module.resources().keySet();
            assertThat(module.imports().keySet()).isSubsetOf(declared);
            assertThat(module.references())
                    .filteredOn(reference -> reference.matches("(var|aws_\\w+)\\..*"))
                    .allSatisfy(reference -> {
                        var steps = reference.split("[.\\[]", -1);
                        if (steps[0].equals("var")) {
                            assertThat(module.variables()).containsKey(steps[1]);
                        } else {
                            assertThat(declared).contains(steps[0] + "." + steps[1]);
                        }
                    });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("designs")
    void whatItLeadsToSaysWhatTheDesignSays(String name, Design design) throws IOException {
        TerraformState.write(design, TerraformExport.of(design), folder);

        var imported = Intake.read(List.of(folder));

        assertThat(imported.isFlawless()).as(imported.remarks().toString()).isTrue();
        assertThat(Carried.difference(design, imported.design().orElseThrow())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("designs")
    void theSameDesignGivesTheSameText(String name, Design design) {
        assertThat(TerraformExport.of(design)).isEqualTo(TerraformExport.of(design));
    }
}
