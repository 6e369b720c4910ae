package dev.espalier.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.export.Labels.Style;
import dev.espalier.export.Labels.Thing;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        Log archive,        log_archive,            LogArchive
        PeopleNoDatabases,  people_no_databases,    PeopleNoDatabases
        DenyRDS-in_prod,    deny_rds_in_prod,       DenyRDSInProd
        Übung,              ubung,                  Ubung
        42,                 unit_42,                Unit42
        日本,                unit_7,                 Unit7
        con,                unit_con,               UnitCon
        """)
    void namesBecomeWords(String name, String snake, String pascal) {
        var things = List.of(new Thing<>(1, name, "7"));

        assertThat(Labels.of(Style.SNAKE, "unit", things)).containsEntry(1, snake);
        assertThat(Labels.of(Style.PASCAL, "Unit", things)).containsEntry(1, pascal);
    }

    @Test
    void thoseThatWouldBeCalledAlikeAllGetTheirOwnTailInWhateverOrder() {
        var things =
                Stream.of("Prod", "prod", "P-r-o-d", "Test").map(Thing::named).toList();

        var labels = Labels.of(Style.PASCAL, "Unit", things);

        assertThat(labels.values()).doesNotHaveDuplicates();
        assertThat(labels).containsEntry("Test", "Test").doesNotContainValue("Prod");
        assertThat(Labels.of(Style.PASCAL, "Unit", things.reversed())).isEqualTo(labels);
    }

    @Test
    void aNameThatLooksLikeAWordWithATailTakesNoneAway() {
        var tail = Thing.named("A").tail();
        var labels = Labels.of(
                Style.SNAKE,
                "unit",
                Stream.of("A", "a", "a " + tail).map(Thing::named).toList());

        assertThat(labels.values()).doesNotHaveDuplicates();
    }
}
