package dev.espalier.access;

import dev.espalier.design.AccountId;
import dev.espalier.policy.ContextValue;
import dev.espalier.policy.ContextValue.Absent;
import dev.espalier.policy.ContextValue.Present;
import dev.espalier.policy.ContextValue.Unknown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Context keys about the caller (rules R80, R83, R85). Keys are asked for in lower case.
final class PrincipalKeys {
    private static final String TAG = "aws:principaltag/";
    private static final Absent ABSENT = new Absent();

    private final Caller caller;
    private final CallerNames names;
    private final SessionFacts session;
    private final World world;

    PrincipalKeys(Standing standing, SessionFacts session, World world) {
        caller = standing.caller();
        names = standing.names();
        this.session = session;
        this.world = world;
    }

    /// The value; empty when the key is not about the caller.
    Optional<ContextValue> get(String key) {
        if (key.startsWith(TAG)) {
            return Optional.of(tag(key.substring(TAG.length())));
        }
        return Optional.ofNullable(
                switch (key) {
                    case "aws:principalarn" -> DerivedContext.single(arn());
                    case "aws:principalaccount" -> account();
                    case "aws:principalorgid" -> organizationId();
                    case "aws:principalorgpaths" -> organizationPaths();
                    case "aws:principaltype" -> DerivedContext.single(type());
                    case "aws:userid" -> userId();
                    case "aws:username" -> userName();
                    case "aws:principalisawsservice" -> isAwsService();
                    case "aws:principalservicename" -> DerivedContext.single(service());
                    case "aws:principalservicenameslist" ->
                        service()
                                .<ContextValue>map(name -> new Present(List.of(name), true))
                                .orElse(ABSENT);
                    case "aws:assumedroot" -> assumedRoot();
                    case "aws:multifactorauthpresent" -> mfa();
                    case "aws:multifactorauthage" -> mfaAge();
                    case "aws:sourceidentity" -> sourceIdentity();
                    default -> null;
                });
    }

    /// For a role session the role, never the session.
    private Optional<String> arn() {
        return switch (caller) {
            case Caller.RoleSession role -> names.entity();
            case Caller.RootUser root -> names.rootArn();
            case Caller.Outsider outsider -> names.entity().or(names::self);
            case Caller.IamUser user -> names.self();
            case Caller.FederatedUser federated -> names.self();
            case Caller.AwsService service -> Optional.empty();
            case Caller.Federated federated -> Optional.empty();
            case Caller.Anonymous nobody -> Optional.empty();
        };
    }

    private ContextValue account() {
        if (caller instanceof Caller.Anonymous) {
            return Present.single("anonymous");
        }
        return DerivedContext.single(names.account().map(AccountId::value));
    }

    private ContextValue organizationId() {
        return names.account().filter(world::isInOrganization).isPresent()
                ? organizationId(world, "aws:PrincipalOrgID")
                : outsideKey("aws:PrincipalOrgID");
    }

    private ContextValue organizationPaths() {
        if (names.account().filter(world::isInOrganization).isEmpty()) {
            return outsideKey("aws:PrincipalOrgPaths");
        }
        return names.account()
                .flatMap(world::organizationPath)
                .<ContextValue>map(path -> new Present(List.of(path), true))
                .orElse(new Unknown("aws:PrincipalOrgPaths", true));
    }

    /// An account outside the design may belong to another organization, but not to the one that is drawn.
    private ContextValue outsideKey(String key) {
        var ours = Optional.of(world.organization().id()).filter(id -> !id.isEmpty());
        return names.account().isPresent() ? new Unknown(key, false, ours) : ABSENT;
    }

    static ContextValue organizationId(World world, String key) {
        var id = world.organization().id();
        return id.isEmpty() ? new Unknown(key, true) : Present.single(id);
    }

    private Optional<String> type() {
        return switch (caller) {
            case Caller.IamUser user -> Optional.of("User");
            case Caller.RoleSession role -> Optional.of("AssumedRole");
            case Caller.FederatedUser federated -> Optional.of("FederatedUser");
            case Caller.RootUser root -> Optional.of("Account");
            case Caller.Anonymous nobody -> Optional.of("Anonymous");
            case Caller.Outsider outsider ->
                Optional.of(outsider.arn().resourceType().equals("user") ? "User" : "AssumedRole");
            case Caller.AwsService service -> Optional.empty();
            case Caller.Federated federated -> Optional.empty();
        };
    }

