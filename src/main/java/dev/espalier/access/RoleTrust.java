package dev.espalier.access;

import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.NodeId;
import java.util.List;
import java.util.Map;

/// Who may take on which role, as far as it was asked.
///
/// @param links users, roles and, where an account is trusted in which nobody may yet, accounts
/// @param strangers whom the trust policies of the roles name besides
/// @param isSettled whether each user and role of a link was asked about; otherwise some are only named by trust
/// policies
public record RoleTrust(List<Link> links, Map<RoleId, List<Stranger>> strangers, boolean isSettled) {
    public static final RoleTrust NONE = new RoleTrust(List.of(), Map.of(), true);

    public RoleTrust {
        links = List.copyOf(links);
        strangers = Map.copyOf(strangers);
    }

    /// One who may take on a role.
    public record Link(NodeId from, RoleId to) {}

    /// How many roles somebody may take on.
    public int rolesOf(NodeId from) {
        return (int) links.stream().filter(link -> link.from().equals(from)).count();
    }
}
