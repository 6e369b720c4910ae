package dev.espalier.cli;

import static dev.espalier.policy.JsonParts.list;
import static dev.espalier.policy.JsonParts.member;
import static dev.espalier.policy.JsonParts.object;
import static dev.espalier.policy.JsonParts.strings;

import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.access.Reason;
import dev.espalier.access.ReasonCode;
import dev.espalier.access.Sentences;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.MemberId;
import dev.espalier.exchange.AnswerJson;
import dev.espalier.exchange.Csv;
import dev.espalier.exchange.DependenceJson;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.storage.JsonText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Who can do one thing, in three forms, everybody in the order of the design.
final class WhoCanReport {
    private static final int FORMAT_VERSION = 2;

    private final DesignIndex index;
    private final Question question;
    private final List<Asked> asked = new ArrayList<>();

    /// One principal; whoever is not named in the answer is denied.
    private record Asked(MemberId member, String arn, Reach reach) {}

    WhoCanReport(Design design, Question question, Map<MemberId, Reach> reaches) {
        this.index = DesignIndex.of(design);
        this.question = question;
        Principals.all(design).forEach(member -> {
            var reach = reaches.getOrDefault(member, Reach.NONE);
            var arn = reach.kind() == Reach.Kind.DENIED ? "" : Principals.arnOf(design, member);
            asked.add(new Asked(member, arn, reach));
        });
    }

    private List<Asked> who(Predicate<Reach> which) {
        return asked.stream().filter(one -> which.test(one.reach())).toList();
    }

    private List<Asked> allowed() {
        return who(reach -> reach.kind() == Reach.Kind.ALLOWED);
    }

    private List<Asked> depends() {
        return who(Reach::isOpen);
    }

    private List<Asked> noAnswer() {
        return who(reach -> reach.kind() == Reach.Kind.NO_ANSWER);
    }

    private int denied() {
        return who(reach -> reach.kind() == Reach.Kind.DENIED).size();
    }

    void text(PrintWriter out) {
        out.println(Words.text("whoCan.question", question.action(), AnswerText.resource(question)));
        AnswerText.printGiven(question, out);
        section("whoCan.allowed", allowed(), out);
        section("whoCan.depends", depends(), out);
        section("whoCan.noAnswer", noAnswer(), out);
        out.println();
        out.println(Words.text(
                "whoCan.counts", allowed().size(), depends().size(), noAnswer().size(), denied()));
        out.println(Words.text("whoCan.scope"));
        remarks().forEach(out::println);
    }

    /// Without a resource it is about what belongs to each one's own account; with a context as well, only a request
    /// without a resource was decided.
    private List<String> remarks() {
        if (question.resource().isPresent()) {
            return List.of();
        }
        return question.context().members().isEmpty()
                ? List.of(Words.text("whoCan.own"))
                : List.of(Sentences.text(Reason.of(ReasonCode.RESOURCE_NOT_NAMED)));
    }

    private void section(String title, List<Asked> who, PrintWriter out) {
        if (who.isEmpty()) {
            return;
        }
        out.println();
        out.println(Words.text(title));
        Optional<AccountId> last = Optional.empty();
        for (var one : who) {
            var account = one.member().account();
            if (!last.equals(Optional.of(account))) {
                out.println("  " + Words.text("whoCan.account", index.nameOf(account), account, path(account)));
                last = Optional.of(account);
            }
            var text = one.reach().text();
            out.println("    " + (text.isEmpty() ? one.arn() : Words.text("whoCan.who.on", one.arn(), text)));
        }
    }

    /// The units above an account, from the root down.
    private String path(AccountId account) {
        var path = index.pathTo(account);
        return path.stream()
                .limit(Math.max(0, path.size() - 1))
                .map(Entity::name)
                .collect(Collectors.joining(Words.text("ask.step")));
    }

    void json(PrintWriter out) {
        out.print(JsonText.write(object(
                member("formatVersion", FORMAT_VERSION),
                member("question", question()),
                member(
                        "allowed",
                        list(allowed().stream()
                                .map(one -> new JsonString(one.arn()))
                                .toList())),
                member(
                        "depends",
                        list(depends().stream().map(WhoCanReport::depending).toList())),
                member(
                        "noAnswer",
                        list(noAnswer().stream()
                                .map(one -> object(
                                        member("principal", one.arn()),
                                        member("sentence", one.reach().why())))
                                .toList())),
                member("denied", denied()))));
    }

    private JsonObject question() {
        return new JsonObject(AnswerJson.question(question).members().stream()
                .filter(part -> !part.name().equals("principal"))
                .toList());
    }

    private static JsonObject depending(Asked one) {
        return object(
                member("principal", one.arn()),
                member("exact", one.reach().kind() == Reach.Kind.DEPENDS),
                member("resources", DependenceJson.of(one.reach().resources())),
                member("keys", strings(one.reach().turnsOn())));
    }

    void csv(PrintWriter out) {
        var csv = new Csv(out);
        csv.row("principal", "account", "account name", "path", "answer", "depends on", "resources", "in words");
        for (var one : asked) {
            if (one.reach().kind() != Reach.Kind.DENIED) {
                var account = one.member().account();
                csv.row(
                        one.arn(),
                        account.value(),
                        index.nameOf(account),
                        path(account),
                        one.reach().kind().name(),
                        String.join(" ", one.reach().turnsOn()),
                        one.reach().places(),
                        one.reach().text());
            }
        }
    }
}
