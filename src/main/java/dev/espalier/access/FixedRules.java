package dev.espalier.access;

import dev.espalier.access.Decision.By;
import dev.espalier.policy.ActionName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Operations that no policy can grant or forbid to some callers (rule R90).
///
/// @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html">Compare AWS STS
/// credentials</a>
final class FixedRules {
    /// The actions that these rules can decide for callers who do not say how they signed.
    static final List<ActionName> WITHOUT_CREDENTIALS = Stream.of(
                    "sts:GetCallerIdentity", "sts:GetSessionToken", "sts:GetFederationToken", "sts:AssumeRole")
            .map(ActionName::of)
            .toList();

    private FixedRules() {}

    static Optional<Decision> decide(Request request) {
        return decide(request.operation().action(), request.caller(), request.session());
    }

    /// What comes of `action` by `caller`, if no policy has a say in it.
    static Optional<Decision> decide(ActionName action, Caller caller, SessionFacts session) {
        if (!action.service().equals("sts") && !action.service().equals("iam")) {
            return Optional.empty();
        }
        if (alwaysWorks(action, caller, session)) {
            return Optional.of(Decision.allowed(By.API));
        }
        return neverWorks(action, caller, session) ? Optional.of(Decision.silent(By.API)) : Optional.empty();
    }

    private static boolean alwaysWorks(ActionName action, Caller caller, SessionFacts session) {
        boolean isPerson = caller instanceof Caller.IamUser
                || caller instanceof Caller.RootUser
                || (caller instanceof Caller.Outsider outsider && outsider.isUser());
        boolean hasLongTermCredentials = isPerson && session.credentials() != SessionFacts.Credentials.SESSION_TOKEN;
        return action.lowerCase().equals("sts:getcalleridentity")
                || (action.lowerCase().equals("sts:getsessiontoken") && hasLongTermCredentials);
    }

    private static boolean neverWorks(ActionName action, Caller caller, SessionFacts session) {
        return switch (caller) {
            case Caller.RootUser _ -> action.lowerCase().equals("sts:assumerole");
            case Caller.RoleSession _ -> isForUsers(action);
            case Caller.Outsider outsider -> outsider.isRole() && isForUsers(action);
            case Caller.FederatedUser _ -> true;
            case Caller.IamUser _ -> isBeyondSessionToken(action, session);
            case Caller.AwsService _, Caller.Federated _, Caller.Anonymous _ -> false;
        };
    }

    private static boolean isForUsers(ActionName action) {
        return action.lowerCase().equals("sts:getsessiontoken")
                || action.lowerCase().equals("sts:getfederationtoken");
    }

    private static boolean isBeyondSessionToken(ActionName action, SessionFacts session) {
        if (session.credentials() != SessionFacts.Credentials.SESSION_TOKEN) {
            return false;
        }
        boolean hasMfa = session.mfa().orElse(false);
        return action.service().equals("iam") ? !hasMfa : !action.lowerCase().equals("sts:assumerole");
    }
}
