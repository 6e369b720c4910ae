package dev.espalier.access.naive;

import dev.espalier.access.Question;
import dev.espalier.access.naive.NaiveCaller.Kind;
import dev.espalier.access.naive.NaiveRequest.Credentials;
import dev.espalier.access.naive.NaiveRequest.Signature;
import dev.espalier.access.naive.NaiveRequest.Surroundings;
import dev.espalier.catalog.Catalog;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.Group;
import dev.espalier.design.IamArn;
import dev.espalier.design.Members;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import dev.espalier.policy.PolicyDocument;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What a question about a design means, and what its answer has to be.
final class QuestionReading {
    /// Stands for policies nobody knows: they may allow it.
    private static final String ADMINISTRATOR = "arn:aws:iam::aws:policy/AdministratorAccess";

    private static final PolicyDocument OPEN_TO_ALL = new PolicyDocument(new Written()
            .with("Version", "2012-10-17")
            .with(
                    "Statement",
                    new Written()
                            .with("Effect", "Allow")
                            .with("Principal", "*")
                            .with("Action", "*")
                            .with("Resource", "*")
                            .done())
            .done());

    private final NaiveWorld world;
    private final NaiveEvaluator evaluator;

    QuestionReading(Design design) {
        world = new NaiveWorld(design, List.of(), arn -> Catalog.get().managedPolicy(arn));
        evaluator = new NaiveEvaluator(world);
    }

    /// Where policies are not in the design they are taken to allow: a denial is certain even so, anything else has no
    /// answer.
    Expected expected(Question question) {
        var request = request(question);
        var result = evaluator.evaluate(request);
        var caller = request.caller();
        boolean isStranger = caller.hasAccount() && !world.isInside(caller.account()) && caller.kind() != Kind.ROOT;
        boolean isGuess = isStranger || isHidden(request);
        boolean isOpen = result.decision() == NaiveResult.Decision.ALLOWED
                && isGuess
                && !result.decidedBy().equals("api");
        return isOpen ? Expected.NO_ANSWER : Expected.of(result);
    }

    NaiveResult result(Question question) {
        return evaluator.evaluate(request(question));
    }

    /// Whether the resource may have a policy that is not in the design: nobody drew the account, the key or the role.
    /// What IAM itself keeps has none.
    private boolean isHidden(NaiveRequest request) {
        if (request.resource().equals("*") || request.owner().isEmpty()) {
            return false;
        }
        var owner = request.owner().get();
        if (!world.isInside(owner)) {
            return request.isAssumption() || !request.service().equals("iam");
        }
        return request.isAssumption()
                ? world.role(request.resource()).isEmpty()
                : request.service().equals("kms")
                        && request.isKey()
                        && world.account(owner)
                                .flatMap(account -> account.resource(request.resource()))
                                .isEmpty();
    }

    NaiveRequest request(Question question) {
        var caller = caller(question.principal());
        var resource = question.resource().orElse("*");
        var owner = question.resourceAccount()
                .map(AccountId::value)
                .or(() -> accountOf(resource))
                .or(() -> drawnOwner(resource))
                .or(() -> Optional.of(caller.account()).filter(account -> !account.isEmpty()));
        var bare = new NaiveRequest(
                caller,
                question.action(),
                resource,
                owner,
                owner.flatMap(account -> policy(account, resource)),
                question.session().flatMap(Assertion.Session::policy).stream().toList(),
                new Signature(Credentials.ACCESS_KEY, false, OptionalLong.empty(), sessionTags(question)),
                new Surroundings("", Instant.EPOCH, tags(owner, resource), false, false, question.context()));
        return isHidden(bare) ? bare.withResourcePolicy(OPEN_TO_ALL) : bare;
    }

    private static Optional<String> accountOf(String arn) {
        var fields = arn.split(":", 6);
        return fields.length == 6 && !fields[4].isEmpty() ? Optional.of(fields[4]) : Optional.empty();
    }

    private Optional<String> drawnOwner(String arn) {
        return world.accounts().stream()
                .filter(account -> drawn(account, arn).isPresent())
                .map(account -> account.id().value())
                .findFirst();
    }

    private Optional<PolicyDocument> policy(String account, String arn) {
        return world.account(account).flatMap(found -> drawn(found, arn)).flatMap(Resource::policy);
    }

    /// Those of what is drawn under exactly this ARN.
    private Map<String, String> tags(Optional<String> owner, String arn) {
        var account = owner.flatMap(world::account);
        if (account.isEmpty()) {
            return Map.of();
        }
        var tags = new HashMap<String, String>();
        account.get().resource(arn).ifPresent(resource -> tags.putAll(resource.tags()));
        Members.identities(account.get())
                .map(Members.Named::identity)
                .filter(identity -> IamArn.of(account.get().id(), identity).equals(arn))
                .forEach(identity -> tags.putAll(
                        switch (identity) {
                            case User user -> user.tags();
                            case Role role -> role.tags();
                            case Group _ -> Map.<String, String>of();
                        }));
        return tags;
    }

    /// The resource itself or, for an object, its bucket.
    private static Optional<Resource> drawn(Account account, String arn) {
        var bucket = arn.startsWith("arn:aws:s3:::") && arn.contains("/") ? arn.substring(0, arn.indexOf('/')) : arn;
        return account.resource(arn).or(() -> account.resource(bucket));
    }

    private static Map<String, String> sessionTags(Question question) {
        var tags = new HashMap<String, String>();
        question.session()
                .ifPresent(session -> session.tags()
                        .members()
                        .forEach(tag -> tags.put(
                                tag.name(), JsonLists.texts(tag.value()).getFirst())));
        return tags;
    }

    private NaiveCaller caller(String principal) {
        if (principal.equals("*") || principal.equals("anonymous")) {
            return NaiveCaller.outside(Kind.ANONYMOUS, "");
        }
        if (principal.contains("-provider/") || principal.equals("accounts.google.com")) {
            return NaiveCaller.outside(Kind.PROVIDER, principal);
        }
        if (!principal.startsWith("arn:")) {
            return NaiveCaller.outside(Kind.SERVICE, principal);
        }
        var account = accountOf(principal).orElseThrow();
        var name = principal.split(":", 6)[5];
        if (name.equals("root")) {
            return NaiveCaller.root(account);
        }
        var parts = name.split("/", -1);
        if (parts[0].equals("user")) {
            return NaiveCaller.user(account, user(account, parts[parts.length - 1], path(name)), Optional.empty());
        }
        return parts[0].equals("role")
                ? NaiveCaller.session(account, role(account, parts[parts.length - 1], path(name)), "", Optional.empty())
                : NaiveCaller.session(account, role(account, parts[1], "/"), parts[2], Optional.empty());
    }

    private static String path(String name) {
        return name.substring(name.indexOf('/'), name.lastIndexOf('/') + 1);
    }

    private User user(String account, String name, String path) {
        return world.account(account)
                .map(found -> found.user(name).orElseThrow())
                .orElseGet(() -> User.named(name).withPath(path).withAttachedPolicies(List.of(ADMINISTRATOR)));
    }

    private Role role(String account, String name, String path) {
        return world.account(account)
                .map(found -> found.role(name).orElseThrow())
                .orElseGet(() -> Role.named(name).withPath(path).withAttachedPolicies(List.of(ADMINISTRATOR)));
    }
}
