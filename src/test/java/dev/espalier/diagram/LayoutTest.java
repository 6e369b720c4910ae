package dev.espalier.diagram;

import static dev.espalier.diagram.Areas.EVERYWHERE;
import static dev.espalier.diagram.Areas.assertFoundAsByLookingAtEverything;
import static dev.espalier.diagram.Areas.assertNothingOverlaps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.User;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
    private static final Design SAMPLE = Situations.fourDepartments();

    private static Layout sample() {
        return Layout.of(SAMPLE, new Folding(Set.of(), Set.of(Situations.HR), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void figuresNeverOverlapWhateverIsOpenedOrFolded(long seed) {
        var random = new Random(seed);
        var size = new DesignGenerator.Size(5 + random.nextInt(300), 1 + random.nextInt(30), 200, 6);
        var design = DesignGenerator.of(seed, size);
        assertNothingOverlaps(Layout.of(design, someFolding(design, random)));
    }

    private static Folding someFolding(Design design, Random random) {
        var all = Layout.of(design, Folding.NONE).figuresIn(EVERYWHERE);
        var folded = new HashSet<OuId>();
        var opened = new HashSet<AccountId>();
        for (var figure : all) {
            switch (figure.id()) {
                case AccountId account when random.nextInt(4) == 0 -> opened.add(account);
                case OuId unit when random.nextInt(6) == 0 -> folded.add(unit);
                default -> {}
            }
        }
        return new Folding(folded, opened, Set.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void whatLiesInAnAreaIsFoundByTheIndexAsByLookingAtEverything(long seed) {
        var design = DesignGenerator.of(seed, new DesignGenerator.Size(400, 25, 300, 6));
        var layout = Layout.of(design, Folding.NONE);
        assertThat(layout.figuresIn(EVERYWHERE)).hasSize(1 + 400 + 25);
        assertFoundAsByLookingAtEverything(layout, seed);
    }

    @Test
    void sameDesignAndFoldingGiveTheSameLayout() {
        assertThat(sample().figuresIn(EVERYWHERE)).isEqualTo(sample().figuresIn(EVERYWHERE));
    }

    @Test
    void rootStaysAtTheOriginAndAccountsStandBeforeUnits() {
        var layout = sample();
        assertThat(layout.rootFigure().bounds()).isEqualTo(new Bounds(-104, 0, 208, 60));
        var people = layout.boundsOf(Situations.PEOPLE).orElseThrow();
        assertThat(layout.figuresIn(EVERYWHERE).stream()
                        .filter(figure -> figure.depth() == 1 && figure.kind().isAccount())
                        .map(figure -> figure.bounds().maxX()))
                .hasSize(3)
                .allMatch(right -> right < people.x());
    }

    @Test
    void figuresLieOnWholeUnits() {
        assertThat(sample().figuresIn(EVERYWHERE))
                .allMatch(figure -> figure.bounds().x()
                                == Math.rint(figure.bounds().x())
                        && figure.bounds().y() == Math.rint(figure.bounds().y()));
    }

    @Test
    void foldedAwayNodesAreShownByTheFoldedUnit() {
        var layout = Layout.of(SAMPLE, new Folding(Set.of(Situations.PEOPLE), Set.of(), Set.of()));
        assertThat(layout.figure(Situations.HR)).isEmpty();
        assertThat(layout.boundsOf(Situations.HANA)).isEqualTo(layout.boundsOf(Situations.PEOPLE));
        assertThat(layout.figure(Situations.PEOPLE).orElseThrow().tally().people())
                .isEqualTo(7);
    }

    @Test
    void fullAwsAccessIsNoChipAndItsAbsenceIs() {
        var root = SAMPLE.organization().root();
        assertThat(Attachments.of(root)).isEmpty();
        assertThat(Attachments.of(root.withServiceControlPolicies(List.of())))
                .singleElement()
                .satisfies(chip -> assertThat(chip.name()).isEqualTo("no FullAWSAccess"));
    }

    @Test
    void pointerFindsChipRowAndKnob() {
        var layout = sample();
        var people = layout.boundsOf(Situations.PEOPLE).orElseThrow();
        assertThat(layout.hitAt(people.x() + 40, people.y() + 68, 1))
                .isInstanceOfSatisfying(Hit.OnPolicy.class, hit -> {
                    assertThat(hit.holder()).isEqualTo(Situations.PEOPLE);
                    assertThat(hit.policy())
                            .isEqualTo(new OrganizationPolicyId(
                                    OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases"));
                });
        assertThat(layout.hitAt(people.centerX(), people.maxY() + 5, 1)).isInstanceOf(Hit.OnFoldKnob.class);
        var hana = layout.row(Situations.HANA).orElseThrow().bounds();
        assertThat(layout.hitAt(hana.centerX(), hana.centerY(), 1))
                .isInstanceOfSatisfying(
                        Hit.OnMember.class, hit -> assertThat(hit.member()).isEqualTo(Situations.HANA));
        assertThat(layout.hitAt(-5000, 0, 1)).isEqualTo(Hit.NOTHING);
    }

    @Test
    void theChipOfAPolicyIsWhereThePointerFindsIt() {
        var layout = sample();
        var policy = new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");

        var chip = layout.chipOf(policy, Situations.PEOPLE, 1).orElseThrow();

        assertThat(layout.hitAt(chip.centerX(), chip.centerY(), 1))
                .isInstanceOfSatisfying(
                        Hit.OnPolicy.class, hit -> assertThat(hit.bounds()).isEqualTo(chip));
        assertThat(layout.chipOf(policy, Situations.PEOPLE, 0.2)).isEmpty();
        assertThat(layout.chipOf(policy, Situations.LEGAL, 1)).isEmpty();
    }

    @Test
    void quickAddIsFoundOnlyOnTheHoveredFigure() {
        var layout = sample();
        var legal = layout.boundsOf(Situations.LEGAL).orElseThrow();
        var x = legal.centerX();
        var y = legal.maxY() + 6;
        assertThat(layout.hitAt(x, y, 1)).isEqualTo(Hit.NOTHING);
        assertThat(layout.hitAt(x, y, 1, Optional.of(Situations.LEGAL))).isInstanceOf(Hit.OnQuickAdd.class);
    }

    @Test
    void tinyFiguresCanBeHitALittleBeside() {
        var layout = sample();
        var legal = layout.boundsOf(Situations.LEGAL).orElseThrow();
        assertThat(layout.hitAt(legal.maxX() + 40, legal.centerY(), 0.1)).isInstanceOf(Hit.OnNode.class);
        assertThat(layout.hitAt(legal.maxX() + 40, legal.centerY(), 1)).isEqualTo(Hit.NOTHING);
    }

    @Test
    void arrowKeysWalkTheTree() {
        var layout = sample();
        assertThat(layout.neighbour(Situations.LEGAL, Direction.UP)).contains(Situations.PEOPLE);
        assertThat(layout.neighbour(Situations.LEGAL, Direction.LEFT)).contains(Situations.HR);
        assertThat(layout.neighbour(Situations.PEOPLE, Direction.DOWN)).contains(Situations.HR);
        assertThat(layout.neighbour(Situations.HR, Direction.DOWN)).contains(Situations.ADMINS);
        assertThat(layout.neighbour(Situations.ADMINS, Direction.DOWN)).contains(Situations.HANA);
        assertThat(layout.neighbour(Situations.ADMINS, Direction.UP)).contains(Situations.HR);
        assertThat(layout.neighbour(Situations.ROOT, Direction.UP)).isEmpty();
    }

    @Test
    void moreThanFourAccountsLieInABedAndArrowKeysWalkItsRows() {
        var layout = Layout.of(withAccountsInPeople(14), Folding.NONE);
        var bed = layout.bedOf(Situations.PEOPLE).orElseThrow();
        assertThat(bed.width()).isEqualTo(2 * 144 + 12);
        assertThat(layout.neighbour(account(0), Direction.DOWN)).contains(account(2));
        assertThat(layout.neighbour(account(3), Direction.UP)).contains(account(1));
        assertThat(layout.neighbour(account(1), Direction.UP)).contains(Situations.PEOPLE);
        assertThat(layout.slot(Situations.PEOPLE, Slot.Kind.ACCOUNT)
                        .orElseThrow()
                        .index())
                .isEqualTo(14);
    }

    @Test
    void moreThanSixOfAKindFoldButWhoeverMustBeSeenIsShown() {
        var users = IntStream.range(0, 20).mapToObj(i -> User.named("user" + i)).toList();
        var design = withPeople(people ->
                people.withAccounts(List.of(Account.named(account(0), "Crowd").withUsers(users))));
        var late = new UserId(account(0), "user17");
        var layout = Layout.of(design, new Folding(Set.of(), Set.of(account(0)), Set.of(late)));
        var rows = layout.figure(account(0)).orElseThrow().rows();
        assertThat(rows).hasSize(7);
        assertThat(rows.getLast().name()).isEqualTo("14 more");
        assertThat(layout.row(late)).isPresent();
    }

    @Test
    void everybodyHasARowInAFullAccountAndTheLastOneFoldsThemAgain() {
        var users = IntStream.range(0, 20).mapToObj(i -> User.named("user" + i)).toList();
        var design = withPeople(people ->
                people.withAccounts(List.of(Account.named(account(0), "Crowd").withUsers(users))));
        var full = Folding.NONE.filling(account(0));

        var rows = Layout.of(design, full).figure(account(0)).orElseThrow().rows();
        assertThat(rows).hasSize(21);
        assertThat(rows.getLast().name()).isEqualTo("Show fewer");

        var fewer = Layout.of(design, full.shortening(account(0)));
        assertThat(fewer.figure(account(0)).orElseThrow().rows()).hasSize(6);
    }

    @Test
    void droppingBetweenAccountsTakesThePlaceBetweenThem() {
        var layout = sample();
        var legal = layout.boundsOf(Situations.LEGAL).orElseThrow();
        var before = layout.slotAt(Situations.PEOPLE, Slot.Kind.ACCOUNT, legal.x() + 10, legal.y());
        assertThat(before.orElseThrow().index()).isEqualTo(1);
        var after = layout.slotAt(Situations.PEOPLE, Slot.Kind.ACCOUNT, legal.maxX() + 200, legal.y());
        assertThat(after.orElseThrow().index()).isEqualTo(2);
    }

    private static AccountId account(int number) {
        return new AccountId("%012d".formatted(900_000_000_000L + number));
    }

    private static Design withAccountsInPeople(int count) {
        var accounts = new ArrayList<Account>();
        for (var i = 0; i < count; i++) {
            accounts.add(Account.named(account(i), "Account " + i));
        }
        return withPeople(people -> people.withAccounts(accounts));
    }

    private static Design withPeople(UnaryOperator<OrganizationalUnit> change) {
        var root = SAMPLE.organization().root();
        var people = change.apply(root.organizationalUnits().getFirst());
        return SAMPLE.withOrganization(SAMPLE.organization().withRoot(root.withOrganizationalUnits(List.of(people))));
    }
}
