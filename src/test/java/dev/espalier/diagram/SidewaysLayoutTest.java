package dev.espalier.diagram;

import static dev.espalier.diagram.Areas.EVERYWHERE;
import static dev.espalier.diagram.Areas.assertFoundAsByLookingAtEverything;
import static dev.espalier.diagram.Areas.assertNothingOverlaps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Flow;
import dev.espalier.design.OuId;
import dev.espalier.design.Reading;
import dev.espalier.edit.AddAccount;
import dev.espalier.edit.EditResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The tree that grows from left to right.
class SidewaysLayoutTest {
    private static final Design SAMPLE = Situations.fourDepartments();
    private static final Folding SIDEWAYS = Folding.NONE.with(Flow.LEFT_RIGHT);

    private static Layout sample() {
        return Layout.of(SAMPLE, SIDEWAYS.opening(Situations.HR));
    }

    private static Design generated(long seed, Random random) {
        return DesignGenerator.of(
                seed, new DesignGenerator.Size(5 + random.nextInt(300), 1 + random.nextInt(30), 200, 6));
    }

    private static Folding someFolding(Design design, Random random) {
        var index = DesignIndex.of(design);
        var folded = new HashSet<OuId>();
        var opened = new HashSet<AccountId>();
        index.units().stream().filter(unit -> random.nextInt(6) == 0).forEach(unit -> folded.add(unit.id()));
        index.accounts().stream()
                .filter(account -> random.nextInt(4) == 0)
                .forEach(account -> opened.add(account.id()));
        return new Folding(folded, opened, Set.of()).with(Flow.LEFT_RIGHT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void figuresNeverOverlapWhateverIsOpenedOrFolded(long seed) {
        var random = new Random(seed);
        var design = generated(seed, random);
        assertNothingOverlaps(Layout.of(design, someFolding(design, random)));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void whatLiesInAnAreaIsFoundByTheIndexAsByLookingAtEverything(long seed) {
        var design = DesignGenerator.of(seed, new DesignGenerator.Size(400, 25, 300, 6));
        var layout = Layout.of(design, SIDEWAYS);
        assertThat(layout.figuresIn(EVERYWHERE)).hasSize(1 + 400 + 25);
        assertFoundAsByLookingAtEverything(layout, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void siblingsKeepTheirOrderFromTheTopAndStandRightOfTheirParent(long seed) {
        var random = new Random(seed);
        var design = generated(seed, random);
        plots(Layout.of(design, someFolding(design, random)).root()).forEach(plot -> {
            var children = plot.children();
            for (var i = 1; i < children.size(); i++) {
                assertThat(children.get(i - 1).extent().maxY())
                        .isLessThan(children.get(i).extent().y());
            }
            children.forEach(child -> assertThat(child.figure().bounds().x())
                    .isGreaterThan(plot.figure().bounds().maxX()));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void parentsAreMetHalfWayBetweenTheirFirstAndTheirLastChild(long seed) {
        var random = new Random(seed);
        var design = generated(seed, random);
        plots(Layout.of(design, someFolding(design, random)).root()).stream()
                .filter(plot -> plot.bed().isEmpty() && !plot.children().isEmpty())
                .forEach(plot -> {
                    var first = plot.children().getFirst().figure().gateY();
                    var last = plot.children().getLast().figure().gateY();
                    assertThat(plot.figure().gateY()).isEqualTo(Math.floor((first + last) / 2));
                });
    }

    @Test
    void foldedSubtreesTakeNoRoom() {
        var design = DesignGenerator.of(5, new DesignGenerator.Size(60, 12, 60, 6));
        var units = design.organization().root().organizationalUnits();
        var folded = Layout.of(design, SIDEWAYS.folding(units.getFirst().id()));
        var plot = folded.plot(units.getFirst().id()).orElseThrow();
        assertThat(plot.extent()).isEqualTo(plot.figure().bounds());
    }

    @Test
    void anEditElsewhereLeavesASubtreeAsItIs() {
        var design = DesignGenerator.of(6, new DesignGenerator.Size(60, 12, 60, 6));
        var units = design.organization().root().organizationalUnits();
        var added = new AddAccount(units.getFirst().id(), new AccountId("999999999999"), "New");
        var changed = switch (added.applyTo(design)) {
            case EditResult.Applied(var after) -> after;
            case EditResult.Rejected refused -> throw new IllegalStateException(refused.sentence());
        };
        var other = units.getLast().id();
        assertThat(shape(Layout.of(changed, SIDEWAYS), other)).isEqualTo(shape(Layout.of(design, SIDEWAYS), other));
    }

    /// How the figures of a subtree lie to its own.
    private static List<Bounds> shape(Layout layout, ContainerId unit) {
        var plot = layout.plot(unit).orElseThrow();
        var own = plot.figure().bounds();
        return plots(plot).stream()
                .map(each -> each.figure().bounds().shift(-own.x(), -own.y()))
                .toList();
    }

    private static List<Plot> plots(Plot plot) {
        var all = new ArrayList<Plot>();
        all.add(plot);
        plot.children().forEach(child -> all.addAll(plots(child)));
        return all;
    }

    @Test
    void rootBeginsAtTheOriginAndAccountsStandBeforeUnits() {
        var layout = sample();
        assertThat(layout.rootFigure().bounds()).isEqualTo(new Bounds(0, -30, 208, 60));
        var people = layout.boundsOf(Situations.PEOPLE).orElseThrow();
        assertThat(layout.figuresIn(EVERYWHERE).stream()
                        .filter(figure -> figure.depth() == 1 && figure.kind().isAccount())
                        .map(figure -> figure.bounds().maxY()))
                .hasSize(3)
                .allMatch(bottom -> bottom < people.y());
    }

    @Test
    void arrowKeysFollowTheDrawing() {
        var layout = sample();
        assertThat(layout.neighbour(Situations.LEGAL, Direction.LEFT)).contains(Situations.PEOPLE);
        assertThat(layout.neighbour(Situations.LEGAL, Direction.UP)).contains(Situations.HR);
        assertThat(layout.neighbour(Situations.HR, Direction.DOWN)).contains(Situations.LEGAL);
        assertThat(layout.neighbour(Situations.PEOPLE, Direction.RIGHT)).contains(Situations.HR);
        assertThat(layout.neighbour(Situations.HR, Direction.RIGHT)).contains(Situations.ADMINS);
        assertThat(layout.neighbour(Situations.ADMINS, Direction.DOWN)).contains(Situations.HANA);
        assertThat(layout.neighbour(Situations.ADMINS, Direction.LEFT)).contains(Situations.HR);
        assertThat(layout.neighbour(Situations.ROOT, Direction.LEFT)).isEmpty();
    }

    @Test
    void bedsAreLowAndArrowKeysWalkTheirRows() {
        var accounts = IntStream.range(0, 12)
                .mapToObj(i -> Account.named(account(i), "Account " + i))
                .toList();
        var root = SAMPLE.organization().root();
        var people = root.organizationalUnits().getFirst().withAccounts(accounts);
        var design =
                SAMPLE.withOrganization(SAMPLE.organization().withRoot(root.withOrganizationalUnits(List.of(people))));
        var layout = Layout.of(design, SIDEWAYS);
        var bed = layout.bedOf(Situations.PEOPLE).orElseThrow();
        assertThat(bed.width()).isEqualTo(4 * 144 + 3 * 12);
        assertThat(layout.neighbour(account(1), Direction.DOWN)).contains(account(5));
        assertThat(layout.neighbour(account(5), Direction.UP)).contains(account(1));
        assertThat(layout.neighbour(account(4), Direction.RIGHT)).contains(account(5));
        assertThat(layout.neighbour(account(4), Direction.LEFT)).contains(Situations.PEOPLE);
        assertThat(layout.neighbour(account(3), Direction.RIGHT)).isEmpty();
    }

    private static AccountId account(int number) {
        return new AccountId("%012d".formatted(900_000_000_000L + number));
    }

    @Test
    void droppingBetweenAccountsTakesThePlaceBetweenThem() {
        var layout = sample();
        var legal = layout.boundsOf(Situations.LEGAL).orElseThrow();
        var before = layout.slotAt(Situations.PEOPLE, Slot.Kind.ACCOUNT, legal.x(), legal.y() + 10)
                .orElseThrow();
        assertThat(before.index()).isEqualTo(1);
        assertThat(before.bounds().maxY()).isLessThan(legal.y());
        var after = layout.slotAt(Situations.PEOPLE, Slot.Kind.ACCOUNT, legal.x(), legal.maxY() + 200)
                .orElseThrow();
        assertThat(after.index()).isEqualTo(2);
        assertThat(after.bounds().y()).isGreaterThan(legal.maxY());
    }

    @Test
    void knobAndQuickAddLieOnTheSideWhereChildrenStand() {
        var layout = sample();
        var people = layout.boundsOf(Situations.PEOPLE).orElseThrow();
        assertThat(layout.hitAt(people.maxX() + 5, people.y() + 28, 1)).isInstanceOf(Hit.OnFoldKnob.class);
        assertThat(layout.hitAt(people.maxX() + 5, people.y() + 54, 1, Optional.of(Situations.PEOPLE)))
                .isInstanceOf(Hit.OnQuickAdd.class);
    }

    @Test
    void requestStandsLeftOfTheRoot() {
        var answer = Situations.denied();
        var layout = Layout.of(SAMPLE, SIDEWAYS.showing(answer));
        var bounds = Picture.bounds(layout, Optional.of(answer), 1);
        assertThat(bounds.x()).isLessThan(layout.rootFigure().bounds().x() - 100);
        assertThat(bounds.y()).isEqualTo(layout.bounds().y() - Metrics.BED_MARGIN);
    }

    @Test
    void boxesInBoxesKnowNoDirection() {
        var nested = Folding.NONE.with(Reading.NESTED);
        assertThat(Layout.of(SAMPLE, nested.with(Flow.LEFT_RIGHT)).bounds())
                .isEqualTo(Layout.of(SAMPLE, nested).bounds());
    }
}
