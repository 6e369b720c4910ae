package dev.espalier.access;

import dev.espalier.design.AccountId;
import dev.espalier.policy.Arn;
import dev.espalier.policy.PrincipalElement;
import java.util.Optional;

/// The names under which a Principal element can mean a caller (rule R89).
///
/// @param kind the key under which the caller itself is listed
/// @param self the caller itself
/// @param entity the role of a session, or the user behind a federated session
/// @param account its account
/// @param partition of its ARNs; names of other partitions never match (rule R121)
record CallerNames(
        PrincipalElement.Kind kind,
        Optional<String> self,
        Optional<String> entity,
        Optional<AccountId> account,
        String partition) {

    static CallerNames of(Caller caller, String partition) {
        return switch (caller) {
            case Caller.IamUser(var account, var user, var id) ->
                aws(account, partition, Optional.of(userArn(partition, account, user.path() + user.name())));
            case Caller.RoleSession(var account, var role, var session, var id) ->
                aws(
                        account,
                        partition,
                        session.map(name -> sessionArn(partition, account, role.name() + "/" + name)),
                        Optional.of(iamArn(partition, account, "role" + role.path() + role.name())));
            case Caller.FederatedUser(var account, var user, var name) ->
                aws(
                        account,
                        partition,
                        Optional.of("arn:" + partition + ":sts::" + account + ":federated-user/" + name),
                        Optional.of(userArn(partition, account, user.path() + user.name())));
            case Caller.RootUser(var account, var isAssumed) -> aws(account, partition, Optional.empty());
            case Caller.Outsider(var account, var arn) -> outsider(account, arn);
            case Caller.AwsService(var name) -> alone(PrincipalElement.Kind.SERVICE, Optional.of(name), partition);
            case Caller.Federated(var provider) ->
                alone(PrincipalElement.Kind.FEDERATED, Optional.of(provider), partition);
            case Caller.Anonymous() -> alone(PrincipalElement.Kind.OTHER, Optional.empty(), partition);
        };
    }

    private static CallerNames outsider(AccountId account, Arn arn) {
        boolean isRole = arn.service().equals("iam") && arn.resourceType().equals("role");
        var name = Optional.of(arn.toString());
        if (isRole) {
            return aws(account, arn.partition(), Optional.empty(), name);
        }
        var role = arn.resourceType().equals("assumed-role")
                ? Optional.of(iamArn(
                        arn.partition(), account, "role/" + arn.resource().split("/", -1)[1]))
                : Optional.<String>empty();
        return aws(account, arn.partition(), name, role);
    }

    private static CallerNames aws(AccountId account, String partition, Optional<String> self) {
        return aws(account, partition, self, Optional.empty());
    }

    private static CallerNames aws(
            AccountId account, String partition, Optional<String> self, Optional<String> entity) {
        return new CallerNames(PrincipalElement.Kind.AWS, self, entity, Optional.of(account), partition);
    }

    private static CallerNames alone(PrincipalElement.Kind kind, Optional<String> self, String partition) {
        return new CallerNames(kind, self, Optional.empty(), Optional.empty(), partition);
    }

    private static String userArn(String partition, AccountId account, String pathAndName) {
        return iamArn(partition, account, "user" + pathAndName);
    }

    private static String sessionArn(String partition, AccountId account, String resource) {
        return "arn:" + partition + ":sts::" + account + ":assumed-role/" + resource;
    }

    private static String iamArn(String partition, AccountId account, String resource) {
        return "arn:" + partition + ":iam::" + account + ":" + resource;
    }

    /// The ARN of the root user's account, which means the whole account in a Principal element.
    Optional<String> rootArn() {
        return account.map(id -> iamArn(partition, id, "root"));
    }

    /// How strongly `entry` means the caller (rule R95).
    Grade grade(PrincipalElement.Entry entry) {
        if (entry.isEveryone() || (entry.kind() == kind && is(entry, self))) {
            return Grade.DIRECT;
        }
        if (entry.kind() != PrincipalElement.Kind.AWS || kind != PrincipalElement.Kind.AWS) {
            return Grade.NONE;
        }
        return is(entry, entity) ? Grade.ENTITY : isAccount(entry.text()) ? Grade.ACCOUNT : Grade.NONE;
    }

    private static boolean is(PrincipalElement.Entry entry, Optional<String> name) {
        return name.isPresent() && name.get().equals(entry.text());
    }

    private boolean isAccount(String text) {
        if (account.isEmpty()) {
            return false;
        }
        var number = account.get().value();
        return text.equals(number) || (text.endsWith(":root") && text.equals(iamArn(partition, account.get(), "root")));
    }
}
