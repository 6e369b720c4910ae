package dev.espalier.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Evaluator;
import dev.espalier.catalog.ActionSet;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.EditPolicy;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.ReadResult;
import java.nio.file.Path;
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

    private List<AccountId> lockedOut(String action) {
        var statement = Rewriting.statement("Deny", Optional.empty(), action, Optional.of("*"));
        PolicyDocument document = Rewriting.of(statement);
        var id = new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");
        var after = ((Applied) new EditPolicy(id, document).applyTo(design)).design();
        var then = Evaluator.of(design);
        var now = then.changedTo(after);
        var change = then.changeTo(now, ActionSet.all(), () -> false);
        return new LockOut(then, now, design.organization().managementAccountId()).accounts(change);
    }

    private static Design sample() {
        try {
            return ((ReadResult.Opened) DesignFile.read(Path.of("samples", "four-departments.json"))).design();
        } catch (DesignFileException e) {
            throw new AssertionError(e);
        }
    }
}
