package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.Identity;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.edit.EditResult.Rejected;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Finds what an edit is about and goes on with it, or refuses because it is not there.
final class Find {
    private Find() {}

    static EditResult container(Design design, ContainerId id, Function<Container, EditResult> next) {
        return DesignIndex.of(design).container(id).map(next).orElseGet(() -> missing(design, id));
    }

    static EditResult entity(Design design, NodeId id, Function<Entity, EditResult> next) {
        return DesignIndex.of(design).entity(id).map(next).orElseGet(() -> missing(design, id));
    }

    static EditResult account(Design design, AccountId id, Function<Account, EditResult> next) {
        return DesignIndex.of(design).account(id).map(next).orElseGet(() -> missing(design, id));
    }

    static EditResult identity(Design design, MemberId id, BiFunction<Account, Identity, EditResult> next) {
        return account(
                design,
                id.account(),
                account -> DesignIndex.of(design)
                        .identity(id)
                        .map(identity -> next.apply(account, identity))
                        .orElseGet(() -> missing(design, id)));
    }

    static Rejected missing(Design design, ItemId id) {
        return Refusal.MISSING.rejected(Label.of(design, id));
    }
}
