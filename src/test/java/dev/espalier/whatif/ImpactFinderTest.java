package dev.espalier.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.AccessChange;
import dev.espalier.access.AssertionCheck;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.AccountId;
import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.Limit;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.design.QuantifiedAssertion.Who;
import dev.espalier.design.RootId;
import dev.espalier.design.UnknownFields;
import dev.espalier.edit.AttachManagedPolicy;
import dev.espalier.edit.AttachOrganizationPolicy;
import dev.espalier.edit.Composite;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.edit.JoinGroup;
import dev.espalier.edit.MoveMembers;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.RenameNode;
import dev.espalier.policy.ActionName;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import dev.espalier.ui.UiTest;
import dev.espalier.whatif.Impact.Cause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What edits of *Four departments* would do.
class ImpactFinderTest {
    private static final AccountId HR = UiTest.HR;
    private static final AccountId FINANCE = new AccountId("222222222222");
    private static final UserId HANA = new UserId(HR, "hana");
    private static final OuId PEOPLE = UiTest.PEOPLE;
    private static final OrganizationPolicyId NO_DATABASES =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");

    private final Design design = UiTest.fourDepartments();
    private final Evaluator evaluator = Evaluator.of(design);

    private ImpactFinder finder(Edit edit) {
        return ImpactFinder.of(design, evaluator, edit).orElseThrow();
    }

    private Impact impact(Edit edit) {
        return finder(edit).find(() -> false);
    }

    private static Edit hrToTheRoot() {
        return new MoveNodes(List.of(HR), new RootId("r-ab12"));
    }

    @Test
    void leavingAUnitGainsWhatItsPolicyDenies() {
        var impact = impact(hrToTheRoot());

        assertThat(impact.change().gained()).isEqualTo(ActionTable.get().ofService("rds"));
        assertThat(impact.lost()).isZero();
        assertThat(impact.losing()).isZero();
        assertThat(impact.isExact()).isTrue();
        assertThat(impact.services()).extracting(Impact.OfService::service).containsExactly("rds");
    }

    @Test
    void whatIsGainedAndLostIsWhatAskingEverybodyTwiceComesTo() {
        for (var edit : List.of(
                hrToTheRoot(),
                new MoveNodes(List.of(FINANCE), PEOPLE),
                new AttachOrganizationPolicy(NO_DATABASES, FINANCE),
                new JoinGroup(new UserId(HR, "tom"), new GroupId(HR, "Admins")),
                new RenameNode(HANA, "hannah"),
                new MoveMembers(List.of(HANA), FINANCE),
                new Composite(
                        "move and rename",
                        List.of(
                                new MoveMembers(List.of(HANA), FINANCE),
                                new RenameNode(new UserId(FINANCE, "hana"), "hannah"))))) {
            var impact = impact(edit);
            var changed = ((Applied) edit.applyTo(design)).design();
            var after = Evaluator.of(changed);
            for (var action : List.of("rds:CreateDBInstance", "iam:CreateUser", "s3:GetObject")) {
                var gaining = new HashSet<>();
                var losing = new HashSet<>();
                Principals.all(design).forEach(member -> {
                    int then = rank(evaluator
                            .answer(Question.of(Principals.arnOf(design, member), action, Optional.empty()))
                            .verdict());
                    var later = Principals.arnOf(changed, edit.following(member));
                    int now = rank(after.answer(Question.of(later, action, Optional.empty()))
                            .verdict());
                    if (now != then) {
                        (now > then ? gaining : losing).add(member);
                    }
                });
                int number = ActionTable.get().numberOf(ActionName.of(action)).orElseThrow();
                assertThat(impact.change().gained().contains(number)).isEqualTo(!gaining.isEmpty());
                assertThat(impact.change().lost().contains(number)).isEqualTo(!losing.isEmpty());
            }
        }
    }

