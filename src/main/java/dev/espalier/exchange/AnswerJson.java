package dev.espalier.exchange;

import static dev.espalier.policy.JsonParts.list;
import static dev.espalier.policy.JsonParts.member;
import static dev.espalier.policy.JsonParts.object;
import static dev.espalier.policy.JsonParts.strings;

import dev.espalier.access.Answer;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Gate;
import dev.espalier.access.GrantSources;
import dev.espalier.access.GroupAnswers;
import dev.espalier.access.Question;
import dev.espalier.access.ReasonCode;
import dev.espalier.access.Sentences;
import dev.espalier.access.StatementResult;
import dev.espalier.access.Verdict;
import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Layer;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.policy.Effect;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.whatif.Flip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An answer for other programs: the same structure for every question, byte for byte the same for the same
/// question, whether the command line prints it or the window copies it. The structure is described by
/// `answer.schema.json`. A change that could break a reader raises its version.
public final class AnswerJson {
    private static final int FORMAT_VERSION = 2;

    private final DesignIndex names;

    private AnswerJson(Design design) {
        names = DesignIndex.of(design);
    }

    /// The whole answer. About a group, which cannot ask, it says what the members are answered.
    ///
    /// @param flips what would turn the answer, if that is to be told as well; of one that depends, to either side
    public static JsonObject of(Design design, Evaluator evaluator, Answer answer, List<Flip> flips) {
        var members = new ArrayList<>(new AnswerJson(design).answer(answer).members());
        flips.forEach(flip -> members.add(member(nameOf(flip, answer), FlipJson.of(flip))));
        if (answer.reason().code() == ReasonCode.BAD_GROUP) {
            members.add(member(
                    "members",
                    list(GroupAnswers.of(design, evaluator, answer).stream()
                            .map(AnswerJson::inBrief)
                            .toList())));
        }
        return new JsonObject(members);
    }

    /// One that depends is turned to *Allowed* by `flip`, as it always was.
    private static String nameOf(Flip flip, Answer answer) {
        return answer.verdict() == Verdict.DEPENDS && flip.target() != Verdict.ALLOWED ? "flipToDenied" : "flip";
    }

    private static JsonObject inBrief(Answer answer) {
        return object(
                member("principal", answer.question().principal()),
                member("verdict", answer.verdict().name()),
                member("sentence", Sentences.sentence(answer)));
    }

    private JsonObject answer(Answer answer) {
        var obstacles = answer.obstacles();
        var sources = GrantSources.of(answer);
        return object(
                member("formatVersion", FORMAT_VERSION),
                member("question", question(answer.question())),
                member("verdict", answer.verdict().name()),
                member("decidedBy", answer.decidedBy().map(Enum::name)),
                member("at", answer.decidedAt().map(AnswerJson::id)),
                member("reason", answer.reason().code().name()),
                member("sentence", Sentences.sentence(answer)),
                member(
                        "gates",
                        list(answer.gates().stream()
                                .map(gate -> gate(gate, obstacles.indexOf(gate) + 1))
                                .toList())),
                member("obstacles", obstacles.size()),
                member("sourcesNeeded", sources.isEachGateNeeded() ? "ONE_OF_EACH_GATE" : "ONE"),
                member(
                        "sources",
                        list(sources.sources().stream().map(AnswerJson::source).toList())),
                member("dependsOn", strings(answer.dependsOn())),
                member("dependence", DependenceJson.of(answer.dependence())),
                member("where", DependenceJson.of(answer.where())),
                member("considered", strings(considered(answer))),
                member("notConsidered", strings(notConsidered(answer))));
    }

    /// The kinds of gates that have a say in this question.
    private static List<String> considered(Answer answer) {
        return answer.gates().stream()
                .filter(gate -> gate.state() != Gate.State.DOES_NOT_APPLY)
                .map(gate -> kind(gate.layer()))
                .distinct()
                .toList();
    }

    /// The gates that have none, with the reason, and what lies outside the model.
    private static List<String> notConsidered(Answer answer) {
        var considered = considered(answer);
        var left = answer.gates().stream()
                .filter(gate -> !considered.contains(kind(gate.layer())))
                .map(gate -> kind(gate.layer()) + ": " + Sentences.text(gate.reason()));
        return Stream.concat(left, answer.notConsidered().stream().map(Sentences::text))
                .distinct()
                .toList();
    }

    /// A question as every JSON writes it.
    public static JsonObject question(Question question) {
        return object(
                member("principal", question.principal()),
                member("action", question.action()),
                member("resource", question.resource()),
                member("resourceAccount", question.resourceAccount().map(AccountId::value)),
                member("context", question.context()));
    }

    private JsonObject gate(Gate gate, int obstacle) {
        var members = new ArrayList<Member>();
        members.add(member("kind", kind(gate.layer())));
        members.add(member("node", gate.at().map(AnswerJson::id)));
        members.add(member("name", gate.at().map(names::nameOf)));
        members.add(member("state", gate.state().name()));
        if (obstacle > 0) {
            members.add(member("obstacle", obstacle));
        }
        if (gate.state() == Gate.State.DEPENDS) {
            members.add(member("dependence", DependenceJson.of(gate.dependence())));
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
        var members = new ArrayList<>(reference(holder, statement));
        members.add(member("effect", statement.effect() == Effect.ALLOW ? "Allow" : "Deny"));
        members.add(member(
                "cells",
                object(
                        cell("principal", statement.principal()),
                        cell("action", statement.action()),
                        cell("resource", statement.resource()),
                        cell("condition", statement.condition()))));
        return new JsonObject(members);
    }

    /// Which statement it is.
    private static List<Member> reference(Optional<NodeId> holder, StatementResult statement) {
        return List.of(
                member("policy", statement.policy().name()),
                member("attached", statement.policy().kind().name()),
                member("holder", holder.map(AnswerJson::id)),
                member("sid", statement.sid()),
                member("number", statement.number()));
    }

    private static JsonObject source(GrantSources.Source source) {
        var members = new ArrayList<Member>();
        members.add(member("gate", kind(source.layer())));
        members.addAll(reference(source.holder(), source.statement()));
        return new JsonObject(members);
    }

    private static Member cell(String name, StatementResult.Cell cell) {
        return member(
                name,
                object(
                        member("match", cell.match().name()),
                        member("code", cell.reason().code().name()),
                        member("sentence", Sentences.text(cell.reason()))));
    }

    private static String kind(Layer layer) {
        return switch (layer) {
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
    public static String id(NodeId node) {
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
}
