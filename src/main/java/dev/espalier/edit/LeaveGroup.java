package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.DesignTree;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.User;

/// Takes a user out of a group, and with that the permissions the group gave.
public record LeaveGroup(UserId user, GroupId group) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Find.identity(
                design,
                user,
                (account, found) -> Ruling.start()
                        .require(
                                group.account().equals(user.account())
                                        && DesignIndex.of(design)
                                                .user(user)
                                                .filter(member ->
                                                        member.groups().contains(group.name()))
                                                .isPresent(),
                                Refusal.NOT_IN_GROUP,
                                user.name(),
                                group.name())
                        .then(() -> DesignTree.replace(
                                design,
                                AccountChange.replace(
                                        account, AccountChange.leave((User) found, group.name()::equals)))));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.leave", Label.of(before, user), group.name());
    }
}