    private ContextValue userId() {
        var unknown = new Unknown("aws:userid", true);
        return switch (caller) {
            case Caller.IamUser user ->
                user.uniqueId().<ContextValue>map(Present::single).orElse(unknown);
            case Caller.RoleSession role ->
                role.uniqueId()
                        .flatMap(id -> role.session().map(name -> id + ":" + name))
                        .<ContextValue>map(Present::single)
                        .orElse(unknown);
            case Caller.FederatedUser federated -> Present.single(federated.account() + ":" + federated.name());
            case Caller.RootUser root -> Present.single(root.account().value());
            case Caller.Anonymous nobody -> Present.single("anonymous");
            case Caller.Outsider outsider -> unknown;
            case Caller.AwsService service -> ABSENT;
            case Caller.Federated federated -> ABSENT;
        };
    }

    private ContextValue userName() {
        return switch (caller) {
            case Caller.IamUser user -> Present.single(user.user().name());
            case Caller.Outsider outsider
            when outsider.arn().resourceType().equals("user") ->
                Present.single(outsider.arn().lastName());
            default -> ABSENT;
        };
    }

    /// Only signed requests have it.
    private ContextValue isAwsService() {
        boolean isService = caller instanceof Caller.AwsService;
        return caller.isWithoutAccount() && !isService ? ABSENT : Present.single(String.valueOf(isService));
    }

    private Optional<String> service() {
        return caller instanceof Caller.AwsService(var name) ? Optional.of(name) : Optional.empty();
    }

    private ContextValue assumedRoot() {
        return caller instanceof Caller.RootUser(var account, var isAssumed) && isAssumed
                ? Present.single("true")
                : ABSENT;
    }

    private ContextValue tag(String tagKey) {
        if (caller instanceof Caller.Outsider) {
            return new Unknown("aws:PrincipalTag/" + tagKey, false);
        }
        var tags = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        tags.putAll(ownTags());
        session.tags().forEach((key, value) -> {
            tags.remove(key);
            tags.put(key, value);
        });
        return DerivedContext.single(Optional.ofNullable(tags.get(tagKey)));
    }

    private Map<String, String> ownTags() {
        return switch (caller) {
            case Caller.IamUser user -> user.user().tags();
            case Caller.RoleSession role -> role.role().tags();
            case Caller.FederatedUser federated -> federated.user().tags();
            default -> Map.of();
        };
    }

    private ContextValue mfa() {
        var unknown = new Unknown("aws:MultiFactorAuthPresent", false);
        var said = session.mfa().map(String::valueOf);
        return switch (session.credentials()) {
            case ACCESS_KEY, FEDERATION -> ABSENT;
            case CONSOLE, SESSION_TOKEN, ASSUMED_ROLE -> Present.single(said.orElse("false"));
            case UNKNOWN ->
                hasNoFactor() ? ABSENT : said.<ContextValue>map(Present::single).orElse(unknown);
        };
    }

    private boolean hasNoFactor() {
        return caller.isWithoutAccount() || caller instanceof Caller.FederatedUser;
    }

    private ContextValue mfaAge() {
        boolean isAbsent = mfa() instanceof Absent || session.mfa().equals(Optional.of(false));
        if (session.mfaAge().isPresent()) {
            return Present.single(String.valueOf(session.mfaAge().getAsLong()));
        }
        boolean isUsed = session.mfa().equals(Optional.of(true));
        return isAbsent ? ABSENT : new Unknown("aws:MultiFactorAuthAge", isUsed);
    }

    private ContextValue sourceIdentity() {
        if (session.sourceIdentity().isPresent()) {
            return DerivedContext.single(session.sourceIdentity());
        }
        boolean isRole = caller instanceof Caller.RoleSession || caller instanceof Caller.Outsider;
        return isRole ? new Unknown("aws:SourceIdentity", false) : ABSENT;
    }
}
