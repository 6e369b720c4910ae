package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.MemberId;
import dev.espalier.design.NameRule;
import dev.espalier.design.Role;
import dev.espalier.design.User;

/// Gives a user, group or role another path. The path is part of the ARN, so the principals of assertions follow.
public record SetPath(MemberId member, String path) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Find.identity(
                design,
                member,
                (account, identity) -> Ruling.start()
                        .require(Names.valid(NameRule.PATH, path))
                        .then(() -> {
                            var changed = withPath(identity);
                            return ArnChange.of(account.id(), identity, account.id(), changed)
                                    .in(DesignTree.replace(design, AccountChange.replace(account, changed)));
                        }));
    }

    private Identity withPath(Identity identity) {
        return switch (identity) {
            case User user -> user.withPath(path);
            case Group group -> group.withPath(path);
            case Role role -> role.withPath(path);
        };
    }

    @Override
    public String label(Design before) {
        return Words.text("label.path", Label.of(before, member));
    }

    @Override
    public boolean continues(Edit previous) {
        return previous instanceof SetPath edit && edit.member().equals(member);
    }
}
