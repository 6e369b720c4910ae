package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.catalog.Catalog;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.policy.ActionName;
import dev.espalier.policy.Arn;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.RcpServices;
import dev.espalier.policy.ResourceElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/// Puts actions together that no policy of a caller tells apart: they work on the same types of resources, have the
/// same context, and every statement covers either all of them or none. One answer holds for all of them.
final class LikeActions {
    private static final int UNSPOKEN = -1;
    private static final int NO_ACTION = -1;

    /// Actions that rules name, each on its own (rules R13, R20). So are all of `sts` (rules R90, R104).
    private static final Set<String> RULED =
            Set.of("s3:getbucketpolicy", "s3:putbucketpolicy", "s3:deletebucketpolicy", "kms:retiregrant");

    private final int[] groups;
    private final boolean isByVerdict;
    private int count;

    /// Those of which some policy covers some resources only, or a drawn resource is one.
    private ActionSet particular;

    private LikeActions(int[] groups, boolean isByVerdict, ActionSet particular) {
        this.groups = Arrays.copyOf(groups, groups.length);
        this.isByVerdict = isByVerdict;
        this.particular = particular;
        count = Arrays.stream(groups).max().orElse(0) + 1;
    }

    /// Puts those together whose answers are alike in everything, gate by gate.
    static LikeActions byAnswer() {
        return new LikeActions(Made.GROUPS, false, ActionSet.all());
    }

    /// Puts those together whose verdicts are alike and turn on the same: also actions on different types of resources,
    /// as long as no policy asks which resource it is.
    static LikeActions byVerdict() {
        return new LikeActions(Made.BROAD, true, ActionSet.empty());
    }

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
        account.resources().forEach(resource -> addParticular(Made.workingOn(resource.arn())));
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
            statement.action().ifPresent(element -> {
                var covered = ActionTable.get().coveredBy(element);
                split(covered);
                if (statement.resource().filter(ResourceElement::isEverything).isEmpty()) {
                    addParticular(element.hasUnreadableEntries() ? ActionSet.all() : covered);
                }
            });
        }
    }

    private void addParticular(ActionSet actions) {
        if (isByVerdict) {
            particular = particular.or(actions);
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
        var members = new LinkedHashMap<Long, long[]>();
        int words = (groups.length + Long.SIZE - 1) / Long.SIZE;
        actions.forEach(
                action -> members.computeIfAbsent(groupOf(action), _ -> new long[words])[action >> 6] |= 1L << action);
        var made = new ArrayList<ActionSet>();
        members.values().forEach(bits -> made.add(ActionSet.of(bits)));
        return made;
    }

    private long groupOf(int action) {
        int type = particular.contains(action) ? Made.GROUPS[action] : NO_ACTION;
        return (long) groups[action] << Integer.SIZE | Integer.toUnsignedLong(type);
    }

    /// What the catalog alone tells apart; made, once, when first asked for.
    private static final class Made {
        private static final int[] GROUPS = groups((action, name) ->
                List.of(Catalog.get().arnPatterns(ActionTable.get().action(action)), name.service()));
        private static final int[] BROAD = groups((action, name) -> List.of(
                placesOf(action),
                RcpServices.contains(name.service()),
                name.service().equals("iam")));
        private static final Map<String, ActionSet> WORKING_ON = new ConcurrentHashMap<>();

        private static int[] groups(BiFunction<Integer, ActionName, Object> type) {
            var table = ActionTable.get();
            var classes = new int[table.size()];
            for (int number = 0; number < ActionClasses.count(); number++) {
                int ofClass = number;
                ActionClasses.actions(number).forEach(action -> classes[action] = ofClass);
            }
            var known = new HashMap<List<Object>, Integer>();
            var groups = new int[table.size()];
            for (int action = 0; action < groups.length; action++) {
                var key = List.of(
                        classes[action],
                        type.apply(action, table.name(action)),
                        StrictActions.get().contains(action),
                        isRuled(table.name(action)) ? action : NO_ACTION);
                groups[action] = known.computeIfAbsent(key, _ -> known.size());
            }
            return groups;
        }

        /// Where the resources lie that an action works on: the Regions and accounts in their ARNs.
        private static Set<List<String>> placesOf(int action) {
            var places = new HashSet<List<String>>();
            for (var pattern : Catalog.get().arnPatterns(ActionTable.get().action(action))) {
                var arn = Arn.parse(pattern);
                places.add(
                        arn.isEmpty()
                                ? List.of(pattern)
                                : List.of(
                                        arn.get().partition(),
                                        arn.get().region(),
                                        arn.get().account()));
            }
            return places;
        }

        /// The actions on resources of the service that a drawn one is of.
        static ActionSet workingOn(String resource) {
            var service = Arn.parse(resource).map(Arn::service).orElse("");
            return WORKING_ON.computeIfAbsent(
                    service,
                    _ -> ActionSet.where(action -> Catalog.get()
                            .arnPatterns(ActionTable.get().action(action))
                            .stream()
                            .anyMatch(pattern -> Arn.parse(pattern)
                                    .filter(arn -> !arn.service().equals(service))
                                    .isEmpty())));
        }

        private static boolean isRuled(ActionName name) {
            return RULED.contains(name.lowerCase()) || name.service().equals("sts");
        }
    }
}
