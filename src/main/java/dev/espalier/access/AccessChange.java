package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import dev.espalier.design.MemberId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// What lies between two designs: who may do more, and who less, on the resources of the own account and without
/// given context. An action is gained where its answer rises from *Denied* over *Depends* to *Allowed*, and lost
/// where it falls.
///
/// @param principals those for whom something changed, in the order of the design
/// @param added root users, users and roles that only the later design has; what they may do is no gain of theirs
/// @param removed those that only the earlier design has
/// @param isComplete whether everybody in reach was looked at; if not, the counts are "at least"
/// @param isExact whether every action was decided exactly; if not, an action counted as gained or lost may come out
///     alike before and after, because the possibilities of an open condition cancel each other out
public record AccessChange(
        List<OfPrincipal> principals,
        List<MemberId> added,
        List<MemberId> removed,
        boolean isComplete,
        boolean isExact) {
    public AccessChange {
        principals = List.copyOf(principals);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /// What changed for one root user, user or role.
    ///
    /// @param earlier who that is in the earlier design: somebody else only where an edit gave another name or
    ///     account
    /// @param altered actions that depended before and still do, while a policy that speaks of them changed
    public record OfPrincipal(
            MemberId principal, MemberId earlier, ActionSet gained, ActionSet lost, ActionSet altered) {
        public OfPrincipal(MemberId principal, ActionSet gained, ActionSet lost, ActionSet altered) {
            this(principal, principal, gained, lost, altered);
        }

        boolean isNothing() {
            return gained.isEmpty() && lost.isEmpty() && altered.isEmpty();
        }
    }

    /// The same, where somebody surely gains or loses this too, on a resource that was not looked at.
    public AccessChange with(MemberId principal, ActionSet gained, ActionSet lost) {
        var all = new ArrayList<OfPrincipal>();
        var more = new OfPrincipal(principal, gained, lost, ActionSet.empty());
        for (var one : principals) {
            if (one.principal().equals(principal)) {
                more = new OfPrincipal(
                        principal,
                        one.earlier(),
                        one.gained().or(gained),
                        one.lost().or(lost),
                        one.altered());
            } else {
                all.add(one);
            }
        }
        all.addFirst(more);
        return new AccessChange(all, added, removed, isComplete, isExact);
    }

    /// How many accounts have somebody for whom something changed.
    public int accounts() {
        var accounts = new HashSet<Object>();
        principals.forEach(one -> accounts.add(one.principal().account()));
        return accounts.size();
    }

    /// Every action that somebody gained.
    public ActionSet gained() {
        return principals.stream().map(OfPrincipal::gained).reduce(ActionSet.empty(), ActionSet::or);
    }

    /// Every action that somebody lost.
    public ActionSet lost() {
        return principals.stream().map(OfPrincipal::lost).reduce(ActionSet.empty(), ActionSet::or);
    }

    /// Whether nobody's answers changed, as far as was looked.
    public boolean isNothing() {
        return principals.isEmpty() && added.isEmpty() && removed.isEmpty();
    }
}
