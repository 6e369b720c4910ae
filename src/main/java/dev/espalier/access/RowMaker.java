package dev.espalier.access;

import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.MemberId;
import java.util.List;
import java.util.function.Consumer;

/// Makes the rows of an [AccessMatrix], account by account down the tree, so that what the ceiling of a unit leaves
/// over is worked out once for all beneath it, and again only for callers whom its conditions treat differently.
final class RowMaker {
    private final World world;
    private final AccessSets sets;
    private final UnitedPolicies united = new UnitedPolicies();
    private final Board row = new Board();
    private final Board gate = new Board();
    private final Board base = new Board();
    private final Board resources = new Board();
    private final FinishedRow finished;

    /// Whether the base board holds the ceiling of the account at hand, for callers of that signature.
    private boolean isWritten;

    private Ceiling.Signature writtenFor = new Ceiling.Signature(false, false);

    RowMaker(World world) {
        this.world = world;
        sets = world.sets();
        finished = new FinishedRow(
                row.words(), new MemberId.RootUserId(world.organization().managementAccountId()));
    }

    void forEach(Consumer<AccessMatrix.Row> visitor) {
        walk(world.organization().root(), Ceilings.above(new Board(), new Board()), visitor);
    }

    /// The row of one caller.
    AccessMatrix.Row row(Standing standing, Account account) {
        isWritten = false;
        make(new Prospect(world, standing), ceilingsOf(account), sets.of(account));
        return finished;
    }

    /// The rows of the root user, the users and the roles of one account, in this order.
    void forEachOf(Account account, Consumer<AccessMatrix.Row> visitor) {
        forEachOf(account, ceilingsOf(account), visitor);
    }

    private Ceilings ceilingsOf(Account account) {
        var ceilings = Ceilings.above(new Board(), new Board());
        for (var entity : world.pathTo(account.id())) {
            ceilings = ceilings.below(sets.level(entity), new Board(), new Board(), gate);
        }
        return ceilings;
    }

    private void forEachOf(Account account, Ceilings ceilings, Consumer<AccessMatrix.Row> visitor) {
        isWritten = false;
        for (var standing : sets.standings(account)) {
            make(new Prospect(world, standing), ceilings, sets.of(account));
            visitor.accept(finished);
        }
    }

    private void walk(Container container, Ceilings above, Consumer<AccessMatrix.Row> visitor) {
        var ceilings = above.below(sets.level(container), new Board(), new Board(), gate);
        var ofPrincipals = new Board();
        var ofResources = new Board();
        for (var account : container.accounts()) {
            forEachOf(account, ceilings.below(sets.level(account), ofPrincipals, ofResources, gate), visitor);
        }
        container.organizationalUnits().forEach(unit -> walk(unit, ceilings, visitor));
    }

    private void make(Prospect caller, Ceilings ceilings, AccessSets.OfAccount account) {
        writeCeilings(caller, ceilings);
        var standing = caller.standing();
        var who = (MemberId) standing.caller().node().orElseThrow();
        row.copy(base);
        if (!(standing.caller() instanceof Caller.RootUser)) {
            pass(standing.identitySets(), caller);
        }
        if (standing.boundary().isPresent()) {
            pass(standing.boundarySets(), caller);
        }
        addResources(caller, account);
        finished.write(row, who);
        settle(caller);
    }

    private void pass(List<PolicySets> policies, Prospect caller) {
        var union = united.of(policies);
        if (union.conditional().isEmpty()) {
            row.pass(union.board());
            return;
        }
        gate.copy(union.board());
        union.conditional().forEach(statement -> caller.write(statement, gate));
        row.pass(gate);
    }

    private void addResources(Prospect caller, AccessSets.OfAccount account) {
        resources.clear();
        add(account.trust(), caller);
        add(account.resources(), caller);
        if (!account.isKeyDrawn()) {
            resources.mayDoAnything(StrictActions.ofKeys());
        }
        row.addPossible(resources, base);
    }

    private void add(List<PolicySets> policies, Prospect caller) {
        for (var policy : policies) {
            resources.addPossibly(policy);
            policy.conditional().forEach(statement -> caller.writeOfResource(statement, resources));
        }
    }

    /// What SCPs leave over, and what RCPs take away from the resources of the caller's account.
    private void writeCeilings(Prospect caller, Ceilings ceilings) {
        boolean isBound = caller.standing().exemptionFromScps().isEmpty();
        boolean isReached = caller.standing().isReachedByRcpsAtHome();
        var signature = new Ceiling.Signature(isBound, isReached);
        if (isBound) {
            ceilings.ofPrincipals().sign(caller, signature);
        }
        if (isReached) {
            ceilings.ofResources().sign(caller, signature);
        }
        if (isWritten && signature.isLike(writtenFor)) {
            return;
        }
        isWritten = true;
        writtenFor = signature;
        if (isBound) {
            ceilings.ofPrincipals().write(caller, base, gate);
        } else {
            base.open();
        }
        if (isReached) {
            base.passDenials(ceilings.ofResources().board());
            ceilings.ofResources().denials().forEach(denial -> caller.write(denial, base));
        }
    }

    private void settle(Prospect caller) {
        for (var action : FixedRules.WITHOUT_CREDENTIALS) {
            var number = ActionTable.get().numberOf(action);
            if (number.isPresent()) {
                FixedRules.decide(action, caller.standing().caller(), SessionFacts.UNKNOWN)
                        .ifPresent(decision -> finished.settle(number.getAsInt(), decision.isAllowed()));
            }
        }
    }
}
