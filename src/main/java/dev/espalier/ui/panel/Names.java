package dev.espalier.ui.panel;

import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OuId;
import dev.espalier.design.RootId;

/// What the panel calls the nodes of one design.
final class Names {
    private final DesignIndex index;

    Names(Design design) {
        this.index = DesignIndex.of(design);
    }

    /// `HR`, `hana`, `receipts`.
    String plain(NodeId node) {
        return switch (node) {
            case MemberId.ResourceId(var account, var arn) -> shortArn(arn);
            case MemberId.RootUserId _ -> Words.text("name.rootUser");
            case ContainerId _, AccountId _, MemberId _ -> index.nameOf(node);
        };
    }

    /// `OU People`, `Account HR`, `Group Admins`; the root, users and resources go by their name alone.
    String titled(NodeId node) {
        return switch (node) {
            case OuId _ -> Words.text("name.ou", plain(node));
            case AccountId _ -> Words.text("name.account", plain(node));
            case MemberId.GroupId _ -> Words.text("name.group", plain(node));
            case MemberId.RoleId _ -> Words.text("name.role", plain(node));
            case RootId _, MemberId _ -> plain(node);
        };
    }

    /// `hana’s own`, for the policies that hang on a principal itself.
    String ownPolicies(NodeId principal) {
        return Words.text("name.own", plain(principal));
    }

    /// `hana · HR`.
    String inAccount(MemberId member) {
        return Words.text("name.inAccount", plain(member), plain(member.account()));
    }

    /// The last part of an ARN, which is what people call the resource.
    static String shortArn(String arn) {
        var parts = arn.split(":", 6);
        return parts.length == 6 && !parts[5].isEmpty() ? parts[5] : arn;
    }
}
