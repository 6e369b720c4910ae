package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.Entity;
import dev.espalier.design.MemberId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.Resource;
import dev.espalier.policy.PolicyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes the rows of an [AccessMatrix], account by account down the tree, so that what the ceiling of a unit leaves
/// over is worked out once for all beneath it.
final class RowMaker {
    private final World world;
    private final int first;
    private final int words;
    private final Board row;
    private final Board gate;
    private final Board base;
    private final Board resources;
    private final SettledPolicies settled;
    private final UnitedPolicies united;
    private final FinishedRow finished;

    /// @param wanted the actions that the rows are to tell about
    RowMaker(World world, ActionSet wanted) {
        this.world = world;
        first = wanted.firstWord();
        words = wanted.words();
        row = board();
        gate = board();
        base = board();
        resources = board();
        var management = world.organization().managementAccountId();
        var anybody = new Standing(new Caller.RootUser(management, false), "aws", world);
        settled = new SettledPolicies(new Prospect(world, anybody), wanted);
        united = new UnitedPolicies(first, words, settled);
        finished = new FinishedRow(first, words, new MemberId.RootUserId(management));
    }

    private Board board() {
        return new Board(first, words);
    }

    void forEach(Consumer<AccessMatrix.Row> visitor) {
        walk(world.organization().root(), Ceilings.above(board(), board()), visitor);
    }

    /// The row of one caller.
    AccessMatrix.Row row(Standing standing, Account account) {
        var ceilings = Ceilings.above(board(), board());
        for (var entity : world.pathTo(account.id())) {
            ceilings = ceilings.below(level(entity), board(), board(), gate);
        }
        make(new Prospect(world, standing), ceilings, resourcePolicies(account));
        return finished;
    }

    private void walk(Container container, Ceilings above, Consumer<AccessMatrix.Row> visitor) {
        var ceilings = above.below(level(container), board(), board(), gate);
        var ofPrincipals = board();
        var ofResources = board();
        for (var account : container.accounts()) {
            var lowest = ceilings.below(level(account), ofPrincipals, ofResources, gate);
            var policies = resourcePolicies(account);
            Callers.forEach(account, caller -> {
                make(new Prospect(world, new Standing(caller, "aws", world)), lowest, policies);
                visitor.accept(finished);
            });
        }
        container.organizationalUnits().forEach(unit -> walk(unit, ceilings, visitor));
    }

    private Ceilings.Level level(Entity entity) {
        return Ceilings.Level.of(entity, world.policies(), settled);
    }

    /// The policies of the account's resources and the trust policies of its roles.
    private List<PolicySets> resourcePolicies(Account account) {
        var policies = new ArrayList<PolicySets>();
        for (var role : account.roles()) {
            if (role.trustPolicy().isPresent()) {
                policies.add(settled.of(AttachedPolicy.Found.of(
                        role.name(),
                        Optional.empty(),
                        PolicySource.Kind.TRUST,
                        role.trustPolicy().get(),
                        PolicyType.TRUST)));
            }
        }
        for (var resource : account.resources()) {
            if (resource.policy().isPresent()) {
                policies.add(settled.of(policyOf(resource)));
            }
        }
        return policies;
    }

    private static AttachedPolicy policyOf(Resource resource) {
        return AttachedPolicy.Found.of(
                resource.arn(),
                Optional.empty(),
                PolicySource.Kind.RESOURCE,
                resource.policy().orElseThrow(),
                TargetReader.resourceType(resource.arn()));
    }

    private void make(Prospect caller, Ceilings ceilings, List<PolicySets> resourcePolicies) {
        writeCeilings(caller, ceilings);
        row.copy(base);
        passIdentity(caller);
        caller.standing().boundary().ifPresent(boundary -> passGate(List.of(boundary), caller));
        resources.clear();
        for (var policy : resourcePolicies) {
            resources.addPossibly(policy);
            policy.conditional().forEach(statement -> caller.writeOfResource(statement, resources));
        }
        row.addPossible(resources, base);
        row.keepOpen(StrictActions.get());
        settle(caller);
        finished.write(row, (MemberId) caller.standing().caller().node().orElseThrow());
    }

    /// What SCPs leave over, and what RCPs take away from the resources of the caller's account.
    private void writeCeilings(Prospect caller, Ceilings ceilings) {
        if (caller.standing().exemptionFromScps().isPresent()) {
            base.open();
        } else {
            ceilings.ofPrincipals().write(caller, base, gate);
        }
        var account = caller.standing().caller().homeAccount().orElseThrow();
        boolean isReached = world.isEnabled(OrganizationPolicyType.RESOURCE_CONTROL_POLICY)
                && !world.isManagement(account)
                && !caller.standing().caller().isServiceLinked();
        if (isReached) {
            base.passDenials(ceilings.ofResources().board());
            ceilings.ofResources().denials().forEach(denial -> caller.write(denial, base));
        }
    }

    /// The root user needs no policy (rule R102).
    private void passIdentity(Prospect caller) {
        if (caller.standing().caller() instanceof Caller.RootUser) {
            return;
        }
        passGate(caller.standing().identityPolicies(), caller);
    }

    private void passGate(List<Holding> holdings, Prospect caller) {
        var union = united.of(holdings);
        if (union.conditional().isEmpty()) {
            row.pass(union.board());
            return;
        }
        gate.copy(union.board());
        union.conditional().forEach(statement -> caller.write(statement, gate));
        row.pass(gate);
    }

    private void settle(Prospect caller) {
        for (var action : FixedRules.WITHOUT_CREDENTIALS) {
            var number = ActionTable.get().numberOf(action);
            if (number.isPresent() && finished.holds(number.getAsInt())) {
                FixedRules.decide(action, caller.standing().caller(), SessionFacts.UNKNOWN)
                        .ifPresent(decision -> row.settle(number.getAsInt(), decision.isAllowed()));
            }
        }
    }
}
