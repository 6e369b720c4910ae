package dev.espalier.edit;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NoteId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.RootId;
import java.util.List;

/// Calls the items of a design by kind and name, as labels and sentences need them: `account HR`.
final class Label {
    private Label() {}

    static String of(Design design, ItemId id) {
        return Words.text("item." + kind(id), name(design, id));
    }

    /// One item by kind and name, several by their number.
    static String of(Design design, List<? extends ItemId> ids) {
        return ids.size() == 1 ? of(design, ids.getFirst()) : Words.text("items", ids.size());
    }

    static String name(Design design, ItemId id) {
        var index = DesignIndex.of(design);
        return id instanceof RootUserId rootUser ? index.nameOf(rootUser.account()) : design.nameOf(id);
    }

    /// The name of the managed policy that a reference means: the last part of its ARN.
    static String ofReference(String written) {
        return written.substring(written.lastIndexOf('/') + 1);
    }

    /// `SCP` or `RCP`.
    static String of(OrganizationPolicyType type) {
        return Words.text("type." + type.name());
    }

    private static String kind(ItemId id) {
        return switch (id) {
            case RootId _ -> "root";
            case OuId _ -> "unit";
            case AccountId _ -> "account";
            case UserId _ -> "user";
            case GroupId _ -> "group";
            case RoleId _ -> "role";
            case ResourceId _ -> "resource";
            case RootUserId _ -> "rootUser";
            case OrganizationPolicyId policy ->
                policy.type() == OrganizationPolicyType.SERVICE_CONTROL_POLICY ? "scp" : "rcp";
            case AccountPolicyId _, AwsManagedPolicyId _ -> "policy";
            case NoteId _ -> "note";
        };
    }
}
