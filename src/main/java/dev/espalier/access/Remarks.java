package dev.espalier.access;

import dev.espalier.catalog.Catalog;
import dev.espalier.policy.ArnPattern;
import java.util.ArrayList;
import java.util.List;

/// What looks like a slip in a question, but may be right: the catalog is not complete, and which types of resources an
/// action works on it does not say reliably.
final class Remarks {
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
        boolean isOne = request.operation()
                .arn()
                .filter(arn -> patterns.stream().anyMatch(pattern -> AskedAction.mayBe(pattern, arn)))
                .isPresent();
        return isOne ? List.of() : patterns.stream().map(AskedAction::readable).toList();
    }
}
