package dev.espalier.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BedPlanTest {
    private static final double HEIGHT = Metrics.ACCOUNT_HEIGHT;
    private static final double PITCH = HEIGHT + Metrics.BED_GAP;
    private static final Folding FOLDING = Folding.NONE;

    private static Part.Leaf closed(int number) {
        return leaf(Figure.Kind.ACCOUNT, number, Metrics.ACCOUNT_WIDTH, HEIGHT);
    }

    private static Part.Leaf opened(int number, double height) {
        return leaf(Figure.Kind.OPENED_ACCOUNT, number, Metrics.OPENED_WIDTH, height);
    }

    private static Part.Leaf leaf(Figure.Kind kind, int number, double width, double height) {
        var id = new AccountId("%012d".formatted(number));
        return new Part.Leaf(kind, Account.named(id, "a" + number), false, width, height);
    }

    private static List<Bounds> places(BedPlan plan) {
        return bed(plan).figures().stream().map(Figure::bounds).toList();
    }

    private static Bed bed(BedPlan plan) {
        return plan.bed(0, 0, (leaf, x, y) -> leaf.figure(FOLDING, Optional.empty(), new Handles.Spot(x, y), 1, true));
    }

    private static List<Part.Leaf> some(long seed) {
        var random = new Random(seed);
        var leaves = new ArrayList<Part.Leaf>();
        for (var i = 0; i < 2 + random.nextInt(40); i++) {
            leaves.add(random.nextInt(5) == 0 ? opened(i, 100 + random.nextInt(400)) : closed(i));
        }
        return leaves;
    }

    @Test
    void closedAccountsStandInRowsAndColumns() {
        var places = places(
                BedPlan.of(IntStream.range(0, 5).mapToObj(BedPlanTest::closed).toList(), 2));

        assertThat(places).extracting(Bounds::y).containsExactly(0.0, 0.0, PITCH, PITCH, 2 * PITCH);
    }

    @Test
    void rowsGoOnBesideAnOpenedAccount() {
        var accounts = List.of(opened(0, 2 * PITCH + 10), closed(1), closed(2), closed(3), closed(4));

        var places = places(BedPlan.of(accounts, 2));

        assertThat(places).extracting(Bounds::y).containsExactly(0.0, 0.0, PITCH, 2 * PITCH, 3 * PITCH);
        var beside = places.get(1).x();
        assertThat(places).extracting(Bounds::x).containsExactly(0.0, beside, beside, beside, 0.0);
    }

    @Test
    void whenEveryColumnIsTakenTheNextRowBeginsUnderTheShortest() {
        var places = places(BedPlan.of(List.of(opened(0, 300), opened(1, 200), closed(2)), 2));

        assertThat(places.get(2).y()).isEqualTo(200 + Metrics.BED_GAP);
        assertThat(places.get(2).x()).isEqualTo(places.get(1).x());
    }

    @Test
    void rowsAsHighAsTheirHighestLeaveAWayBetweenThem() {
        var accounts = List.of(closed(0), opened(1, 300), closed(2), closed(3));

        var places = places(BedPlan.inRows(accounts, 2));

        assertThat(places)
                .extracting(Bounds::y)
                .containsExactly(0.0, 0.0, 300 + Metrics.BED_GAP, 300 + Metrics.BED_GAP);
    }

    @Test
    void oneMoreStandsWhereTheNextPlaceIsFree() {
        var bed = bed(BedPlan.of(List.of(opened(0, 300), closed(1), closed(2)), 2));

        assertThat(bed.next().y()).isEqualTo(2 * PITCH);
        assertThat(bed.hasRoom()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nothingOverlapsAndTheOrderIsThatOfReading(long seed) {
        var accounts = some(seed);
        for (var columns = 1; columns <= accounts.size(); columns++) {
            var places = places(BedPlan.of(accounts, columns));

            assertThat(places)
                    .isSortedAccordingTo(
                            (a, b) -> a.y() == b.y() ? Double.compare(a.x(), b.x()) : Double.compare(a.y(), b.y()));
            for (var i = 0; i < places.size(); i++) {
                for (var j = i + 1; j < places.size(); j++) {
                    assertThat(places.get(i).intersects(places.get(j))).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void accountsInAnAreaAreFound(long seed) {
        var random = new Random(seed);
        var bed = bed(BedPlan.of(some(seed), 4));
        for (var i = 0; i < 100; i++) {
            var area = new Bounds(random.nextInt(800), random.nextInt(800), random.nextInt(200), random.nextInt(200));
            var found = new ArrayList<Figure>();

            bed.visit(area, found::add);

            assertThat(found)
                    .containsExactlyElementsOf(bed.figures().stream()
                            .filter(figure -> figure.bounds().intersects(area))
                            .toList());
        }
    }
}
