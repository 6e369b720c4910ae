package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import dev.espalier.design.AccountId;
import dev.espalier.design.MemberId;
import java.util.Optional;
import java.util.function.Consumer;

/// Everybody's answer to every known action on all resources of the own account, when no context is given.
///
/// Each policy is turned into rows of bits once, one bit for each known action: what it denies and allows for sure, and
/// what it may deny or allow. A principal's row is then a matter of putting a dozen such rows together, sixty-four
/// actions at a time: the policies of a level are united, the levels intersected once for all who share them, and so on
/// through the gates as [Procedure] does. Only statements with conditions are looked at for each principal, and once
/// for all actions of a class with the same context.
///
/// Rows are made one after the other and handed out, because all of them at once would fill a gigabyte. An action that
/// is neither allowed nor denied in a row depends on something; [Evaluator] tells on what, and sometimes that the
/// possibilities cancel each other out.
public final class AccessMatrix {
    private final World world;

    AccessMatrix(World world) {
        this.world = world;
    }

    /// One principal and every action.
    public interface Row {
        /// A root user, user or role.
        MemberId principal();

        /// Whether the action with this number is allowed on every resource, whatever the context.
        boolean isAllowed(int action);

        /// Whether the action with this number is denied on every resource, whatever the context.
        boolean isDenied(int action);

        /// How many actions are allowed.
        int countAllowed();

        /// How many actions are denied.
        int countDenied();

        /// How many of these actions are allowed.
        int countAllowed(ActionSet among);

        /// How many of these actions are denied.
        int countDenied(ActionSet among);

        /// The allowed actions, to keep.
        ActionSet allowed();

        /// The denied actions, to keep.
        ActionSet denied();
    }

    /// Hands out the row of every root user, user and role, in the order of the design. A row is good until the next
    /// one is handed out.
    public void forEach(Consumer<Row> visitor) {
        new RowMaker(world).forEach(visitor);
    }

    /// Hands out the rows of one account; none when the organization does not have it.
    public void forEachOf(AccountId account, Consumer<Row> visitor) {
        if (world.isInOrganization(account)) {
            world.account(account).ifPresent(found -> new RowMaker(world).forEachOf(found, visitor));
        }
    }

    /// The row of one root user, user or role, to keep; empty when the design has nobody of that ARN.
    public Optional<Row> row(String principalArn) {
        if (!(new CallerReader(world).read(principalArn, "") instanceof CallerReader.Read.Known(var standing))) {
            return Optional.empty();
        }
        return standing.caller()
                .homeAccount()
                .filter(_ -> standing.caller().node().isPresent())
                .flatMap(world::account)
                .map(account -> new RowMaker(world).row(standing, account));
    }
}
