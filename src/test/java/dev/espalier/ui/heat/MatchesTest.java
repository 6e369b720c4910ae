package dev.espalier.ui.heat;

import static dev.espalier.ui.UiTest.HANA;
import static dev.espalier.ui.UiTest.HR;
import static dev.espalier.ui.UiTest.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Shade;
import dev.espalier.catalog.ActionQuery;
import dev.espalier.design.AccountId;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.NodeId;
import dev.espalier.ui.UiTest;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Management and HR are allowed to create users; Finance, IT and Legal, of which HR and Legal are in the unit People,
/// are granted nothing.
class MatchesTest {
    private static final AccountId MANAGEMENT = new AccountId("111111111111");
    private static final AccountId FINANCE = new AccountId("222222222222");
    private static final AccountId IT = new AccountId("333333333333");
    private static final AccountId LEGAL = new AccountId("555555555555");

    private final DesignIndex index = DesignIndex.of(UiTest.fourDepartments());
    private final Matches silent = new Matches(
            Evaluator.of(UiTest.fourDepartments())
                    .heatMap(ActionQuery.parse("iam:CreateUser").orElseThrow(), Optional.empty(), () -> false),
            Set.of(Shade.SILENT));

    private AccountId from(NodeId node, int by) {
        return silent.accounts().get(silent.beside(Optional.of(node), index, by));
    }

    @Test
    void theyComeInTheOrderOfTheDrawing() {
        assertThat(silent.accounts()).containsExactly(FINANCE, IT, LEGAL);
    }

    @Test
    void fromOneOfThemItsNeighboursAreNext() {
        assertThat(from(IT, 1)).isEqualTo(LEGAL);
        assertThat(from(IT, -1)).isEqualTo(FINANCE);
    }

    @Test
    void theFirstFollowsTheLastAndBack() {
        assertThat(from(LEGAL, 1)).isEqualTo(FINANCE);
        assertThat(from(FINANCE, -1)).isEqualTo(LEGAL);
    }

    @Test
    void fromAnAccountThatIsNoneOfThemTheNearestOnEachSideAreNext() {
        assertThat(from(HR, 1)).isEqualTo(LEGAL);
        assertThat(from(HR, -1)).isEqualTo(IT);
        assertThat(from(MANAGEMENT, 1)).isEqualTo(FINANCE);
    }

    @Test
    void aPersonIsWhereTheAccountIs() {
        assertThat(from(HANA, 1)).isEqualTo(LEGAL);
        assertThat(from(HANA, -1)).isEqualTo(IT);
    }

    @Test
    void aUnitStandsBeforeEverythingInIt() {
        assertThat(from(PEOPLE, 1)).isEqualTo(LEGAL);
        assertThat(from(PEOPLE, -1)).isEqualTo(IT);
        assertThat(from(index.root().id(), 1)).isEqualTo(FINANCE);
    }

    @Test
    void fromNowhereItBeginsAtTheFirstAndBackwardsAtTheLast() {
        assertThat(silent.beside(Optional.empty(), index, 1)).isZero();
        assertThat(silent.beside(Optional.empty(), index, -1)).isEqualTo(2);
    }
}
