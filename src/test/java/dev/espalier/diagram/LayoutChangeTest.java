package dev.espalier.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Flow;
import dev.espalier.design.MemberId;
import dev.espalier.design.OuId;
import dev.espalier.design.Reading;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.RandomEdits;
import dev.espalier.edit.RenameNode;
import dev.espalier.edit.SetManagementAccount;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A layout made from the one before is the layout made from nothing.
class LayoutChangeTest {
    private static final Bounds EVERYWHERE = new Bounds(-1e9, -1e9, 2e9, 2e9);
    private static final int STEPS = 120;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void layoutChangedStepByStepIsTheOneFromNothingWhateverIsEditedFoldedOrOpened(long seed) {
        var random = new Random(seed);
        var edits = new RandomEdits(seed);
        var size = new DesignGenerator.Size(2 + random.nextInt(90), random.nextInt(25), 250, 6);
        var layout = Layout.of(DesignGenerator.of(seed, size), Folding.NONE);
        for (var step = 0; step < STEPS; step++) {
            var design = layout.design();
            var folding = layout.folding();
            if (random.nextInt(3) > 0) {
                design = edits.next(design).applyTo(design) instanceof EditResult.Applied(var after) ? after : design;
            }
            if (random.nextInt(2) == 0) {
                folding = other(folding, design, random);
            }
            if (random.nextBoolean()) {
                look(layout, random);
            }
            layout = layout.changedTo(design, folding);
            assertThatIsTheSame(layout, Layout.of(design, folding));
        }
    }

    @ParameterizedTest
    @EnumSource(Reading.class)
    void anotherManagementAccountIsDrawnAsSuch(Reading reading) {
        var folding = Folding.NONE.with(reading);
        var before = Layout.of(Situations.fourDepartments(), folding);
        var after = applied(before.design(), new SetManagementAccount(Situations.HR));
        assertThatIsTheSame(before.changedTo(after, folding), Layout.of(after, folding));
    }

    @ParameterizedTest
    @EnumSource(Reading.class)
    void whatAnEditDoesNotTouchIsNotMeasuredAgain(Reading reading) {
        var folding = Folding.NONE.with(reading);
        var before = Layout.of(DesignGenerator.of(3, new DesignGenerator.Size(200, 30, 200, 6)), folding);
        var index = DesignIndex.of(before.design());
        var renamed = index.accounts().getLast();
        var above = index.pathTo(renamed.id());
        var after =
                before.changedTo(applied(before.design(), new RenameNode(renamed.id(), "Quite another name")), folding);
        assertThat(index.units())
                .filteredOn(unit -> !above.contains(unit))
                .isNotEmpty()
                .allSatisfy(unit -> assertThat(after.measured(unit.id()).orElseThrow())
                        .isSameAs(before.measured(unit.id()).orElseThrow()));
    }

    @Test
    void whatIsHiddenInAFoldedUnitIsFoundThereAfterAnEdit() {
        var design = Situations.fourDepartments();
        var folding = new Folding(Set.of(Situations.PEOPLE), Set.of(), Set.of());
        var after = applied(design, new RenameNode(Situations.HR, "Personnel"));
        var layout = Layout.of(design, folding).changedTo(after, folding);
        assertThat(layout.figureShowing(Situations.HR).orElseThrow().id()).isEqualTo(Situations.PEOPLE);
        assertThat(layout.figure(Situations.HR)).isEmpty();
    }

    private static Design applied(Design design, Edit edit) {
        return switch (edit.applyTo(design)) {
            case EditResult.Applied(var after) -> after;
            case EditResult.Rejected refused -> throw new IllegalArgumentException(refused.sentence());
        };
    }

    /// Makes some of the figures, as painting does.
    private static void look(Layout layout, Random random) {
        var all = layout.bounds();
        layout.figuresIn(new Bounds(
                all.x() + random.nextDouble() * all.width(),
                all.y() + random.nextDouble() * all.height(),
                all.width() / 3,
                all.height() / 3));
    }

    private static Folding other(Folding folding, Design design, Random random) {
        var index = DesignIndex.of(design);
        return switch (random.nextInt(7)) {
            case 5 -> folding.with(random.nextBoolean() ? Flow.TOP_DOWN : Flow.LEFT_RIGHT);
            case 0 -> folding.with(random.nextBoolean() ? Reading.TREE : Reading.NESTED);
            case 1 ->
                one(index.units(), random)
                        .map(unit -> turned(folding, unit.id()))
                        .orElse(folding);
            case 2 ->
                one(index.accounts(), random)
                        .map(account -> turned(folding, account.id()))
                        .orElse(folding);
            case 3 ->
                new Folding(
                        folding.reading(),
                        folding.flow(),
                        folding.folded(),
                        folding.opened(),
                        members(index, random),
                        folding.full(),
                        members(index, random).stream().findFirst(),
                        random.nextBoolean());
            case 6 ->
                one(index.accounts(), random)
                        .map(account ->
                                random.nextBoolean() ? folding.filling(account.id()) : folding.shortening(account.id()))
                        .orElse(folding);
            default -> Folding.NONE.with(folding.reading()).with(folding.flow());
        };
    }

    private static Folding turned(Folding folding, OuId unit) {
        return folding.folded().contains(unit) ? folding.unfolding(unit) : folding.folding(unit);
    }

    private static Folding turned(Folding folding, AccountId account) {
        return folding.opened().contains(account) ? folding.closing(account) : folding.opening(account);
    }

    private static Set<MemberId> members(DesignIndex index, Random random) {
        var chosen = new HashSet<MemberId>();
        for (var account : index.accounts()) {
            for (var user : account.users()) {
                if (random.nextInt(12) == 0) {
                    chosen.add(new MemberId.UserId(account.id(), user.name()));
                }
            }
        }
        return chosen;
    }

    private static <T> Optional<T> one(List<T> some, Random random) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
    }

    private static void assertThatIsTheSame(Layout layout, Layout fromNothing) {
        assertThat(layout.bounds()).isEqualTo(fromNothing.bounds());
        assertThat(layout.notes()).isEqualTo(fromNothing.notes());
        assertThat(layout.size()).isEqualTo(fromNothing.size());
        assertThat(layout.figuresIn(EVERYWHERE)).isEqualTo(fromNothing.figuresIn(EVERYWHERE));
        assertThat(plots(layout.root())).isEqualTo(plots(fromNothing.root()));
        DesignIndex.of(layout.design()).entities().forEach(entity -> {
            var id = entity.id();
            assertThat(layout.figureShowing(id)).isPresent().isEqualTo(fromNothing.figureShowing(id));
            if (id instanceof ContainerId container) {
                assertThat(layout.slot(container, Slot.Kind.ACCOUNT))
                        .isEqualTo(fromNothing.slot(container, Slot.Kind.ACCOUNT));
                assertThat(layout.slot(container, Slot.Kind.UNIT))
                        .isEqualTo(fromNothing.slot(container, Slot.Kind.UNIT));
            }
        });
    }

    private record Drawn(Figure figure, Bounds extent, Bounds bed, List<Figure> accounts, List<Plot.Shelf> shelves) {}

    private static List<Drawn> plots(Plot plot) {
        var drawn = new Drawn(
                plot.figure(), plot.extent(), plot.bed().bounds(), plot.bed().figures(), plot.shelves());
        return Stream.concat(Stream.of(drawn), plot.children().stream().flatMap(child -> plots(child).stream()))
                .toList();
    }
}
