package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.DesignTree;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.edit.EditResult.Rejected;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Moves users, groups, roles and resources to another account. The account's own managed policies that they use are
/// copied along, under another name where the new account has a different policy of that name. Users leave the groups
/// that do not move with them. The principals and resources of assertions follow the new ARNs.
public record MoveMembers(List<MemberId> members, AccountId target) implements Edit {
    public MoveMembers {
        members = List.copyOf(members);
    }

    @Override
    public EditResult applyTo(Design design) {
        var moved = new LinkedHashSet<>(members);
        moved.removeIf(member -> member.account().equals(target));
        var ruling = Ruling.start();
        for (var member : members) {
            ruling = ruling.require(movable(design, member));
        }
        return ruling.thenTry(() -> Find.account(design, target, account -> move(design, account, moved)));
    }

    private static Optional<Rejected> movable(Design design, MemberId member) {
        if (member instanceof RootUserId rootUser) {
            return Optional.of(Refusal.ROOT_USER_STAYS.rejected(Label.name(design, rootUser)));
        }
        return DesignIndex.of(design).contains(member) ? Optional.empty() : Optional.of(Find.missing(design, member));
    }

    private EditResult move(Design design, Account account, Set<MemberId> moved) {
        var relocation = new Relocation(design, account, moved);
        return Ruling.start().require(relocation.refusal()).then(() -> {
            var changed = design;
            for (var source : relocation.sources()) {
                changed = DesignTree.replace(changed, AccountChange.withoutMembers(source, moved));
            }
            return relocation.arns().in(DesignTree.replace(changed, relocation.target()));
        });
    }

    @Override
    public String label(Design before) {
        return Words.text("label.move", Label.of(before, members), Label.name(before, target));
    }

    @Override
    public List<ItemId> selectionAfter(List<ItemId> selection) {
        return DesignTree.map(selection, item -> item instanceof MemberId member ? following(member) : item);
    }

    @Override
    public MemberId following(MemberId member) {
        return members.contains(member) ? moved(member) : member;
    }

    private MemberId moved(MemberId member) {
        return switch (member) {
            case UserId id -> new UserId(target, id.name());
            case GroupId id -> new GroupId(target, id.name());
            case RoleId id -> new RoleId(target, id.name());
            case ResourceId id -> new ResourceId(target, Resources.arnIn(target, id));
            case RootUserId id -> id;
        };
    }
}
