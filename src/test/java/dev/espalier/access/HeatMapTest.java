package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.access.naive.RandomOrganizations;
import dev.espalier.catalog.ActionQuery;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class HeatMapTest {
    private static final List<String> ACTIONS =
            List.of("s3:GetObject", "ec2:RunInstances", "iam:CreateUser", "sts:AssumeRole", "kms:Decrypt");

    private static HeatMap map(Design design, String asked) {
        return Evaluator.of(design).heatMap(query(asked), Optional.empty(), () -> false);
    }

    private static HeatMap settled(Design design, String asked) {
        return Evaluator.of(design).settled(map(design, asked), () -> false);
    }

    private static ActionQuery query(String asked) {
        return ActionQuery.parse(asked).orElseThrow();
    }

    private static List<HeatMap.Cell> cells(HeatMap map) {
        var cells = new ArrayList<HeatMap.Cell>();
        map.accounts().values().forEach(account -> {
            cells.add(account.root());
            cells.addAll(account.people());
        });
        return cells;
    }

    private static Verdict verdict(Design design, HeatMap.Cell cell, String action) {
        var arn = Principals.arnOf(design, cell.principal());
        return Evaluator.of(design)
                .answer(Question.of(arn, action, Optional.empty()))
                .verdict();
    }

    @Test
    void everySettledShadeOfOneActionIsTheVerdict() {
        for (long seed = 0; seed < 6; seed++) {
            var design = RandomOrganizations.of(seed);
            for (var action : ACTIONS) {
                var map = settled(design, action);
                assertThat(map.unsettled()).isZero();
                for (var cell : cells(map)) {
                    assertThat(cell.shade())
                            .as("seed %d, %s, %s", seed, cell.principal(), action)
                            .isEqualTo(Shade.of(verdict(design, cell, action)));
                }
            }
        }
    }

    @Test
    void whatIsNotSettledYetClaimsNothingThatIsWrong() {
        for (long seed = 0; seed < 6; seed++) {
            var design = RandomOrganizations.of(seed);
            for (var action : ACTIONS) {
                for (var cell : cells(map(design, action))) {
                    var verdict = verdict(design, cell, action);
                    switch (cell.shade()) {
                        case ALLOWED -> assertThat(verdict).isEqualTo(Verdict.ALLOWED);
                        case DENIED -> assertThat(verdict).isEqualTo(Verdict.EXPLICITLY_DENIED);
                        case SILENT -> assertThat(verdict).isEqualTo(Verdict.IMPLICITLY_DENIED);
                        case NONE -> assertThat(verdict).isIn(Verdict.EXPLICITLY_DENIED, Verdict.IMPLICITLY_DENIED);
                        case DEPENDS -> assertThat(cell.isSettled()).isFalse();
                        case PARTLY, NO_ANSWER, NOBODY ->
                            assertThat(cell.isSettled()).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void ofSeveralActionsThoseAreCountedThatTheMatrixAllows() {
        var design = RandomOrganizations.of(2);
        var evaluator = Evaluator.of(design);
        var asked = query("s3 Write");

        for (var cell : cells(map(design, "s3 Write"))) {
            var row = evaluator
                    .matrix()
                    .row(Principals.arnOf(design, cell.principal()))
                    .orElseThrow();
            assertThat(cell.allowed())
                    .isEqualTo(row.allowed().and(asked.actions()).size());
            assertThat(asked.actions().size() - cell.allowed() - cell.open())
                    .isEqualTo(row.denied().and(asked.actions()).size());
        }
    }

    @Test
    void ofSeveralActionsNobodyIsSettledForWhomOneIsOpen() {
        var cells = cells(map(RandomOrganizations.of(2), "s3 Write"));

        assertThat(cells).allSatisfy(cell -> assertThat(cell.isSettled()).isEqualTo(cell.open() == 0));
        assertThat(cells).extracting(HeatMap.Cell::isSettled).contains(true, false);
    }

    @Test
    void whatNoPolicyDecidesIsLeftOutOfSeveralActionsOnly() {
        var design = new FourDepartments().build();

        assertThat(map(design, "sts:GetCallerIdentity").all().able())
                .isEqualTo(map(design, "sts:GetCallerIdentity").all().people());
        assertThat(map(design, "sts:Get*").actions())
                .isEqualTo(query("sts:Get*").actions().size() - 2);
        for (var cell : cells(map(design, "sts"))) {
            var row = Evaluator.of(design)
                    .matrix()
                    .row(Principals.arnOf(design, cell.principal()))
                    .orElseThrow();
            assertThat(cell.allowed())
                    .isEqualTo(row.allowed()
                            .and(query("sts").actions())
                            .without(UndecidedActions.get())
                            .size());
        }
    }

    @Test
    void anAccountTakesTheMostPermissiveAnswerOfItsPeopleAndNotOfItsRootUser() {
        var design = new FourDepartments().hanaIsAdministrator().build();

        var hr = map(design, "iam:CreateUser")
                .account(new AccountId("444444444444"))
                .orElseThrow();
        var legal = map(design, "iam:CreateUser")
                .account(new AccountId("555555555555"))
                .orElseThrow();

        assertThat(hr.shade()).isEqualTo(Shade.ALLOWED);
        assertThat(legal.root().shade()).isEqualTo(Shade.ALLOWED);
        assertThat(legal.shade()).isEqualTo(Shade.SILENT);
    }

    @Test
    void containersCountWhatLiesBeneathThem() {
        var design = new FourDepartments().hanaIsAdministrator().build();
        var map = map(design, "iam:CreateUser");
        var people = design.organization().root().organizationalUnits().getFirst();

        var tally = map.tally(people.id());

        assertThat(tally.accounts()).isEqualTo(2);
        assertThat(tally.ableAccounts()).isEqualTo(1);
        assertThat(map.all().accounts()).isEqualTo(map.accounts().size());
        assertThat(map.accountsOf(Set.of(Shade.ALLOWED))).contains(new AccountId("444444444444"));
    }

    @Test
    void aMapMadeFromAnEarlierOneIsTheSameAsOneFromTheBeginning() {
        var before = new FourDepartments().hanaIsAdministrator().build();
        var after = new FourDepartments()
                .hanaIsAdministrator()
                .peopleScps("[\"FullAWSAccess\", \"PeopleNoDatabases\"]")
                .build();
        for (var asked : List.of("rds:CreateDBInstance", "rds", "Write")) {
            var evaluator = Evaluator.of(before);
            var earlier = evaluator.heatMap(query(asked), Optional.empty(), () -> false);

            var changed = evaluator.changedTo(after).heatMap(query(asked), Optional.of(earlier), () -> false);

            assertThat(cells(changed)).isEqualTo(cells(map(after, asked)));
        }
    }

    @Test
    void beingStoppedEndsTheWork() {
        var evaluator = Evaluator.of(new FourDepartments().build());

        assertThatThrownBy(() -> evaluator.heatMap(query("ec2"), Optional.empty(), () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aQueryCoversAsManyActionsAsTheTableHas() {
        assertThat(query("*").actions().size()).isEqualTo(ActionTable.get().size());
    }
}
