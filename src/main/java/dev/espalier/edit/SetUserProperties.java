package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.User;
import java.util.Optional;

/// Says what is known about how a user signs in; empty means that nobody has said.
public record SetUserProperties(
        UserId user, Optional<Boolean> mfa, Optional<Boolean> consoleAccess, Optional<Integer> accessKeys)
        implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Find.identity(
                design,
                user,
                (account, found) -> Ruling.start()
                        .require(Identities.accessKeys(design.quotaProfile(), accessKeys))
                        .then(() -> DesignTree.replace(
                                design,
                                AccountChange.replace(
                                        account,
                                        ((User) found)
                                                .withMfa(mfa)
                                                .withConsoleAccess(consoleAccess)
                                                .withAccessKeys(accessKeys)))));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.properties", Label.of(before, user));
    }

    @Override
    public boolean continues(Edit previous) {
        return previous instanceof SetUserProperties edit && edit.user().equals(user);
    }
}
