package dev.espalier.storage;

import static dev.espalier.storage.DesignFileTest.EVERYTHING;
import static dev.espalier.storage.DesignFileTest.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Rule 6: what this version does not know is kept and written back where it stood, at every level.
class UnknownFieldsTest {
    /// Objects whose members are no fields.
    private static final Set<String> FREE = Set.of("tags", "context", "document", "policy", "trustPolicy");

    @Test
    void unknownFieldsAtEveryPlaceOfEveryObjectAreWrittenBackWhereTheyStood() {
        var text = JsonText.write(withUnknown(JsonText.parse(EVERYTHING).value().orElseThrow()));

        assertThat(text.lines().filter(line -> line.contains("x-first"))).hasSizeGreaterThan(20);
        assertThat(DesignFile.write(opened(text))).isEqualTo(text);
    }

    private static JsonValue withUnknown(JsonValue value) {
        return switch (value) {
            case JsonObject(var members) -> {
                var more = new ArrayList<Member>();
                more.add(new Member("x-first", new JsonArray(List.of(JsonObject.EMPTY))));
                for (var member : members) {
                    boolean isFree = FREE.contains(member.name()) && member.value() instanceof JsonObject;
                    more.add(isFree ? member : new Member(member.name(), withUnknown(member.value())));
                    more.add(new Member("x-after-" + member.name(), new JsonValue.JsonNumber("1.0")));
                    more.add(new Member("x-second-" + member.name(), new JsonValue.JsonNull()));
                }
                yield new JsonObject(more);
            }
            case JsonArray(var items) ->
                new JsonArray(items.stream().map(UnknownFieldsTest::withUnknown).toList());
            default -> value;
        };
    }

    @Test
    void anUnknownFieldBehindADefaultStaysInItsPlaceWhenTheDefaultIsLeftOut() {
        var design = opened("""
            { "formatVersion": 1, "description": "", "x": 1, "name": "N", "y": 2,
              "organization": { "managementAccountId": "111111111111", "policies": [], "z": 3,
                "root": { "id": "r-1", "accounts": [ { "id": "111111111111", "name": "M" } ] } } }\
            """);

        var text = DesignFile.write(design);
        assertThat(text).isEqualTo("""
            {
              "formatVersion": 1,
              "name": "N",
              "y": 2,
              "x": 1,
              "organization": {
                "managementAccountId": "111111111111",
                "z": 3,
                "root": {
                  "id": "r-1",
                  "accounts": [
                    { "id": "111111111111", "name": "M" }
                  ]
                }
              }
            }
            """);
        assertThat(opened(text)).isEqualTo(design);
    }

    @Test
    void whatIsUnknownInAViewOrASessionIsKeptEvenWhenNothingElseIsThere() {
        var text = DesignFileTest.SMALLEST.replace("""
              }
            }
            """, """
              },
              "assertions": [
                { "principal": "p", "session": { "new": 1 }, "action": "a", "expect": "ALLOWED" }
              ],
              "view": { "paper": "RULED" }
            }
            """);

        assertThat(DesignFile.write(opened(text))).isEqualTo(text);
    }

    @Test
    void notesOwnersColoursAndLegendAreWrittenAsTheyWereRead() {
        var text = DesignFileTest.SMALLEST.replace("""
              }
            }
            """, """
              },
              "view": {
                "direction": "LEFT_RIGHT",
                "notes": [
                  { "text": "Ask **Lena**", "node": "r-ab12", "x": 1.5, "y": -2, "new": 1 }
                ],
                "flags": [
                  { "id": "r-ab12", "owner": "Team Blue", "colour": "GREEN", "new": 2 },
                  { "id": "111111111111", "owner": "Team Red" }
                ],
                "legend": [
                  { "colour": "GREEN", "text": "Regulated", "new": 3 }
                ]
              }
            }
            """);

        assertThat(DesignFile.write(opened(text))).isEqualTo(text);
    }
}
