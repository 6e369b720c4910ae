package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.DesignGenerator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Dumps in which texts have been exchanged at random: ids that are those of something else, names that are taken,
/// units that lie in themselves. Whatever comes of it can be saved and opened again, and every remark is a
/// sentence.
class MutatedDumpTest {
    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\\n]*\"");
    private static final int ROUNDS = 6;
    private static final List<String> ODD = List.of(
            "\"\"",
            "\" \"",
            "null",
            "17",
            "[]",
            "{}",
            "\"arn:\"",
            "\"arn:aws:iam::123456789012:policy/\"",
            "\"arn:aws:iam::aws:policy/x/ReadOnlyAccess\"",
            "\"123456789012\"",
            "\"r-gen1\"",
            "\"r-zz99\"",
            "\"FullAWSAccess\"",
            "\"p-FullAWSAccess\"",
            "\"RCPFullAWSAccess\"",
            "\"ou-gen1-00000001\"",
            "\"ou-gen1-unplaced\"",
            "\"000000000000\"",
            "\"\\u202e\\u0000\"",
            "\"%7B%7D\"");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverComesOfItCanBeOpened(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var design = DesignGenerator.small(seed);
            var files = AwsDump.of(design, AwsDump.Documents.AS_OBJECTS);
            var given = new Given(folder.resolve("round" + round));
            mutated(files, 1 + random.nextInt(30), random).forEach(given::file);

            var imported = round % 2 == 0 ? given.imported() : given.importedInto(design);

            assertThat(imported.remarks())
                    .allSatisfy(remark -> assertThat(remark.message()).isNotBlank());
        }
    }

    private static Map<String, String> mutated(Map<String, String> files, int changes, Random random) {
        var texts = new ArrayList<>(ODD);
        files.values().forEach(content -> TEXT.matcher(content).results().forEach(text -> texts.add(text.group())));
        var names = List.copyOf(files.keySet());
        for (int i = 0; i < changes; i++) {
            var name = names.get(random.nextInt(names.size()));
            var content = Objects.requireNonNull(files.get(name));
            var places = TEXT.matcher(content).results().toList();
            var place = places.get(random.nextInt(places.size()));
            boolean isName = content.startsWith(":", place.end());
            var pool = isName || random.nextBoolean() ? texts : ODD;
            var other = pool.get(random.nextInt(pool.size()));
            if (!isName || other.startsWith("\"")) {
                files.put(name, content.substring(0, place.start()) + other + content.substring(place.end()));
            }
        }
        return files;
    }
}
