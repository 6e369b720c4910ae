package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.AccessChange.OfPrincipal;
import dev.espalier.access.naive.RandomOrganizations;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.EditPolicy;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.RandomEdits;
import dev.espalier.policy.ActionName;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.Samples;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What is gained and lost is what asking everybody before and after comes to. The seed of a failure stands in its
/// message.
class AccessChangeTest {
    private static final int SEEDS = 14;
    private static final int ACTIONS = 40;
    private static final ActionSet NONE = ActionSet.empty();
    private final Design fourDepartments = new FourDepartments()
            .peopleScps("[\"FullAWSAccess\", \"PeopleNoDatabases\"]")
            .hanaIsAdministrator()
            .build();

    @Test
    void gainedAndLostAreWhatAskingEverybodyTwiceComesTo() {
        int changes = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            var before = RandomOrganizations.of(seed);
            var after = edited(before, new RandomEdits(seed), 3);
            var then = Evaluator.of(before);
            var now = then.changedTo(after);
            var random = new Random(seed);
            var asked = new TreeSet<Integer>();
            for (int i = 0; i < ACTIONS; i++) {
                asked.add(random.nextInt(ActionTable.get().size()));
            }
            var change = then.changeTo(now, ActionSet.where(asked::contains), () -> false);
            assertThat(change.isComplete() && change.isExact()).isTrue();
            var byPrincipal =
                    change.principals().stream().collect(Collectors.toMap(OfPrincipal::principal, one -> one));
            for (int action : asked) {
                changes += check(seed, before, then, after, now, action, byPrincipal);
            }
        }
        assertThat(changes).isPositive();
    }

    private static int check(
            long seed,
            Design before,
            Evaluator then,
            Design after,
            Evaluator now,
            int action,
            Map<MemberId, OfPrincipal> byPrincipal) {
        int changes = 0;
        var later = new HashSet<>(Principals.all(after).toList());
        for (var principal : Principals.all(before).filter(later::contains).toList()) {
            int old = rank(then, Principals.arnOf(before, principal), action);
            int young = rank(now, Principals.arnOf(after, principal), action);
            var found = byPrincipal.getOrDefault(principal, new OfPrincipal(principal, NONE, NONE, NONE));
            assertThat(Integer.signum(young - old))
                    .as("seed %d, %s, %s", seed, principal, ActionTable.get().name(action))
                    .isEqualTo((found.gained().contains(action) ? 1 : 0)
                            - (found.lost().contains(action) ? 1 : 0));
            changes += young == old ? 0 : 1;
        }
        return changes;
    }

    private static int rank(Evaluator evaluator, String arn, int action) {
        var name = ActionTable.get().name(action).toString();
        return switch (evaluator.verdict(Question.of(arn, name, Optional.empty()))) {
            case ALLOWED -> 2;
            case DEPENDS, NO_ANSWER -> 1;
            case EXPLICITLY_DENIED, IMPLICITLY_DENIED -> 0;
        };
    }

    private static Design edited(Design design, RandomEdits edits, int count) {
        var edited = design;
        for (int done = 0; done < count; ) {
            if (edits.next(edited).applyTo(edited) instanceof Applied(var after) && !after.equals(edited)) {
                edited = after;
                done++;
            }
        }
        return edited;
    }

    @Test
    void anExceptionForOneIsNoChangeForOthersWhoseAnswersDepend() {
        var regulated = Samples.open("regulated-workloads.json");
        var type = OrganizationPolicyType.SERVICE_CONTROL_POLICY;
        var kurt = new UserId(new AccountId("800000000003"), "kurt");
        var written = JsonText.write(regulated
                .organization()
                .policy(type, "SecondFactorToDestroy")
                .orElseThrow()
                .document()
                .source());
        var excepting = written.replace("\"ArnLike\":", """
            "ArnNotLike": { "aws:PrincipalArn": "%s" }, "ArnLike":\
            """.formatted(Principals.arnOf(regulated, kurt)));
        var document = new PolicyDocument(JsonText.parse(excepting).value().orElseThrow());
        var edit = new EditPolicy(new OrganizationPolicyId(type, "SecondFactorToDestroy"), document);
        var before = Evaluator.of(regulated);
        var after = before.changedTo(((Applied) edit.applyTo(regulated)).design());
        var delete =
                ActionTable.get().numberOf(ActionName.of("s3:DeleteObject")).orElseThrow();

        var change = before.changeTo(after, ActionSet.where(number -> number == delete), () -> false);

        assertThat(change.principals()).extracting(OfPrincipal::principal).containsExactly(kurt);
    }

    @Test
    void movingAnAccountOutOfAUnitGivesBackWhatTheUnitTookAway() {
        var before = Evaluator.of(fourDepartments);
        var after = before.changedTo(moved());

        var change = before.changeTo(after, ActionSet.all(), () -> false);

        var rds = ActionTable.get().ofService("rds");
        assertThat(change.accounts()).isEqualTo(1);
        assertThat(change.lost()).isEqualTo(NONE);
        assertThat(change.gained()).isEqualTo(rds);
    }

    @Test
    void anEditThatTouchesNoPermissionChangesNothing() {
        var before = Evaluator.of(fourDepartments);
        var renamed = fourDepartments.withName("Another name");

        assertThat(before.changeTo(before.changedTo(renamed), ActionSet.all(), () -> false)
                        .isNothing())
                .isTrue();
    }

    @Test
    void aGrantThatMovesToAnotherResourceIsToldAsAltered() {
        var before = Evaluator.of(readerOf("arn:aws:s3:::one/*"));

        var change = before.changeTo(before.changedTo(readerOf("arn:aws:s3:::two/*")), ActionSet.all(), () -> false);

        int action = ActionTable.get().numberOf(ActionName.of("s3:GetObject")).orElseThrow();
        assertThat(change.principals()).hasSize(1);
        assertThat(change.principals().getFirst().altered().contains(action)).isTrue();
        assertThat(change.gained()).isEqualTo(NONE);
    }

    private static Design readerOf(String resource) {
        return new FourDepartments()
                .hanaMay("[{\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"" + resource + "\"}]")
                .build();
    }

    @Test
    void whoeverIsRemovedIsToldAsRemovedAndNotAsLosing() {
        var before = Evaluator.of(fourDepartments);
        var root = fourDepartments.organization().root();
        var gone = root.accounts().getLast();
        var accounts = new ArrayList<>(root.accounts());
        accounts.remove(gone);
        var after =
                fourDepartments.withOrganization(fourDepartments.organization().withRoot(root.withAccounts(accounts)));

        var change = before.changeTo(before.changedTo(after), ActionSet.all(), () -> false);

        assertThat(change.principals()).isEmpty();
        assertThat(change.removed()).contains(new MemberId.RootUserId(gone.id()));
    }

    @Test
    void whatIsStoppedBeforeTheEndSaysSo() {
        var before = Evaluator.of(fourDepartments);

        var change = before.changeTo(before.changedTo(moved()), ActionSet.all(), () -> true);

        assertThat(change.isComplete()).isFalse();
        assertThat(change.principals()).isEmpty();
    }

    private Design moved() {
        var hr = new AccountId("444444444444");
        var edit =
                new MoveNodes(List.of(hr), fourDepartments.organization().root().id());
        return ((Applied) edit.applyTo(fourDepartments)).design();
    }
}
