package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.catalog.Catalog;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.policy.ActionName;
import dev.espalier.policy.PolicyReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Puts actions together that no policy of a caller tells apart: they work on the same types of resources, have the
/// same context, and every statement covers either all of them or none. One answer holds for all of them.
final class LikeActions {
    private static final int UNSPOKEN = -1;
    private static final int NO_ACTION = -1;

    /// Actions that rules name, each on its own (rules R13, R20). So are all of `sts` (rules R90, R104).
    private static final Set<String> RULED =
            Set.of("s3:getbucketpolicy", "s3:putbucketpolicy", "s3:deletebucketpolicy", "kms:retiregrant");

    private final int[] groups = Arrays.copyOf(Made.GROUPS, Made.GROUPS.length);
    private int count = Made.count();

    /// Tells apart what any policy tells apart that binds or grants a caller at home.
    void split(Standing standing, World world) {
        split(standing.identityPolicies());
        split(standing.boundary().stream().toList());
        var home = standing.caller().homeAccount().orElseThrow();
        for (var type : OrganizationPolicyType.values()) {
            split(world.ceiling(home, type));
        }
        var account = world.account(home).orElseThrow();
        account.roles()
                .forEach(role -> role.trustPolicy().map(PolicyReading::of).ifPresent(this::split));
        account.resources()
                .forEach(resource -> resource.policy().map(PolicyReading::of).ifPresent(this::split));
    }

    /// Tells apart what the statements of these policies tell apart.
    private void split(List<Holding> holdings) {
        for (var holding : holdings) {
            for (var policy : holding.policies()) {
                if (policy instanceof AttachedPolicy.Found found) {
                    split(found.reading());
                }
            }
        }
    }

    /// Tells apart what the statements of a document tell apart.
    private void split(PolicyReading reading) {
        for (var statement : reading.statements()) {
            statement.action().ifPresent(element -> split(ActionTable.get().coveredBy(element)));
        }
    }

    private void split(ActionSet covered) {
        var renamed = new int[count];
        Arrays.fill(renamed, UNSPOKEN);
        covered.forEach(action -> {
            int group = groups[action];
            if (renamed[group] == UNSPOKEN) {
                renamed[group] = count++;
            }
            groups[action] = renamed[group];
        });
    }

    /// The groups of these actions.
    List<ActionSet> of(ActionSet actions) {
        var members = new LinkedHashMap<Integer, long[]>();
        int words = (groups.length + Long.SIZE - 1) / Long.SIZE;
        actions.forEach(
                action -> members.computeIfAbsent(groups[action], _ -> new long[words])[action >> 6] |= 1L << action);
        var made = new ArrayList<ActionSet>();
        members.values().forEach(bits -> made.add(ActionSet.of(bits)));
        return made;
    }

    /// What the catalog alone tells apart; made, once, when first asked for.
    private static final class Made {
        private static final int[] GROUPS = groups();

        static int count() {
            return Arrays.stream(GROUPS).max().orElse(0) + 1;
        }

        private static int[] groups() {
            var table = ActionTable.get();
            var classes = new int[table.size()];
            for (int number = 0; number < ActionClasses.count(); number++) {
                int ofClass = number;
                ActionClasses.actions(number).forEach(action -> classes[action] = ofClass);
            }
            var known = new HashMap<List<Object>, Integer>();
            var groups = new int[table.size()];
            for (int action = 0; action < groups.length; action++) {
                var key = List.<Object>of(
                        classes[action],
                        Catalog.get().arnPatterns(table.action(action)),
                        table.name(action).service(),
                        StrictActions.get().contains(action),
                        isRuled(table.name(action)) ? action : NO_ACTION);
                groups[action] = known.computeIfAbsent(key, _ -> known.size());
            }
            return groups;
        }

        private static boolean isRuled(ActionName name) {
            return RULED.contains(name.lowerCase()) || name.service().equals("sts");
        }
    }
}
