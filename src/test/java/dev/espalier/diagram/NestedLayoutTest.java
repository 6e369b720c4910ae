package dev.espalier.diagram;

import static dev.espalier.diagram.Areas.EVERYWHERE;
import static dev.espalier.diagram.Areas.assertFoundAsByLookingAtEverything;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.Flow;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationalUnit;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestedLayoutTest {
    private static final Design SAMPLE = Situations.fourDepartments();
    private static final Folding NESTED = Folding.NONE.with(Reading.NESTED);

    private static Layout sample() {
        return Layout.of(SAMPLE, new Folding(Set.of(), Set.of(Situations.HR), Set.of()).with(Reading.NESTED));
    }

    private static Design organization(long seed) {
        var random = new Random(seed);
        return DesignGenerator.of(
                seed, new DesignGenerator.Size(5 + random.nextInt(300), 1 + random.nextInt(40), 200, 6));
    }

    private static Folding someFolding(Design design, long seed) {
        var random = new Random(seed);
        var index = DesignIndex.of(design);
        var folded = new HashSet<OuId>();
        var opened = new HashSet<AccountId>();
        index.units().stream()
                .map(OrganizationalUnit::id)
                .filter(unit -> random.nextInt(5) == 0)
                .forEach(folded::add);
        index.accounts().stream()
                .map(Account::id)
                .filter(account -> random.nextInt(4) == 0)
                .forEach(opened::add);
        return new Folding(folded, opened, Set.of()).with(Reading.NESTED);
    }

    private static List<Figure> children(Layout layout, ContainerId box) {
        return layout.figuresIn(EVERYWHERE).stream()
                .filter(figure -> figure.parent().filter(box::equals).isPresent())
                .toList();
    }

    private static List<Figure> boxes(Layout layout) {
        return layout.figuresIn(EVERYWHERE).stream()
                .filter(figure -> figure.kind().isBox())
                .toList();
    }

    private static ContainerId idOf(Figure box) {
        return ((Container) box.entity()).id();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void siblingsNeverOverlapAndLieInTheirBoxWithPaddingBelowItsHead(long seed) {
        var design = organization(seed);
        var layout = Layout.of(design, someFolding(design, seed));
        for (var box : boxes(layout)) {
            var head = Metrics.BOX_HEADER + (box.hasChipLine() ? Metrics.CHIP_LINE : 0);
            var at = box.bounds();
            var room = new Bounds(
                    at.x() + Metrics.BOX_PADDING,
                    at.y() + head,
                    at.width() - 2 * Metrics.BOX_PADDING,
                    at.height() - head - Metrics.BOX_PADDING);
            var children = children(layout, idOf(box));
            assertThat(children).allMatch(child -> room.contains(child.bounds()));
            for (var i = 0; i < children.size(); i++) {
                for (var j = i + 1; j < children.size(); j++) {
                    assertThat(children.get(i)
                                    .bounds()
                                    .grow(5)
                                    .intersects(children.get(j).bounds().grow(5)))
                            .as(
                                    "%s and %s",
                                    children.get(i).id(), children.get(j).id())
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void orderIsKeptAccountsRowByRowUnitsAfterThemRightwardsOrDownwards(long seed) {
        var design = organization(seed);
        var layout = Layout.of(design, someFolding(design, seed));
        for (var box : boxes(layout)) {
            var container = (Container) box.entity();
            assertThat(inOrder(layout, container.accounts()))
                    .isSortedAccordingTo(
                            (a, b) -> a.y() == b.y() ? Double.compare(a.x(), b.x()) : Double.compare(a.y(), b.y()));
            var units = inOrder(layout, container.organizationalUnits());
            for (var i = 1; i < units.size(); i++) {
                var before = units.get(i - 1);
                var after = units.get(i);
                assertThat(after.x() >= before.maxX() || after.y() >= before.maxY())
                        .isTrue();
            }
            if (!units.isEmpty() && !container.accounts().isEmpty()) {
                var bed = layout.bedOf(container.id()).orElseThrow();
                assertThat(units).allMatch(unit -> unit.x() >= bed.maxX() || unit.y() >= bed.maxY());
            }
        }
    }

    private static List<Bounds> inOrder(Layout layout, List<? extends Entity> entities) {
        return entities.stream()
                .map(entity -> layout.figure(entity.id()).orElseThrow().bounds())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void insideOfABoxNothingMovesWhenSomethingChangesElsewhere(long seed) {
        var design = organization(seed);
        var before = Layout.of(design, NESTED);
        var grown = DesignIndex.of(design).units().getFirst().id();
        if (!(new AddAccount(grown, new AccountId("999999999999"), "One more").applyTo(design)
                instanceof EditResult.Applied(var changed))) {
            throw new AssertionError("an account can be added");
        }
        var after = Layout.of(changed, NESTED);
        var touched = new HashSet<NodeId>();
        touched.add(grown);
        DesignIndex.of(changed).pathTo(grown).forEach(entity -> touched.add(entity.id()));
        for (var box : boxes(before)) {
            if (!touched.contains(box.id())) {
                assertThat(inside(after, idOf(box))).isEqualTo(inside(before, idOf(box)));
            }
        }
    }

    /// Where children lie, from the upper left corner of their box, and how large it is.
    private static List<Bounds> inside(Layout layout, ContainerId box) {
        var at = layout.figure(box).orElseThrow().bounds();
        return Stream.concat(
                        Stream.of(at.shift(-at.x(), -at.y())),
                        children(layout, box).stream()
                                .map(child -> child.bounds().shift(-at.x(), -at.y())))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void whatLiesInAnAreaIsFoundAsByLookingAtEverything(long seed) {
        var design = organization(seed);
        var layout = Layout.of(design, someFolding(design, seed));
        assertFoundAsByLookingAtEverything(layout, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void wayToAnAccountGoesThroughTheDoorOfEachBoxAndCrossesNoFigure(long seed) {
        var design = organization(seed);
        var accounts = DesignIndex.of(design).accounts();
        for (var i = 0; i < accounts.size(); i += 1 + accounts.size() / 40) {
            var account = accounts.get(i).id();
            var asker = Optional.of(new UserId(account, "somebody"));
            var folding = new Folding(
                    Reading.NESTED,
                    Flow.TOP_DOWN,
                    Set.of(),
                    Set.of(account),
                    Set.of(),
                    Set.of(),
                    Optional.of(asker.get()),
                    true);
            var layout = Layout.of(design, folding);
            var path = DesignIndex.of(design).pathTo(account);
            for (var at = layout.figure(account).orElseThrow(); at.parent().isPresent(); ) {
                var box = layout.plot(at.parent().get()).orElseThrow();
                assertCrossesNothing(layout, box, at);
                at = box.figure();
            }
            assertThat(path).isNotEmpty();
        }
    }

    private static void assertCrossesNothing(Layout layout, Plot box, Figure to) {
        var way = Doors.way(box, to);
        assertThat(way[0]).isEqualTo(box.figure().gateX());
        assertThat(way[1]).isEqualTo(box.figure().bounds().y());
        assertThat(way[way.length - 2]).isEqualTo(to.gateX());
        var others = new ArrayList<>(children(layout, idOf(box.figure())));
        others.remove(to);
        for (var i = 2; i < way.length; i += 2) {
            var step =
                    Bounds.between(way[i - 2], way[i - 1], way[i], way[i + 1]).grow(2);
            assertThat(box.figure().bounds().grow(3).contains(step)).isTrue();
            assertThat(others).noneMatch(other -> other.bounds().intersects(step));
            assertThat(way[i] == way[i - 2] || way[i + 1] == way[i - 1])
                    .as("it turns by right angles")
                    .isTrue();
        }
    }

    @Test
    void foldedUnitTakesTheRoomOfACardAndShowsWhatIsInIt() {
        var layout = Layout.of(SAMPLE, new Folding(Set.of(Situations.PEOPLE), Set.of(), Set.of()).with(Reading.NESTED));
        var people = layout.figure(Situations.PEOPLE).orElseThrow();
        assertThat(people.kind()).isEqualTo(Figure.Kind.FOLDED_UNIT);
        assertThat(people.bounds().width()).isEqualTo(208);
        assertThat(people.bounds().height()).isEqualTo(56 + 32);
        assertThat(layout.figure(Situations.HR)).isEmpty();
        assertThat(layout.boundsOf(Situations.HANA)).contains(people.bounds());
    }

    @Test
    void boxesAreNeitherTowersNorRibbons() {
        var layout = Layout.of(DesignGenerator.of(5, new DesignGenerator.Size(400, 60, 0, 6)), NESTED);
        assertThat(boxes(layout))
                .filteredOn(box -> box.tally().accounts() + box.tally().units() > 6)
                .isNotEmpty()
                .allMatch(box -> box.bounds().width() < 3 * box.bounds().height()
                        && box.bounds().height() < 2.5 * box.bounds().width());
    }

    @Test
    void sameDesignAndFoldingGiveTheSameLayoutOnWholeUnits() {
        assertThat(sample().figuresIn(EVERYWHERE)).isEqualTo(sample().figuresIn(EVERYWHERE));
        assertThat(sample().figuresIn(EVERYWHERE))
                .allMatch(figure -> figure.bounds().x()
                                == Math.rint(figure.bounds().x())
                        && figure.bounds().y() == Math.rint(figure.bounds().y())
                        && figure.bounds().width() == Math.rint(figure.bounds().width()));
    }

    @Test
    void pointerFindsTheInnermostBoxAndItsKnob() {
        var layout = sample();
        var people = layout.boundsOf(Situations.PEOPLE).orElseThrow();
        assertThat(layout.hitAt(people.x() + 10, people.maxY() - 10, 1))
                .isInstanceOfSatisfying(
                        Hit.OnNode.class, hit -> assertThat(hit.node()).isEqualTo(Situations.PEOPLE));
        assertThat(layout.hitAt(people.x() - 8, people.y() + 40, 1))
                .isInstanceOfSatisfying(
                        Hit.OnNode.class, hit -> assertThat(hit.node()).isEqualTo(Situations.ROOT));
        assertThat(layout.hitAt(people.maxX() - 24, people.y() + 22, 1)).isInstanceOf(Hit.OnFoldKnob.class);
        var legal = layout.boundsOf(Situations.LEGAL).orElseThrow();
        assertThat(layout.hitAt(legal.x() + 5, legal.y() + 5, 1))
                .isInstanceOfSatisfying(
                        Hit.OnNode.class, hit -> assertThat(hit.node()).isEqualTo(Situations.LEGAL));
    }

    @Test
    void arrowKeysGoIntoBoxesAndOutOfThem() {
        var layout = sample();
        assertThat(layout.neighbour(Situations.LEGAL, Direction.UP)).contains(Situations.PEOPLE);
        assertThat(layout.neighbour(Situations.LEGAL, Direction.LEFT)).contains(Situations.HR);
        assertThat(layout.neighbour(Situations.PEOPLE, Direction.DOWN)).contains(Situations.HR);
        assertThat(layout.neighbour(Situations.PEOPLE, Direction.UP)).contains(Situations.ROOT);
        var it = DesignIndex.of(SAMPLE).accounts().stream()
                .filter(account -> account.name().equals("IT"))
                .findFirst()
                .orElseThrow();
        assertThat(layout.neighbour(it.id(), Direction.DOWN)).contains(Situations.PEOPLE);
    }

    @Test
    void droppingBetweenAccountsTakesThePlaceBetweenThem() {
        var layout = sample();
        var legal = layout.boundsOf(Situations.LEGAL).orElseThrow();
        var before = layout.slotAt(Situations.PEOPLE, Slot.Kind.ACCOUNT, legal.x() + 10, legal.y() + 10);
        assertThat(before.orElseThrow().index()).isEqualTo(1);
        var after = layout.slotAt(Situations.PEOPLE, Slot.Kind.ACCOUNT, legal.maxX() + 5, legal.y() + 10);
        assertThat(after.orElseThrow().index()).isEqualTo(2);
        var onHead = layout.slotAt(Situations.PEOPLE, Slot.Kind.ACCOUNT, legal.x(), legal.y() - 60);
        assertThat(onHead.orElseThrow().index()).isEqualTo(2);
    }

    @Test
    void notesLieUnderTheRootAndCoverNothing() {
        var layout = sample();
        assertThat(layout.notes()).isNotEmpty();
        assertThat(layout.notes())
                .allMatch(note ->
                        note.bounds().y() >= layout.rootFigure().bounds().maxY());
    }

    @Test
    void headOfABoxKeepsClearOfThePath() {
        var folding = new Folding(
                Reading.NESTED,
                Flow.TOP_DOWN,
                Set.of(),
                Set.of(Situations.HR),
                Set.of(),
                Set.of(),
                Optional.of(Situations.HANA),
                true);
        var layout = Layout.of(SAMPLE, folding);
        for (var box : boxes(layout)) {
            var head = layout.headOf(box.id(), 1).orElseThrow();
            assertThat(head.maxX() < box.gateX() - 12 || head.x() > box.gateX() + 12)
                    .isTrue();
            assertThat(head.width()).isGreaterThan(60);
        }
    }
}
