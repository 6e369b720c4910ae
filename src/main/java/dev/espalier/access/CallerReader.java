package dev.espalier.access;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.policy.Arn;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds out who is meant by the principal of a question.
final class CallerReader {
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9.-]+\\.amazonaws\\.com(\\.cn)?");
    private static final Set<String> WEB_PROVIDERS =
            Set.of("cognito-identity.amazonaws.com", "www.amazon.com", "graph.facebook.com", "accounts.google.com");

    private final World world;

    CallerReader(World world) {
        this.world = world;
    }

    /// Either a caller or the reason why there is none.
    sealed interface Read {
        record Known(Standing standing) implements Read {}

        record Wrong(Reason reason) implements Read {}
    }

    Read read(String principal, String action) {
        var met = world.standing(principal);
        return met.isPresent() ? new Read.Known(met.get()) : find(principal, action);
    }

    private Read find(String principal, String action) {
        boolean isFederation = action.toLowerCase(Locale.ROOT).startsWith("sts:assumerolewith");
        boolean isProvider = WEB_PROVIDERS.contains(principal)
                || principal.contains(":saml-provider/")
                || principal.contains(":oidc-provider/");
        if (isFederation && isProvider) {
            return known(new Caller.Federated(principal), "aws");
        }
        if (principal.equals("*") || principal.equals("anonymous")) {
            return known(new Caller.Anonymous(), "aws");
        }
        if (SERVICE.matcher(principal).matches()) {
            return known(new Caller.AwsService(principal), principal.endsWith(".cn") ? "aws-cn" : "aws");
        }
        return Arn.parse(principal)
                .filter(arn -> AccountId.isValid(arn.account()))
                .map(arn -> read(arn, new AccountId(arn.account())))
                .orElseGet(() -> wrong(ReasonCode.BAD_PRINCIPAL, principal));
    }

    private Read read(Arn arn, AccountId id) {
        var account = world.account(id);
        var kind = arn.service() + ":" + arn.resourceType();
        if (kind.equals("iam:group")) {
            return new Read.Wrong(Reason.of(ReasonCode.BAD_GROUP));
        }
        if (arn.service().equals("iam") && arn.resource().equals("root")) {
            var root = new Standing(new Caller.RootUser(id, false), arn.partition(), world);
            return new Read.Known(account.isPresent() ? world.remember(arn.toString(), root) : root);
        }
        if (account.isPresent() && kind.equals("sts:federated-user")) {
            return wrong(ReasonCode.FEDERATED_USER, arn.toString());
        }
        if (account.isPresent()) {
            return inside(arn, account.get())
                    .<Read>map(caller -> new Read.Known(kept(arn, new Standing(caller, arn.partition(), world))))
                    .orElseGet(() -> wrong(
                            isNameable(kind) ? ReasonCode.UNKNOWN_PRINCIPAL : ReasonCode.BAD_PRINCIPAL,
                            arn.toString()));
        }
        return isNameable(kind) && !arn.lastName().isEmpty() && arn.resource().contains("/")
                ? known(new Caller.Outsider(id, arn), arn.partition())
                : wrong(ReasonCode.BAD_PRINCIPAL, arn.toString());
    }

    private static boolean isNameable(String kind) {
        return kind.equals("iam:user")
                || kind.equals("iam:role")
                || kind.equals("sts:assumed-role")
                || kind.equals("sts:federated-user");
    }

    private static Optional<Caller> inside(Arn arn, Account account) {
        return switch (arn.service() + ":" + arn.resourceType()) {
            case "iam:user" ->
                account.user(arn.lastName())
                        .filter(user -> arn.resource().equals("user" + user.path() + user.name()))
                        .map(user -> new Caller.IamUser(account.id(), user, Optional.empty()));
            case "iam:role" ->
                account.role(arn.lastName())
                        .filter(role -> arn.resource().equals("role" + role.path() + role.name()))
                        .map(role -> new Caller.RoleSession(account.id(), role, Optional.empty(), Optional.empty()));
            case "sts:assumed-role" -> session(arn, account);
            default -> Optional.empty();
        };
    }

    private static Optional<Caller> session(Arn arn, Account account) {
        var parts = arn.resource().split("/", -1);
        if (parts.length != 3 || parts[2].isEmpty()) {
            return Optional.empty();
        }
        return account.role(parts[1])
                .map(role -> new Caller.RoleSession(account.id(), role, Optional.of(parts[2]), Optional.empty()));
    }

    private Read known(Caller caller, String partition) {
        return new Read.Known(new Standing(caller, partition, world));
    }

    /// Names of sessions are without number, so only what the design holds is kept.
    private Standing kept(Arn arn, Standing standing) {
        return arn.service().equals("iam") ? world.remember(arn.toString(), standing) : standing;
    }

    private static Read wrong(ReasonCode code, String principal) {
        return new Read.Wrong(Reason.of(code, principal));
    }
}
