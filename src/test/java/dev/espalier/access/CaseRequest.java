package dev.espalier.access;

import dev.espalier.access.SessionFacts.Credentials;
import dev.espalier.design.AccountId;
import dev.espalier.policy.Arn;
import dev.espalier.policy.Json;
import dev.espalier.policy.JsonValue.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/// Builds the request of one `evaluate` case. Its context is complete: a key that is not given is absent.
final class CaseRequest {
    private final JsonNode request;
    private final JsonNode principal;
    private final JsonNode accounts;
    private final CaseWorld cases;
    private final World world;

    CaseRequest(JsonNode example, CaseWorld cases, World world) {
        request = example.path("request");
        principal = request.path("principal");
        accounts = example.path("accounts");
        this.cases = cases;
        this.world = world;
    }

    /// The owner of the resource, by the defaults of the case files.
    static Optional<AccountId> owner(JsonNode request) {
        return text(request.path("resourceAccount"))
                .or(() -> Arn.parse(request.path("resource").asString())
                        .map(Arn::account)
                        .filter(AccountId::isValid))
                .or(() -> text(request.path("principal").path("account")))
                .map(AccountId::new);
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node).filter(JsonNode::isString).map(JsonNode::asString);
    }

    Request build() {
        var caller = caller();
        var resource = request.path("resource").asString();
        var action = request.path("action").asString();
        var question =
                new Question("", Optional.empty(), action, Optional.of(resource), owner(request), JsonObject.EMPTY);
        var target = new TargetReader(world).read(question, caller, resource);
        var closed = new TargetReader.Found(
                target.owner(),
                target.policy(),
                Optional.empty(),
                request.path("awsManagedKey").asBoolean(false),
                Optional.of(target.tags().orElse(CaseWorld.tags(request.path("resourceTags")))),
                List.of());
        var circumstances = new Circumstances(
                request.has("context")
                        ? GivenKeys.of((JsonObject) Json.value(request.path("context")))
                        : GivenKeys.NONE,
                true,
                Optional.of(request.path("region").asString("us-east-1")),
                Optional.of(Instant.parse(request.path("time").asString("2026-06-01T12:00:00Z"))),
                closed.tags());
        return new RequestDraft(world, new Standing(caller, "aws", world), session(), Operation.of(action, resource))
                .complete(closed, sessionPolicies(), circumstances);
    }

    private List<AttachedPolicy> sessionPolicies() {
        return CaseWorld.texts(principal.path("sessionPolicies")).stream()
                .map(cases::sessionPolicy)
                .toList();
    }

    private Caller caller() {
        var name = principal.path("name").asString("");
        return switch (principal.path("type").asString()) {
            case "user" ->
                new Caller.IamUser(
                        account(),
                        world.account(account()).orElseThrow().user(name).orElseThrow(),
                        uniqueId("users"));
            case "role" ->
                new Caller.RoleSession(
                        account(),
                        world.account(account()).orElseThrow().role(name).orElseThrow(),
                        text(principal.path("session")),
                        uniqueId("roles"));
            case "root" ->
                new Caller.RootUser(
                        account(), principal.path("credentials").asString("").equals("assumeRoot"));
            case "federatedUser" ->
                new Caller.FederatedUser(
                        account(),
                        world.account(account())
                                .orElseThrow()
                                .user(principal.path("user").asString())
                                .orElseThrow(),
                        name);
            case "service" -> new Caller.AwsService(name);
            case "federated" -> new Caller.Federated(principal.path("provider").asString());
            case "anonymous" -> new Caller.Anonymous();
            default -> throw new IllegalArgumentException(principal.toString());
        };
    }

    private Optional<String> uniqueId(String kind) {
        return text(accounts.path(account().value())
                .path(kind)
                .path(principal.path("name").asString())
                .path("id"));
    }

    private AccountId account() {
        return new AccountId(principal.path("account").asString());
    }

    private SessionFacts session() {
        return new SessionFacts(
                credentials(),
                Optional.of(principal.path("mfa").asBoolean(false)),
                principal.has("mfaAge")
                        ? OptionalLong.of(principal.path("mfaAge").asLong())
                        : OptionalLong.empty(),
                CaseWorld.tags(principal.path("sessionTags")),
                Optional.empty());
    }

    private Credentials credentials() {
        return switch (principal.path("type").asString()) {
            case "user", "root" ->
                switch (principal.path("credentials").asString("accessKey")) {
                    case "accessKey" -> Credentials.ACCESS_KEY;
                    case "sessionToken" -> Credentials.SESSION_TOKEN;
                    default -> Credentials.CONSOLE;
                };
            case "role" ->
                principal.path("via").asString("AssumeRole").equals("AssumeRole")
                        ? Credentials.ASSUMED_ROLE
                        : Credentials.FEDERATION;
            default -> Credentials.FEDERATION;
        };
    }
}