    @Test
    void whoIsMovedLosesWhatTheGroupsGranted() {
        var finder = finder(new MoveMembers(List.of(HANA), FINANCE));
        var impact = finder.find(() -> false);

        assertThat(impact.change().principals())
                .extracting(AccessChange.OfPrincipal::principal)
                .containsExactly(new UserId(FINANCE, "hana"));
        assertThat(impact.change().added()).isEmpty();
        assertThat(impact.change().removed()).isEmpty();
        assertThat(impact.losing()).isEqualTo(1);
        assertThat(finder.explained(impact).services().getFirst().cause())
                .hasValueSatisfying(cause -> assertThat(cause.kind()).isEqualTo(Cause.Kind.NO_LONGER_GRANTS));
    }

    @Test
    void aConditionOverWhoIsMovedIsResponsibleAndNotThePolicyThatMovesAlong() {
        var organization = ((ReadResult.Opened) DesignFile.parse("""
                        { "formatVersion": 1, "name": "x", "organization": {
                          "id": "o-abcdefghij", "managementAccountId": "111111111111",
                          "policies": [{ "type": "SERVICE_CONTROL_POLICY", "name": "OnlyFrankfurt", "document": {
                            "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "*",
                              "Resource": "*", "Condition": { "StringNotEquals": {
                                "aws:RequestedRegion": "eu-central-1" } } }] } }],
                          "root": { "id": "r-ab12", "serviceControlPolicies": ["FullAWSAccess"], "accounts": [
                            { "id": "111111111111", "name": "M", "email": "m@example.com" },
                            { "id": "444444444444", "name": "HR", "email": "h@example.com", "users": [
                              { "name": "hana", "inlinePolicies": [{ "name": "Machines", "document": {
                                "Version": "2012-10-17", "Statement": [
                                  { "Effect": "Allow", "Action": "ec2:*", "Resource": "*" }] } }] }] },
                            { "id": "222222222222", "name": "Finance", "email": "f@example.com",
                              "serviceControlPolicies": ["FullAWSAccess", "OnlyFrankfurt"] }] } } }
                        """)).design();
        var finder = ImpactFinder.of(organization, Evaluator.of(organization), new MoveMembers(List.of(HANA), FINANCE))
                .orElseThrow();

        var services = finder.explained(finder.find(() -> false)).services();

        assertThat(services).isNotEmpty();
        assertThat(services.getFirst().cause())
                .hasValueSatisfying(cause -> assertThat(cause.kind()).isEqualTo(Cause.Kind.CONDITIONS));
    }

    @Test
    void whoExchangeTheirNamesGainAndLoseNothing() {
        var tom = new UserId(HR, "tom");
        var between = new UserId(HR, "between");
        var swap = new Composite(
                "swap",
                List.of(new RenameNode(HANA, "between"), new RenameNode(tom, "hana"), new RenameNode(between, "tom")));

        var change = impact(swap).change();

        assertThat(change.gained().isEmpty()).isTrue();
        assertThat(change.lost().isEmpty()).isTrue();
        assertThat(change.added()).isEmpty();
        assertThat(change.removed()).isEmpty();
    }

