package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.Role;
import dev.espalier.policy.PolicyDocument;
import java.util.Optional;

/// Says who may assume a role.
public record SetTrustPolicy(RoleId role, PolicyDocument document) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Find.identity(
                design,
                role,
                (account, found) -> Ruling.start()
                        .then(() -> DesignTree.replace(
                                design,
                                AccountChange.replace(
                                        account, ((Role) found).withTrustPolicy(Optional.of(document))))));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.trust", Label.of(before, role));
    }

    @Override
    public boolean continues(Edit previous) {
        return previous instanceof SetTrustPolicy edit && edit.role().equals(role);
    }
}
