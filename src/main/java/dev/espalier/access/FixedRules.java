package dev.espalier.access;

import dev.espalier.access.Decision.By;
import java.util.Optional;

/// Operations that no policy can grant or forbid to some callers (rule R90).
///
/// @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html">Compare AWS STS
/// credentials</a>
final class FixedRules {
    private FixedRules() {}

    static Optional<Decision> decide(Request request) {
        if (alwaysWorks(request)) {
            return Optional.of(Decision.allowed(By.API));
        }
        return neverWorks(request) ? Optional.of(Decision.silent(By.API)) : Optional.empty();
    }

    private static boolean alwaysWorks(Request request) {
        return request.isAction("sts:GetCallerIdentity")
                || (request.isAction("sts:GetSessionToken") && hasLongTermCredentials(request));
    }

    private static boolean hasLongTermCredentials(Request request) {
        boolean isPerson = switch (request.caller()) {
            case Caller.IamUser user -> true;
            case Caller.RootUser root -> true;
            case Caller.Outsider outsider -> outsider.isUser();
            case Caller.RoleSession role -> false;
            case Caller.FederatedUser federated -> false;
            case Caller.AwsService service -> false;
            case Caller.Federated federated -> false;
            case Caller.Anonymous nobody -> false;
        };
        return isPerson && request.session().credentials() != SessionFacts.Credentials.SESSION_TOKEN;
    }

    private static boolean neverWorks(Request request) {
        return switch (request.caller()) {
            case Caller.RootUser root -> request.isAction("sts:AssumeRole");
            case Caller.RoleSession role -> isForUsers(request);
            case Caller.FederatedUser federated ->
                request.service().equals("iam") || request.service().equals("sts");
            case Caller.IamUser user -> isBeyondSessionToken(request);
            case Caller.AwsService service -> false;
            case Caller.Federated federated -> false;
            case Caller.Anonymous nobody -> false;
            case Caller.Outsider outsider -> outsider.isRole() && isForUsers(request);
        };
    }

    private static boolean isForUsers(Request request) {
        return request.isAction("sts:GetSessionToken") || request.isAction("sts:GetFederationToken");
    }

    private static boolean isBeyondSessionToken(Request request) {
        if (request.session().credentials() != SessionFacts.Credentials.SESSION_TOKEN) {
            return false;
        }
        boolean hasMfa = request.session().mfa().orElse(false);
        return (request.service().equals("iam") && !hasMfa)
                || (request.service().equals("sts") && !request.isAction("sts:AssumeRole"));
    }
}
