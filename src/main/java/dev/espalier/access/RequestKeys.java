package dev.espalier.access;

import dev.espalier.design.AccountId;
import dev.espalier.policy.Arn;
import dev.espalier.policy.ContextValue;
import dev.espalier.policy.ContextValue.Absent;
import dev.espalier.policy.ContextValue.Present;
import dev.espalier.policy.ContextValue.Unknown;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Context keys about the call itself (rules R82, R86). Keys are asked for in lower case.
final class RequestKeys {
    private static final Absent ABSENT = new Absent();

    /// Services with one endpoint, which count as calls to its Region (decision D22).
    private static final Map<String, String> ONE_ENDPOINT = Map.ofEntries(
            Map.entry("iam", "us-east-1"),
            Map.entry("organizations", "us-east-1"),
            Map.entry("account", "us-east-1"),
            Map.entry("cloudfront", "us-east-1"),
            Map.entry("route53", "us-east-1"),
            Map.entry("globalaccelerator", "us-west-2"),
            Map.entry("support", "us-east-1"),
            Map.entry("budgets", "us-east-1"),
            Map.entry("ce", "us-east-1"),
            Map.entry("waf", "us-east-1"),
            Map.entry("shield", "us-east-1"));

    private final Caller caller;
    private final SessionFacts session;
    private final Operation operation;
    private final Circumstances circumstances;
    private final World world;

    RequestKeys(Caller caller, SessionFacts session, Operation operation, Circumstances circumstances, World world) {
        this.caller = caller;
        this.session = session;
        this.operation = operation;
        this.circumstances = circumstances;
        this.world = world;
    }

    /// The service that is called.
    String service() {
        return operation.action().service();
    }

    /// The value; empty when the key cannot be derived.
    ///
    /// @param context the whole context, for keys that follow from others
    Optional<ContextValue> get(String key, Function<String, ContextValue> context) {
        return switch (key) {
            case "aws:currenttime" -> Optional.of(time("aws:CurrentTime", Instant::toString));
            case "aws:epochtime" -> Optional.of(time("aws:EpochTime", time -> String.valueOf(time.getEpochSecond())));
            case "aws:tokenissuetime" -> Optional.of(tokenIssueTime());
            case "aws:requestedregion" -> Optional.of(region());
            case "aws:securetransport" -> Optional.of(Present.single("true"));
            case "aws:viaawsservice" -> Optional.of(Present.single("false"));
            case "aws:calledvia", "aws:calledviafirst", "aws:calledvialast" -> directCall(context);
            case "aws:sourcearn", "aws:sourceaccount" ->
                caller instanceof Caller.AwsService ? Optional.empty() : Optional.of(ABSENT);
            case "aws:sourceorgid" -> Optional.of(sourceOrganization(context, false));
            case "aws:sourceorgpaths" -> Optional.of(sourceOrganization(context, true));
            default -> Optional.empty();
        };
    }

    private ContextValue time(String key, Function<Instant, String> write) {
        return circumstances
                .time()
                .<ContextValue>map(time -> Present.single(write.apply(time)))
                .orElse(new Unknown(key, true));
    }

    /// Only temporary credentials have it.
    private ContextValue tokenIssueTime() {
        if (caller.isWithoutAccount() || session.credentials() == SessionFacts.Credentials.ACCESS_KEY) {
            return ABSENT;
        }
        boolean isTemporary = session.credentials() != SessionFacts.Credentials.UNKNOWN
                || caller instanceof Caller.RoleSession
                || caller instanceof Caller.FederatedUser;
        var time = time("aws:TokenIssueTime", Instant::toString);
        return isTemporary ? time : new Unknown("aws:TokenIssueTime", false);
    }

    /// The Region of a service with one endpoint, by its prefix in lower case.
    static Optional<String> fixedRegion(String service) {
        return Optional.ofNullable(ONE_ENDPOINT.get(service));
    }

    private ContextValue region() {
        var fixed = fixedRegion(operation.action().service())
                .or(circumstances::region)
                .or(() ->
                        operation.arn().map(Arn::region).filter(region -> !region.isEmpty() && !region.contains("*")));
        return fixed.<ContextValue>map(Present::single).orElse(new Unknown("aws:RequestedRegion", true));
    }

    /// A call that did not go through another service has no chain of services.
    private static Optional<ContextValue> directCall(Function<String, ContextValue> context) {
        boolean isDirect = context.apply("aws:ViaAWSService").equals(Present.single("false"));
        return isDirect ? Optional.of(ABSENT) : Optional.empty();
    }

    /// Follows from the source account (rule R86).
    private ContextValue sourceOrganization(Function<String, ContextValue> context, boolean isPath) {
        if (!(caller instanceof Caller.AwsService)) {
            return ABSENT;
        }
        var source = context.apply("aws:SourceAccount");
        var key = isPath ? "aws:SourceOrgPaths" : "aws:SourceOrgID";
        if (source instanceof Unknown) {
            return new Unknown(key, false);
        }
        if (!(source instanceof Present(var values, var isMultivalued))
                || values.size() != 1
                || !AccountId.isValid(values.getFirst())) {
            return ABSENT;
        }
        var account = new AccountId(values.getFirst());
        if (!world.isInOrganization(account)) {
            return ABSENT;
        }
        if (!isPath) {
            return PrincipalKeys.organizationId(world, key);
        }
        return world.organizationPath(account)
                .<ContextValue>map(path -> new Present(List.of(path), true))
                .orElse(new Unknown(key, true));
    }
}
