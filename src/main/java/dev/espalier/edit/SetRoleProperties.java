package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.Role;

/// Says how long a session of a role may last.
///
/// @param maxSessionDuration seconds, between one hour and twelve
public record SetRoleProperties(RoleId role, int maxSessionDuration) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Find.identity(
                design,
                role,
                (account, found) -> Ruling.start()
                        .require(Identities.sessionDuration(maxSessionDuration))
                        .then(() -> DesignTree.replace(
                                design,
                                AccountChange.replace(
                                        account, ((Role) found).withMaxSessionDuration(maxSessionDuration)))));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.properties", Label.of(before, role));
    }

    @Override
    public boolean continues(Edit previous) {
        return previous instanceof SetRoleProperties edit && edit.role().equals(role);
    }
}
