package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.edit.EditResult.Rejected;
import java.util.Optional;

/// Gives a user or role a permissions boundary, or takes it away. Groups, root users and resources cannot have one
/// (rules R20, R99).
///
/// @param reference a managed policy by name or ARN; empty takes the boundary away
public record SetBoundary(MemberId member, Optional<String> reference) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Ruling.start()
                .require(target(design))
                .thenTry(() -> Find.identity(
                        design,
                        member,
                        (account, identity) -> Ruling.start()
                                .require(reference.flatMap(written -> Identities.reference(account, written)))
                                .then(() -> DesignTree.replace(
                                        design,
                                        AccountChange.replace(
                                                account, AccountChange.withBoundary(identity, reference))))));
    }

    private Optional<Rejected> target(Design design) {
        return switch (member) {
            case UserId _, RoleId _ -> Optional.empty();
            case GroupId id -> Optional.of(Refusal.BOUNDARY_ON_GROUP.rejected(id.name()));
            case RootUserId id -> Optional.of(Refusal.BOUNDARY_ON_ROOT_USER.rejected(Label.name(design, id)));
            case ResourceId id -> Optional.of(Refusal.BOUNDARY_ON_RESOURCE.rejected(id.arn()));
        };
    }

    @Override
    public String label(Design before) {
        return reference
                .map(written -> Words.text("label.bound", Label.of(before, member), Label.ofReference(written)))
                .orElseGet(() -> Words.text("label.unbound", Label.of(before, member)));
    }
}
