package dev.espalier.edit;

import dev.espalier.design.AccountId;
import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.DesignTree;
import dev.espalier.design.IamArn;
import dev.espalier.design.Identity;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.design.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A change of somebody's ARN, which the principals, exceptions and resources of assertions follow. An ARN that
/// ends in a separator stands for all ARNs that begin with it; what stands behind it, such as a session's name, is
/// kept.
record ArnChange(String from, String to) {
    /// The changes of one identity's ARN and, for a role, of its sessions' ARNs.
    static Following of(AccountId oldAccount, Identity old, AccountId newAccount, Identity changed) {
        var changes = new ArrayList<ArnChange>();
        changes.add(new ArnChange(IamArn.of(oldAccount, old), IamArn.of(newAccount, changed)));
        if (old instanceof Role before && changed instanceof Role after) {
            changes.add(new ArnChange(IamArn.ofSessions(oldAccount, before), IamArn.ofSessions(newAccount, after)));
        }
        return new Following(changes);
    }

    /// The change of a resource's ARN and of the ARNs that begin with it, such as an object's in a bucket.
    static Following ofResource(String from, String to) {
        return new Following(Stream.of("", "/", ":")
                .map(sign -> new ArnChange(from + sign, to + sign))
                .toList());
    }

    /// Several changes made together.
    record Following(List<ArnChange> changes) {
        Following {
            changes = List.copyOf(changes);
        }

        static Following all(List<Following> parts) {
            return new Following(
                    parts.stream().flatMap(part -> part.changes().stream()).toList());
        }

        @SuppressWarnings("ReferenceEquality") // sharing is about instances
        Design in(Design design) {
            var assertions = DesignTree.map(design.assertions(), this::applied);
            var quantified = DesignTree.map(design.quantifiedAssertions(), this::applied);
            var changed = assertions == design.assertions() ? design : design.withAssertions(assertions);
            return quantified == design.quantifiedAssertions() ? changed : changed.withQuantifiedAssertions(quantified);
        }

        private QuantifiedAssertion applied(QuantifiedAssertion assertion) {
            var except = assertion.except().stream().map(this::applied).toList();
            var resource = assertion.resource().map(this::applied);
            return except.equals(assertion.except()) && resource.equals(assertion.resource())
                    ? assertion
                    : assertion.following(except, resource);
        }

        private Assertion applied(Assertion assertion) {
            var principal = applied(assertion.principal());
            var resource = assertion.resource().map(this::applied);
            return principal.equals(assertion.principal()) && resource.equals(assertion.resource())
                    ? assertion
                    : assertion.withPrincipal(principal).withResource(resource);
        }

        private String applied(String arn) {
            return changes.stream()
                    .flatMap(change -> change.applied(arn).stream())
                    .findFirst()
                    .orElse(arn);
        }
    }

    private Optional<String> applied(String arn) {
        var isBeginning = from.endsWith("/") || from.endsWith(":");
        var isMeant = arn.equals(from) || (isBeginning && arn.startsWith(from));
        return isMeant ? Optional.of(to + arn.substring(from.length())) : Optional.empty();
    }
}
