package dev.espalier.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.IamArn;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.storage.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the script does where something exists already.
class ScriptInExistingOrganizationTest {
    private static final Design DESIGN = Samples.open("four-departments.json");
    private static final String ROOT = DESIGN.organization().root().id().value();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @BeforeEach
    void needsBash() {
        assumeTrue(ScriptRun.isPossible());
    }

    /// Every unit and account where the design has it.
    private static Map<String, String> everything() {
        var index = DesignIndex.of(DESIGN);
        var there = new LinkedHashMap<String, String>();
        index.units().forEach(unit -> there.put("parent " + unit.id(), parent(index, unit)));
        index.accounts()
                .forEach(account -> there.put(
                        "parent " + account.id(),
                        index.containerOf(account.id()).orElseThrow().id().toString()));
        return there;
    }

    private static String parent(DesignIndex index, OrganizationalUnit unit) {
        return index.containerOf(unit.id()).orElseThrow().id().toString();
    }

    private static List<String> operations(ScriptRun.Outcome outcome) {
        return outcome.changes().stream().map(ScriptRun.Call::operation).toList();
    }

    private static OrganizationalUnit unitWithAccounts() {
        return DesignIndex.of(DESIGN).units().stream()
                .filter(unit -> !unit.accounts().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String inRoot(OrganizationalUnit unit) {
        return "in " + ROOT + " OrganizationalUnits[?Name==`\"" + unit.name() + "\"`].Id";
    }

    @Test
    void unitsAndAccountsAtTheirPlacesAreTaken() throws IOException, InterruptedException {
        var outcome = ScriptRun.inExisting(DESIGN, folder, everything());

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(operations(outcome))
                .doesNotContain(
                        "organizations create-organization",
                        "organizations create-organizational-unit",
                        "organizations create-account",
                        "organizations move-account")
                .contains("organizations attach-policy");
    }

    @Test
    void unitAtAnotherPlaceIsNotTakenForTheOneOfTheDesign() throws IOException, InterruptedException {
        var unit = unitWithAccounts();
        var there = everything();
        there.put("parent " + unit.id(), "ou-ab12-elsewhere");
        there.put(inRoot(unit), "ou-ab12-namesake1");
        var outcome = ScriptRun.inExisting(DESIGN, folder, there);

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(outcome.said()).contains("Unit " + unit.id() + " is in ou-ab12-elsewhere and not in " + ROOT + ".");
        assertThat(outcome.changes())
                .filteredOn(call -> call.operation().equals("organizations attach-policy"))
                .extracting(call -> call.option("target-id"))
                .doesNotContain(unit.id().value());
        assertThat(outcome.changes())
                .filteredOn(call -> call.operation().equals("organizations move-account"))
                .extracting(call -> call.option("account-id") + " to " + call.option("destination-parent-id"))
                .containsExactlyElementsOf(unit.accounts().stream()
                        .map(Account::id)
                        .map(id -> id + " to ou-ab12-namesake1")
                        .toList());
    }

    @Test
    void unitAtAnotherPlaceIsMadeWhereThereIsNoneOfItsName() throws IOException, InterruptedException {
        var unit = unitWithAccounts();
        var there = everything();
        there.put("parent " + unit.id(), "ou-ab12-elsewhere");

        assertThat(ScriptRun.inExisting(DESIGN, folder, there).changes())
                .filteredOn(call -> call.operation().equals("organizations create-organizational-unit"))
                .singleElement()
                .satisfies(call -> assertThat(call.option("parent-id")).isEqualTo(ROOT));
    }

    @Test
    void nothingIsChangedInAnotherOrganization() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("organization"), "o-somebodyelse\n");
        var outcome = ScriptRun.inExisting(DESIGN, folder, Map.of());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said())
                .contains("organization o-somebodyelse and not "
                        + DESIGN.organization().id());
        assertThat(outcome.changes()).isEmpty();
    }

    @Test
    void anotherOrganizationIsWorkedInWhenItIsNamed() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("organization"), "o-somebodyelse\n");
        Files.createFile(folder.resolve("made"));
        var outcome = ScriptRun.of(DESIGN, folder, Map.of("ESPALIER_ORGANIZATION", "o-somebodyelse"));

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(operations(outcome)).contains("organizations attach-policy");
    }

    @Test
    void organizationThatIsNamedIsNotMade() throws IOException, InterruptedException {
        var outcome = ScriptRun.of(DESIGN, folder, Map.of("ESPALIER_ORGANIZATION", "o-somebodyelse"));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.changes()).isEmpty();
    }

    @Test
    void policiesWithAnotherContentAreNamedAndOthersAreNot() throws IOException, InterruptedException {
        var first = DESIGN.organization().policies().getFirst();
        var policies = List.of(first, first.withName("Second"));
        var design = DESIGN.withOrganization(DESIGN.organization().withPolicies(policies));
        var there = everything();
        for (int i = 0; i < 2; i++) {
            var policy = policies.get(i);
            there.put(policy.type() + " Policies[?Name==`\"" + policy.name() + "\"`].Id", "p-there" + i);
            there.put(
                    "content p-there" + i,
                    i == 0 ? "{}" : CompactJson.of(policy.document().source()).replace(",", " , "));
        }
        var outcome = ScriptRun.inExisting(design, folder, there);

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(outcome.said()).contains("p-there0").doesNotContain("p-there1");
        assertThat(outcome.changes()).noneMatch(call -> call.operation().equals("organizations create-policy"));
    }

    @Test
    void boundaryWithAnotherContentIsNamed() throws IOException, InterruptedException {
        var account = DesignIndex.of(DESIGN).accounts().stream()
                .filter(one -> !one.policies().isEmpty())
                .findFirst()
                .orElseThrow();
        var arn = IamArn.of(account.id(), account.policies().getFirst());
        var there = everything();
        there.put("policy " + arn, "v7");
        there.put("content " + arn + " v7", "{}");
        var outcome = ScriptRun.inExisting(DESIGN, folder, there);

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(outcome.said()).contains("Policy " + arn + " is there with another content");
    }
}
