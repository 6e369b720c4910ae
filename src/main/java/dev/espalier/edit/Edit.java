package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import java.util.List;

/// One thing a user wants changed. Pure; never throws for a user's mistake.
public sealed interface Edit
        permits AddAccount,
                AddAccountPolicy,
                AddGroup,
                AddNote,
                AddPolicy,
                AddResource,
                AddRole,
                AddUnit,
                AddUser,
                AttachManagedPolicy,
                AttachOrganizationPolicy,
                ChangeNote,
                Composite,
                DescribePolicy,
                DetachManagedPolicy,
                DetachOrganizationPolicy,
                EditPolicy,
                JoinGroup,
                LeaveGroup,
                MoveMembers,
                MoveNodes,
                Paste,
                PutInlinePolicy,
                RemoveInlinePolicy,
                RemoveNodes,
                RemoveNotes,
                RemovePolicy,
                RenameNode,
                RenamePolicy,
                ReorderNode,
                ReplaceDesign,
                SetAccountProperties,
                SetAssertions,
                SetBoundary,
                SetCaption,
                SetColour,
                SetDesignName,
                SetFeatureSet,
                SetLesson,
                SetManagementAccount,
                SetMeaning,
                SetOwner,
                SetPath,
                SetPolicyTypes,
                SetQuantifiedAssertions,
                SetQuotaProfile,
                SetResourcePolicy,
                SetRoleProperties,
                SetTags,
                SetTrustPolicy,
                SetUserProperties {

    /// The design with the change, or why it cannot be made. What the change does not touch stays the same instance.
    EditResult applyTo(Design design);

    /// What it does, in a few words that read after "Undo": `move account HR to Root`.
    ///
    /// @param before the design it is applied to, where the names of things are
    String label(Design before);

    /// What is to be selected once the edit is made: usually what was selected before, for an addition the new thing.
    /// Whatever the design does not have any more is left out by the history.
    default List<ItemId> selectionAfter(List<ItemId> selection) {
        return selection;
    }

    /// What is to be selected once the edit is made of this design; for edits that choose ids and names themselves.
    ///
    /// @param before the design it is applied to
    default List<ItemId> selectionAfter(Design before, List<ItemId> selection) {
        return selectionAfter(selection);
    }

    /// Who somebody is once the edit is made: the same, unless it gives them another name or account.
    default MemberId following(MemberId member) {
        return member;
    }

    /// Whether this edit goes on typing where `previous` stopped, so that both are one step when performed by
    /// [History#performTyping].
    default boolean continues(Edit previous) {
        return false;
    }
}
