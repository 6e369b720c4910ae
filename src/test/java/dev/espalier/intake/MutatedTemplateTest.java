package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Templates and organizations in YAML in which words have been exchanged and lines lost, doubled and moved at
/// random: functions of what is not there, things in themselves, texts where lists belong. Whatever comes of it can
/// be saved and opened again, and every remark is a sentence. `-Despalier.fuzz=100` tries a hundred times as much.
class MutatedTemplateTest {
    private static final int ROUNDS = 25 * Integer.getInteger("espalier.fuzz", 1);
    private static final Pattern WORD = Pattern.compile("[!'A-Za-z0-9$][^\\s,\\[\\]{}]*");
    private static final List<String> ODD = List.of(
            "!Ref Org",
            "!Ref Guard",
            "!Ref Ovens",
            "!Ref Till",
            "!Ref Deploy",
            "!GetAtt Org.RootId",
            "!GetAtt Oven.AccountId",
            "!GetAtt Deploy.Arn",
            "!Sub '${Deploy.Arn}${Hana}'",
            "!Join [',', [a, !Ref Deploy]]",
            "!Select [1, [a, b]]",
            "!If [IsProd, a, b]",
            "!Foo bar",
            "{ 'Fn::ForEach::X': [] }",
            "[]",
            "{}",
            "null",
            "''",
            "' '",
            "12",
            "true",
            "'*'",
            "'222222222222'",
            "r-ab12",
            "ou-ab12-pantry01",
            "p-FullAWSAccess",
            "FullAWSAccess",
            "root",
            "\"\\u202e\\0\"",
            "&a x",
            "*a",
            "<<",
            "|");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverComesOfItCanBeOpened(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var files = new TreeMap<String, String>();
            files.put("111111111111/organization.yaml", CloudFormationReaderTest.ORGANIZATION);
            files.put("222222222222/people.yaml", CloudFormationReaderTest.IAM);
            files.put("organization.yml", OrgFormationReaderTest.FILE);
            files.put("terraform.tfstate", TerraformReaderTest.RAW_STATE);
            files.put("zone/organization-config.yaml", LandingZoneReaderTest.ORGANIZATION);
            files.put("zone/accounts-config.yaml", LandingZoneReaderTest.ACCOUNTS);
            files.keySet().removeIf(_ -> random.nextBoolean());
            var given = new Given(folder.resolve("round" + round));
            given.file("note.txt", "nothing in particular");
            mutated(files, 1 + random.nextInt(8), random).forEach(given::file);

            var imported = given.imported();

            assertThat(imported.remarks())
                    .allSatisfy(remark -> assertThat(remark.message()).matches("(?s)\\S.*[.?]"));
        }
    }

    private static Map<String, String> mutated(Map<String, String> files, int changes, Random random) {
        var names = List.copyOf(files.keySet());
        for (int i = 0; i < changes && !names.isEmpty(); i++) {
            var name = names.get(random.nextInt(names.size()));
            var text = Objects.requireNonNull(files.get(name));
            files.put(name, random.nextInt(3) == 0 ? withOtherLines(text, random) : withOtherWord(text, random));
        }
        return files;
    }

    private static String withOtherWord(String text, Random random) {
        var places = WORD.matcher(text).results().toList();
        if (places.isEmpty()) {
            return text;
        }
        var place = places.get(random.nextInt(places.size()));
        var other = random.nextBoolean()
                ? ODD.get(random.nextInt(ODD.size()))
                : places.get(random.nextInt(places.size())).group();
        return text.substring(0, place.start()) + other + text.substring(place.end());
    }

    private static String withOtherLines(String text, Random random) {
        var lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 2 -> lines.set(at, "  " + lines.get(at));
            default -> lines.set(at, lines.get(at).replaceFirst("^ {2}", ""));
        }
        return String.join("\n", lines) + "\n";
    }
}