    @Test
    void assertionsAboutWhoIsMovedFollow() {
        var edit = new MoveMembers(List.of(HANA), FINANCE);
        var changed = ((Applied) edit.applyTo(design)).design();
        var broken = new ArrayList<Assertion>();
        for (int at = 0; at < design.assertions().size(); at++) {
            if (AssertionCheck.holds(design.assertions().get(at), evaluator)
                    && !AssertionCheck.holds(changed.assertions().get(at), Evaluator.of(changed))) {
                broken.add(design.assertions().get(at));
            }
        }

        assertThat(broken).isNotEmpty();
        assertThat(impact(edit).broken().assertions()).isEqualTo(broken);
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> 2;
            case DEPENDS, NO_ANSWER -> 1;
            case EXPLICITLY_DENIED, IMPLICITLY_DENIED -> 0;
        };
    }

    @Test
    void thePolicyThatNoLongerReachesAnAccountIsResponsible() {
        var finder = finder(hrToTheRoot());

        var explained = finder.explained(finder.find(() -> false));

        assertThat(explained.services().getFirst().cause())
                .contains(
                        new Cause(Cause.Kind.NO_LONGER_DENIES, Optional.of("PeopleNoDatabases"), Optional.of(PEOPLE)));
    }

    @Test
    void thePolicyThatIsAttachedIsResponsible() {
        var it = new AccountId("333333333333");
        var finder = finder(new AttachOrganizationPolicy(NO_DATABASES, it));

        var explained = finder.explained(finder.find(() -> false));

        assertThat(explained.services().getFirst().cause())
                .contains(new Cause(Cause.Kind.DENIES, Optional.of("PeopleNoDatabases"), Optional.of(it)));
    }

    @Test
    void theGrantOfAGroupIsResponsible() {
        var finder = finder(new JoinGroup(new UserId(HR, "tom"), new GroupId(HR, "Admins")));

        var explained = finder.explained(finder.find(() -> false));

        assertThat(explained.services().getFirst().cause().map(Cause::kind)).contains(Cause.Kind.GRANTS);
        assertThat(explained.services().getFirst().cause().flatMap(Cause::policy))
                .contains("AdministratorAccess");
    }

    @Test
    void assertionsThatWouldBreakAreNamed() {
        var impact = impact(hrToTheRoot());

        assertThat(impact.broken().assertions()).isNotEmpty().allSatisfy(assertion -> {
            assertThat(design.assertions()).contains(assertion);
            assertThat(assertion.action()).startsWith("rds:");
        });
        assertThat(impact.mended().isEmpty()).isTrue();
    }

    @Test
    void claimsAboutManyThatWouldBreakAreNamed() {
        var claim = new QuantifiedAssertion(
                "",
                Who.NOBODY,
                List.of(HR.value()),
                List.of(),
                "rds:CreateDBInstance",
                Optional.empty(),
                Optional.empty(),
                JsonObject.EMPTY,
                UnknownFields.NONE);
        var claiming = design.withQuantifiedAssertions(List.of(claim));
        var there =
                ImpactFinder.of(claiming, Evaluator.of(claiming), hrToTheRoot()).orElseThrow();

        assertThat(there.find(() -> false).broken().quantified()).containsExactly(claim);
        assertThat(there.find(() -> true).areAssertionsChecked()).isFalse();

        var moved = ((EditResult.Applied) hrToTheRoot().applyTo(claiming)).design();
        var back = ImpactFinder.of(moved, Evaluator.of(moved), new MoveNodes(List.of(HR), PEOPLE))
                .orElseThrow();
        assertThat(back.find(() -> false).mended().quantified()).containsExactly(claim);
    }

    @Test
    void slotsAreCountedAtThePlaceThatIsTakenUp() {
        var slots = impact(new AttachOrganizationPolicy(NO_DATABASES, FINANCE))
                .slots()
                .orElseThrow();
        var groups = impact(new JoinGroup(new UserId(HR, "tom"), new GroupId(HR, "Admins")))
                .slots()
                .orElseThrow();
        var policies = impact(new AttachManagedPolicy(new UserId(HR, "tom"), "arn:aws:iam::aws:policy/ReadOnlyAccess"))
                .slots()
                .orElseThrow();

        assertThat(slots).isEqualTo(new Impact.Slots(Limit.SCPS_ATTACHED, 2, 10));
        assertThat(groups.limit()).isEqualTo(Limit.GROUPS_OF_USER);
        assertThat(policies.limit()).isEqualTo(Limit.POLICIES_OF_USER);
    }

    @Test
    void cutShortItSaysSo() {
        assertThat(finder(hrToTheRoot()).find(() -> true).isExact()).isFalse();
    }

    @Test
    void anEditThatIsRefusedHasNoImpact() {
        assertThat(ImpactFinder.of(design, evaluator, new MoveNodes(List.of(PEOPLE), PEOPLE)))
                .isEmpty();
    }
}
