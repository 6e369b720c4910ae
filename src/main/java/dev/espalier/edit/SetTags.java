package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;
import dev.espalier.design.Entity;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.Role;
import dev.espalier.design.Root;
import dev.espalier.design.User;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Replaces all tags of the root, a unit, an account, a user, a role or a resource. Groups and root users have none.
public record SetTags(NodeId node, SortedMap<String, String> tags) implements Edit {
    public SetTags {
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    @Override
    public EditResult applyTo(Design design) {
        return Ruling.start()
                .require(Identities.tags(design.quotaProfile(), Label.name(design, node), tags))
                .thenTry(() -> switch (node) {
                    case ContainerId _, AccountId _ ->
                        Find.entity(
                                design,
                                node,
                                entity -> Ruling.start().then(() -> DesignTree.replace(design, tagged(entity))));
                    case UserId _, RoleId _ -> tagIdentity(design, (MemberId) node);
                    case ResourceId id -> Resources.change(design, id, found -> found.withTags(tags));
                    case GroupId _, RootUserId _ -> Refusal.TAGS_NOT_POSSIBLE.rejected(Label.of(design, node));
                });
    }

    private EditResult tagIdentity(Design design, MemberId member) {
        return Find.identity(
                design,
                member,
                (account, identity) -> Ruling.start()
                        .then(() -> DesignTree.replace(design, AccountChange.replace(account, tagged(identity)))));
    }

    private Entity tagged(Entity entity) {
        return switch (entity) {
            case Root root -> root.withTags(tags);
            case OrganizationalUnit unit -> unit.withTags(tags);
            case Account account -> account.withTags(tags);
        };
    }

    private Identity tagged(Identity identity) {
        return switch (identity) {
            case User user -> user.withTags(tags);
            case Role role -> role.withTags(tags);
            case Group group -> group;
        };
    }

    @Override
    public String label(Design before) {
        return Words.text("label.tags", Label.of(before, node));
    }

    @Override
    public boolean continues(Edit previous) {
        return previous instanceof SetTags edit && edit.node().equals(node);
    }
}
