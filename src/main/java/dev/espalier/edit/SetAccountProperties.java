package dev.espalier.edit;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.DesignTree;
import dev.espalier.design.PasswordPolicy;
import dev.espalier.design.RootUser;
import java.util.Optional;

/// Says what is known about an account besides its name and tags.
///
/// @param email empty when nobody has given one; no two accounts share one
public record SetAccountProperties(
        AccountId account, String email, RootUser rootUser, Optional<PasswordPolicy> passwordPolicy) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Find.account(
                design,
                account,
                found -> Ruling.start()
                        .require(Names.email(email))
                        .require(isFree(design), Refusal.EMAIL_TAKEN, email)
                        .then(() -> DesignTree.replace(
                                design,
                                found.withEmail(email).withRootUser(rootUser).withPasswordPolicy(passwordPolicy))));
    }

    private boolean isFree(Design design) {
        return email.isEmpty()
                || DesignIndex.of(design).accounts().stream()
                        .filter(other -> !other.id().equals(account))
                        .noneMatch(other -> other.email().equalsIgnoreCase(email));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.properties", Label.of(before, account));
    }

    @Override
    public boolean continues(Edit previous) {
        return previous instanceof SetAccountProperties edit && edit.account().equals(account);
    }
}
