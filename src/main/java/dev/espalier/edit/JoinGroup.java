package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.DesignTree;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.User;
import dev.espalier.edit.EditResult.Rejected;
import java.util.Optional;

/// Puts a user into a group of the same account. Anybody else may be asked for and is refused in a sentence: a group
/// holds users only (rule R18).
public record JoinGroup(MemberId member, MemberId group) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Ruling.start()
                .require(possible(design))
                .thenTry(() -> Find.account(
                        design,
                        member.account(),
                        account -> DesignIndex.of(design)
                                .user((UserId) member)
                                .map(user -> join(design, account, user))
                                .orElseGet(() -> Find.missing(design, member))));
    }

    private Optional<Rejected> possible(Design design) {
        var memberRefused = switch (member) {
            case UserId _ -> Optional.<Rejected>empty();
            case GroupId id -> Optional.of(Refusal.GROUP_IN_GROUP.rejected(id.name(), Label.name(design, group)));
            case RoleId id -> Optional.of(Refusal.ROLE_IN_GROUP.rejected(id.name(), Label.name(design, group)));
            case RootUserId _ -> Optional.of(Refusal.ROOT_USER_IN_GROUP.rejected());
            case ResourceId _ -> Optional.of(Refusal.RESOURCE_IN_GROUP.rejected());
        };
        return group instanceof GroupId
                ? memberRefused
                : Optional.of(Refusal.NOT_A_GROUP.rejected(Label.of(design, group)));
    }

    private EditResult join(Design design, Account account, User user) {
        var name = Label.name(design, group);
        return Ruling.start()
                .require(
                        group.account().equals(member.account()),
                        Refusal.GROUP_OF_OTHER_ACCOUNT,
                        user.name(),
                        name,
                        Label.name(design, group.account()))
                .require(DesignIndex.of(design).contains(group), Refusal.MISSING, Label.of(design, group))
                .require(!user.groups().contains(name), Refusal.ALREADY_IN_GROUP, user.name(), name)
                .require(Identities.roomForGroups(
                        design.quotaProfile(), user.name(), user.groups().size() + 1))
                .then(() -> DesignTree.replace(
                        design,
                        AccountChange.replace(account, user.withGroups(AccountChange.plus(user.groups(), name)))));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.join", Label.of(before, member), Label.name(before, group));
    }
}
