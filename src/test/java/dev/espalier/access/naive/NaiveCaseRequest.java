package dev.espalier.access.naive;

import dev.espalier.access.CaseWorld;
import dev.espalier.access.naive.NaiveCaller.Kind;
import dev.espalier.access.naive.NaiveRequest.Credentials;
import dev.espalier.access.naive.NaiveRequest.Signature;
import dev.espalier.access.naive.NaiveRequest.Surroundings;
import dev.espalier.design.Account;
import dev.espalier.policy.Json;
import dev.espalier.policy.JsonValue.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/// Reads the request of one `evaluate` case.
final class NaiveCaseRequest {
    private final JsonNode example;
    private final JsonNode request;
    private final JsonNode principal;
    private final CaseWorld cases;
    private final NaiveWorld world;

    NaiveCaseRequest(JsonNode example, CaseWorld cases, NaiveWorld world) {
        this.example = example;
        request = example.path("request");
        principal = request.path("principal");
        this.cases = cases;
        this.world = world;
    }

    NaiveRequest read() {
        return new NaiveRequest(
                caller(),
                request.path("action").asString(),
                request.path("resource").asString(),
                owner(),
                text(request.path("resourcePolicy")).map(cases::document),
                CaseWorld.texts(principal.path("sessionPolicies")).stream()
                        .map(cases::document)
                        .toList(),
                signature(),
                surroundings());
    }

    private NaiveCaller caller() {
        var account = principal.path("account").asString("");
        var name = principal.path("name").asString("");
        return switch (principal.path("type").asString()) {
            case "user" ->
                NaiveCaller.user(account, account(account).user(name).orElseThrow(), id("users", account, name));
            case "role" ->
                NaiveCaller.session(
                        account,
                        account(account).role(name).orElseThrow(),
                        principal.path("session").asString("s"),
                        id("roles", account, name));
            case "federatedUser" ->
                NaiveCaller.federatedUser(
                        account,
                        account(account)
                                .user(principal.path("user").asString())
                                .orElseThrow(),
                        name);
            case "root" -> NaiveCaller.root(account);
            case "service" -> NaiveCaller.outside(Kind.SERVICE, name);
            case "federated" ->
                NaiveCaller.outside(Kind.PROVIDER, principal.path("provider").asString());
            default -> NaiveCaller.outside(Kind.ANONYMOUS, "");
        };
    }

    private Account account(String id) {
        return world.account(id).orElseThrow();
    }

    private Optional<String> id(String kind, String account, String name) {
        return text(example.path("accounts")
                .path(account)
                .path(kind)
                .path(name)
                .path("id"));
    }

    private Optional<String> owner() {
        var fields = request.path("resource").asString().split(":", 6);
        return text(request.path("resourceAccount"))
                .or(() -> Optional.of(fields.length > 4 ? fields[4] : "").filter(field -> !field.isEmpty()))
                .or(() -> text(principal.path("account")));
    }

    private Signature signature() {
        return new Signature(
                credentials(),
                principal.path("mfa").asBoolean(false),
                principal.has("mfaAge")
                        ? OptionalLong.of(principal.path("mfaAge").asLong())
                        : OptionalLong.empty(),
                CaseWorld.tags(principal.path("sessionTags")));
    }

    private Credentials credentials() {
        boolean isRole = principal.path("type").asString().equals("role");
        if (isRole) {
            return principal.path("via").asString("AssumeRole").equals("AssumeRole")
                    ? Credentials.ASSUMED_ROLE
                    : Credentials.FEDERATION;
        }
        return switch (principal.path("credentials").asString("accessKey")) {
            case "accessKey" -> Credentials.ACCESS_KEY;
            case "sessionToken" -> Credentials.SESSION_TOKEN;
            default -> Credentials.CONSOLE;
        };
    }

    private Surroundings surroundings() {
        return new Surroundings(
                request.path("region").asString("us-east-1"),
                Instant.parse(request.path("time").asString("2026-06-01T12:00:00Z")),
                CaseWorld.tags(request.path("resourceTags")),
                request.path("awsManagedKey").asBoolean(false),
                principal.path("credentials").asString("").equals("assumeRoot"),
                request.has("context") ? (JsonObject) Json.value(request.path("context")) : JsonObject.EMPTY);
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node).filter(JsonNode::isString).map(JsonNode::asString);
    }
}
