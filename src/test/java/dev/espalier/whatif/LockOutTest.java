package dev.espalier.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Evaluator;
import dev.espalier.catalog.ActionSet;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditPolicy;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.edit.RenameNode;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.ReadResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockOutTest {
    private final Design design = sample();

    @Test
    void denyingAllOfIamLocksOutEveryAccountBeneath() {
        assertThat(lockedOut("iam:*"))
                .containsExactlyInAnyOrder(new AccountId("444444444444"), new AccountId("555555555555"));
    }

    @Test
    void denyingSomethingElseLocksNobodyOut() {
        assertThat(lockedOut("ec2:*")).isEmpty();
    }

    @Test
    void aDenyThatTurnsOnAnOpenConditionMayLockOut() {
        var mfa = new JsonObject(List.of(new Member("aws:MultiFactorAuthPresent", new JsonString("false"))));
        var condition = new JsonObject(List.of(new Member("BoolIfExists", mfa)));
        var deny = Rewriting.statement("Deny", Optional.empty(), "iam:*", Optional.of("*"));
        var members = new ArrayList<>(deny.members());
        members.add(new Member("Condition", condition));

        var found = lockedOut(new JsonObject(members));

        assertThat(found.surely()).isEmpty();
        assertThat(found.perhaps()).contains(new AccountId("444444444444"));
        assertThat(found.isNowhere()).isFalse();
    }

    @Test
    void whatWasNotLookedAtIsNotCalledSafe() {
        var deny = Rewriting.statement("Deny", Optional.empty(), "iam:*", Optional.of("*"));
        var then = Evaluator.of(design);
        var now = then.changedTo(with(deny));
        var change = then.changeTo(now, ActionSet.all(), () -> false);

        var found = new LockOut(then, now, design, () -> true).accounts(change);

        assertThat(found.isNowhere()).isFalse();
    }

    @Test
    void accountThatIsRemovedIsNotLockedOut() {
        var after = ((Applied) new RemoveNodes(List.of(new AccountId("444444444444"))).applyTo(design)).design();
        var then = Evaluator.of(design);

        assertThat(LockedOut.between(then, then.changedTo(after), after, () -> false)
                        .isNowhere())
                .isTrue();
    }

    @Test
    void thatTheRootUserAloneCanChangePoliciesOfTheOrganizationIsNoticed() {
        var nora = new UserId(design.organization().managementAccountId(), "nora");
        var gone = applied(design, new RemoveNodes(List.of(nora)));

        assertThat(between(design, gone).isRootAlone()).isTrue();
        assertThat(between(design, gone).isNowhere()).isTrue();
        assertThat(between(design, applied(design, new RenameNode(nora, "leonora")))
                        .isRootAlone())
                .isFalse();
        assertThat(between(gone, applied(gone, new RemoveNodes(List.of(new UserId(nora.account(), "sven")))))
                        .isRootAlone())
                .isFalse();
    }

    private static Design applied(Design design, Edit edit) {
        return ((Applied) edit.applyTo(design)).design();
    }

    private static LockedOut between(Design before, Design after) {
        var then = Evaluator.of(before);
        return LockedOut.between(then, then.changedTo(after), after, () -> false);
    }

    private List<AccountId> lockedOut(String action) {
        return lockedOut(Rewriting.statement("Deny", Optional.empty(), action, Optional.of("*")))
                .surely();
    }

    private Design with(JsonObject statement) {
        PolicyDocument document = Rewriting.of(statement);
        var id = new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");
        return ((Applied) new EditPolicy(id, document).applyTo(design)).design();
    }

    private LockedOut lockedOut(JsonObject statement) {
        var then = Evaluator.of(design);
        var now = then.changedTo(with(statement));
        var change = then.changeTo(now, ActionSet.all(), () -> false);
        return new LockOut(then, now, design, () -> false).accounts(change);
    }

    private static Design sample() {
        try {
            return ((ReadResult.Opened) DesignFile.read(Path.of("samples", "four-departments.json"))).design();
        } catch (DesignFileException e) {
            throw new AssertionError(e);
        }
    }
}
