package dev.espalier.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Answer;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Gate;
import dev.espalier.access.Question;
import dev.espalier.compare.TwinGates.Pair;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Layer;
import dev.espalier.storage.Samples;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Hana is in HR, beneath the unit People; Anton in IT, at the root.
class TwinGatesTest {
    private static final String HANA = "arn:aws:iam::444444444444:user/hana";
    private static final String ANTON = "arn:aws:iam::333333333333:user/anton";
    private static final String IVO = "arn:aws:iam::444444444444:user/ivo";
    private static final DesignIndex INDEX = DesignIndex.of(Samples.open("four-departments.json"));

    private final Evaluator evaluator = Evaluator.of(Samples.open("four-departments.json"));

    private Answer answer(String principal, String action) {
        return evaluator.answer(Question.of(principal, action, Optional.empty()));
    }

    private TwinGates gates(String one, String other, String action) {
        return TwinGates.of(answer(one, action), answer(other, action));
    }

    private static List<List<String>> names(TwinGates gates, Layer layer) {
        return gates.pairs().stream()
                .filter(pair -> pair.layer() == layer)
                .map(pair -> List.of(name(pair.one()), name(pair.other())))
                .toList();
    }

    private static String name(Optional<Gate> gate) {
        return gate.flatMap(Gate::at).map(INDEX::nameOf).orElse("-");
    }

    @Test
    void levelsOfBothStandBesideEachOtherAndAccountBesideAccount() {
        assertThat(names(gates(HANA, ANTON, "rds:CreateDBInstance"), Layer.SERVICE_CONTROL_POLICY))
                .containsExactly(List.of("Root", "Root"), List.of("People", "-"), List.of("HR", "IT"));
    }

    @Test
    void theFirstDifferenceIsTheOutermost() {
        var first = gates(HANA, ANTON, "rds:CreateDBInstance").firstDifference();

        assertThat(first.flatMap(Pair::one).flatMap(Gate::at).map(INDEX::nameOf))
                .contains("People");
    }

    @Test
    void aLevelThatOnlyOneHasAndThatLetsThroughIsNoDifference() {
        var gates = gates(HANA, ANTON, "s3:GetObject");

        assertThat(gates.pairs().stream().filter(pair -> pair.layer() == Layer.SERVICE_CONTROL_POLICY))
                .allMatch(Pair::isAlike);
    }

    @Test
    void whoeverIsGrantedStandsBesideWhoeverIsNot() {
        var gates = gates(HANA, IVO, "s3:GetObject");

        assertThat(gates.firstDifference().map(Pair::layer)).contains(Layer.IDENTITY_POLICY);
        assertThat(gates.alike()).isEqualTo(gates.pairs().size() - 1);
    }

    @Test
    void everyGateOfBothAnswersIsThereOnce() {
        var one = answer(HANA, "rds:CreateDBInstance");
        var other = answer(ANTON, "rds:CreateDBInstance");

        var all = TwinGates.of(one, other).pairs().stream()
                .flatMap(pair -> Stream.concat(pair.one().stream(), pair.other().stream()))
                .toList();

        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(one.gates().stream(), other.gates().stream())
                        .toList());
    }

    @Test
    void twoEqualAnswersDifferNowhere() {
        assertThat(gates(HANA, HANA, "s3:GetObject").firstDifference()).isEmpty();
    }

    @Test
    void aGateIsLikeOneOfItsState() {
        var passes = answer(HANA, "s3:GetObject").gates().getLast();

        assertThat(new Pair(passes.layer(), Optional.of(passes), Optional.of(passes)).isAlike())
                .isTrue();
    }
}
