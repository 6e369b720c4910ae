package dev.espalier.diagram;

import dev.espalier.design.AccountId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.PolicyId;

/// What lies under a point of the canvas.
public sealed interface Hit {
    Nothing NOTHING = new Nothing();

    /// The empty canvas.
    record Nothing() implements Hit {}

    /// The figure of the root, a unit or an account, and no part of it that has a kind of its own.
    record OnNode(NodeId node, Bounds bounds) implements Hit {}

    /// The people counts of a folded account: a click opens it.
    record OnPeople(AccountId account, Bounds bounds) implements Hit {}

    /// A row in an opened account.
    record OnMember(MemberId member, Bounds bounds) implements Hit {}

    /// The row "12 more" in an opened account.
    record OnMore(AccountId account, Row.Kind kind, Bounds bounds) implements Hit {}

    /// A policy chip.
    ///
    /// @param holder what the policy is attached to
    record OnPolicy(PolicyId policy, NodeId holder, Bounds bounds) implements Hit {}

    /// The knob that folds or unfolds a unit.
    record OnFoldKnob(NodeId unit, Bounds bounds) implements Hit {}

    /// The plus that shows on a figure under the pointer.
    record OnQuickAdd(NodeId node, Bounds bounds) implements Hit {}

    /// A note, by its place in the view.
    record OnNote(int index, Bounds bounds) implements Hit {}
}
