package dev.espalier.cli;

import dev.espalier.access.Answer;
import dev.espalier.access.Dependence;
import dev.espalier.access.Gate;
import dev.espalier.access.Question;
import dev.espalier.access.Sentences;
import dev.espalier.access.StatementResult;
import dev.espalier.access.Verdict;
import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.policy.ContextValue;
import dev.espalier.policy.Effect;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An answer for other programs: the same structure for every question, byte for byte the same for the same question.
/// Version 1 of the structure; a change that could break a reader raises the number.
final class AnswerJson {
    private static final String FORMAT_VERSION = "1";

    private final DesignIndex names;

    private AnswerJson(Design design) {
        names = DesignIndex.of(design);
    }

    static JsonObject of(Design design, Answer answer) {
        return new AnswerJson(design).answer(answer);
    }

    private JsonObject answer(Answer answer) {
        var obstacles = answer.obstacles();
        return new JsonObject(List.of(
                member("formatVersion", new JsonNumber(FORMAT_VERSION)),
                member("question", question(answer.question())),
                member("verdict", verdict(answer.verdict())),
                member("decision", answer.verdict().name()),
                member("decidedBy", answer.decidedBy().map(Enum::name)),
                member("at", answer.decidedAt().map(AnswerJson::id)),
                member("reason", answer.reason().code().name()),
                member("sentence", Sentences.sentence(answer)),
                member(
                        "gates",
                        list(answer.gates().stream()
                                .map(gate -> gate(gate, obstacles.indexOf(gate) + 1))
                                .toList())),
                member("obstacles", new JsonNumber(Integer.toString(obstacles.size()))),
                member("dependsOn", strings(answer.dependsOn())),
                member("dependence", dependence(answer.dependence())),
                member(
                        "notConsidered",
                        strings(answer.notConsidered().stream()
                                .map(Sentences::text)
                                .toList()))));
    }

    private static JsonObject question(Question question) {
        return new JsonObject(List.of(
                member("principal", question.principal()),
                member("action", question.action()),
                member("resource", question.resource()),
                member("resourceAccount", question.resourceAccount().map(AccountId::value)),
                member("context", question.context())));
    }

    private JsonObject gate(Gate gate, int obstacle) {
        var members = new ArrayList<Member>();
        members.add(member("kind", kind(gate)));
        members.add(member("node", gate.at().map(AnswerJson::id)));
        members.add(member("name", gate.at().map(names::nameOf)));
        members.add(member("state", gate.state().name()));
        if (obstacle > 0) {
            members.add(member("obstacle", new JsonNumber(Integer.toString(obstacle))));
        }
        if (gate.state() == Gate.State.DEPENDS) {
            members.add(member("dependence", dependence(gate.dependence())));
        }
        members.add(member("reason", gate.reason().code().name()));
        members.add(member("sentence", Sentences.text(gate.reason())));
        members.add(member(
                "policies",
                strings(gate.sources().stream()
                        .flatMap(source -> source.policies().stream())
                        .toList())));
        members.add(member("statements", statements(gate, true)));
        members.add(member("near", statements(gate, false)));
        return new JsonObject(members);
    }

    private static JsonObject dependence(Dependence dependence) {
        return new JsonObject(List.of(
                member("exact", new JsonBoolean(dependence.isExact())),
                member(
                        "keys",
                        list(dependence.keys().stream().map(AnswerJson::key).toList()))));
    }

    private static JsonObject key(Dependence.KeyCases key) {
        var cases = key.cases().stream()
                .map(one -> new JsonObject(List.of(
                        member("value", value(one.value())),
                        member("words", one.words()),
                        member("outcome", one.outcome().name()))))
                .toList();
        return new JsonObject(List.of(member("key", key.name()), member("cases", list(cases))));
    }

    private static JsonValue value(ContextValue value) {
        return switch (value) {
            case ContextValue.Absent(), ContextValue.Unknown(var _, var _) -> new JsonNull();
            case ContextValue.Present(var values, var isMultivalued) ->
                isMultivalued || values.size() != 1 ? strings(values) : new JsonString(values.getFirst());
        };
    }

    private static JsonArray statements(Gate gate, boolean matched) {
        var statements = new ArrayList<JsonValue>();
        for (var source : gate.sources()) {
            for (var statement : matched ? source.matched() : source.near()) {
                statements.add(statement(source.holder(), statement));
            }
        }
        return list(statements);
    }

    private static JsonObject statement(Optional<NodeId> holder, StatementResult statement) {
        return new JsonObject(List.of(
                member("policy", statement.policy().name()),
                member("attached", statement.policy().kind().name()),
                member("holder", holder.map(AnswerJson::id)),
                member("sid", statement.sid()),
                member("number", new JsonNumber(Integer.toString(statement.number()))),
                member("effect", statement.effect() == Effect.ALLOW ? "Allow" : "Deny"),
                member(
                        "cells",
                        new JsonObject(List.of(
                                cell("principal", statement.principal()),
                                cell("action", statement.action()),
                                cell("resource", statement.resource()),
                                cell("condition", statement.condition()))))));
    }

    private static Member cell(String name, StatementResult.Cell cell) {
        return member(
                name,
                new JsonObject(List.of(
                        member("match", cell.match().name()),
                        member("code", cell.reason().code().name()),
                        member("sentence", Sentences.text(cell.reason())))));
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> "ALLOWED";
            case EXPLICITLY_DENIED -> "DENIED_EXPLICIT";
            case IMPLICITLY_DENIED -> "DENIED_IMPLICIT";
            case DEPENDS -> "DEPENDS";
            case NO_ANSWER -> "NO_ANSWER";
        };
    }

    private static String kind(Gate gate) {
        return switch (gate.layer()) {
            case SERVICE_CONTROL_POLICY -> "SCP";
            case RESOURCE_CONTROL_POLICY -> "RCP";
            case PERMISSIONS_BOUNDARY -> "BOUNDARY";
            case SESSION_POLICY -> "SESSION";
            case IDENTITY_POLICY -> "IDENTITY";
            case RESOURCE_POLICY -> "RESOURCE";
            case TRUST_POLICY -> "TRUST";
        };
    }

    /// The id of a node as the design file writes it; a principal or resource with its account before it.
    static String id(NodeId node) {
        return switch (node) {
            case ContainerId container -> container.value();
            case AccountId account -> account.value();
            case MemberId.UserId(var account, var name) -> account + "/user/" + name;
            case MemberId.GroupId(var account, var name) -> account + "/group/" + name;
            case MemberId.RoleId(var account, var name) -> account + "/role/" + name;
            case MemberId.RootUserId(var account) -> account + "/root";
            case MemberId.ResourceId(var _, var arn) -> arn;
        };
    }

    private static Member member(String name, JsonValue value) {
        return new Member(name, value);
    }

    private static Member member(String name, String value) {
        return new Member(name, new JsonString(value));
    }

    private static Member member(String name, Optional<String> value) {
        return new Member(name, value.<JsonValue>map(JsonString::new).orElse(new JsonNull()));
    }

    private static JsonArray list(List<? extends JsonValue> items) {
        return new JsonArray(List.copyOf(items));
    }

    private static JsonArray strings(List<String> items) {
        return list(items.stream().map(JsonString::new).toList());
    }
}
