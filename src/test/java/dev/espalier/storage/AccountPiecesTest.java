package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.DesignGenerator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reading account by account gives what reading the text as a whole gives, or nothing.
class AccountPiecesTest {
    private static final int TIMES = 3_000;
    private static final DesignGenerator.Size SOME = new DesignGenerator.Size(12, 5, 40, 4);

    /// What turns up in designs, at places where it does not belong as well.
    private static final List<String> SCRAPS = List.of(
            "\"accounts\": [7], ",
            "\"accounts\": [{}], ",
            "\"acc\\u006funts\": [3], ",
            "\"organizationalUnits\": [], ",
            "\"organization\": {}, ",
            "\"root\": 1, ",
            "\"colour\": \"teal\", ",
            "\"email\": \"zoë@example.org\", ",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\",
            ",",
            "7",
            "null",
            "\uFFFD",
            "\u0000",
            "// why\n");

    private final String text = DesignFile.write(DesignGenerator.of(1, SOME));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ReadResult asAWhole(byte[] bytes) {
        return DesignFile.parse(DecodedText.of(bytes));
    }

    private String with(String part, String instead) {
        assertThat(text).contains(part);
        return text.replace(part, instead);
    }

    private String withFirst(String part, String instead) {
        assertThat(text).contains(part);
        int at = text.indexOf(part);
        return text.substring(0, at) + instead + text.substring(at + part.length());
    }

    @Test
    void aDesignIsReadInPieces() {
        assertThat(DesignFile.parseInPieces(bytes(text))).contains(asAWhole(bytes(text)));
    }

    @Test
    void accountsAreTakenOut() {
        var rest = new String(AccountPieces.of(bytes(text)).orElseThrow().rest(), StandardCharsets.UTF_8);

        assertThat(rest).contains("\"Guardrail0\"").doesNotContain("\"Developers\"", "\"users\"");
    }

    @Test
    void warningsComeInTheOrderAndAtThePlacesOfTheText() {
        var warned = bytes(with("arn:aws:s3:::receipts-", "arn:aws:s3:::all\", \"teg\": {}, \"more\": \""));

        var read = DesignFile.parseInPieces(warned).orElseThrow();

        assertThat(((ReadResult.Opened) read).warnings()).hasSizeGreaterThan(10);
        assertThat(read).isEqualTo(asAWhole(warned));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "organization": | "org\\u0061nization":
                    "root": { | "root": { "accounts": [7],
                    "accounts": [ | "accounts": [0,
                    "accounts": [ | "\\u0061ccounts": [
                    "name": "Management" | "name": "Management", "name": "Management"
                    "Developers" | "Nobody
                    { | \uFEFF{
                    "formatVersion": 1 | "formatVersion": 01
                    """)
    void whatIsNotLaidOutLikeADesignIsReadAsAWhole(String part, String instead) {
        assertThat(DesignFile.parseInPieces(bytes(withFirst(part, instead)))).isEmpty();
    }

    @Test
    void whatIsNestedTooDeeplyIsReadAsAWhole() {
        var deep = "[".repeat(310) + "]".repeat(310);

        assertThat(DesignFile.parseInPieces(bytes(withFirst("\"root\": {", "\"root\": { \"deep\": " + deep + ","))))
                .isEmpty();
    }

    @Test
    void damagedTextsAreReadAlikeOrAsAWhole() {
        var random = new Random(1);
        int inPieces = 0;
        for (int i = 0; i < TIMES; i++) {
            var damaged = bytes(damaged(random));
            if (random.nextInt(4) == 0) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            var read = DesignFile.parseInPieces(damaged);
            if (read.isPresent()) {
                assertThat(read).contains(asAWhole(damaged));
                inPieces++;
            }
        }
        assertThat(inPieces).isBetween(TIMES / 50, TIMES - TIMES / 50);
    }

    private String damaged(Random random) {
        var damaged = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = placeIn(damaged, random);
            if (random.nextInt(4) == 0) {
                damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(30)));
            } else {
                damaged.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
            }
        }
        return damaged.toString();
    }

    /// Often where a member begins: there a scrap is most likely to be taken for something.
    private static int placeIn(StringBuilder text, Random random) {
        int anywhere = random.nextInt(text.length());
        int next = text.indexOf("{ \"", anywhere);
        return next < 0 || random.nextBoolean() ? anywhere : next + 2;
    }
}
