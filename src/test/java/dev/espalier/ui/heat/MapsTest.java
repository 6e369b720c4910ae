package dev.espalier.ui.heat;

import static dev.espalier.ui.UiTest.HR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Evaluator;
import dev.espalier.access.HeatMap;
import dev.espalier.catalog.ActionQuery;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.ui.UiTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MapsTest {
    private static final List<String> QUESTIONS =
            List.of("iam:CreateUser", "iam:PassRole", "ec2:RunInstances", "s3:GetObject");

    private final Evaluator before = Evaluator.of(UiTest.fourDepartments());
    private final Maps maps = new Maps();

    MapsTest() {
        QUESTIONS.forEach(asked -> maps.keep(map(before, asked)));
    }

    private static ActionQuery query(String asked) {
        return ActionQuery.parse(asked).orElseThrow();
    }

    private static HeatMap map(Evaluator evaluator, String asked) {
        return evaluator.heatMap(query(asked), Optional.empty(), () -> false);
    }

    private List<String> kept() {
        return QUESTIONS.stream()
                .filter(asked -> maps.of(query(asked)).isPresent())
                .toList();
    }

    @Test
    void mapsOfOneStateAreAllKept() {
        assertThat(kept()).isEqualTo(QUESTIONS);
    }

    @Test
    void ofEarlierStatesTheTwoLastAreKept() {
        var edit = new RemoveNodes(List.of(HR));
        var after = edit.applyTo(UiTest.fourDepartments()) instanceof Applied(var changed)
                ? changed
                : UiTest.fourDepartments();

        maps.keep(map(before.changedTo(after), "kms:Decrypt"));

        assertThat(kept()).containsExactly("ec2:RunInstances", "s3:GetObject");
        assertThat(maps.of(query("kms:Decrypt"))).isPresent();
    }
}
