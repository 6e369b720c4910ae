package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.Appetite;
import dev.espalier.design.DesignGenerator;
import dev.espalier.intake.AwsDump.Documents;
import dev.espalier.policy.Arn;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.PolicyType;
import dev.espalier.policy.PolicyValidator;
import dev.espalier.storage.ClippingText;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.DesignText;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.ReadResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Damaged and hostile input to every reader: nothing crashes, nothing hangs, no reader takes more memory than its
/// [Appetite], and every refusal has a place and a sentence. `-Despalier.fuzz=100` tries a hundred times as much.
@Timeout(value = 1, unit = TimeUnit.HOURS, threadMode = ThreadMode.SEPARATE_THREAD)
class HostileFilesTest {
    private static final int TIMES = Integer.getInteger("espalier.fuzz", 1);
    private static final int DESIGNS = 200 * TIMES;
    private static final int POLICIES = 1500 * TIMES;
    private static final int IMPORTS = 40 * TIMES;
    private static final int DEEP = 1_000_000;
    private static final int LONG = 1_000_000;
    private static final Appetite FOR_DESIGNS = new Appetite(150, 16 << 20);
    private static final Appetite FOR_POLICIES = new Appetite(150, 16 << 20);
    private static final Appetite FOR_IMPORTS = new Appetite(1000, 64 << 20);
    private static final Appetite FOR_CLIPPINGS = new Appetite(150, 1 << 20);
    private static final String POLICY = """
        {"Version": "2012-10-17", "Id": "x", "Statement": [{"Sid": "A1", "Effect": "Deny", "NotAction": ["s3:Get*",
        "iam:PassRole"], "Resource": ["arn:aws:s3:::a/${aws:username}/*", "*"], "Principal": {"AWS": ["111111111111",
        "arn:aws:iam::111111111111:role/x"], "Service": "ec2.amazonaws.com"}, "Condition": {"ForAllValues:StringLike":
        {"aws:TagKeys": ["a", "b*"]}, "Bool": {"aws:SecureTransport": false}, "IpAddress": {"aws:SourceIp":
        "10.0.0.0/8"}, "DateLessThan": {"aws:CurrentTime": "2026-01-01T00:00:00Z"}}}]}
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @Test
    void damagedDesignsAreOpenedOrRefusedWithPlaces() {
        var random = new Random(61);
        for (int i = 0; i < DESIGNS; i++) {
            readDesign(damaged(bytes(DesignFile.write(DesignGenerator.small(i % 20))), random));
        }
    }

    @Test
    void damagedPoliciesAreReadOrRefusedWithPlaces() {
        var random = new Random(62);
        for (int i = 0; i < POLICIES; i++) {
            readPolicy(text(damaged(bytes(POLICY), random)));
        }
    }

    @Test
    void damagedImportsAreReadOrRefusedWithPlaces() throws IOException {
        var random = new Random(63);
        for (int i = 0; i < IMPORTS; i++) {
            var files = AwsDump.of(
                    DesignGenerator.small(i % 10), random.nextBoolean() ? Documents.AS_OBJECTS : Documents.ESCAPED);
            var round = Files.createDirectory(folder.resolve("round-" + i));
            for (var file : files.entrySet()) {
                var content = bytes(file.getValue());
                boolean isDamaged = random.nextInt(4) == 0;
                var name = file.getKey().replace('/', '-') + (file.getKey().contains(".json") ? "" : ".json");
                Files.write(round.resolve(name), isDamaged ? damaged(content, random) : content);
            }
            readImport(round);
        }
    }

    static List<String> hostile() {
        var million = "x".repeat(LONG);
        return List.of(
                "",
                "\uFEFF",
                "\0\0\0",
                "[".repeat(DEEP),
                "{\"a\":".repeat(DEEP),
                "[".repeat(DEEP) + "]".repeat(DEEP),
                "{\"Statement\":" + "[".repeat(DEEP),
                "\"" + million,
                "\"" + "\\".repeat(LONG),
                "9".repeat(LONG),
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"arn:aws:s3:::"
                        + "*?".repeat(LONG / 2) + "\"}}",
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"" + ":".repeat(LONG)
                        + "\",\"Resource\":\"" + "${".repeat(LONG / 2) + "\"}}",
                "{" + "\"a\":1,".repeat(LONG / 10) + "\"b\":2}",
                ",".repeat(LONG / 10),
                "path,account,e-mail\n" + "a/".repeat(LONG / 2) + ",x,y",
                "  ".repeat(LONG / 2) + "deep\n",
                "Organization: &a [*a, *a]\n",
                "Organization: {A: {Type: 'OC::ORG::Account', Properties: &p {Tags: *p, <<: *p}}}\n",
                laughs(),
                relayed("!Select [0, [!ImportValue e%1$d, !ImportValue e%1$d]]"),
                relayed("!Join ['', [!ImportValue e%1$d, !ImportValue e%1$d]]"),
                "Resources:\n  " + "a: {".repeat(DEEP),
                "Resources:\n" + "- ".repeat(DEEP),
                "Resources: " + "!Sub [".repeat(LONG / 6),
                "Resources: " + "!Join ['', ".repeat(150) + "x" + "]".repeat(150),
                "Resources: {R: {Type: 'AWS::IAM::Role', Properties: {RoleName: '" + million
                        + "', ManagedPolicyArns: [arn:" + million + "], Path: \"" + "\\u202E".repeat(LONG / 10)
                        + "\"}}}",
                "Organization: {A: {Type: 'OC::ORG::Account', Properties: {AccountName: \"\\e[2J\\u202E\\0\", Tags: {'"
                        + "k".repeat(900) + "': " + million + "}}}}",
                "Resources: \"" + million,
                "Resources: '" + "''".repeat(LONG / 2),
                "Resources: |\n" + " ".repeat(LONG) + "x",
                "Resources:\n" + "? ".repeat(LONG / 2),
                "Resources:\n" + "&a ".repeat(LONG / 3),
                "Resources:\n" + "#".repeat(LONG),
                "Resources:\n" + "a:\n".repeat(LONG / 10),
                "%TAG ! tag:x:" + "y".repeat(LONG) + "\nResources: 1",
                "<!DOCTYPE a [<!ENTITY b \"" + "c".repeat(100) + "\">]><svg>&b;</svg>");
    }

    /// Outputs of which each imports the next one twice.
    private static String relayed(String twice) {
        var outputs = new StringBuilder(
                "Resources: {U: {Type: 'AWS::IAM::User', Properties: {UserName: !ImportValue e0}}}\nOutputs:\n");
        int last = 40;
        for (int i = 0; i <= last; i++) {
            var value = i == last ? "''" : twice.formatted(i + 1);
            outputs.append("  O%1$d: {Value: %2$s, Export: {Name: e%1$d}}\n".formatted(i, value));
        }
        return outputs.toString();
    }

    /// A text that would be larger than all memory with its aliases followed.
    private static String laughs() {
        var text = new StringBuilder("Resources:\n  a0: &a0 {Type: 'AWS::IAM::Role', Properties: {RoleName: x}}\n");
        for (int i = 1; i < 60; i++) {
            text.append("  a%1$d: &a%1$d {Type: 'AWS::IAM::Role', Properties: [*a%2$d, *a%2$d, *a%2$d, *a%2$d]}\n"
                    .formatted(i, i - 1));
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextIsRefusedOrReadByEveryReader(String text) throws IOException {
        readDesign(bytes(text));
        readPolicy(text);
        FOR_CLIPPINGS.check(text.length(), () -> {
            ClippingText.parse(text);
            Arn.parse(text);
        });
        for (var name : List.of("hostile.json", "hostile.yaml", "222222222222.txt")) {
            var in = Files.createDirectory(folder.resolve("in " + name));
            Files.writeString(in.resolve(name), text);
            readImport(in);
        }
    }

    @Test
    void namesWithControlCharactersAndBidiOverridesAreKeptAsTheyAre() {
        for (var name :
                List.of("a\u202Eb", "\u2066x\u2069", "tab\tnew\nline", "\u0007bell", "\u200Bzero", "x".repeat(LONG))) {
            var design = DesignGenerator.small(3).withName(name);

            assertThat(DesignFile.parse(DesignFile.write(design)))
                    .isInstanceOfSatisfying(
                            ReadResult.Opened.class,
                            opened -> assertThat(opened.design()).isEqualTo(design));
        }
    }

    @Test
    void arnOfAMegabyteIsReadOrRefusedAtOnce() {
        assertThat(Arn.parse("arn:aws:s3:::" + "a".repeat(LONG))).isPresent();
        assertThat(Arn.parse(":".repeat(LONG))).isEmpty();
    }

    private static void readDesign(byte[] content) {
        FOR_DESIGNS.check(content.length, () -> openOrRefuse(content));
    }

    private static void openOrRefuse(byte[] content) {
        try {
            var source = DesignText.of(Path.of("hostile.json"), new ByteArrayInputStream(content));
            if (source.read() instanceof ReadResult.Refused refused) {
                assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.line()).isPositive();
                    assertThat(problem.column()).isPositive();
                    assertThat(problem.problem().message()).matches("(?s)\\S.*[.?]");
                });
            }
        } catch (DesignFileException refusal) {
            assertThat(refusal).hasMessageContaining("hostile.json").hasMessageMatching("(?s).*\\.");
        }
    }

    private static void readPolicy(String text) {
        FOR_POLICIES.check(text.length(), () -> judge(text));
    }

    private static void judge(String text) {
        var parsed = JsonText.parse(text);
        assertThat(parsed.value().isPresent() || !parsed.problems().isEmpty()).isTrue();
        parsed.value().ifPresent(value -> {
            var document = new PolicyDocument(value);
            PolicyReading.of(document);
            for (var type : PolicyType.values()) {
                assertThat(PolicyValidator.validate(document, type))
                        .allSatisfy(problem -> assertThat(problem.message()).matches("(?s)\\S.*[.?]"));
            }
        });
    }

    private static void readImport(Path files) throws IOException {
        FOR_IMPORTS.check(sizeOf(files), () -> makeDesign(files));
    }

    private static long sizeOf(Path folder) throws IOException {
        long size = 0;
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                size += Files.size(file);
            }
        }
        return size;
    }

    private static void makeDesign(Path files) {
        var imported = Intake.read(List.of(files));
        assertThat(imported.design().isPresent() || !imported.remarks().isEmpty())
                .isTrue();
        assertThat(imported.remarks())
                .allSatisfy(remark -> assertThat(remark.message()).matches("(?s)\\S.*[.?]"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// A few cuts, copies, swaps and wrong bytes.
    private static byte[] damaged(byte[] whole, Random random) {
        var damaged = whole;
        for (int times = 1 + random.nextInt(4); times > 0 && damaged.length > 0; times--) {
            int from = random.nextInt(damaged.length);
            int to = Math.min(damaged.length, from + 1 + random.nextInt(40));
            damaged = switch (random.nextInt(5)) {
                case 0 -> joined(slice(damaged, 0, from), slice(damaged, to, damaged.length));
                case 1 -> joined(slice(damaged, 0, to), slice(damaged, from, damaged.length));
                case 2 -> slice(damaged, 0, from);
                case 3 -> withByte(damaged, from, (byte) random.nextInt(256));
                default -> withByte(damaged, from, (byte) "{}[],:\"\\0n".charAt(random.nextInt(10)));
            };
        }
        return damaged;
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] withByte(byte[] bytes, int at, byte value) {
        var changed = bytes.clone();
        changed[at] = value;
        return changed;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(one);
        all.writeBytes(other);
        return all.toByteArray();
    }
}
