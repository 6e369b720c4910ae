package dev.espalier.access;

import dev.espalier.catalog.Catalog;
import dev.espalier.policy.ArnPattern;
import dev.espalier.policy.Wildcard;
import java.util.ArrayList;
import java.util.List;

/// What looks like a slip in a question, but may be right: the catalog is not complete, and which types of resources an
/// action works on it does not say reliably.
final class Remarks {
    private static final String BUCKET = "s3:::${BucketName}";

    private Remarks() {}

    static List<Reason> of(Request request) {
        var remarks = new ArrayList<Reason>();
        if (request.caller() instanceof Caller.AwsService(var name) && !isKnownService(name)) {
            remarks.add(Reason.of(ReasonCode.UNKNOWN_SERVICE, name));
        }
        var wanted = wanted(request);
        if (!wanted.isEmpty()) {
            remarks.add(Reason.of(
                    ReasonCode.OTHER_TYPE, request.action(), Sentences.joined(wanted, "list.or"), request.resource()));
        }
        return remarks;
    }

    /// Names such as `delivery.logs.amazonaws.com` have the service behind a word of its own.
    private static boolean isKnownService(String principal) {
        for (var label : principal.split("\\.", -1)) {
            if (Catalog.get().hasService(label)) {
                return true;
            }
        }
        return false;
    }

    /// The patterns of what the action works on, if the resource is clearly none of it.
    private static List<String> wanted(Request request) {
        var action = Catalog.get().action(request.action());
        boolean isNamed = !request.resource().equals("*") && !ArnPattern.hasWildcard(request.resource());
        if (action.isEmpty() || !isNamed) {
            return List.of();
        }
        var patterns = Catalog.get().arnPatterns(action.get());
        boolean isOne = patterns.stream().anyMatch(pattern -> mayBe(pattern, request.resource()));
        return isOne ? List.of() : patterns.stream().map(Remarks::readable).toList();
    }

    /// A placeholder may stand for nearly anything; only that buckets have no slash in their names is sure.
    private static boolean mayBe(String pattern, String resource) {
        boolean isBucketOnly = pattern.endsWith(BUCKET);
        return Wildcard.of(readable(pattern)).matches(resource) && !(isBucketOnly && resource.contains("/"));
    }

    private static String readable(String pattern) {
        return pattern.replaceAll("\\$\\{[^}]*}", "*");
    }
}
