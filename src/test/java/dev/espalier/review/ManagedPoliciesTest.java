package dev.espalier.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.catalog.Catalog;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.PolicyType;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The policies that AWS manages are right more often than not, so most warnings about them would be false alarms.
class ManagedPoliciesTest {
    /// How often each warning was raised when the catalog was made, with some room. Unknown names are those of services
    /// that are gone and of about a hundred actions that the catalog lacks; the others are AWS's own slips.
    private static final Map<String, Integer> MOST = Map.of(
            "UNKNOWN_SERVICE", 95,
            "UNKNOWN_ACTION", 53,
            "UNKNOWN_CONDITION_KEY", 6,
            "ACTION_NOT_ON_RESOURCE", 52,
            "ACTION_NEEDS_ALL_RESOURCES", 30,
            "REDUNDANT_ACTION", 16,
            "MISSING_QUALIFIER", 3,
            "FORALLVALUES_WITH_SINGLE_VALUED_KEY", 2);

    @Test
    void theCatalogRaisesFewAlarms() {
        var counts = new TreeMap<String, Integer>();
        for (var arn : Catalog.get().managedPolicyArns()) {
            var document = new PolicyDocument(Catalog.get().managedPolicy(arn).orElseThrow());
            new PolicyLint(PolicyType.IDENTITY)
                    .check(PolicyReading.of(document))
                    .forEach(problem -> counts.merge(problem.code(), 1, Integer::sum));
        }

        assertThat(counts.keySet()).isSubsetOf(MOST.keySet());
        counts.forEach((code, count) -> assertThat(count).as(code).isLessThanOrEqualTo(MOST.get(code)));
    }
}
