package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.catalog.Catalog;
import dev.espalier.policy.ActionName;
import dev.espalier.policy.Effect;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the policies that AWS manages grant, in few words: the actions of each, found out once for all designs.
public final class ManagedGrants {
    /// Policies of roles that AWS services keep for themselves; nobody else can have them attached.
    private static final String OF_SERVICES = ":policy/aws-service-role/";

    private ManagedGrants() {}

    /// The ARNs of the policies with an Allow for an action, whatever else they ask for; those that allow the fewest
    /// actions first.
    public static List<String> of(ActionName action) {
        var number = ActionTable.get().numberOf(action);
        return number.isEmpty()
                ? List.of()
                : Known.GRANTS.stream()
                        .filter(grant -> grant.actions().contains(number.getAsInt()))
                        .map(Grant::arn)
                        .toList();
    }

    private record Grant(String arn, ActionSet actions, int size) {
        static Grant of(String arn, JsonValue document) {
            var allowed = ActionSet.empty();
            for (var statement : PolicyReading.of(new PolicyDocument(document)).statements()) {
                if (statement.effect().equals(Optional.of(Effect.ALLOW))
                        && statement.action().isPresent()) {
                    allowed = allowed.or(
                            ActionTable.get().coveredBy(statement.action().get()));
                }
            }
            return new Grant(arn, allowed, allowed.size());
        }
    }

    /// Made when it is first asked for.
    private static final class Known {
        static final List<Grant> GRANTS = grants();

        private static List<Grant> grants() {
            var grants = new ArrayList<Grant>();
            Catalog.get().forEachManagedPolicy((arn, document) -> {
                if (!arn.contains(OF_SERVICES)) {
                    grants.add(Grant.of(arn, document));
                }
            });
            grants.sort(Comparator.comparingInt(Grant::size).thenComparing(Grant::arn));
            return List.copyOf(grants);
        }
    }
}
