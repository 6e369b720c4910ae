package dev.espalier.intake;

import dev.espalier.design.Group;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.PasswordPolicy;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the files say about the inside of one account. Pages and files that tell of the same thing are put together by
/// its name, which is unique in an account for each kind; what is read first counts.
final class DraftMembers {
    final Map<String, ManagedPolicy> policies = new LinkedHashMap<>();
    final Map<String, Group> groups = new LinkedHashMap<>();
    final Map<String, User> users = new LinkedHashMap<>();
    final Map<String, Role> roles = new LinkedHashMap<>();
    /// Documents that lie in a folder of the account and say nothing about where they come from.
    final Map<String, ManagedPolicy> loose = new LinkedHashMap<>();
    /// Names of what files say different things about.
    final Set<String> disputed = new TreeSet<>();
    /// Seconds, by the names of roles, where a file has them.
    final Map<String, Integer> durations = new LinkedHashMap<>();
    /// Paths of policies that are attached to somebody, by name.
    final Map<String, String> mentioned = new LinkedHashMap<>();
    final Map<String, Resource> resources = new LinkedHashMap<>();
    final Map<String, Credentials> credentials = new LinkedHashMap<>();
    final Set<Listed> listed = EnumSet.noneOf(Listed.class);
    Optional<Boolean> rootMfa = Optional.empty();
    Optional<Boolean> rootKeys = Optional.empty();
    Optional<PasswordPolicy> passwordPolicy = Optional.empty();

    /// Kinds of things that some file lists.
    enum Listed {
        POLICIES,
        GROUPS,
        USERS,
        ROLES
    }

    /// Enters one thing of some kind.
    <T> void enter(Map<String, T> kind, String name, T thing) {
        var first = kind.computeIfAbsent(name, _ -> thing);
        if (!first.equals(thing)) {
            disputed.add(name);
        }
    }

    /// Whether any file says who is in the account.
    boolean isTold() {
        return !listed.isEmpty() || !users.isEmpty() || !groups.isEmpty() || !roles.isEmpty();
    }

    /// How a user signs in.
    ///
    /// @param accessKeys how many are active
    record Credentials(Optional<Boolean> mfa, Optional<Boolean> console, int accessKeys) {}
}
