package dev.espalier.whatif;

import dev.espalier.access.AccessChange;
import dev.espalier.access.Question;
import dev.espalier.design.AccountId;
import dev.espalier.edit.Edit;
import java.util.List;
import java.util.Optional;

/// One way to the other answer, proven by applying it and asking again.
///
/// @param label what it does, in a few words that read after "To get Allowed": `detach NoDatabases from People`
/// @param edit what is done to the design; empty when only the question changes
/// @param asked the question that then has the wanted answer: another context, or another principal that may already
/// @param obstacles the numbers of the obstacles it removes, counted from 1 in the order of the answer
/// @param effects what it changes for everybody on the resources of their own accounts, the asked action included;
///     nothing without an edit
/// @param lockedOut accounts in which nobody could change permissions any more
public record Offer(
        Kind kind,
        String label,
        Optional<Edit> edit,
        Question asked,
        List<Integer> obstacles,
        AccessChange effects,
        List<AccountId> lockedOut) {
    public Offer {
        obstacles = List.copyOf(obstacles);
        lockedOut = List.copyOf(lockedOut);
    }

    /// What sort of change it is, stable for machines.
    public enum Kind {
        EXEMPT_PRINCIPAL,
        DROP_ACTION,
        MOVE_ACCOUNT,
        DETACH_POLICY,
        REMOVE_STATEMENT,
        ADD_ACTION,
        ATTACH_DEFAULT,
        LEAVE_GROUP,
        JOIN_GROUP,
        ATTACH_POLICY,
        NEW_STATEMENT,
        ASSUME_ROLE,
        REMOVE_BOUNDARY,
        TRUST_PRINCIPAL,
        ALLOW_IN_RESOURCE,
        SET_CONTEXT,
        NEW_DENY,
        /// Several together.
        ALL_OF_THESE
    }
}
