package dev.espalier.profile;

import dev.espalier.access.Principals;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.NodeId;

/// What the people and accounts of a design are called in a sheet.
final class Who {
    private final Design design;
    private final DesignIndex index;

    Who(Design design) {
        this.design = design;
        index = DesignIndex.of(design);
    }

    /// "lee in Legal", "account Legal".
    String name(NodeId node) {
        return switch (node) {
            case RootUserId root -> Words.text("who.root", account(root.account()));
            case ResourceId resource -> resource.arn();
            case MemberId member -> Words.text("who.in", index.nameOf(member), account(member.account()));
            case AccountId account -> Words.text("who.account", index.nameOf(account));
            default -> index.nameOf(node);
        };
    }

    private String account(AccountId id) {
        return index.nameOf(id);
    }

    String arn(MemberId member) {
        return index.account(member.account())
                .map(account -> Principals.arnOf(account, member))
                .orElseGet(() -> Principals.arnOf(design, member));
    }
}
