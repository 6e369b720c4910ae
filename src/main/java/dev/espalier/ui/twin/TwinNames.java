package dev.espalier.ui.twin;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OuId;
import dev.espalier.design.RootId;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.twin.TwinViewModel.Pair;
import java.util.Optional;

/// What nodes are called where two principals are compared.
final class TwinNames {
    private static final Texts TEXTS = Texts.of(TwinNames.class);

    private final DesignIndex index;
    private final boolean isOneAccount;

    TwinNames(Design design, Optional<Pair> pair) {
        index = DesignIndex.of(design);
        isOneAccount = pair.filter(
                        both -> both.one().account().equals(both.other().account()))
                .isPresent();
    }

    String name(MemberId member) {
        var plain = member instanceof RootUserId ? TEXTS.text("rootUser") : index.nameOf(member);
        return isOneAccount ? plain : TEXTS.text("inAccount", plain, index.nameOf(member.account()));
    }

    /// `OU People`, `account HR`.
    String place(NodeId node) {
        return switch (node) {
            case OuId _ -> TEXTS.text("place.ou", index.nameOf(node));
            case AccountId _ -> TEXTS.text("place.account", index.nameOf(node));
            case ResourceId resource -> resource.arn();
            case RootUserId _ -> TEXTS.text("rootUser");
            case RootId _, MemberId _ -> index.nameOf(node);
        };
    }
}
