package dev.espalier.whatif;

import dev.espalier.access.Answer;
import dev.espalier.access.Dependence;
import dev.espalier.access.Question;
import dev.espalier.design.Assertion;
import dev.espalier.policy.ContextValue;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.whatif.Offer.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Other circumstances of the same request: MFA, another Region, another time.
record Circumstances(Situation situation, Function<Question, Answer> ask) {
    /// What an answer turns on, settled one key at a time; and for each key that is given, what other values could do.
    List<Candidate> candidates(Answer answer) {
        var given = situation.question().context().members();
        var candidates = new ArrayList<>(settled(answer, given));
        for (var member : given) {
            var left = given.stream().filter(other -> !other.equals(member)).toList();
            candidates.addAll(settled(ask.apply(situation.question().with(new JsonObject(left))), left));
        }
        return candidates;
    }

    /// The wider session that was not narrowed by a policy; empty without a session.
    Optional<Candidate> widerSession() {
        return situation
                .question()
                .session()
                .filter(session -> session.policy().isPresent())
                .map(session -> new Candidate(
                        Kind.SET_CONTEXT,
                        Words.text("label.session"),
                        Optional.empty(),
                        situation
                                .question()
                                .in(new Assertion.Session(
                                        Optional.empty(),
                                        session.tags(),
                                        session.mfa(),
                                        session.sourceIdentity(),
                                        session.unknown()))));
    }

    private List<Candidate> settled(Answer answer, List<Member> given) {
        var candidates = new ArrayList<Candidate>();
        for (var key : answer.dependence().keys()) {
            if (key.name().equals(Dependence.RESOURCE)) {
                continue;
            }
            for (var value : key.cases()) {
                var more = new ArrayList<>(given);
                more.add(new Member(key.name(), written(value.value())));
                candidates.add(new Candidate(
                        Kind.SET_CONTEXT,
                        Words.text("label.context", key.name(), value.words()),
                        Optional.empty(),
                        situation.question().with(new JsonObject(more))));
            }
        }
        return candidates;
    }

    private static JsonValue written(ContextValue value) {
        return switch (value) {
            case ContextValue.Absent _, ContextValue.Unknown _ -> new JsonNull();
            case ContextValue.Present(var values, var _) ->
                values.size() == 1
                        ? new JsonString(values.getFirst())
                        : new JsonArray(
                                values.stream().<JsonValue>map(JsonString::new).toList());
        };
    }
}
