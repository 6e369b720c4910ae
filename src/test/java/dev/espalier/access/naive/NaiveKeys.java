package dev.espalier.access.naive;

import dev.espalier.access.naive.NaiveCaller.Kind;
import dev.espalier.access.naive.NaiveRequest.Credentials;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import dev.espalier.policy.JsonValue.JsonNull;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Fills in the keys of a request (rules R80 to R87).
final class NaiveKeys {
    /// Services with one endpoint (decision D22).
    private static final Set<String> GLOBAL = Set.of(
            "iam",
            "organizations",
            "account",
            "cloudfront",
            "route53",
            "sts",
            "support",
            "budgets",
            "ce",
            "waf",
            "shield");

    private final NaiveWorld world;
    private final NaiveRequest request;
    private final NaiveCaller caller;
    private final NaiveContext context = new NaiveContext();

    NaiveKeys(NaiveWorld world, NaiveRequest request) {
        this.world = world;
        this.request = request;
        caller = request.caller();
    }

    NaiveContext context() {
        principal();
        principalTags();
        organization("aws:Principal", caller.account());
        credentials();
        resource();
        surroundings();
        given();
        sameAsGlobal();
        given();
        if (caller.kind() == Kind.SERVICE) {
            sourceOrganization();
            given();
        }
        return context;
    }

    /// Keys of the service that is called which are another name for a global one.
    private void sameAsGlobal() {
        switch (request.service()) {
            case "s3" -> copy("aws:ResourceAccount", "s3:ResourceAccount");
            case "kms" -> copy("aws:PrincipalAccount", "kms:CallerAccount");
            case "ec2" -> copy("aws:ResourceTag/team", "ec2:ResourceTag/team");
            case "iam" -> copy("aws:ResourceTag/team", "iam:ResourceTag/team");
            default -> {}
        }
    }

    private void copy(String from, String to) {
        context.get(from).ifPresent(values -> context.put(to, values));
    }

    private void given() {
        for (var member : request.surroundings().given().members()) {
            if (member.value() instanceof JsonNull) {
                context.remove(member.name());
            } else {
                context.put(member.name(), JsonLists.texts(member.value()));
            }
        }
    }

    private void principal() {
        caller.principalArn().ifPresent(arn -> context.put("aws:PrincipalArn", arn));
        if (caller.hasAccount()) {
            context.put("aws:PrincipalAccount", caller.account());
            context.put("aws:PrincipalIsAWSService", "false");
        }
        switch (caller.kind()) {
            case USER -> {
                context.put("aws:PrincipalType", "User");
                context.put("aws:username", caller.name());
                caller.uniqueId().ifPresent(id -> context.put("aws:userid", id));
            }
            case ROLE -> {
                context.put("aws:PrincipalType", "AssumedRole");
                caller.uniqueId().ifPresent(id -> context.put("aws:userid", id + ":" + caller.name()));
            }
            case FEDERATED_USER -> {
                context.put("aws:PrincipalType", "FederatedUser");
                context.put("aws:userid", caller.account() + ":" + caller.name());
            }
            case ROOT -> {
                context.put("aws:PrincipalType", "Account");
                context.put("aws:userid", caller.account());
                if (request.surroundings().isAssumedRoot()) {
                    context.put("aws:AssumedRoot", "true");
                }
            }
            case SERVICE -> {
                context.put("aws:PrincipalIsAWSService", "true");
                context.put("aws:PrincipalServiceName", caller.name());
                context.put("aws:PrincipalServiceNamesList", caller.name());
            }
            case ANONYMOUS -> {
                context.put("aws:PrincipalType", "Anonymous");
                context.put("aws:PrincipalAccount", "anonymous");
                context.put("aws:userid", "anonymous");
            }
            case PROVIDER -> {}
        }
    }

    /// Session tags replace those of the user or role, whatever their letter case (rule R85).
    private void principalTags() {
        var tags = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        tags.putAll(caller.user().map(User::tags).map(Map::copyOf).orElse(Map.of()));
        tags.putAll(caller.role().map(Role::tags).map(Map::copyOf).orElse(Map.of()));
        tags.putAll(request.signature().sessionTags());
        tags.forEach((key, value) -> context.put("aws:PrincipalTag/" + key, value));
    }

    private void organization(String prefix, String account) {
        if (world.isInside(account)) {
            context.put(prefix + "OrgID", world.organization().id());
            context.put(prefix + "OrgPaths", world.organizationPath(account));
        }
    }

    /// Rules R82 and R83.
    private void credentials() {
        var signature = request.signature();
        boolean isSession = caller.kind() == Kind.ROLE || caller.kind() == Kind.FEDERATED_USER;
        boolean isLongTerm = signature.credentials() == Credentials.ACCESS_KEY;
        if (caller.hasAccount() && (isSession || !isLongTerm)) {
            context.put("aws:TokenIssueTime", request.surroundings().time().toString());
        }
        boolean knowsMfa = switch (caller.kind()) {
            case USER, ROOT -> !isLongTerm;
            case ROLE -> signature.credentials() == Credentials.ASSUMED_ROLE;
            default -> false;
        };
        if (knowsMfa) {
            context.put("aws:MultiFactorAuthPresent", Boolean.toString(signature.hasMfa()));
            if (signature.hasMfa() && signature.mfaAge().isPresent()) {
                context.put(
                        "aws:MultiFactorAuthAge",
                        Long.toString(signature.mfaAge().getAsLong()));
            }
        }
    }

    private void resource() {
        boolean isWithoutOwner = request.service().equals("ebs");
        request.owner().filter(_ -> !isWithoutOwner).ifPresent(owner -> {
            context.put("aws:ResourceAccount", owner);
            organization("aws:Resource", owner);
        });
        request.surroundings().resourceTags().forEach((key, value) -> context.put("aws:ResourceTag/" + key, value));
    }

    private void surroundings() {
        var time = request.surroundings().time();
        context.put("aws:CurrentTime", time.toString());
        context.put("aws:EpochTime", Long.toString(time.getEpochSecond()));
        boolean isGlobal = GLOBAL.contains(request.service());
        context.put(
                "aws:RequestedRegion",
                isGlobal ? "us-east-1" : request.surroundings().region());
        context.put("aws:SecureTransport", "true");
        context.put("aws:ViaAWSService", "false");
    }

    /// What follows from the account a service works for (rule R86).
    private void sourceOrganization() {
        context.get("aws:SourceAccount").ifPresent(source -> organization("aws:Source", source.getFirst()));
    }
}
