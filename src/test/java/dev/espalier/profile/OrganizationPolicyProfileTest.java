package dev.espalier.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Design;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.AttachOrganizationPolicy;
import dev.espalier.edit.DetachOrganizationPolicy;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.profile.Sheet.Entry;
import dev.espalier.storage.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrganizationPolicyProfileTest {
    private static final OuId PEOPLE = new OuId("ou-ab12-people01");
    private static final OrganizationPolicyId NO_DATABASES =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");
    private static final OrganizationPolicyId FULL = new OrganizationPolicyId(
            OrganizationPolicyType.SERVICE_CONTROL_POLICY,
            OrganizationPolicyType.SERVICE_CONTROL_POLICY.defaultPolicy());

    private final Design design = Samples.open("four-departments.json");

    private static Design after(Design design, Edit edit) {
        return ((EditResult.Applied) edit.applyTo(design)).design();
    }

    private static Sheet sheet(Design design, OrganizationPolicyId policy) {
        return OrganizationPolicyProfile.of(design, Evaluator.of(design), policy, () -> () -> false)
                .orElseThrow();
    }

    private static Entry entry(List<Entry> entries, String text) {
        return entries.stream()
                .filter(entry -> entry.text().startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    private static String liveness(Sheet sheet) {
        return entry(sheet.entries(), "Statements").entries().getFirst().detail();
    }

    @Test
    void aStatementDecidesAsManyAnswersAsChangeWithoutIt() {
        var free = after(design, new DetachOrganizationPolicy(NO_DATABASES, PEOPLE));
        var principals = Principals.all(design)
                .filter(member -> turns(free, Principals.arnOf(design, member)) > 0)
                .count();
        int actions = ActionTable.get().ofService("rds").size();

        assertThat(liveness(sheet(design, NO_DATABASES)))
                .isEqualTo("decides %d actions for %d principals".formatted(actions, principals));
    }

    /// How many of the actions of rds somebody may once the policy is gone and may not while it is there.
    private int turns(Design free, String principal) {
        var before = Evaluator.of(design);
        var after = Evaluator.of(free);
        int[] turned = {0};
        ActionTable.get().ofService("rds").forEach(number -> {
            var question =
                    Question.of(principal, ActionTable.get().action(number).fullName(), Optional.empty());
            if (before.verdict(question) != Verdict.ALLOWED && after.verdict(question) == Verdict.ALLOWED) {
                turned[0]++;
            }
        });
        return turned[0];
    }

    @Test
    void whatAHigherLevelDeniesAsWellMakesNoDifferenceThere() {
        var twice = after(
                design,
                new AttachOrganizationPolicy(
                        NO_DATABASES, design.organization().root().id()));
        var renamed = twice.organization().policy(NO_DATABASES.type(), NO_DATABASES.name());
        var copy = renamed.orElseThrow().withName("Copy");
        var policies = new ArrayList<>(twice.organization().policies());
        policies.add(copy);
        var both = after(
                twice.withOrganization(twice.organization().withPolicies(policies)),
                new AttachOrganizationPolicy(copy.id(), PEOPLE));

        assertThat(liveness(sheet(both, copy.id()))).isEqualTo("makes no difference to anybody's answers");
    }

    @Test
    void detachingItEverywhereTellsWhatWouldOpen() {
        var detached = entry(sheet(design, NO_DATABASES).entries(), "If it were detached");

        assertThat(detached.entries()).extracting(Entry::text).containsExactly("rds");
        assertThat(detached.entries().getFirst().detail()).startsWith("+").endsWith("−0");
    }

    @Test
    void theLastScpOfALevelStays() {
        var detached = entry(sheet(design, FULL).entries(), "If it were detached");

        assertThat(detached.detail()).startsWith("it cannot be: ");
    }

    @Test
    void withoutTimeNothingIsSaidToMakeNoDifference() {
        var sheet = OrganizationPolicyProfile.of(design, Evaluator.of(design), NO_DATABASES, () -> () -> true)
                .orElseThrow();

        assertThat(liveness(sheet)).isEqualTo("no difference found as far as there was time");
    }

    @Test
    void reachAndQuotaAreKnownAtOnce() {
        var sheet = OrganizationPolicyProfile.atOnce(design, Evaluator.of(design), NO_DATABASES)
                .orElseThrow();

        assertThat(sheet.remarks().getFirst()).startsWith("It reaches 2 accounts with ");
        assertThat(sheet.counts()).endsWith(" of 10240 characters used.");
        assertThat(entry(sheet.entries(), "Attached to").entries())
                .extracting(Entry::text, Entry::detail)
                .containsExactly(tuple("People", "2 of 10 places taken"));
    }

    @Test
    void whatIsNotAttachedBindsNobody() {
        var free = after(design, new DetachOrganizationPolicy(NO_DATABASES, PEOPLE));

        assertThat(liveness(sheet(free, NO_DATABASES))).isEqualTo("binds nobody here");
    }
}
