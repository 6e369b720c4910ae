package dev.espalier.whatif;

import dev.espalier.access.AccessChange;
import dev.espalier.access.Question;
import dev.espalier.edit.Edit;
import java.util.List;
import java.util.Optional;

/// One way to the other answer, proven by applying it and asking again.
///
/// @param label what it does, in a few words that read after "To get Allowed": `detach NoDatabases from People`
/// @param edit what is done to the design; empty when only the question changes
/// @param asked the question that then has the wanted answer: another context, or another principal that may already
/// @param obstacles the numbers of the obstacles it removes, counted from 1 in the order of the answer
/// @param parts the changes it consists of, when it takes several
/// @param effects what it changes for everybody on the resources of their own accounts and without given context, and
///     for the asker what was asked; nothing without an edit
/// @param broken assertions of the design that hold now and would not then
/// @param areAssertionsChecked whether there was time for all assertions; if not, others may break as well
/// @param lockedOut where nobody could change permissions any more
public record Offer(
        Kind kind,
        String label,
        Optional<Edit> edit,
        Question asked,
        List<Integer> obstacles,
        List<Part> parts,
        AccessChange effects,
        Claims broken,
        boolean areAssertionsChecked,
        LockedOut lockedOut) {
    public Offer {
        obstacles = List.copyOf(obstacles);
        parts = List.copyOf(parts);
    }

    /// One of several changes that are needed.
    ///
    /// @param obstacles the numbers of those that it removes, when the ones before it are done
    public record Part(String label, List<Integer> obstacles) {
        public Part {
            obstacles = List.copyOf(obstacles);
        }
    }

    /// What sort of change it is, stable for machines.
    public enum Kind {
        EXEMPT_PRINCIPAL,
        EXEMPT_RESOURCE,
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
        /// A condition ends or begins where the request comes from.
        RELAX_CONDITION,
        SET_CONTEXT,
        /// An exception that is taken back.
        END_EXEMPTION,
        NEW_DENY,
        /// Several together.
        ALL_OF_THESE
    }
}
